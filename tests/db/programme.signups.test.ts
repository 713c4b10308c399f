import { describe, expect, test } from "vitest";
import { systemAct } from "#app/platform/act.ts";
import { enterSomebody, removeSomebody, setSignup } from "#app/programme/signups/commands/desk.server.ts";
import { settleSignups, settleSignupsOf } from "#app/programme/signups/commands/settle.server.ts";
import { leaveSession, moveWish, signUp } from "#app/programme/signups/commands/sign-up.server.ts";
import { draw } from "#app/programme/signups/draw.server.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { settleDecisions } from "#app/registration/commands/settle.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { mergeRegistrations } from "#app/registration/duplicates/commands.server.ts";
import { readPools } from "#app/registration/pools.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import type { Registration } from "#prisma/generated/client.ts";
import { actAsVisitor, testAppUrl, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createWorkshop, type SessionWish } from "#tests/factories/programme-living.ts";
import { later, organiserOf, register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const system = (now = testNow) => systemAct(now, testAppUrl);

async function scene(wish: SessionWish = {}, people = 3) {
  const conference = await createConference(db, { categories: [{ needsApproval: false }] });
  const conferenceId = conference.id;
  const categoryId = conference.categories[0]?.id ?? "";
  const session = await createWorkshop(db, conferenceId, wish);
  const delegates: Registration[] = [];
  for (let n = 0; n < people; n++) delegates.push(await register(db, conferenceId, categoryId));
  return { conferenceId, categoryId, session, delegates };
}

const own = (row: Registration, sessionId: string) => ({
  ...{ reference: row.reference, linkedIds: [row.id], sessionId },
});
const enter = (row: Registration, sessionId: string, now = testNow) =>
  signUp(db, actAsVisitor(now), own(row, sessionId));
const leave = (row: Registration, sessionId: string, now = testNow) =>
  leaveSession(db, actAsVisitor(now), own(row, sessionId));
const at = <Item>(list: Item[], index: number): Item => {
  const item = list[index];
  if (!item) throw new Error("too short");
  return item;
};

async function states(sessionId: string, delegates: Registration[]) {
  const rows = await db.signup.findMany({ where: { sessionId } });
  return delegates.map(({ id }) => rows.find((row) => row.registrationId === id)?.state ?? null);
}

async function mails(registrationId: string) {
  const rows = await db.message.findMany({
    where: { subjectId: registrationId, template: "session-signup" },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ subject }) => subject);
}

async function booked(sessionId: string) {
  expect(await poolDifferences(db)).toEqual([]);
  const { capacity, taken, overbooked } = await db.pool.findFirstOrThrow({ where: { sessionId } });
  return { capacity, taken, overbooked };
}

describe("places of a session", () => {
  test("go to who comes first; the next in line follows, once told; coming back is the end of the line", async () => {
    const { session, delegates, conferenceId } = await scene({ capacity: 1 });
    const [ana, ben, cem] = [at(delegates, 0), at(delegates, 1), at(delegates, 2)];
    expect(await enter(ana, session.id)).toEqual({ kind: "placed" });
    expect(await enter(ana, session.id, later(1))).toEqual({ kind: "placed" });
    expect(await enter(ben, session.id, later(2))).toEqual({ kind: "waiting" });
    expect(await enter(cem, session.id, later(3))).toEqual({ kind: "waiting" });
    await leave(ana, session.id, later(4));
    await leave(ana, session.id, later(5));
    expect(await states(session.id, delegates)).toEqual(["left", "placed", "waiting"]);
    expect(await enter(ana, session.id, later(6))).toEqual({ kind: "waiting" });
    expect(await db.signup.count({ where: { sessionId: session.id } })).toBe(3);
    expect(await mails(ben.id)).toEqual([`A place is free for you: ${session.titleEn}`]);
    await leave(ben, session.id, later(7));
    expect(await states(session.id, delegates)).toEqual(["waiting", "left", "placed"]);
    expect(await booked(session.id)).toEqual({ capacity: 1, taken: 1, overbooked: 0 });
    expect((await readPools(db, conferenceId)).some(({ taken }) => taken !== 3)).toBe(false);
  });

  test("none are none, and not as many as one likes; nobody else's registration signs up", async () => {
    const { session, delegates } = await scene({ capacity: 0 });
    expect(await enter(at(delegates, 0), session.id)).toEqual({ kind: "waiting" });
    const strange = { reference: at(delegates, 1).reference, linkedIds: [], sessionId: session.id };
    await expect(signUp(db, actAsVisitor(), strange)).rejects.toMatchObject({ code: "not_found" });
  });

  test("nobody moves up once the session has begun, and nobody leaves", async () => {
    const { session, delegates } = await scene({ capacity: 1 });
    const begun = new Date("2027-03-16T13:15:00Z");
    await enter(at(delegates, 0), session.id);
    await enter(at(delegates, 1), session.id);
    await expect(leave(at(delegates, 0), session.id, begun)).rejects.toMatchObject({ code: "too_late" });
    await withdrawRegistration(db, actAsVisitor(begun), own(at(delegates, 0), session.id));
    await settleSignups(db, system(begun));
    expect(await states(session.id, delegates)).toEqual(["left", "waiting", null]);
    expect(await booked(session.id)).toMatchObject({ taken: 0 });
  });

  test("only for whom it is: by category, by registration, not by invitation", async () => {
    const { session, delegates, categoryId, conferenceId } = await scene({ access: "category" });
    const one = at(delegates, 0);
    expect(await enter(one, session.id)).toEqual({ kind: "not_for_you" });
    await db.sessionCategory.create({ data: { sessionId: session.id, categoryId } });
    expect(await enter(one, session.id)).toEqual({ kind: "placed" });
    await db.registration.update({ where: { id: at(delegates, 1).id }, data: { state: "pending" } });
    expect(await enter(at(delegates, 1), session.id)).toEqual({ kind: "not_confirmed" });
    const closed = await createWorkshop(db, conferenceId, { access: "invitation" });
    expect(await enter(one, closed.id)).toEqual({ kind: "not_for_you" });
  });
});

