import { describe, expect, test } from "vitest";
import { requestPasswordReset } from "#app/accounts/commands/password.server.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import { declineInvitation } from "#app/invitations/commands/decline.server.ts";
import { inviteDelegate } from "#app/invitations/commands/invite.server.ts";
import { exportMails } from "#app/mail/personal-data.server.ts";
import { systemAct } from "#app/platform/act.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { sendPersonalLink } from "#app/registration/commands/link.server.ts";
import { registerDelegate } from "#app/registration/commands/register.server.ts";
import { settleDecisions } from "#app/registration/commands/settle.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { action as data } from "#app/routes/account.data.tsx";
import { loader as exported } from "#app/routes/account.export[.]json.ts";
import { cleanUp } from "#server/tasks.ts";
import {
  actAs,
  actAsVisitor,
  createAccount,
  createTeamMember,
  signedIn,
  testAppUrl,
  testNow,
} from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { later, organiserOf, placesBooked, register, registerInput } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const email = "ana@delegation.example";
const current = "quiet harbour seven lamps";
const passwordHash = await hashPassword(current);

async function erase(accountId: string, now = testNow) {
  const context = createContext(db, { account: await signedIn(db, accountId), now });
  const request = posted("/account/data", { current, understood: "on" });
  const response = await data({ request, context, params: {} });
  expect(response.status).toBe(302);
  expect(await db.account.count({ where: { id: accountId } })).toBe(0);
}

/** Invites somebody to a new conference; the token is that of the mailed link. */
async function invite(address: string) {
  const conference = await createConference(db);
  const organiser = await actAs(db, (await createTeamMember(db, conference.id)).id);
  const result = await inviteDelegate(db, organiser, {
    conferenceId: conference.id,
    name: "Ana Exemplo",
    email: address,
    locale: "en",
    message: "",
  });
  if ("refusal" in result) throw new Error(result.refusal);
  const { text } = await db.message.findFirstOrThrow({ where: { subjectId: result.id } });
  return { conference, id: result.id, token: /\/i\/([\w-]+)/.exec(text)?.[1] ?? "" };
}

test("invitations to the address go, with their reasons in the log and the mails still to be sent", async () => {
  const { id } = await createAccount(db, { email, passwordHash });
  const unanswered = await invite("Ana@Delegation.example");
  const declined = await invite(email);
  await declineInvitation(db, actAsVisitor(), { token: declined.token, reason: "I am ill, says Ana" });
  const accepted = await invite(email);
  const input = registerInput(accepted.conference.id, accepted.conference.categories[0]?.id ?? "", { email });
  await registerDelegate(db, actAsVisitor(), { ...input, invitationId: accepted.id });
  const other = await invite("other@delegation.example");
  await erase(id);
  const rows = await db.invitation.findMany({ orderBy: { createdAt: "asc" } });
  expect(rows.find((row) => row.id === accepted.id)).toMatchObject({
    state: "accepted",
    name: "—",
    email: `${accepted.id}@erased.invalid`,
  });
  expect(rows.map((row) => row.id).sort()).toEqual([accepted.id, other.id].sort());
  expect(await db.invitation.findUnique({ where: { id: other.id } })).toMatchObject({ name: "Ana Exemplo" });
  const log = await db.auditEntry.findMany({ where: { subjectType: "invitation" } });
  expect(log.map(({ action }) => action)).toContain("invitation.declined");
  expect(JSON.stringify(log)).not.toContain("ill");
  expect(await db.message.count({ where: { subjectId: unanswered.id, state: "queued" } })).toBe(0);
});

test("nothing of an address goes that the account has not proved", async () => {
  const { id } = await createAccount(db, { email, passwordHash, emailVerifiedAt: null });
  const invitation = await invite(email);
  await erase(id);
  expect(await db.invitation.findUnique({ where: { id: invitation.id } })).toMatchObject({ email, state: "sent" });
});

