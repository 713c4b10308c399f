import { expect, test } from "vitest";
import { passwordMatches } from "#app/accounts/password.server.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { feedbackAsked, feedbackOf } from "#app/programme/feedback/queries.server.ts";
import { signupSessions } from "#app/programme/signups/sessions.server.ts";
import { readConclusions } from "#app/projects/conclusions/queries.server.ts";
import { pictureIn } from "#app/registration/badges/photo/picture.server.ts";
import { candidates } from "#app/registration/badges/print/select.server.ts";
import { listPairs } from "#app/registration/duplicates/queries.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import { valuesOf } from "#app/registration/questions/answers.server.ts";
import { readQuestions } from "#app/registration/questions/form.server.ts";
import { brokenCondition, judgeAnswers } from "#app/registration/questions/rules.ts";
import { holdsPlace, listConsents } from "#app/registration/rules.ts";
import { scanRows } from "#prisma/seed/demo/door.ts";
import { chanceOf } from "#prisma/seed/demo/random.ts";
import { loadContent } from "#prisma/seed/load-content.ts";
import { loadDemo } from "#prisma/seed/load-demo.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { dumpOf } from "#tests/setup/dump.ts";
import { remember } from "#tests/setup/remembered.ts";

const db = await testDatabase();
const now = new Date("2026-11-22T09:00:00Z");
const password = "lantern under quiet water";
const log = { info: () => {}, warn: () => {} };
const load = (overrides: { now?: Date; password?: string } = {}) => loadDemo(db, { now, password, log, ...overrides });
/** Of the conference itself; the meeting before it has a test of its own. */
const ofConference = { conference: { slug: "octopus-demonstration" } };
/** For what does not ask how it is loaded. */
const loadOnce = () => remember(db, "demo", load);

test("one open conference, marked as a demonstration, about sixty days ahead", async () => {
  await loadOnce();
  const conference = await db.conference.findUniqueOrThrow({ where: { slug: "octopus-demonstration" } });
  expect(conference).toMatchObject({
    nameEn: "Octopus Conference (demonstration)",
    nameFr: "Conférence Octopus (démonstration)",
    dateFrom: "2027-01-20",
    dateTo: "2027-01-22",
    city: "Strasbourg",
    timeZone: "Europe/Paris",
    isDemonstration: true,
  });
  expect(Number(conference.registrationOpensAt)).toBeLessThan(Number(now));
  expect(Number(conference.registrationClosesAt)).toBeGreaterThan(Number(now));
  // Nobody can give themselves a badge, least of all one of the staff.
  expect(await db.category.count({ where: { needsApproval: false } })).toBe(0);
});

test("600 delegates from 130 countries, with plainly fictional organisations and addresses", async () => {
  await loadOnce();
  const registrations = await db.registration.findMany({ where: ofConference });
  expect(registrations).toHaveLength(600);
  expect(new Set(registrations.map(({ countryCode }) => countryCode)).size).toBe(130);
  expect(new Set(registrations.map(({ name }) => name)).size).toBe(600);
  // Some of each, so that the list of participants looks different to different readers.
  const consents = registrations.map(({ listConsent }) => listConsent);
  for (const consent of listConsents) {
    expect(consents.filter((one) => one === consent).length).toBeGreaterThan(100);
  }
  for (const { email, organisationName, organisationId, isDemonstration } of registrations) {
    expect(email).toMatch(/\.example$/);
    expect(organisationName).toMatch(/\((fictional|fictif|fictive)\)$/);
    expect(organisationId).toBeNull();
    expect(isDemonstration).toBe(true);
  }
  const scripts = [
    /\p{Script=Greek}/u,
    /\p{Script=Cyrillic}/u,
    /\p{Script=Arabic}/u,
    /\p{Script=Han}/u,
    /\p{Script=Hangul}/u,
  ];
  for (const script of scripts) expect(registrations.some(({ name }) => script.test(name))).toBe(true);
  expect(new Set(registrations.map(({ state }) => state)).size).toBe(6);
  expect(registrations.some(({ accessNeeds }) => accessNeeds !== "")).toBe(true);
  expect(registrations.some(({ interpretation }) => interpretation.length > 0)).toBe(true);
  for (const { submittedAt, decidedAt } of registrations) {
    expect(Number(submittedAt)).toBeLessThan(Number(now));
    if (decidedAt) expect(Number(decidedAt)).toBeGreaterThan(Number(submittedAt));
  }
});