describe("a clash with one's own agenda", () => {
  test("is refused, or allowed where the organisers say so; who has a place elsewhere is passed over", async () => {
    const { session, delegates, conferenceId } = await scene({ capacity: 1 });
    const [ana, ben, cem] = [at(delegates, 0), at(delegates, 1), at(delegates, 2)];
    const beside = await createWorkshop(db, conferenceId, {
      startsAt: "2027-03-16T15:15:00Z",
      endsAt: "2027-03-16T16:00:00Z",
    });
    const over = await createWorkshop(db, conferenceId, { startsAt: "2027-03-16T14:00:00Z", capacity: 9 });
    const lax = await createWorkshop(db, conferenceId, { signup: { clash: "allow" } });
    for (const one of [ana, ben, cem]) await enter(one, session.id);
    expect(await enter(ana, beside.id)).toEqual({ kind: "placed" });
    expect(await enter(ana, over.id)).toEqual({ kind: "clash", sessionIds: [session.id] });
    expect(await enter(ana, lax.id)).toEqual({ kind: "placed" });
    expect(await enter(ben, over.id)).toEqual({ kind: "placed" });
    await leave(ana, session.id);
    expect(await states(session.id, delegates)).toEqual(["left", "waiting", "placed"]);
    await leave(cem, session.id);
    expect(await states(session.id, delegates)).toEqual(["left", "waiting", "left"]);
    await leave(ben, over.id);
    expect(await states(session.id, delegates)).toEqual(["left", "placed", "left"]);
  });

  test("a part of one's own counts", async () => {
    const { session, delegates, conferenceId } = await scene();
    const ana = at(delegates, 0);
    const panel = await createWorkshop(db, conferenceId, { signup: null });
    const person = await db.person.create({
      data: { slug: `ana-${ana.reference.toLowerCase()}`, name: "Ana" } as never,
    });
    await db.speaker.create({ data: { conferenceId, personId: person.id, email: ana.email, emailKey: ana.emailKey } });
    await db.sessionRole.create({
      data: { sessionId: panel.id, personId: person.id, role: "panellist", position: 0, state: "confirmed" },
    });
    expect(await enter(ana, session.id)).toEqual({ kind: "clash", sessionIds: [panel.id] });
  });
});

