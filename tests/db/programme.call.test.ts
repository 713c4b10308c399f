import { describe, expect, test } from "vitest";
import { saveFile } from "#app/conferences/files.server.ts";
import { isAppError } from "#app/platform/errors.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { requireCall } from "#app/programme/call/call.server.ts";
import {
  answerAsAuthor,
  changeAuthor,
  inviteAgain,
  readdressAuthor,
  removeAuthor,
  renewProposalLink,
} from "#app/programme/call/commands/authors.server.ts";
import { decideProposals, previewDecision, undoProposalDecision } from "#app/programme/call/commands/decide.server.ts";
import { saveProposal, withdrawProposal } from "#app/programme/call/commands/propose.server.ts";
import { remindDrafts } from "#app/programme/call/commands/remind.server.ts";
import { declareConflict, saveReview } from "#app/programme/call/commands/review.server.ts";
import { assignAll, assignReviews, saveReviewer } from "#app/programme/call/commands/reviewers.server.ts";
import { savePart, setCall, stepPart } from "#app/programme/call/commands/setup.server.ts";
import { parseProposalFilter } from "#app/programme/call/filter.server.ts";
import { listOwnProposals, readOwnProposal, shownState } from "#app/programme/call/own.server.ts";
import {
  deleteOldProposalLinks,
  eraseProposals,
  exportProposals,
  exportReviews,
} from "#app/programme/call/personal-data.server.ts";
import { listProposals } from "#app/programme/call/queries/proposals.server.ts";
import { fileForReview, readForReview, reviewerOf } from "#app/programme/call/queries/reviews.server.ts";
import { callRetention } from "#app/programme/call/retention.server.ts";
import { actAs, actAsVisitor, createAccount, createTeamMember, signedIn } from "#tests/factories/account.ts";
import { begin, type CallScene, createCall, proposalInput, submitted } from "#tests/factories/call.ts";
import { later } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

const refused = (code: string) => (error: unknown) =>
  isAppError(error) && [error.code, error.params.code].includes(code);

async function organiser({ conference }: CallScene, seconds = 0) {
  const account = await createTeamMember(db, conference.id, "editor");
  return actAs(db, account.id, later(seconds));
}

/** A reviewer who has an account. */
async function reviewer(
  scene: CallScene,
  values: { email?: string; organisationName?: string; trackIds?: string[] } = {},
) {
  const account = await createAccount(db, values.email ? { email: values.email } : {});
  const act = await organiser(scene);
  const said = { organisationName: "", trackIds: [], maxLoad: null, locale: "en" as const, ...values };
  const input = { ...said, name: account.name, email: account.email };
  await saveReviewer(db, act, { conferenceId: scene.conference.id, id: null, values: input });
  const row = await reviewerOf(db, scene.call.id, account.emailKey);
  return { id: row?.id ?? "", act: await actAs(db, account.id), account };
}

