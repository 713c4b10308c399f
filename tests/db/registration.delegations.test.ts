import { describe, expect, test } from "vitest";
import { systemAct } from "#app/platform/act.ts";
import { isAppError } from "#app/platform/errors.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { badgeOf } from "#app/registration/badges/issue.server.ts";
import { changeRegistration } from "#app/registration/commands/change.server.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { registerDelegate } from "#app/registration/commands/register.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { handInLetter } from "#app/registration/delegations/commands/letter.server.ts";
import { endorseMember, refuseMember, withdrawMember } from "#app/registration/delegations/commands/members.server.ts";
import { nominateMembers, previewNominations } from "#app/registration/delegations/commands/nominate.server.ts";
import {
  type DelegationInput,
  removeDelegation,
  resendHeadLink,
  saveDelegation,
} from "#app/registration/delegations/commands/set-up.server.ts";
import { substituteMember } from "#app/registration/delegations/commands/substitute.server.ts";
import { tellHeads } from "#app/registration/delegations/commands/tell-heads.server.ts";
import { requireHeaded } from "#app/registration/delegations/headed.server.ts";
import { exportDelegations } from "#app/registration/delegations/personal-data.server.ts";
import { eraseRegistrations } from "#app/registration/personal-data.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import { cleanUp } from "#server/tasks.ts";
import { actAs, actAsVisitor, createAccount, createTeamMember, testAppUrl } from "#tests/factories/account.ts";
import { type CategoryWish, createConference } from "#tests/factories/conference.ts";
import { createDelegation, nominate, nomination } from "#tests/factories/delegation.ts";
import { createOrganisation } from "#tests/factories/organisation.ts";
import { createQuestions } from "#tests/factories/questions.ts";
import {
  later,
  messagesAbout,
  organiserOf,
  register,
  registerInput,
  registrationDetails,
} from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

const refusedAs = (code: string) => (error: unknown) => isAppError(error) && error.code === code;
const refusedOn = (field: string, code: string) => (error: unknown) =>
  isAppError(error) && error.params.field === field && error.params.code === code;
const stateOf = async (id: string) => (await db.registration.findUniqueOrThrow({ where: { id } })).state;
const templatesTo = async (id: string) => (await messagesAbout(db, id)).map(({ template }) => template);
const mailsToHead = (id: string) =>
  db.message.findMany({ where: { subjectType: "delegation", subjectId: id }, orderBy: { createdAt: "asc" } });

/** A conference with one category and a delegation with a quota in it. */
async function scene({ capacity = null, quota = 2, ...wish }: CategoryWish & { quota?: number } = {}) {
  const conference = await createConference(db, {
    capacity,
    substituteUntil: later(86_400),
    categories: [{ needsApproval: false, ...wish }],
  });
  const categoryId = conference.categories[0]?.id ?? "";
  const delegation = await createDelegation(db, conference.id, { [categoryId]: quota });
  return { conferenceId: conference.id, categoryId, delegation, head: delegation.head };
}