describe("what happens elsewhere", () => {
  test("a decline gives places back when it can no longer be undone; undone, nothing happened", async () => {
    const { session, delegates, conferenceId } = await scene({ capacity: 1 });
    const organiser = await organiserOf(db, conferenceId);
    const [ana, ben] = [at(delegates, 0), at(delegates, 1)];
    for (const one of [ana, ben]) await enter(one, session.id);
    const decline = async (seconds: number) => {
      const input = { conferenceId, ids: [ana.id], decision: "decline" as const, reason: "A double entry" };
      return decideRegistrations(db, await organiser(later(seconds)), input);
    };
    const { decisionId } = await decline(10);
    await settleSignupsOf(db, system(later(12)), conferenceId);
    expect(await states(session.id, [ana, ben])).toEqual(["placed", "waiting"]);
    await undoDecision(db, await organiser(later(15)), decisionId ?? "");
    await settleSignupsOf(db, system(later(16)), conferenceId);
    expect(await states(session.id, [ana, ben])).toEqual(["placed", "waiting"]);
    await decline(20);
    await settleDecisions(db, system(later(60)));
    await settleSignups(db, system(later(60)));
    expect(await states(session.id, [ana, ben])).toEqual(["left", "placed"]);
    expect(await booked(session.id)).toMatchObject({ taken: 1 });
    expect(await mails(ben.id)).toHaveLength(1);
  });

  test("whoever comes first finds the places of who withdrew handed on already", async () => {
    const { session, delegates } = await scene({ capacity: 1 });
    const [ana, ben, cem] = [at(delegates, 0), at(delegates, 1), at(delegates, 2)];
    await enter(ana, session.id);
    await enter(ben, session.id);
    await withdrawRegistration(db, actAsVisitor(later(5)), own(ana, session.id));
    expect(await enter(cem, session.id, later(6))).toEqual({ kind: "waiting" });
    expect(await states(session.id, delegates)).toEqual(["left", "placed", "waiting"]);
  });

  test("merged registrations keep the place", async () => {
    const { session, delegates, conferenceId } = await scene({ capacity: 1 });
    const [ana, again] = [at(delegates, 0), at(delegates, 1)];
    await enter(again, session.id);
    const act = await (await organiserOf(db, conferenceId))(later(5));
    const versions = { keptVersion: ana.version, otherVersion: again.version };
    const input = { conferenceId, keptId: ana.id, otherId: again.id, ...versions, take: [], tell: "nobody" as const };
    // The other place is the better of the two, though the one that stays has been there too.
    await enter(ana, session.id);
    await leave(ana, session.id);
    await mergeRegistrations(db, act, input);
    await settleSignups(db, system(later(60)));
    expect(await states(session.id, [ana, again])).toEqual(["placed", null]);
    expect(await booked(session.id)).toMatchObject({ taken: 1 });
    expect(await db.auditEntry.count({ where: { conferenceId, action: "signup.released" } })).toBe(0);
  });

  test("a larger room serves the line, a smaller one turns nobody out", async () => {
    const { session, delegates, conferenceId } = await scene({ capacity: 1 });
    for (const one of delegates) await enter(one, session.id);
    await db.room.update({ where: { id: session.room.id }, data: { capacity: 2 } });
    await settleSignups(db, system());
    expect(await states(session.id, delegates)).toEqual(["placed", "placed", "waiting"]);
    await db.session.update({ where: { id: session.id }, data: { capacity: 1 } });
    await settleSignupsOf(db, system(), conferenceId);
    expect(await states(session.id, delegates)).toEqual(["placed", "placed", "waiting"]);
    expect(await booked(session.id)).toEqual({ capacity: 1, taken: 2, overbooked: 1 });
    await leave(at(delegates, 0), session.id);
    expect(await states(session.id, delegates)).toEqual(["left", "placed", "waiting"]);
  });
});

describe("a draw", () => {
  const drawAt = later(3600);
  test("gathers wishes, gives first wishes first, lines up the others and says how", async () => {
    const signup = { mode: "draw" as const, drawAt };
    const { session, delegates, conferenceId } = await scene({ capacity: 2, signup }, 4);
    const other = await createWorkshop(db, conferenceId, { capacity: 1, signup });
    for (const one of delegates) expect(await enter(one, session.id)).toEqual({ kind: "wished" });
    await enter(at(delegates, 0), other.id);
    await moveWish(db, actAsVisitor(), { ...own(at(delegates, 0), other.id), by: -1 });
    await settleSignups(db, system(later(3599)));
    expect(await states(session.id, delegates)).toEqual(["wished", "wished", "wished", "wished"]);
    await settleSignups(db, system(drawAt));
    await settleSignups(db, system(later(3700)));
    const { seed, wishes, granted } = await db.signupDraw.findFirstOrThrow({ where: { conferenceId } });
    const rows = await db.signup.findMany({ where: { session: { conferenceId } }, orderBy: { arrival: "asc" } });
    expect({ wishes, granted }).toEqual({ wishes: 5, granted: 3 });
    expect(await states(other.id, delegates)).toEqual(["placed", null, null, null]);
    const again = draw({
      seed,
      wishes: rows.map((row) => ({ ...row, rank: row.wish ?? 0 })),
      sessions: [
        { id: session.id, free: 2, refusesClashes: true, slots: session.slots },
        { id: other.id, free: 1, refusesClashes: true, slots: other.slots },
      ],
      busy: new Map(),
    });
    const said = again.map(({ sessionId, registrationId, outcome }) => [
      ...[sessionId, registrationId],
      outcome === "placed" ? "placed" : "waiting",
    ]);
    const kept = rows.map(({ sessionId, registrationId, state }) => [sessionId, registrationId, state]);
    expect(kept.sort()).toEqual(said.sort());
    expect(new Set(rows.map(({ changedAt }) => changedAt.getTime()))).toEqual(new Set([drawAt.getTime()]));
    expect(await mails(at(delegates, 0).id)).toEqual(["How the draw ended: 2 sessions"]);
    const [told, ...more] = await db.message.findMany({
      where: { subjectId: at(delegates, 1).id, template: "session-signup" },
    });
    const lot = rows.find(({ registrationId }) => registrationId === at(delegates, 1).id)?.lot;
    expect(told?.text).toMatch(new RegExp(`Lot +${lot} of 4, for your wish no. 1`));
    expect(more).toEqual([]);
    expect(await booked(session.id)).toMatchObject({ taken: 2 });
  });
});