test("pools count exactly who holds a place, and media is full with people waiting", async () => {
  await loadOnce();
  const pools = await db.pool.findMany({ where: { ...ofConference, sessionId: null }, include: { category: true } });
  // The whole, eight categories, the dinner, and the quotas of four delegations.
  expect(pools).toHaveLength(10 + 5);
  const registrations = await db.registration.findMany({ where: ofConference });
  for (const { categoryId, delegationId, optionId, taken, capacity, category } of pools) {
    const holding = registrations.filter(
      (row) =>
        holdsPlace[row.state] &&
        (categoryId === null || row.categoryId === categoryId) &&
        (delegationId === null || row.delegationId === delegationId) &&
        (optionId === null || row.optionIds.includes(optionId)),
    );
    expect(taken).toBe(holding.length);
    if (category && !delegationId) expect(taken === capacity).toBe(category.slug === "media");
  }
  expect(pools.find(({ categoryId, optionId }) => categoryId === null && optionId === null)).toMatchObject({
    capacity: 700,
    nextArrival: 601,
  });
  const waiting = registrations.filter(({ state }) => state === "waiting");
  expect(waiting.length).toBeGreaterThanOrEqual(3);
  expect(new Set(waiting.map(({ categoryId }) => categoryId)).size).toBe(1);
});

test("five workshops with limited places: full with a line, half full, two to be drawn, one not open yet", async () => {
  await loadOnce();
  expect(await poolDifferences(db)).toEqual([]);
  const pools = await db.pool.findMany({ where: { ...ofConference, sessionId: { not: null } } });
  expect(pools.map(({ taken }) => taken).sort((a, b) => b - a)).toEqual([24, 21, 0, 0, 0]);
  const states = await db.signup.groupBy({
    by: ["state"],
    where: { session: ofConference },
    _count: true,
    orderBy: { state: "asc" },
  });
  expect(states.map(({ state, _count }) => [state, _count])).toEqual([
    ["wished", 61],
    ["placed", 45],
    ["waiting", 7],
  ]);
});

test("a meeting that is over: who was there, what they said of it in fives, minutes, conclusions, one who may still answer", async () => {
  await loadOnce();
  const meeting = await db.conference.findUniqueOrThrow({ where: { slug: "octopus-demonstration-meeting" } });
  expect(meeting).toMatchObject({ dateFrom: "2026-11-10", isDemonstration: true, programmeMode: "released" });
  for (const { email, organisationName } of await db.registration.findMany({ where: { conferenceId: meeting.id } })) {
    expect(email).toMatch(/\.example$/);
    expect(organisationName).toMatch(/\((fictional|fictif|fictive)\)$/);
  }
  const feedback = await feedbackOf(db, meeting.id, null);
  expect(feedback.map(({ given, results }) => [given, results.count])).toEqual([
    ...[
      [7, 5],
      [12, 10],
      [3, 0],
      [5, 5],
    ],
  ]);
  const delegate = await db.registration.findFirstOrThrow({
    where: { conferenceId: meeting.id, account: { email: "delegate@octopus.example" } },
  });
  const about = { sessions: await signupSessions(db, meeting.id), timeZone: "Europe/Paris", now };
  expect((await feedbackAsked(db, delegate, about)).map(({ slug }) => slug)).toEqual([
    ...[
      "what-the-conference-should-settle",
      "a-common-form-for-preservation-requests",
      "what-we-take-to-the-conference",
    ],
  ]);
  // Nobody answered who was not there.
  const given = await db.feedbackGiven.findMany({ include: { registration: { include: { scans: true } } } });
  expect(given.every(({ registration }) => registration.scans.length > 0)).toBe(true);
  expect((await readConclusions(db, meeting.id)).map(({ state }) => state)).toEqual(["under_way", "open", "done"]);
  const kinds = await db.sessionMaterial.findMany({ where: { session: { conferenceId: meeting.id } } });
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(["minutes", "recording"]);
});

