import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { systemAct } from "#app/platform/act.ts";
import { dismissCancelled } from "#app/programme/agenda/commands/dismiss.server.ts";
import { endFeed, makeFeed, setReminders, star } from "#app/programme/agenda/commands/own.server.ts";
import { remindOfAgendas } from "#app/programme/agenda/commands/remind.server.ts";
import { setWalk } from "#app/programme/agenda/commands/walks.server.ts";
import { agendaCalendar } from "#app/programme/agenda/feed.server.ts";
import { agendaRetention } from "#app/programme/agenda/retention.server.ts";
import { readAgenda } from "#app/programme/agenda/view.server.ts";
import { giveFeedback } from "#app/programme/feedback/commands.server.ts";
import { feedbackAsked, feedbackOf } from "#app/programme/feedback/queries.server.ts";
import { startDraft } from "#app/programme/releases/commands/start-draft.server.ts";
import { addSessionDoor } from "#app/programme/signups/commands/door.server.ts";
import { leaveSession, signUp } from "#app/programme/signups/commands/sign-up.server.ts";
import { signupSessions } from "#app/programme/signups/sessions.server.ts";
import { openCheckPoints } from "#app/registration/door/queries/check-points.server.ts";
import { mergeRegistrations } from "#app/registration/duplicates/commands.server.ts";
import { readParts } from "#app/registration/personal-parts.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import type { Registration } from "#prisma/generated/client.ts";
import { actAsVisitor, testAppUrl, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { nextNumber } from "#tests/factories/numbers.ts";
import { publishDraft } from "#tests/factories/programme.ts";
import { createWorkshop } from "#tests/factories/programme-living.ts";
import { later, organiserOf, register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const about = { appUrl: testAppUrl, locale: "en" as const };

async function scene(people = 1) {
  const conference = await createConference(db, { categories: [{ needsApproval: false }] });
  const conferenceId = conference.id;
  const delegates: Registration[] = [];
  for (let n = 0; n < people; n++) delegates.push(await register(db, conferenceId, conference.categories[0]?.id ?? ""));
  return { conferenceId, delegates, ana: delegates[0] as Registration };
}

const agendaOf = async (row: Registration, now = testNow) =>
  readAgenda(db, row, await signupSessions(db, row.conferenceId), now);
const askedOf = async (row: Registration, now: Date) =>
  feedbackAsked(db, row, { sessions: await signupSessions(db, row.conferenceId), timeZone: "Europe/Paris", now });
const keys = (row: Registration) => ({ reference: row.reference, linkedIds: [row.id] });

function eventsOf(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content));
  return calendar.getAllSubcomponents("vevent").map((event) => ({
    title: String(event.getFirstPropertyValue("summary")),
    uid: String(event.getFirstPropertyValue("uid")),
    status: String(event.getFirstPropertyValue("status")),
    sequence: Number(event.getFirstPropertyValue("sequence")),
    alarms: event.getAllSubcomponents("valarm").length,
    zone: event.getFirstProperty("dtstart")?.getParameter("tzid"),
  }));
}