describe("at the desk", () => {
  test("sign-up is set, refused where it is odd or somebody else was quicker; wishes become a line", async () => {
    const { session, delegates, conferenceId } = await scene({ signup: null, capacity: 1 });
    const act = await (await organiserOf(db, conferenceId))();
    const setting = { open: true, mode: "draw" as const, clash: "refuse" as const, opensAt: null, closesAt: null };
    const input = { conferenceId, sessionId: session.id, version: null, ...setting, drawAt: later(60) };
    const odd = [{ drawAt: later(-1) }, { drawAt: new Date("2027-03-16T13:15:00Z") }, { opensAt: later(60) }];
    for (const wrong of odd)
      await expect(setSignup(db, act, { ...input, ...wrong })).rejects.toMatchObject({ code: "invalid_input" });
    await setSignup(db, act, input);
    await expect(setSignup(db, act, input)).rejects.toMatchObject({ code: "changed_meanwhile" });
    for (const one of delegates) await enter(one, session.id);
    await setSignup(db, act, { ...input, version: 1, mode: "first_come" });
    expect(await states(session.id, delegates)).toEqual(["placed", "waiting", "waiting"]);
    await expect(setSignup(db, actAsVisitor(), input)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("somebody is put in, beyond the limit only with a reason, and taken off; both are told", async () => {
    const { session, delegates, conferenceId } = await scene({ capacity: 1 });
    const act = await (await organiserOf(db, conferenceId))();
    const [ana, ben, cem] = [at(delegates, 0), at(delegates, 1), at(delegates, 2)];
    await enter(ana, session.id);
    const input = { conferenceId, sessionId: session.id, reference: ben.reference, overbook: null };
    expect(await enterSomebody(db, act, input)).toBe("full");
    expect(await enterSomebody(db, act, { ...input, overbook: "The chair asks" })).toBe("placed");
    expect(await enterSomebody(db, act, { ...input, overbook: "Again" })).toBe("already");
    expect(await enterSomebody(db, act, { ...input, reference: "OCT-0000-0000" })).toBe("unknown");
    expect(await booked(session.id)).toEqual({ capacity: 1, taken: 2, overbooked: 1 });
    await enter(cem, session.id);
    const { id: signupId } = await db.signup.findFirstOrThrow({ where: { registrationId: ben.id } });
    const removal = { conferenceId, signupId, reason: "The room is too small" };
    await removeSomebody(db, act, removal);
    await removeSomebody(db, act, removal);
    expect(await states(session.id, delegates)).toEqual(["placed", "left", "waiting"]);
    expect(await mails(ben.id)).toHaveLength(2);
    const actions = await db.auditEntry.findMany({ where: { subjectId: ben.id, action: { startsWith: "signup." } } });
    expect(actions.map(({ action }) => action).sort()).toEqual(["signup.overbooked", "signup.removed"]);
  });

  test("the database refuses what nobody meant, and a session with sign-ups is not deleted", async () => {
    const { session, delegates } = await scene({ capacity: 1 });
    await enter(at(delegates, 0), session.id);
    await expect(db.pool.updateMany({ where: { sessionId: session.id }, data: { taken: 2 } })).rejects.toThrow(
      /check/i,
    );
    await expect(db.pool.updateMany({ where: { sessionId: session.id }, data: { countryCode: "FR" } })).rejects.toThrow(
      /check/i,
    );
    await expect(db.session.delete({ where: { id: session.id } })).rejects.toThrow();
  });
});