test("registrations that the account made for somebody else stay that person's", async () => {
  const { id } = await createAccount(db, { email, passwordHash });
  const conference = await createConference(db);
  const category = conference.categories[0]?.id ?? "";
  const own = await register(db, conference.id, category, { email });
  const others = await register(db, conference.id, category, { email: "other@delegation.example" });
  await db.registration.updateMany({ data: { accountId: id } });
  for (const { id: linked, reference } of [own, others])
    await withdrawRegistration(db, actAsVisitor(), { reference, linkedIds: [linked] });
  await erase(id);
  expect(await db.registration.findUnique({ where: { id: own.id } })).toMatchObject({ name: "—" });
  expect(await db.registration.findUnique({ where: { id: others.id } })).toMatchObject({
    name: others.name,
    email: others.email,
    accountId: null,
  });
});

test("an address is only itself: what stands for any letter in a search stands for nothing in it", async () => {
  const owner = await createAccount(db, { email: "a_a%@delegation.example", passwordHash });
  await invite("A_a%@delegation.example");
  const other = await invite(email.replace("ana", "anaa"));
  await db.message.updateMany({ data: { state: "sent" } });
  expect(await exportMails(db, owner.email)).toHaveLength(1);
  await erase(owner.id);
  expect(await db.message.findMany({ select: { subjectId: true } })).toEqual([{ subjectId: other.id }]);
});

test("a mail that is still to go, goes, and then nothing of it stays; others' mails do", async () => {
  const owner = await createAccount(db, { email, passwordHash });
  const conference = await createConference(db);
  const category = conference.categories[0]?.id ?? "";
  const open = await register(db, conference.id, category, { email: "Ana@Delegation.example" });
  const other = await register(db, conference.id, category);
  await requestPasswordReset(db, actAsVisitor(), { email, locale: "en" });
  await db.message.updateMany({ where: { template: "reset-password" }, data: { state: "sending" } });
  await erase(owner.id);
  const waiting = async () =>
    (await db.message.findMany({ orderBy: { toEmail: "asc" } })).map(({ toEmail, state }) => `${toEmail} ${state}`);
  await cleanUp(db, testNow);
  expect(await waiting()).toEqual(
    [`${email} sending`, "Ana@Delegation.example queued", `${other.email} queued`].sort(),
  );
  expect((await exportMails(db, email)).length).toBe(2);
  await db.message.updateMany({ where: { state: "sending" }, data: { state: "delivered" } });
  await db.message.updateMany({ where: { state: "queued" }, data: { state: "sent" } });
  await cleanUp(db, testNow);
  expect(await waiting()).toEqual([`${other.email} sent`]);
  // Who stays a delegate is written to as before.
  await sendPersonalLink(db, await (await organiserOf(db, conference.id))(later(3600)), open.id);
  await db.message.updateMany({ data: { state: "sent" } });
  await cleanUp(db, later(3600));
  expect(await waiting()).toHaveLength(2);
});

test("the file of one's own data names the invitations to the proved address", async () => {
  const account = await createAccount(db, { email, passwordHash });
  const declined = await invite("Ana@Delegation.example");
  await declineInvitation(db, actAsVisitor(), { token: declined.token, reason: "I am ill, says Ana" });
  await invite("other@delegation.example");
  const read = async () => {
    const context = createContext(db, { account: await signedIn(db, account.id) });
    const request = new Request("https://octopus.example/account/export.json");
    return (await exported({ request, context, params: {} })).json();
  };
  expect((await read()).invitations).toMatchObject([
    { conference: { slug: declined.conference.slug }, name: "Ana Exemplo", declineReason: "I am ill, says Ana" },
  ]);
  await db.account.update({ where: { id: account.id }, data: { emailVerifiedAt: null } });
  expect((await read()).invitations).toEqual([]);
});