test("a form of eight questions in both languages, which most have answered", async () => {
  await loadOnce();
  const questions = await readQuestions(
    db,
    (await db.conference.findFirstOrThrow({ where: ofConference.conference })).id,
  );
  expect(questions).toHaveLength(8);
  expect(brokenCondition(questions)).toBeNull();
  for (const { labelFr, options } of questions) {
    expect(labelFr).not.toBeNull();
    for (const option of options) expect(option.labelFr).not.toBeNull();
  }
  const answers = await db.answer.findMany({ include: { options: { include: { option: true } } } });
  expect(answers.length).toBeGreaterThan(1200);
  for (const { id, categoryId, optionIds } of await db.registration.findMany({ where: ofConference })) {
    const own = answers.filter(({ registrationId }) => registrationId === id);
    const values = Object.fromEntries(own.map((row) => [row.questionId, valuesOf(row)]));
    expect(judgeAnswers(questions, categoryId, values).kept).toEqual(values);
    expect(own.flatMap(({ options }) => options.map(({ optionId }) => optionId)).sort()).toEqual(optionIds.sort());
  }
});

test("tags, notes and views to look at, and two people who registered twice", async () => {
  await load();
  expect(await db.deskTag.count()).toBe(4);
  expect(await db.registrationTag.count()).toBeGreaterThan(40);
  expect(await db.registrationNote.count({ where: { atDoor: true } })).toBe(2);
  expect(await db.savedView.count()).toBe(3);
  const { id } = await db.conference.findUniqueOrThrow({ where: { slug: "octopus-demonstration" } });
  const { pairs } = await listPairs(db, id, 0, 10);
  expect(pairs.map(({ byAddress }) => byAddress).sort()).toEqual([false, true]);
});

test("every decided registration has its decision and its history", async () => {
  await loadOnce();
  const decided = await db.registration.findMany({ where: { decidedAt: { not: null } }, include: { decisions: true } });
  expect(decided.length).toBeGreaterThan(300);
  for (const { id, state, decisions } of decided) {
    expect(decisions).toMatchObject([{ registrationId: id, fromState: "pending", toState: state, holdsPlace: false }]);
    expect(decisions[0]?.closedAt).not.toBeNull();
  }
  const submitted = await db.auditEntry.count({ where: { action: "registration.submitted" } });
  const settled = await db.auditEntry.count({
    where: { action: { in: ["registration.approved", "registration.declined"] } },
  });
  expect([submitted, settled]).toEqual([600, decided.length]);
  expect(await db.message.count()).toBe(0);
});