describe("the head of a delegation", () => {
  test("is known by the mailed link or the proved address, until there is another", async () => {
    const { delegation, conferenceId, categoryId } = await scene();
    const account = await createAccount(db, { email: delegation.headEmail ?? "" });
    const unproved = await createAccount(db, { emailVerifiedAt: null });
    const byLink = { delegationId: delegation.id, linkIds: [hashToken(delegation.token)] };
    const noLink = { delegationId: delegation.id, linkIds: [] };
    expect(await requireHeaded(db, actAsVisitor(), byLink)).toMatchObject({ id: delegation.id });
    expect(await requireHeaded(db, await actAs(db, account.id), noLink)).toMatchObject({ id: delegation.id });
    for (const act of [actAsVisitor(), await actAs(db, unproved.id)]) {
      await expect(requireHeaded(db, act, noLink)).rejects.toSatisfy(refusedAs("not_found"));
    }
    const organiser = await (await organiserOf(db, conferenceId))(later(60));
    const head = { name: "Next head", email: "next@delegation.example", locale: "fr" as const };
    const result = await saveDelegation(db, organiser, await inputOf(delegation.id, { head }));
    expect(result).toMatchObject({ kind: "saved", invited: true });
    for (const [act, input] of [
      [actAsVisitor(), byLink],
      [await actAs(db, account.id), noLink],
    ] as const) {
      await expect(requireHeaded(db, act, input)).rejects.toSatisfy(refusedAs("not_found"));
    }
    const [former, next] = await mailsToHead(delegation.id);
    expect([former?.template, former?.toEmail]).toEqual(["delegation-head-replaced", delegation.headEmail]);
    expect([next?.template, next?.toEmail, next?.locale]).toEqual(["delegation-head", head.email, "fr"]);
    const token = /\/fr\/d\/([\w-]{43})/.exec(next?.text ?? "")?.[1] ?? "";
    const newHead = { delegationId: delegation.id, linkIds: [hashToken(token)] };
    expect((await nominate(db, newHead, categoryId)).delegationId).toBe(delegation.id);
    const again = { conferenceId, delegationId: delegation.id };
    expect(await resendHeadLink(db, organiser, again)).toEqual({ sent: false });
    expect(await resendHeadLink(db, { ...organiser, now: later(700) }, again)).toEqual({ sent: true });
  });

  test("nominates within the quota: all of a list or nobody, and hears why", async () => {
    const { head, categoryId, conferenceId } = await scene({ quota: 3 });
    const there = await register(db, conferenceId, categoryId);
    const [one, two] = [nomination(categoryId), nomination(categoryId)];
    const nominations = [
      one,
      { ...two, email: one.email.toUpperCase() },
      nomination(categoryId, { email: there.email }),
    ];
    expect(
      (await previewNominations(db, actAsVisitor(), { ...head, nominations })).map(({ refused }) => refused),
    ).toEqual([null, "twice", "registered_already"]);
    const refused = await nominateMembers(db, actAsVisitor(), { ...head, nominations });
    expect(refused).toMatchObject({ saved: false });
    expect(await db.registration.count({ where: { conferenceId } })).toBe(1);
    const many = Array.from({ length: 4 }, () => nomination(categoryId));
    const tooMany = await nominateMembers(db, actAsVisitor(), { ...head, nominations: many });
    expect(tooMany.outcomes.map((outcome) => outcome.refused)).toEqual([null, null, null, "quota_full"]);
    const saved = await nominateMembers(db, actAsVisitor(), { ...head, nominations: [one, two] });
    expect(saved).toMatchObject({ saved: true });
    const row = await db.registration.findFirstOrThrow({ where: { email: one.email } });
    expect(row).toMatchObject({ state: "confirmed", delegationId: head.delegationId, consentVersion: "" });
    expect(row.endorsedAt).not.toBeNull();
    expect(await templatesTo(row.id)).toEqual(["registration-nominated"]);
    expect((await messagesAbout(db, row.id))[0]?.text).toMatch(/\/en\/r\/[\w-]{43}/);
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("nominates people who wait when only the conference is full, and no more than the quota of them", async () => {
    const { head, categoryId, conferenceId } = await scene({ quota: 2, needsApproval: true });
    await db.pool.updateMany({ where: { conferenceId, delegationId: null }, data: { capacity: 1 } });
    expect((await nominate(db, head, categoryId)).state).toBe("pending");
    expect((await nominate(db, head, categoryId)).state).toBe("waiting");
    await expect(nominate(db, head, categoryId)).rejects.toThrow("quota_full");
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("nominates only where there is a quota and registration is open, and not who was declined", async () => {
    const { delegation, head, categoryId, conferenceId } = await scene();
    const other = await db.category.create({ data: { conferenceId, slug: "other", nameEn: "Other", position: 1 } });
    await expect(nominate(db, head, other.id)).rejects.toThrow("no_quota");
    await expect(nominate(db, head, categoryId, later(31 * 86_400))).rejects.toThrow("closed");
    const row = await nominate(db, head, categoryId);
    await withdrawMember(db, actAsVisitor(), { ...head, reference: row.reference });
    const back = nomination(categoryId, { email: row.email });
    expect(await nominateMembers(db, actAsVisitor(), { ...head, nominations: [back] })).toMatchObject({ saved: true });
    await db.registration.update({ where: { id: row.id }, data: { state: "declined" } });
    await db.pool.updateMany({ where: { conferenceId }, data: { taken: 0 } });
    const [outcome] = await previewNominations(db, actAsVisitor(), { ...head, nominations: [back] });
    expect(outcome?.refused).toBe("registered_already");
    expect(delegation.headEmail).not.toBe(row.email);
  });
});

describe("two steps", () => {
  test("the head is told at most once an hour, confirms or refuses, and then an organiser decides", async () => {
    const { delegation, head, categoryId, conferenceId } = await scene({ headConfirms: true, needsApproval: true });
    const join = (now: Date) => register(db, conferenceId, categoryId, { now, delegationCode: delegation.code });
    const first = await join(later(0));
    expect(first.state).toBe("endorsing");
    const tell = (seconds: number) => tellHeads(db, systemAct(later(seconds), testAppUrl));
    expect([await tell(60), await tell(120)]).toEqual([1, 0]);
    const second = await join(later(180));
    expect([await tell(240), await tell(3661), await tell(9000)]).toEqual([0, 1, 0]);
    const mails = await mailsToHead(delegation.id);
    expect(mails.map(({ template }) => template)).toEqual(["delegation-waiting", "delegation-waiting"]);
    expect(mails[1]?.text).toContain(second.name);
    expect(mails[1]?.text).not.toContain(first.name);

    const waits = await join(later(300));
    expect(waits.state).toBe("waiting");
    await endorseMember(db, actAsVisitor(later(400)), { ...head, reference: first.reference });
    await endorseMember(db, actAsVisitor(later(401)), { ...head, reference: first.reference });
    expect(await stateOf(first.id)).toBe("pending");
    expect(await templatesTo(first.id)).toEqual(["registration-received"]);
    const refusal = { ...head, reference: second.reference, reason: "We send two people only." };
    await refuseMember(db, actAsVisitor(later(500)), refusal);
    expect(await stateOf(second.id)).toBe("declined");
    expect(await stateOf(waits.id)).toBe("endorsing");
    const told = (await messagesAbout(db, second.id)).at(-1);
    expect(told?.template).toBe("registration-decided");
    expect(told?.text).toContain("The head of your delegation writes:");
    expect(told?.text).toContain("We send two people only.");
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("the head's word is the last where no approval is needed; who is nominated needs none", async () => {
    const { delegation, head, categoryId, conferenceId } = await scene({ headConfirms: true });
    const row = await register(db, conferenceId, categoryId, { delegationCode: delegation.code });
    await endorseMember(db, actAsVisitor(later(9)), { ...head, reference: row.reference });
    expect(await stateOf(row.id)).toBe("confirmed");
    expect(await templatesTo(row.id)).toEqual(["registration-received", "registration-decided"]);
    expect((await nominate(db, head, categoryId)).state).toBe("confirmed");
    await expect(
      refuseMember(db, actAsVisitor(later(9)), { ...head, reference: row.reference, reason: "No" }),
    ).rejects.toSatisfy(refusedAs("wrong_state"));
    const other = await createDelegation(db, conferenceId, {});
    await expect(withdrawMember(db, actAsVisitor(), { ...other.head, reference: row.reference })).rejects.toSatisfy(
      refusedAs("not_found"),
    );
  });
});

test("a refusal's reason comes back when reopening is undone", async () => {
  const { delegation, head, categoryId, conferenceId } = await scene({ headConfirms: true });
  const { id, reference } = await register(db, conferenceId, categoryId, { delegationCode: delegation.code });
  await refuseMember(db, actAsVisitor(later(9)), { ...head, reference, reason: "Not of our ministry" });
  const organiser = await organiserOf(db, conferenceId);
  const reopening = { conferenceId, ids: [id], decision: "reopen" as const };
  const { decisionId } = await decideRegistrations(db, await organiser(later(60)), reopening);
  await undoDecision(db, await organiser(later(65)), decisionId ?? "");
  expect(await db.registration.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ state: "declined", declineReason: "Not of our ministry" },
  });
});

test("who waits for the word of a head goes to the organisers when there is no head any more", async () => {
  const { delegation, categoryId, conferenceId } = await scene({ headConfirms: true });
  const { id } = await register(db, conferenceId, categoryId, { delegationCode: delegation.code });
  const organiser = await (await organiserOf(db, conferenceId))(later(60));
  await saveDelegation(db, organiser, await inputOf(delegation.id, { head: null }));
  expect(await stateOf(id)).toBe("pending");
  expect(await templatesTo(id)).toEqual(["registration-received"]);

  const other = await createDelegation(db, conferenceId, { [categoryId]: 1 });
  const second = await register(db, conferenceId, categoryId, { delegationCode: other.code });
  expect(second.state).toBe("endorsing");
  const account = await createAccount(db, { email: other.headEmail ?? "" });
  const owner = { id: account.id, emailKey: account.emailKey, emailVerified: true };
  await db.$transaction((tx) => eraseRegistrations(tx, actAsVisitor(later(70)), owner));
  expect(await stateOf(second.id)).toBe("pending");
  expect(await poolDifferences(db)).toEqual([]);
});

/** A question about the dinner, of which there is one place. */
async function dinnerAt(conferenceId: string) {
  const [question] = await createQuestions(db, conferenceId, [{ kind: "choices", options: ["Dinner"] }]);
  const optionId = question?.options[0]?.id ?? "";
  await db.pool.create({ data: { conferenceId, optionId, capacity: 1 } });
  return { optionId, answers: { [question?.id ?? ""]: [optionId] } };
}

test("a place at the dinner is free for the next when a substitute comes, and taken again with who comes back", async () => {
  const { delegation, head, categoryId, conferenceId } = await scene();
  const { optionId, answers } = await dinnerAt(conferenceId);
  const dines = { delegationCode: delegation.code, answers };
  const first = await register(db, conferenceId, categoryId, dines);
  const second = await register(db, conferenceId, categoryId, { answers });
  expect([first.state, second.state]).toEqual(["confirmed", "waiting"]);
  const substitute = { name: "Ben", email: "ben@ministry.example", position: "Judge", locale: "fr" as const };
  await substituteMember(db, actAsVisitor(later(60)), { ...head, reference: first.reference, substitute });
  expect(await stateOf(second.id)).toBe("confirmed");
  const back = nomination(categoryId, { email: first.email });
  expect((await nominateMembers(db, actAsVisitor(later(70)), { ...head, nominations: [back] })).saved).toBe(true);
  expect(await db.registration.findUniqueOrThrow({ where: { id: first.id } })).toMatchObject({
    ...{ state: "waiting", optionIds: [optionId] },
  });
  expect(await poolDifferences(db)).toEqual([]);
});

describe("a substitute", () => {
  const ben = { name: "Ben", email: "ben@ministry.example", position: "Judge", locale: "fr" as const };

  test("takes exactly the place of another when everything is full, before the deadline", async () => {
    const { head, categoryId, conferenceId } = await scene({ capacity: 1, quota: 1 });
    const row = await nominate(db, head, categoryId);
    const line = await register(db, conferenceId, categoryId);
    expect(line.state).toBe("waiting");
    const badge = await badgeOf(db, actAsVisitor(), row.id);
    const input = { ...head, reference: row.reference, substitute: ben };
    await expect(substituteMember(db, actAsVisitor(later(86_400)), input)).rejects.toSatisfy(refusedAs("too_late"));
    const taken = { ...ben, email: line.email };
    await expect(substituteMember(db, actAsVisitor(), { ...input, substitute: taken })).rejects.toSatisfy(
      refusedOn("email", "registered_already"),
    );
    const reference = await substituteMember(db, actAsVisitor(later(60)), input);
    const substitute = await db.registration.findUniqueOrThrow({ where: { reference } });
    expect(substitute).toMatchObject({ state: "confirmed", organisationName: row.organisationName, categoryId });
    expect([await stateOf(row.id), await stateOf(line.id)]).toEqual(["withdrawn", "waiting"]);
    expect(await db.badge.findUniqueOrThrow({ where: { id: badge?.id ?? "" } })).toMatchObject({
      revokedWhy: "withdrawn",
    });
    const told = (await messagesAbout(db, row.id)).at(-1);
    expect(told?.text).toContain("nominated somebody else");
    expect(await templatesTo(substitute.id)).toEqual(["registration-nominated"]);
    expect(await db.pool.findMany({ where: { conferenceId }, select: { taken: true } })).toEqual([
      { taken: 1 },
      { taken: 1 },
      { taken: 1 },
    ]);
    // Back again, and the place that a companion had goes to the line.
    await db.pool.updateMany({ where: { conferenceId }, data: { capacity: 2, taken: 2 } });
    await db.registration.update({ where: { id: substitute.id }, data: { companions: ["Ada"], seats: 2 } });
    const back = { name: row.name, email: row.email, position: row.position, locale: row.locale };
    await substituteMember(db, actAsVisitor(later(90)), { ...head, reference, substitute: back });
    expect([await stateOf(row.id), await stateOf(line.id)]).toEqual(["confirmed", "confirmed"]);
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("comes in for somebody who was given a place beyond the limit", async () => {
    const { head, categoryId, conferenceId } = await scene({ quota: 2 });
    const rows = [await nominate(db, head, categoryId), await nominate(db, head, categoryId)];
    await db.pool.updateMany({ where: { conferenceId }, data: { capacity: 1, overbooked: 1 } });
    const reference = rows[0]?.reference ?? "";
    await substituteMember(db, actAsVisitor(), { ...head, reference, substitute: ben });
    expect(await poolDifferences(db)).toEqual([]);
    await withdrawMember(db, actAsVisitor(), { ...head, reference: rows[1]?.reference ?? "" });
    expect(await db.pool.findMany({ where: { conferenceId }, distinct: ["taken", "overbooked"] })).toMatchObject([
      { taken: 1, overbooked: 0 },
    ]);
  });
});

async function inputOf(delegationId: string, values: Partial<DelegationInput>): Promise<DelegationInput> {
  const row = await db.delegation.findUniqueOrThrow({ where: { id: delegationId } });
  const { conferenceId, organisationId, countryCode, nameEn, nameFr, code, domains, includesAll } = row;
  const rest = { conferenceId, organisationId, countryCode, nameEn, nameFr, code, domains, includesAll };
  return { delegationId, ...rest, head: null, quotas: [], confirmed: false, ...values };
}

describe("an organiser", () => {
  test("adds a delegation of an organisation, with quotas that count who is there, and removes it without members", async () => {
    const { conferenceId, categoryId, delegation } = await scene();
    const organiser = await (await organiserOf(db, conferenceId))();
    const organisation = await createOrganisation(db);
    const input = {
      ...(await inputOf(delegation.id, {})),
      ...{ delegationId: null, organisationId: organisation.id, countryCode: null, nameEn: null, nameFr: null },
      quotas: [{ categoryId, from: null, to: 3 }],
    };
    await expect(saveDelegation(db, organiser, input)).rejects.toSatisfy(refusedOn("code", "taken"));
    const result = await saveDelegation(db, organiser, { ...input, code: null });
    const id = result.kind === "saved" ? result.id : "";
    expect(await db.delegation.findUniqueOrThrow({ where: { id } })).toMatchObject({ nameEn: organisation.nameEn });
    await expect(saveDelegation(db, organiser, { ...input, code: null })).rejects.toSatisfy(
      refusedOn("nameEn", "taken"),
    );
    await removeDelegation(db, organiser, { conferenceId, delegationId: id });
    expect(await db.pool.count({ where: { delegationId: id } })).toBe(0);
    const desk = await createTeamMember(db, conferenceId, "desk");
    await expect(saveDelegation(db, await actAs(db, desk.id), input)).rejects.toSatisfy(refusedAs("forbidden"));
  });

  test("lowers a quota below use only knowingly, and a raised one serves those who wait", async () => {
    const { conferenceId, categoryId, delegation, head } = await scene({ quota: 1 });
    const organiser = await (await organiserOf(db, conferenceId))();
    const member = await nominate(db, head, categoryId);
    const waits = await register(db, conferenceId, categoryId, { delegationCode: delegation.code });
    expect(waits.state).toBe("waiting");
    const set = async (from: number | null, to: number | null, confirmed = false) =>
      saveDelegation(db, organiser, {
        ...(await inputOf(delegation.id, { quotas: [{ categoryId, from, to }], confirmed })),
        head: { name: "Head", email: delegation.headEmail ?? "", locale: "en" },
      });
    expect(await set(1, 0)).toEqual({ kind: "below_use", categoryIds: [categoryId] });
    expect(await set(1, 0, true)).toMatchObject({ kind: "saved", invited: false });
    expect(await stateOf(member.id)).toBe("confirmed");
    await expect(set(1, 2)).rejects.toSatisfy(refusedAs("changed_meanwhile"));
    await set(0, 2);
    expect(await stateOf(waits.id)).toBe("confirmed");
    await expect(removeDelegation(db, organiser, { conferenceId, delegationId: delegation.id })).rejects.toSatisfy(
      refusedAs("wrong_state"),
    );
    expect(await poolDifferences(db)).toEqual([]);
  });
});

test("a letter that is handed in again replaces the first", async () => {
  const { head } = await scene();
  const upload = (name: string) => ({ name, mediaType: "application/pdf" as const, bytes: new Uint8Array([37, 80]) });
  await handInLetter(db, actAsVisitor(), head, upload("one.pdf"));
  await handInLetter(db, actAsVisitor(), head, upload("two.pdf"));
  const files = await db.storedFile.findMany({ where: { delegation: { id: head.delegationId } } });
  expect(files.map(({ name, purpose }) => [name, purpose])).toEqual([["two.pdf", "nomination_letter"]]);
});

describe("who registers", () => {
  test.each([
    ["by its code", { delegationCode: "given" }, true],
    ["by the domain of the address", { email: "ana@known.example" }, true],
    ["not by a domain that only ends like it", { email: "ana@notknown.example" }, false],
    ["not without either", {}, false],
  ])("belongs to a delegation %s", async (_, { delegationCode, email }: Record<string, string>, belongs) => {
    const { conferenceId, categoryId, delegation } = await scene();
    await db.delegation.update({ where: { id: delegation.id }, data: { domains: ["known.example"] } });
    const row = await register(db, conferenceId, categoryId, {
      ...(email && { email }),
      ...(delegationCode && { delegationCode: delegation.code }),
    });
    expect(row.delegationId).toBe(belongs ? delegation.id : null);
  });

  test("is taken in by organisation or country where everybody is", async () => {
    const { conferenceId, categoryId, delegation } = await scene();
    await db.delegation.update({ where: { id: delegation.id }, data: { includesAll: true } });
    const organisation = await createOrganisation(db);
    const body = await createDelegation(
      db,
      conferenceId,
      {},
      {
        ...{ organisationId: organisation.id, countryCode: null, includesAll: true },
      },
    );
    const join = (details: object) =>
      register(db, conferenceId, categoryId, { details: registrationDetails(categoryId, details) });
    expect((await join({ countryCode: "FR" })).delegationId).toBe(delegation.id);
    expect((await join({ countryCode: "DE" })).delegationId).toBeNull();
    expect((await join({ countryCode: "FR", organisationId: organisation.id })).delegationId).toBe(body.id);
  });

  test("also by saying so afterwards: within the quota, and before the head's word", async () => {
    const { conferenceId, categoryId } = await scene({ headConfirms: true });
    const german = { countryCode: "DE", includesAll: true };
    const { id } = await createDelegation(db, conferenceId, { [categoryId]: 1 }, german);
    const join = async () => {
      const row = await register(db, conferenceId, categoryId);
      expect(row).toMatchObject({ delegationId: null, state: "confirmed" });
      await changeRegistration(db, actAsVisitor(later(60)), {
        ...{ reference: row.reference, linkedIds: [row.id], version: row.version },
        details: registrationDetails(categoryId, { countryCode: "DE" }),
      });
      return db.registration.findUniqueOrThrow({ where: { id: row.id } });
    };
    const first = await join();
    expect(first).toMatchObject({ delegationId: id, state: "endorsing" });
    await expect(join()).rejects.toSatisfy(refusedOn("countryCode", "country_full"));
    await changeRegistration(db, actAsVisitor(later(70)), {
      ...{ reference: first.reference, linkedIds: [first.id], version: first.version },
      details: registrationDetails(categoryId),
    });
    expect(await db.registration.findUniqueOrThrow({ where: { id: first.id } })).toMatchObject({
      ...{ delegationId: null, state: "confirmed" },
    });
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("is refused on the field with an unknown code, and without one where it is needed", async () => {
    const { conferenceId, categoryId } = await scene({ delegationOnly: true });
    const send = (delegationCode?: string) =>
      registerDelegate(db, actAsVisitor(), registerInput(conferenceId, categoryId, { delegationCode }));
    await expect(send("NOBODY")).rejects.toSatisfy(refusedOn("delegationCode", "delegation_code"));
    await expect(send()).rejects.toSatisfy(refusedOn("delegationCode", "delegation_needed"));
  });
});

test("the head's name and address go with the account, and with the letter a month after the conference", async () => {
  const [gone, over] = [await scene(), await scene()];
  const { headEmail } = gone.delegation;
  const account = await createAccount(db, { email: headEmail ?? "" });
  const owner = { ...account, emailVerified: true };
  expect(await exportDelegations(db, owner)).toMatchObject([{ headEmail }]);
  await db.$transaction((tx) => eraseRegistrations(tx, actAsVisitor(), owner));
  expect(await exportDelegations(db, owner)).toEqual([]);
  const upload = { name: "note.pdf", mediaType: "application/pdf" as const, bytes: new Uint8Array([37]) };
  await handInLetter(db, actAsVisitor(), over.head, upload);
  const read = () => db.delegation.findUniqueOrThrow({ where: { id: over.delegation.id }, include: { links: true } });
  await cleanUp(db, new Date("2027-04-17T12:00:00Z"));
  expect(await read()).toMatchObject({ headEmail: over.delegation.headEmail, letterId: expect.any(String) });
  await cleanUp(db, new Date("2027-04-18T12:00:00Z"));
  expect(await read()).toMatchObject({
    headName: null,
    headEmail: null,
    headEmailKey: null,
    letterId: null,
    links: [],
  });
});