describe("an agenda", () => {
  test("holds what is starred and signed up to, with clashes and ways; others' are as if they were not there", async () => {
    const { conferenceId, ana } = await scene();
    const first = await createWorkshop(db, conferenceId, { endsAt: "2027-03-16T14:00:00Z" });
    const over = await createWorkshop(db, conferenceId, {
      startsAt: "2027-03-16T13:30:00Z",
      endsAt: "2027-03-16T14:00:00Z",
    });
    const next = await createWorkshop(db, conferenceId, {
      startsAt: "2027-03-16T14:05:00Z",
      endsAt: "2027-03-16T15:00:00Z",
    });
    const act = await (await organiserOf(db, conferenceId))();
    await setWalk(db, act, { conferenceId, rooms: [over.room.id, next.room.id], minutes: 9 });
    await signUp(db, actAsVisitor(), { ...keys(ana), sessionId: first.id });
    for (const { id } of [over, next]) await star(db, actAsVisitor(), { ...keys(ana), sessionId: id, on: true });
    const view = await agendaOf(ana);
    expect(view.items.map(({ sessionId, clashes }) => [sessionId, clashes])).toEqual([
      [first.id, [over.id]],
      [over.id, [first.id]],
      [next.id, []],
    ]);
    expect(view.items[2]?.way).toMatchObject({ minutes: 5, gap: 5, tight: false });
    expect(view.lines.find(({ session }) => session.id === over.id)?.clashes.map(({ id }) => id)).toEqual([first.id]);
    expect(Object.keys(await readParts(db, ana.id))).toEqual(expect.arrayContaining(["signups", "stars"]));
    const strange = { reference: ana.reference, linkedIds: [], sessionId: next.id, on: false };
    await expect(star(db, actAsVisitor(), strange)).rejects.toMatchObject({ code: "not_found" });
    const nothing = { ...keys(ana), sessionId: "nothing", on: true };
    await expect(star(db, actAsVisitor(), nothing)).rejects.toMatchObject({ code: "not_found" });
  });

  test("keeps what is cancelled or gone until it is taken out or would be over; then the place is free", async () => {
    const { conferenceId, delegates } = await scene(2);
    const [ana, ben] = delegates as [Registration, Registration];
    const act = await (await organiserOf(db, conferenceId))();
    const [off, gone] = [
      await createWorkshop(db, conferenceId, { capacity: 1 }),
      await createWorkshop(db, conferenceId, { signup: { clash: "allow" } }),
    ];
    await startDraft(db, act, conferenceId);
    for (const { id } of [off, gone]) await signUp(db, actAsVisitor(), { ...keys(ana), sessionId: id });
    await signUp(db, actAsVisitor(), { ...keys(ben), sessionId: off.id });
    const dismiss = (sessionId: string) => dismissCancelled(db, actAsVisitor(), { ...keys(ana), sessionId });
    await expect(dismiss(off.id)).rejects.toMatchObject({ code: "wrong_state" });
    await db.session.update({ where: { id: off.id }, data: { cancelledAt: testNow } });
    await db.session.update({ where: { id: gone.id }, data: { isInternal: true } });
    await publishDraft(db, act, conferenceId);
    const { items, lines } = await agendaOf(ana);
    expect(items.map(({ session, cancelled, clashes }) => [session.id, session.hasPage, cancelled, clashes])).toEqual([
      [off.id, true, true, []],
      [gone.id, false, true, []],
    ]);
    expect(lines).toEqual([]);
    expect((await agendaOf(ana, new Date("2027-03-16T15:15:00Z"))).items).toEqual([]);
    for (const { id } of [off, gone, off]) await dismiss(id);
    expect((await agendaOf(ana)).items).toEqual([]);
    expect(await poolDifferences(db)).toEqual([]);
    // Nobody moves up into what is cancelled.
    expect((await agendaOf(ben)).items).toMatchObject([{ signup: "waiting", cancelled: true }]);
  });

  test("gives its secret address only to who has proved the address, and nobody else's key works afterwards", async () => {
    const { ana } = await scene();
    const maker = { reference: ana.reference, linkedIds: [], madeKeys: [ana.submissionKey] };
    const starred = { ...maker, sessionId: "nothing", on: false };
    await star(db, actAsVisitor(), starred);
    await expect(makeFeed(db, actAsVisitor(), maker)).rejects.toMatchObject({ code: "forbidden" });
    await makeFeed(db, actAsVisitor(), keys(ana));
    await expect(star(db, actAsVisitor(), starred)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is a calendar by a secret address: one id each, rising, cancelled when left; a new address ends the old", async () => {
    const { conferenceId, ana } = await scene();
    const session = await createWorkshop(db, conferenceId);
    const other = await createWorkshop(db, conferenceId, {
      startsAt: "2027-03-28T00:30:00Z",
      endsAt: "2027-03-28T02:30:00Z",
    });
    await signUp(db, actAsVisitor(), { ...keys(ana), sessionId: session.id });
    await star(db, actAsVisitor(), { ...keys(ana), sessionId: other.id, on: true });
    const old = await makeFeed(db, actAsVisitor(), keys(ana));
    const token = await makeFeed(db, actAsVisitor(), keys(ana));
    expect(await agendaCalendar(db, old, about)).toBeNull();
    const before = eventsOf((await agendaCalendar(db, token, about))?.content ?? "");
    expect(before).toMatchObject([
      { title: session.titleEn, status: "CONFIRMED", alarms: 1, zone: "Europe/Paris" },
      { title: other.titleEn, status: "TENTATIVE", alarms: 0 },
    ]);
    await leaveSession(db, actAsVisitor(later(5)), { ...keys(ana), sessionId: session.id });
    await star(db, actAsVisitor(), { ...keys(ana), sessionId: other.id, on: false });
    const after = eventsOf((await agendaCalendar(db, token, about))?.content ?? "");
    expect(after.map(({ uid, status }) => [uid, status])).toEqual(before.map(({ uid }) => [uid, "CANCELLED"]));
    expect(after.every(({ sequence }, index) => sequence > (before[index]?.sequence ?? 0))).toBe(true);
    await endFeed(db, actAsVisitor(), keys(ana));
    expect(await agendaCalendar(db, token, about)).toBeNull();
  });

  test("reminds of what was asked, once each, in the conference's evening and before places only", async () => {
    const { conferenceId, ana } = await scene();
    const session = await createWorkshop(db, conferenceId);
    const starred = await createWorkshop(db, conferenceId);
    await signUp(db, actAsVisitor(), { ...keys(ana), sessionId: session.id });
    await star(db, actAsVisitor(), { ...keys(ana), sessionId: starred.id, on: true });
    const remind = (at: string) => remindOfAgendas(db, systemAct(new Date(at), testAppUrl));
    await remind("2027-03-15T18:00:00Z");
    expect(await db.message.count({ where: { template: "agenda-reminder" } })).toBe(0);
    await setReminders(db, actAsVisitor(), { ...keys(ana), evening: true, minutesBefore: 15 });
    await remind("2027-03-15T16:59:00Z");
    for (const at of ["2027-03-15T17:00:00Z", "2027-03-15T17:01:00Z", "2027-03-16T12:59:00Z"]) await remind(at);
    await Promise.all(["2027-03-16T13:00:00Z", "2027-03-16T13:01:00Z"].map(remind));
    await remind("2027-03-16T13:15:00Z");
    const mails = await db.message.findMany({
      where: { subjectId: ana.id, template: "agenda-reminder" },
      orderBy: { createdAt: "asc" },
    });
    expect(mails.map(({ subject }) => subject)).toEqual([
      "Your agenda for Tuesday 16 March",
      expect.stringContaining(session.titleEn),
    ]);
    expect(mails[0]?.text).toContain(starred.titleEn);
  });
});

describe("at the door of a session", () => {
  test("the devices know who has a place and who waits", async () => {
    const { conferenceId, delegates } = await scene(2);
    const session = await createWorkshop(db, conferenceId, { capacity: 1 });
    for (const row of delegates) await signUp(db, actAsVisitor(), { ...keys(row), sessionId: session.id });
    const act = await (await organiserOf(db, conferenceId))();
    for (let n = 0; n < 2; n++) await addSessionDoor(db, act, { conferenceId, sessionId: session.id });
    const [door, ...more] = await openCheckPoints(db, conferenceId, null);
    expect(more).toEqual([]);
    expect(door).toMatchObject({ kind: "session", days: ["2027-03-16"] });
    expect(door?.session).toEqual({
      ...{ startsAt: Date.parse("2027-03-16T13:15:00Z"), capacity: 1 },
      ...{ placed: [delegates[0]?.id], waiting: [delegates[1]?.id] },
    });
  });
});

describe("feedback", () => {
  const after = new Date("2027-03-16T16:00:00Z");
  const answer = { rating: 4, good: "The cases", better: "" };

  async function attend(conferenceId: string, row: Registration, sessionId: string | null) {
    const door = await db.checkPoint.create({
      data: {
        conferenceId,
        sessionId,
        nameEn: "Door",
        kind: sessionId ? "session" : "entrance",
        position: nextNumber(),
      },
    });
    await db.scan.create({
      data: {
        ...{ id: crypto.randomUUID(), conferenceId, checkPointId: door.id, registrationId: row.id, direction: "in" },
        ...{ scannedAt: testNow, receivedAt: testNow, day: "2027-03-16", said: "welcome", result: "welcome" },
        conflicts: [],
      },
    });
  }

  test("is taken once from those who were there, when it is over, and shown in fives", async () => {
    const { conferenceId, delegates } = await scene(6);
    const session = await createWorkshop(db, conferenceId);
    const give = (row: Registration, now = after) =>
      giveFeedback(db, actAsVisitor(now), { ...keys(row), sessionId: session.id, answer });
    const [ana, ...others] = delegates as [Registration, ...Registration[]];
    await expect(give(ana)).rejects.toMatchObject({ code: "forbidden" });
    for (const row of delegates) await attend(conferenceId, row, null);
    await expect(give(ana, new Date("2027-03-16T15:00:00Z"))).rejects.toMatchObject({ code: "closed" });
    expect(await askedOf(ana, after)).toMatchObject([{ id: session.id }]);
    await give(ana);
    await expect(give(ana)).rejects.toMatchObject({ code: "wrong_state" });
    expect(await askedOf(ana, after)).toEqual([]);
    for (const row of others.slice(0, 3)) await give(row);
    const [few] = await feedbackOf(db, conferenceId, [session.id]);
    expect(few).toMatchObject({ given: 4, results: { count: 0, mean: null, good: [] } });
    for (const row of others.slice(3)) await give(row);
    const [results] = await feedbackOf(db, conferenceId, null);
    expect(results).toMatchObject({ given: 6, results: { count: 5, mean: 4, good: Array(5).fill("The cases") } });
    const logged = await db.auditEntry.count({ where: { conferenceId, at: after } });
    expect(logged).toBe(0);
  });

  test("who was merged into another registration has said it once; stars, reminders and the calendar go along", async () => {
    const { conferenceId, delegates } = await scene(2);
    const [ana, again] = delegates as [Registration, Registration];
    const session = await createWorkshop(db, conferenceId);
    await attend(conferenceId, again, session.id);
    await giveFeedback(db, actAsVisitor(after), { ...keys(again), sessionId: session.id, answer });
    await star(db, actAsVisitor(), { ...keys(again), sessionId: session.id, on: true });
    await setReminders(db, actAsVisitor(), { ...keys(ana), evening: true, minutesBefore: null });
    const token = await makeFeed(db, actAsVisitor(), keys(again));
    const [kept, other] = await Promise.all(
      [ana, again].map(({ id }) => db.registration.findUniqueOrThrow({ where: { id } })),
    );
    await mergeRegistrations(db, await (await organiserOf(db, conferenceId))(), {
      ...{ conferenceId, keptId: ana.id, otherId: again.id, take: [], tell: "nobody" },
      ...{ keptVersion: kept?.version ?? 0, otherVersion: other?.version ?? 0 },
    });
    expect(await askedOf(ana, after)).toEqual([]);
    const { starred, settings } = await agendaOf(ana);
    expect([starred, settings]).toEqual([[session.id], { evening: true, minutesBefore: null, hasFeed: true }]);
    expect(eventsOf((await agendaCalendar(db, token, about))?.content ?? "")).toHaveLength(1);
  });

  test("who has answered is not forgotten while they could answer again", async () => {
    const { conferenceId, ana } = await scene();
    const session = await createWorkshop(db, conferenceId);
    await attend(conferenceId, ana, session.id);
    await giveFeedback(db, actAsVisitor(after), { ...keys(ana), sessionId: session.id, answer });
    const forget = (now: string) =>
      agendaRetention[0]?.apply(db, systemAct(new Date(now), testAppUrl), conferenceId as never);
    await forget("2027-04-15T12:00:00Z");
    expect(await db.feedbackGiven.count({ where: { sessionId: session.id } })).toBe(1);
    await forget("2027-04-16T12:00:00Z");
    expect(await db.feedbackGiven.count({ where: { sessionId: session.id } })).toBe(0);
  });

  test("where the session had a door of its own, only who came through it was there", async () => {
    const { conferenceId, delegates } = await scene(2);
    const session = await createWorkshop(db, conferenceId);
    const [ana, ben] = delegates as [Registration, Registration];
    await attend(conferenceId, ana, session.id);
    await attend(conferenceId, ben, null);
    expect(await askedOf(ana, after)).toHaveLength(1);
    expect(await askedOf(ben, after)).toEqual([]);
    // Who was let in there was at no other session of that time.
    const beside = await createWorkshop(db, conferenceId);
    expect((await askedOf(ana, after)).map(({ id }) => id)).toEqual([session.id]);
    expect((await askedOf(ben, after)).map(({ id }) => id)).toEqual([beside.id]);
  });
});