test("45 sessions, and four that wait for a place, whose people are fictional and never in two places", async () => {
  await loadOnce();
  expect(await db.session.count({ where: ofConference })).toBe(49);
  expect(await db.session.count({ where: { ...ofConference, slots: { none: {} } } })).toBe(4);
  expect(await db.room.count({ where: ofConference })).toBe(6);
  expect(await db.person.count({ where: { isDemonstration: false } })).toBe(0);
  const clashes = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Slot" a JOIN "Slot" b ON a.id < b.id AND a."startsAt" < b."endsAt" AND b."startsAt" < a."endsAt"
    WHERE a."roomId" = b."roomId" OR EXISTS (
      SELECT 1 FROM "SessionRole" r JOIN "SessionRole" s ON r."personId" = s."personId"
      WHERE r."sessionId" = a."sessionId" AND s."sessionId" = b."sessionId")`;
  expect(clashes).toEqual([{ count: 0 }]);
});

test("an open call with proposals in every state, and reviews to be written by the accounts to try", async () => {
  await loadOnce();
  const proposals = await db.proposal.findMany({ include: { authors: true } });
  expect(proposals).toHaveLength(24);
  expect(new Set(proposals.map(({ state }) => state)).size).toBe(6);
  for (const { authors } of proposals) for (const { email } of authors) expect(email).toMatch(/\.example$/);
  const call = await db.call.findFirstOrThrow({ include: { types: true, criteria: true } });
  expect([call.types.length, call.criteria.length]).toEqual([3, 3]);
  expect(Number(call.closesAt)).toBeGreaterThan(Number(now));
  const open = await db.review.count({ where: { state: "assigned", reviewer: { email: "partner@octopus.example" } } });
  expect(open).toBeGreaterThan(0);
  for (const { state, reviewCount, scoreMean } of proposals)
    if (state === "accepted") expect([reviewCount, scoreMean !== null]).toEqual([2, true]);
});

test("accounts to try every part of the platform with", async () => {
  await loadContent(db, { log });
  const { accounts, created } = await load();
  expect(created).toBe(true);
  expect(accounts.map(({ role }) => role)).toEqual(["delegate", "partner", "organiser", "desk", "administrator"]);
  const stored = await db.account.findMany({
    include: { teamMemberships: true, organisationEditors: true, registrations: true },
  });
  for (const { email, passwordHash, emailVerifiedAt } of stored) {
    expect(email).toMatch(/@octopus\.example$/);
    expect(emailVerifiedAt).not.toBeNull();
    expect(await passwordMatches(passwordHash, password)).toBe(true);
  }
  const byName = new Map(stored.map((account) => [account.name, account]));
  expect(byName.get("Demo Delegate")?.registrations).toMatchObject(
    [1, 2].map(() => ({ state: "confirmed", name: "Demo Delegate" })),
  );
  expect(byName.get("Demo Partner")?.organisationEditors).toHaveLength(1);
  expect(byName.get("Demo Organiser")?.teamMemberships).toMatchObject([{ role: "owner" }, { role: "owner" }]);
  expect(byName.get("Demo Desk")?.teamMemberships).toMatchObject([{ role: "desk" }, { role: "desk" }]);
  expect(byName.get("Demo Administrator")?.isAdministrator).toBe(true);
});

test("a second start on a later day changes nothing", async () => {
  await loadOnce();
  const before = await dumpOf(db);
  expect((await load({ now: new Date("2026-12-20T09:00:00Z") })).created).toBe(false);
  expect(await dumpOf(db)).toEqual(before);
});

test("what people did stays, also when they removed the conference", async () => {
  await loadOnce();
  await db.registration.deleteMany({ where: { state: "withdrawn" } });
  await db.account.delete({ where: { emailKey: "desk@octopus.example" } });
  await load();
  expect(await db.registration.count({ where: { state: "withdrawn" } })).toBe(0);
  expect(await db.account.count()).toBe(4);
  await db.registration.deleteMany();
  await db.session.deleteMany();
  await db.conference.deleteMany();
  await load();
  expect(await db.conference.count()).toBe(0);
});

test("a door that was rehearsed the day before", async () => {
  await loadOnce();
  expect(await db.checkPoint.count({ where: ofConference })).toBe(4);
  expect(await db.device.findMany({ where: { shutOutAt: null, admittedAt: { not: null } } })).toHaveLength(2);
  const scans = await db.scan.findMany({ where: ofConference });
  expect(scans).toHaveLength(42);
  expect(scans.filter(({ conflicts }) => conflicts.length > 0)).toHaveLength(1);
  for (const { scannedAt, receivedAt } of scans) expect(Number(scannedAt)).toBeLessThan(Number(receivedAt));
});

test("whenever it is loaded, nobody is at the rehearsal today", () => {
  for (const at of ["2027-01-10T00:30Z", "2027-01-10T12:00Z", "2027-01-10T22:20Z", "2027-01-10T23:30Z"]) {
    const rows = scanRows(["one", "two"], new Date(at), chanceOf("scans"));
    const today = dayIn(new Date(at), "Europe/Paris");
    expect(rows.every(({ day, scannedAt }) => day < today && new Date(scannedAt) < new Date(at))).toBe(true);
  }
});

test("badges for all who are confirmed, most of them printed, some with a picture that is no face", async () => {
  await loadOnce();
  const confirmed = await db.registration.count({ where: { ...ofConference, state: "confirmed" } });
  const { all } = await candidates(db, (await db.conference.findFirstOrThrow({ where: ofConference.conference })).id);
  expect(all).toHaveLength(confirmed);
  expect(await db.badge.count()).toBe(confirmed);
  expect(all.filter(({ isDue }) => isDue)).toHaveLength(Math.ceil(confirmed / 8));
  const photos = await db.storedFile.findMany({ where: { purpose: "badge_photo" } });
  expect(photos).toHaveLength(Math.ceil(confirmed / 12));
  for (const { bytes, name } of photos)
    expect(pictureIn({ name, mediaType: "image/png", bytes }, "").bytes).toEqual(bytes);
});

test("the password that is printed opens the accounts, also when it is another one this time", async () => {
  await loadOnce();
  await load({ password: "another lantern under water" });
  for (const { passwordHash } of await db.account.findMany()) {
    expect(await passwordMatches(passwordHash, "another lantern under water")).toBe(true);
  }
});

test("an address that somebody signed up with before keeps its account", async () => {
  const email = "organiser@octopus.example";
  const passwordHash = "$argon2id$not-theirs";
  const { id } = await db.account.create({ data: { email, emailKey: email, name: "Somebody", passwordHash } });
  await load();
  expect(await db.account.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "Somebody", passwordHash });
  expect(await db.teamMember.findFirstOrThrow({ where: { role: "owner" } })).toMatchObject({ accountId: id });
});

test("a programme that was published three times: with new, moved, renamed and cancelled sessions, and one that was not", async () => {
  await loadOnce();
  const releases = await db.release.findMany({ where: ofConference, orderBy: { number: "asc" } });
  const kindsOf = ({ differences }: (typeof releases)[number]) =>
    (differences as { kind: string }[]).map(({ kind }) => kind);
  expect(releases.map(kindsOf)).toEqual([
    [],
    ["new", "moved", "new", "cancelled", "cancelled"],
    ["changed", "resumed"],
  ]);
  expect(releases.every(({ publishedAt }) => publishedAt < now)).toBe(true);
  expect(await db.publishedSlot.findMany({ where: { cancelledAt: { not: null } } })).toMatchObject([{ sequence: 1 }]);
  expect(await db.session.count({ where: { OR: [{ cancelledAt: { not: null } }, { isInternal: true }] } })).toBe(0);
});

test("the same start gives the same conference", async () => {
  const facts = async () => ({
    people: await db.registration.findMany({
      select: { id: true, reference: true, name: true, state: true, submittedAt: true },
      orderBy: [{ conferenceId: "asc" }, { arrival: "asc" }],
    }),
    programme: await db.slot.findMany({ orderBy: { id: "asc" } }),
    roles: await db.sessionRole.findMany({ orderBy: [{ sessionId: "asc" }, { role: "asc" }, { position: "asc" }] }),
  });
  await load();
  const first = await facts();
  await db.registration.deleteMany();
  await db.decision.deleteMany();
  await db.auditEntry.deleteMany();
  await db.session.deleteMany();
  await db.conference.deleteMany();
  await db.person.deleteMany();
  await db.account.deleteMany();
  await db.loadedContent.deleteMany();
  await load();
  expect(await facts()).toEqual(first);
});

test("some have a confirmation, one after the other, and some of these were taken back", async () => {
  await loadOnce();
  const letters = await db.letter.findMany({ orderBy: { number: "asc" }, include: { registration: true } });
  expect(letters.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_none, index) => index + 1));
  expect(await db.letterCounter.findMany()).toMatchObject([{ next: 25 }]);
  expect(letters.every(({ registration }) => registration.state === "confirmed")).toBe(true);
  expect(letters.filter(({ revokedAt }) => revokedAt !== null)).toHaveLength(2);
  for (const { content, registration } of letters) expect(JSON.stringify(content)).toContain(registration.name);
});