const mailsOf = (subjectId: string) =>
  db.message.findMany({ where: { subjectId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });

describe("authors", () => {
  test("begin with a name and an address, get a link, and the same form twice is one draft", async () => {
    const scene = await createCall(db);
    const first = await begin(db, scene, { submissionKey: "the-same-key-of-the-form" });
    const again = await begin(db, scene, { submissionKey: "the-same-key-of-the-form" });
    expect(again.reference).toBe(first.reference);
    const row = await db.proposal.findUniqueOrThrow({ where: { reference: first.reference } });
    const [mail, ...more] = await mailsOf(row.id);
    expect(more).toEqual([]);
    const token = /\/en\/p\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
    const byLink = { account: null, linkIds: [hashToken(token)] };
    for (const holder of [byLink, first.holder, again.holder])
      expect((await readOwnProposal(db, { reference: first.reference, holder }))?.me.position).toBe(0);
    expect(
      await readOwnProposal(db, { reference: first.reference, holder: { account: null, linkIds: [] } }),
    ).toBeNull();
    const account = await createAccount(db, { email: first.email });
    const holder = { account: await signedIn(db, account.id), linkIds: [] };
    expect((await readOwnProposal(db, { reference: first.reference, holder }))?.reference).toBe(first.reference);
  });

  test("save what there is, hear what is missing, submit, change, and withdraw", async () => {
    const scene = await createCall(db);
    const begun = await begin(db, scene);
    const whole = await proposalInput(db, scene, begun);
    const half = { ...whole, content: { ...whole.content, abstractEn: "", trackId: null } };
    expect(await saveProposal(db, actAsVisitor(), half)).toEqual({
      missing: ["abstractEn", "trackId"],
      submitted: false,
    });
    const draft = await db.proposal.findUniqueOrThrow({ where: { reference: begun.reference } });
    expect([draft.state, draft.titleEn]).toEqual(["draft", whole.content.titleEn]);
    await expect(saveProposal(db, actAsVisitor(), whole)).rejects.toSatisfy(refused("changed_meanwhile"));
    const now = await proposalInput(db, scene, begun);
    expect(await saveProposal(db, actAsVisitor(), now)).toEqual({ missing: [], submitted: true });
    const empty = await proposalInput(db, scene, begun);
    empty.content.titleEn = "";
    expect(await saveProposal(db, actAsVisitor(), empty)).toEqual({ missing: ["titleEn"], submitted: true });
    const row = await db.proposal.findUniqueOrThrow({ where: { reference: begun.reference } });
    expect([row.state, row.titleEn]).toEqual(["submitted", whole.content.titleEn]);
    await expect(
      saveProposal(db, actAsVisitor(later(11 * 86_400)), await proposalInput(db, scene, begun)),
    ).rejects.toSatisfy(refused("closed"));
    await withdrawProposal(db, actAsVisitor(), begun);
    expect((await mailsOf(row.id)).map(({ template }) => template)).toEqual(["proposal", "proposal", "proposal"]);
    await expect(withdrawProposal(db, actAsVisitor(), begun)).rejects.toSatisfy(refused("wrong_state"));
  });

  test("submit a draft in the time of grace, and lead no more than the call allows", async () => {
    const scene = await createCall(db, { graceHours: 24, limitPerAuthor: 1 });
    const email = "same@ministry.example";
    const [one, two] = [await begin(db, scene, { email }), await begin(db, scene, { email })];
    const late = actAsVisitor(later(10 * 86_400 + 3600));
    expect(await saveProposal(db, late, await proposalInput(db, scene, one))).toMatchObject({ submitted: true });
    await expect(saveProposal(db, late, await proposalInput(db, scene, two))).rejects.toSatisfy(
      refused("proposal_limit|1"),
    );
    await expect(begin(db, scene, { now: later(10 * 86_400 + 3600) })).rejects.toSatisfy(refused("closed"));
  });

  test("answer the questions of the call, of which required ones are needed", async () => {
    const scene = await createCall(db);
    const act = await organiser(scene);
    const question = {
      ...{ kind: "choice" as const, labelEn: "Format", labelFr: null, helpEn: null, helpFr: null, required: true },
      ...{ forReviewers: true, identifying: false, options: [{ id: null, labelEn: "Talk", labelFr: "Exposé" }] },
    };
    await savePart(db, act, scene.conference.id, { part: "questions", id: null, values: question });
    const [asked] = (await requireCall(db, scene.conference.id)).questions;
    const begun = await begin(db, scene);
    const answers = { [asked?.id ?? ""]: ["no such option"] };
    const input = await proposalInput(db, scene, begun);
    await expect(saveProposal(db, actAsVisitor(), { ...input, answers })).rejects.toSatisfy(refused("option_gone"));
    expect(await saveProposal(db, actAsVisitor(), input)).toMatchObject({ missing: [`q-${asked?.id}`] });
    const again = await proposalInput(db, scene, begun);
    const right = { [asked?.id ?? ""]: [asked?.options[0]?.id ?? ""] };
    expect(await saveProposal(db, actAsVisitor(), { ...again, answers: right })).toMatchObject({ submitted: true });
    await stepPart(db, act, scene.conference.id, { part: "questions", id: asked?.id ?? "", step: "remove" });
    expect(await db.callQuestion.count({ where: { archivedAt: { not: null } } })).toBe(1);
  });

  test("name co-authors, who confirm or decline by their own link and mend their own data", async () => {
    const scene = await createCall(db);
    const { row, holder, reference } = await submitted(db, scene, { coAuthor: "co@court.example" });
    const mail = (await mailsOf(row.id)).find(({ template }) => template === "proposal-author");
    expect([mail?.toEmail, mail?.locale]).toEqual(["co@court.example", "fr"]);
    const token = /\/fr\/p\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
    const co = { reference, holder: { account: null, linkIds: [hashToken(token)] } };
    await expect(withdrawProposal(db, actAsVisitor(), co)).rejects.toSatisfy(refused("forbidden"));
    await answerAsAuthor(db, actAsVisitor(), { ...co, state: "confirmed" });
    const author = {
      ...{ name: "Ines Prado", jobTitle: "Judge", organisationName: "Court of Lantania", countryCode: null },
      ...{ role: "moderator" as const, locale: "fr" as const },
    };
    await changeAuthor(db, actAsVisitor(), { ...co, author });
    const [, changed] = await db.proposalAuthor.findMany({
      where: { proposalId: row.id },
      orderBy: { position: "asc" },
    });
    expect(changed).toMatchObject({ ...author, state: "confirmed" });
    expect(changed?.consentVersion).not.toBe("");
    const lead = { reference, holder, authorId: changed?.id ?? "" };
    await expect(readdressAuthor(db, actAsVisitor(), { ...lead, email: "x@court.example" })).rejects.toSatisfy(
      refused("wrong_state"),
    );
    await expect(inviteAgain(db, actAsVisitor(), lead)).rejects.toSatisfy(refused("wrong_state"));
    await removeAuthor(db, actAsVisitor(), lead);
    expect(await readOwnProposal(db, co)).toBeNull();
  });

  test("mend the address of a co-author who has not answered, and replace their own links", async () => {
    const scene = await createCall(db);
    const { row, holder, reference, email } = await submitted(db, scene, { coAuthor: "c@court.example" });
    const authorId = row.authors[1]?.id ?? "";
    const links = () => db.proposalLink.findMany({ where: { authorId }, select: { id: true } });
    const [old] = await links();
    const lead = { reference, holder };
    await expect(readdressAuthor(db, actAsVisitor(), { ...lead, authorId, email })).rejects.toSatisfy(
      refused("author_twice"),
    );
    await readdressAuthor(db, actAsVisitor(), { ...lead, authorId, email: "co@court.example" });
    const mails = (await mailsOf(row.id)).filter(({ template }) => template === "proposal-author");
    expect(mails.map(({ toEmail }) => toEmail).sort()).toEqual(["c@court.example", "co@court.example"]);
    expect(await links()).toHaveLength(1);
    expect(await links()).not.toContainEqual(old);
    const { linkId } = await renewProposalLink(db, actAsVisitor(), lead);
    expect(await readOwnProposal(db, lead)).toBeNull();
    const renewed = { reference, holder: { account: null, linkIds: [linkId] } };
    expect((await readOwnProposal(db, renewed))?.me.email).toBe(email);
    // They end a month after the conference; a new one can be had.
    const daysLater = (days: number) =>
      new Date(scene.conference.dateTo ?? scene.conference.dateFrom ?? "").getTime() + days * 86_400_000;
    expect(await deleteOldProposalLinks(db, new Date(daysLater(29)))).toBe(0);
    expect(await deleteOldProposalLinks(db, new Date(daysLater(33)))).toBe(3);
  });

  test("of drafts are reminded once before the deadline, and again when it is moved", async () => {
    const scene = await createCall(db, { remindDays: 3 });
    await begin(db, scene);
    await submitted(db, scene);
    const act = (seconds: number) => ({ ...actAsVisitor(later(seconds)), actor: { kind: "system" as const } });
    expect(await remindDrafts(db, act(6 * 86_400))).toBe(0);
    expect(await remindDrafts(db, act(8 * 86_400))).toBe(1);
    expect(await remindDrafts(db, act(8 * 86_400))).toBe(0);
    const { opensAt, closesAt, introEn, introFr } = scene.call;
    const settings = {
      ...{ opensAt, introEn, introFr, graceHours: 0, anonymous: true, blindFiles: false, reviewsWanted: 2 },
      limitPerAuthor: 3,
    };
    const moved = new Date(Number(closesAt) + 86_400_000);
    await setCall(db, await organiser(scene), scene.conference.id, { ...settings, closesAt: moved, remindDays: 3 });
    expect(await remindDrafts(db, act(9 * 86_400))).toBe(1);
  });
});

describe("reviewers", () => {
  test("are given proposals without a conflict, evenly, and told once", async () => {
    const scene = await createCall(db, { reviewsWanted: 2 });
    const act = await organiser(scene);
    const same = await reviewer(scene, { organisationName: "MINISTRY of justice" });
    const others = [await reviewer(scene), await reviewer(scene), await reviewer(scene)];
    const proposals = [await submitted(db, scene), await submitted(db, scene), await submitted(db, scene)];
    expect(await assignAll(db, act, scene.conference.id)).toEqual({ assigned: 6, missing: 0 });
    for (const { id } of others) expect(await db.review.count({ where: { reviewerId: id } })).toBe(2);
    expect(await db.review.count({ where: { reviewerId: same.id } })).toBe(0);
    for (const { id } of others)
      expect((await mailsOf(id)).map(({ template }) => template)).toEqual(["review-assigned"]);
    const ids = proposals.map(({ row }) => row.id);
    const input = { conferenceId: scene.conference.id, reviewerId: same.id, ids };
    expect(await assignReviews(db, act, input)).toEqual({ assigned: 0, skipped: 3 });
    const desk = await actAs(db, (await createTeamMember(db, scene.conference.id, "desk")).id);
    await expect(assignAll(db, desk, scene.conference.id)).rejects.toSatisfy(refused("forbidden"));
  });

  test("see nothing of the authors where review is anonymous, and others' reviews only after their own", async () => {
    const scene = await createCall(db);
    const act = await organiser(scene);
    const [one, two] = [await reviewer(scene), await reviewer(scene)];
    const { row, reference } = await submitted(db, scene, { coAuthor: "hidden@court.example" });
    await db.proposal.update({ where: { id: row.id }, data: { notes: "Secret note" } });
    for (const { id } of [one, two])
      await assignReviews(db, act, { conferenceId: scene.conference.id, reviewerId: id, ids: [row.id] });
    const call = await requireCall(db, scene.conference.id);
    const criteria = call.criteria.map(({ id }) => id);
    const review = (version: number, scores: number[]) => ({
      ...{ conferenceId: scene.conference.id, reference, version, comment: "For you", forAuthors: "For them" },
      scores: Object.fromEntries(criteria.map((id, index) => [id, scores[index] ?? 0])),
    });
    const seen = await readForReview(db, call, one.id, reference, "en");
    expect(JSON.stringify(seen)).not.toMatch(/Lead author|Ministry|hidden@|Court|Secret note|author\d+@/);
    await saveReview(db, two.act, review(1, [5, 1]));
    expect((await readForReview(db, call, one.id, reference, "en"))?.others).toEqual([]);
    const missing = { ...review(1, []), scores: {} };
    await expect(saveReview(db, one.act, missing)).rejects.toSatisfy(refused("required"));
    await saveReview(db, one.act, review(1, [2, 2]));
    await expect(saveReview(db, one.act, review(1, [3, 3]))).rejects.toSatisfy(refused("changed_meanwhile"));
    const [other] = (await readForReview(db, call, one.id, reference, "en"))?.others ?? [];
    expect(other?.scores.map(({ score }) => score)).toEqual([5, 1]);
    expect(JSON.stringify(other)).not.toContain(two.account.name);
    const scored = await db.proposal.findUniqueOrThrow({ where: { id: row.id } });
    expect(scored).toMatchObject({ reviewCount: 2, scoreMean: 3, scoreSpread: 1 });
    await declareConflict(db, two.act, { conferenceId: scene.conference.id, reference, reason: "We work together" });
    expect(await readForReview(db, call, two.id, reference, "en")).toBeNull();
    expect(await db.proposal.findUniqueOrThrow({ where: { id: row.id } })).toMatchObject({
      reviewCount: 1,
      scoreMean: 2,
    });
    const stranger = await actAs(db, (await createAccount(db)).id);
    await expect(saveReview(db, stranger, review(1, [1, 1]))).rejects.toSatisfy(refused("not_found"));
    const upload = { name: "Lead author.pdf", mediaType: "application/pdf" as const, bytes: new Uint8Array([1]) };
    const fileId = await db.$transaction((tx) => saveFile(tx, act.now, scene.conference.id, "proposal", upload));
    await db.proposal.update({ where: { id: row.id }, data: { fileId } });
    const fileIn = (how: { anonymous: boolean; blindFiles: boolean }) =>
      fileForReview(db, { ...call, ...how }, one.id, reference);
    expect(await fileIn({ anonymous: true, blindFiles: false })).toBeNull();
    expect(await fileIn({ anonymous: true, blindFiles: true })).toBe(fileId);
    expect(JSON.stringify(await readForReview(db, call, one.id, reference, "en"))).not.toContain("Lead author");
    const open = { ...call, anonymous: false };
    expect((await readForReview(db, open, one.id, reference, "en"))?.authors).toHaveLength(2);
  });

  test("lose a proposal when one of them becomes an author of it", async () => {
    const scene = await createCall(db);
    const one = await reviewer(scene, { email: "both@court.example" });
    const { row, reference, holder } = await submitted(db, scene);
    const input = { conferenceId: scene.conference.id, reviewerId: one.id, ids: [row.id] };
    await assignReviews(db, await organiser(scene), input);
    const { addAuthor } = await import("#app/programme/call/commands/authors.server.ts");
    const author = {
      ...{ name: "Both", email: "BOTH@court.example", jobTitle: "", organisationName: "", countryCode: null },
      ...{ role: "speaker" as const, locale: "en" as const },
    };
    await addAuthor(db, actAsVisitor(), { reference, holder, author });
    expect(await db.review.findFirstOrThrow({ where: { reviewerId: one.id } })).toMatchObject({ state: "conflict" });
    // The same when it is their organisation that was said wrongly.
    const two = await reviewer(scene);
    await assignReviews(db, await organiser(scene), { ...input, reviewerId: two.id });
    const values = { name: "Two", email: two.account.email, trackIds: [], maxLoad: null, locale: "en" as const };
    await saveReviewer(db, await organiser(scene), {
      ...{ conferenceId: scene.conference.id, id: two.id },
      values: { ...values, organisationName: "ministry of Justice" },
    });
    expect(await db.review.findFirstOrThrow({ where: { reviewerId: two.id } })).toMatchObject({ state: "conflict" });
  });
});

describe("organisers", () => {
  const words = { reasonEn: "Well done", reasonFr: "", withComments: true };

  test("find, filter and sort proposals", async () => {
    const scene = await createCall(db, { reviewsWanted: 1 });
    const rows = [await submitted(db, scene), await submitted(db, scene), await begin(db, scene)];
    await db.proposal.update({
      where: { reference: rows[0]?.reference ?? "" },
      data: { scoreMean: 4.2, scoreSpread: 0.5, reviewCount: 1 },
    });
    const list = async (query: string) => {
      const found = await listProposals(
        db,
        { id: scene.call.id, reviewsWanted: 1 },
        parseProposalFilter(new URLSearchParams(query)),
      );
      return found.rows.map(({ reference }) => rows.findIndex((row) => row.reference === reference));
    };
    expect((await list("")).length).toBe(3);
    expect(await list("state=draft")).toEqual([2]);
    expect(await list("sort=score&state=submitted")).toEqual([0, 1]);
    expect(await list("from=4")).toEqual([0]);
    expect(await list("missing=1")).toEqual([1]);
    expect(await list(`q=${rows[1]?.reference}`)).toEqual([1]);
    expect(await list("q=nothing+of+the+sort&page=x&from=zzz&sort=drop")).toEqual([]);
  });

  test("accept: one session in the draft with its people, mails that wait, and all of it undone in time", async () => {
    const scene = await createCall(db);
    const conferenceId = scene.conference.id;
    const { row } = await submitted(db, scene, { coAuthor: "co@court.example" });
    const other = await submitted(db, scene, { email: row.authors[0]?.email ?? "" });
    const ids = [row.id, other.row.id];
    expect(await previewDecision(db, { conferenceId, ids, kind: "accepted" })).toMatchObject({
      ...{ count: 2, sessions: 2, skipped: 0, mails: { en: 2, fr: 0 } },
    });
    const act = await organiser(scene);
    const decided = await decideProposals(db, act, { conferenceId, ids, kind: "accepted", ...words });
    expect(decided).toMatchObject({ skipped: 0, done: expect.arrayContaining(ids) });
    const sessions = await db.session.findMany({ where: { conferenceId }, include: { roles: true } });
    expect(sessions).toHaveLength(2);
    expect(sessions[0]).toMatchObject({ kind: "workshop", minutes: 90, language: "en", trackId: scene.trackId });
    const roles = sessions.flatMap((session) => session.roles.map(({ role, state }) => `${role} ${state}`));
    expect(roles.sort()).toEqual(["panellist proposed", "speaker confirmed", "speaker confirmed"]);
    // The same lead is one person in the programme.
    expect(await db.speaker.count({ where: { conferenceId } })).toBe(2);
    const mails = await db.message.findMany({ where: { template: "proposal-decided", subjectId: { in: ids } } });
    expect(mails.map(({ notBefore }) => notBefore)).toEqual([later(20), later(20)]);
    expect(mails[0]?.text).toContain("Well done");
    expect(await decideProposals(db, act, { conferenceId, ids, kind: "accepted", ...words })).toMatchObject({
      ...{ decisionId: null, skipped: 2 },
    });
    const tooLate = { ...act, now: later(20) };
    await expect(undoProposalDecision(db, tooLate, decided.decisionId ?? "")).rejects.toSatisfy(refused("too_late"));
    expect(await undoProposalDecision(db, act, decided.decisionId ?? "")).toEqual({ count: 2 });
    expect(await db.session.count({ where: { conferenceId } })).toBe(0);
    expect(await db.speaker.count({ where: { conferenceId } })).toBe(0);
    const cancelled = await db.message.count({ where: { template: "proposal-decided", state: "cancelled" } });
    expect(cancelled).toBe(2);
    expect(await db.proposal.count({ where: { id: { in: ids }, state: "submitted", decidedAt: null } })).toBe(2);
  });

  test("cannot undo what somebody has worked on since, and a later decision takes the earlier mail back", async () => {
    const scene = await createCall(db);
    const conferenceId = scene.conference.id;
    const { row, holder } = await submitted(db, scene);
    const act = await organiser(scene);
    const decide = (kind: "accepted" | "declined", seconds: number) =>
      decideProposals(db, { ...act, now: later(seconds) }, { conferenceId, ids: [row.id], kind, ...words });
    await decide("declined", 0);
    // While it can be taken back, its authors' list says nothing of it.
    const [own] = await listOwnProposals(db, holder);
    expect(own && [shownState(own.proposal, later(1)), shownState(own.proposal, later(20))]).toEqual([
      "submitted",
      "declined",
    ]);
    const { decisionId } = await decide("accepted", 5);
    const states = await db.message.findMany({
      where: { subjectId: row.id, template: "proposal-decided" },
      orderBy: { notBefore: "asc" },
      select: { state: true },
    });
    expect(states.map(({ state }) => state)).toEqual(["cancelled", "queued"]);
    await db.session.updateMany({ where: { conferenceId }, data: { version: 2 } });
    await expect(undoProposalDecision(db, { ...act, now: later(6) }, decisionId ?? "")).rejects.toSatisfy(
      refused("too_late"),
    );
    expect(await db.proposal.findUniqueOrThrow({ where: { id: row.id } })).toMatchObject({ state: "accepted" });
  });
});

test("personal data: what is kept is shown, what is over is erased, and the rest goes with time", async () => {
  const scene = await createCall(db);
  const { row } = await submitted(db, scene, { email: "lead@ministry.example", coAuthor: "co@court.example" });
  const withdrawn = await submitted(db, scene, { email: "co@court.example" });
  await withdrawProposal(db, actAsVisitor(), withdrawn);
  const reviewing = await reviewer(scene, { email: "reviewer@court.example" });
  const act = await organiser(scene);
  await assignReviews(db, act, { conferenceId: scene.conference.id, reviewerId: reviewing.id, ids: [row.id] });
  const co = { emailKey: "co@court.example", emailVerified: true };
  expect(await exportProposals(db, co)).toHaveLength(2);
  expect(await exportProposals(db, { ...co, emailVerified: false })).toEqual([]);
  expect(await exportReviews(db, { ...co, emailKey: "reviewer@court.example" })).toMatchObject([
    { reviews: [{ reference: row.reference }] },
  ]);
  await db.$transaction((tx) => eraseProposals(tx, act, co));
  expect(await db.proposal.count({ where: { id: withdrawn.row.id } })).toBe(0);
  // Still considered: its authors are needed.
  expect(await db.proposalAuthor.count({ where: { emailKey: co.emailKey } })).toBe(1);
  const over = { ...act, now: later(100 * 86_400) };
  await db.$transaction((tx) => eraseProposals(tx, over, co));
  expect(await db.proposalAuthor.count({ where: { emailKey: co.emailKey } })).toBe(0);
  expect((await db.proposal.findUniqueOrThrow({ where: { id: row.id } })).searchText).not.toContain("court example");
  const reviewers = { ...co, emailKey: "reviewer@court.example" };
  await db.$transaction((tx) => eraseProposals(tx, act, reviewers));
  expect(await exportReviews(db, reviewers)).toEqual([]);
  for (const rule of callRetention) if (rule.from === "conference") await rule.apply(db, act, scene.conference.id);
  expect(await db.proposal.count()).toBe(0);
});