describe("erasing while a decision can still be undone", () => {
  /** One place, which Ana has, and somebody who waits for it. */
  async function scene() {
    const { id: accountId } = await createAccount(db, { email, passwordHash });
    const { id: conferenceId, categories } = await createConference(db, { capacity: 1 });
    const categoryId = categories[0]?.id ?? "";
    const ana = await register(db, conferenceId, categoryId, { email });
    const next = await register(db, conferenceId, categoryId);
    const organiser = await organiserOf(db, conferenceId);
    const decide = async (decision: "decline" | "approve" | "reopen", at = 0, ids = [ana.id]) =>
      decideRegistrations(db, await organiser(later(at)), { conferenceId, ids, decision, reason: "Full" });
    const rows = async () => [
      await db.registration.findUniqueOrThrow({ where: { id: ana.id } }),
      await db.registration.findUniqueOrThrow({ where: { id: next.id } }),
    ];
    const expectBalanced = async () => {
      for (const { taken, held } of await placesBooked(db, conferenceId)) expect(taken).toBe(held);
    };
    return { accountId, conferenceId, ana, next, organiser, decide, rows, expectBalanced };
  }

  test("makes it final for who leaves: the place goes on, undoing brings nobody back", async () => {
    const { accountId, ana, next, organiser, decide, rows, expectBalanced } = await scene();
    const { decisionId } = await decide("decline");
    await erase(accountId, later(5));
    expect(await rows()).toMatchObject([{ name: "—", state: "declined" }, { state: "pending" }]);
    await expectBalanced();
    expect(await undoDecision(db, await organiser(later(10)), decisionId ?? "")).toEqual({
      restored: [],
      overtaken: [ana.id],
    });
    await settleDecisions(db, systemAct(later(60), testAppUrl));
    expect(await rows()).toMatchObject([{ name: "—", state: "declined" }, { state: "pending" }]);
    await expectBalanced();
    expect(await db.decision.findUnique({ where: { id: decisionId ?? "" } })).toMatchObject({ reason: null });
    expect(await db.message.count({ where: { toEmail: email } })).toBe(0);
    expect(await db.message.count({ where: { subjectId: next.id, template: "registration-promoted" } })).toBe(1);
  });

  test("leaves a registration that is open as it is, and the decision on it can be undone", async () => {
    const { accountId, ana, organiser, decide, rows, expectBalanced } = await scene();
    const { decisionId } = await decide("approve");
    await erase(accountId, later(5));
    expect((await rows())[0]).toMatchObject({ name: ana.name, state: "confirmed" });
    expect(await undoDecision(db, await organiser(later(10)), decisionId ?? "")).toMatchObject({ restored: [ana.id] });
    expect((await rows())[0]).toMatchObject({ name: ana.name, state: "pending", accountId: null });
    await expectBalanced();
  });

  test("nobody who is erased is decided on, written to or moved up any more", async () => {
    const { accountId, conferenceId, ana, next, organiser, decide, rows, expectBalanced } = await scene();
    await decide("decline");
    await erase(accountId, later(30));
    expect(await decide("reopen", 60)).toMatchObject({ done: [], skipped: [{ id: ana.id, why: "wrong_state" }] });
    await expect(sendPersonalLink(db, await organiser(later(60)), ana.id)).rejects.toMatchObject({
      code: "wrong_state",
    });
    // As it is left where somebody was waiting when the conference ended.
    await db.registration.update({ where: { id: ana.id }, data: { state: "waiting" } });
    await decide("decline", 90, [next.id]);
    await settleDecisions(db, systemAct(later(120), testAppUrl));
    expect(await rows()).toMatchObject([{ name: "—", state: "waiting" }, { state: "declined" }]);
    await expectBalanced();
    const unreachable = { toEmail: { endsWith: "@erased.invalid" } };
    expect(await db.message.count({ where: unreachable })).toBe(0);
    expect(await db.pool.findFirst({ where: { conferenceId, categoryId: null } })).toMatchObject({ taken: 0 });
  });
});
