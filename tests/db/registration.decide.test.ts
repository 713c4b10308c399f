import { describe, expect, test } from "vitest";
import { systemAct } from "#app/platform/act.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { settleDecisions } from "#app/registration/commands/settle.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import type { DecisionKind } from "#app/registration/rules.ts";
import { actAs, actAsVisitor, createTeamMember, testAppUrl, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, messagesAbout, organiserOf, placesBooked, register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

/** A conference with places and people, all in one category unless told otherwise. */
async function scene({
  capacity,
  people,
  needsApproval = true,
}: {
  capacity: number;
  people: number;
  needsApproval?: boolean;
}) {
  const conference = await createConference(db, { capacity, categories: [{ needsApproval }] });
  const categoryId = conference.categories[0]?.id ?? "";
  const rows = [];
  for (let n = 0; n < people; n++) rows.push(await register(db, conference.id, categoryId));
  const ids = rows.map(({ id }) => id);
  const organiser = await organiserOf(db, conference.id);
  const decide = async (
    decision: DecisionKind,
    which: number[],
    { at = 0, reason = "Because" }: { at?: number; reason?: string } = {},
  ) => {
    const input = { conferenceId: conference.id, ids: which.map((n) => ids[n] ?? "missing"), decision };
    return decideRegistrations(db, await organiser(later(at)), decision === "decline" ? { ...input, reason } : input);
  };
  const undo = async (decisionId: string | null, at: number) =>
    undoDecision(db, await organiser(later(at)), decisionId ?? "");
  const settle = (at: number) => settleDecisions(db, systemAct(later(at), testAppUrl));
  const state = async () => {
    const now = await db.registration.findMany({
      where: { conferenceId: conference.id },
      select: { id: true, state: true, arrival: true },
    });
    return ids.map((id) => now.find((row) => row.id === id)).map((row) => `${row?.state} ${row?.arrival}`);
  };
  const places = async () => {
    const booked = await placesBooked(db, conference.id);
    for (const { taken, held } of booked) expect(taken).toBe(held);
    return booked.find(({ categoryId: own }) => own === null)?.taken;
  };
  const mails = async (n: number) =>
    (await messagesAbout(db, ids[n] ?? "")).map(({ template, state: sent }) => `${template} ${sent}`);
  return { conference, ids, rows, decide, undo, settle, state, places, mails };
}

test("two moved to the waiting list by two decisions get each other's place when both are settled, and the books agree", async () => {
  const { decide, settle, state, places } = await scene({ capacity: 2, people: 2, needsApproval: false });
  await decide("waitlist", [0]);
  await decide("waitlist", [1]);
  await settle(30);
  expect(await state()).toEqual(["confirmed 3", "confirmed 4"]);
  expect(await places()).toBe(2);
});

describe("deciding", () => {
  test("approving tells each person once, by a mail that waits as long as it can be undone", async () => {
    const { decide, state, ids, mails } = await scene({ capacity: 5, people: 2 });
    const result = await decide("approve", [1, 0]);
    expect(result).toMatchObject({ done: ids, skipped: [] });
    expect(await state()).toEqual(["confirmed 1", "confirmed 2"]);
    const [, told] = await messagesAbout(db, ids[0] ?? "");
    expect(told?.notBefore).toEqual(later(20));
    expect(await decide("approve", [0, 1], { at: 1 })).toMatchObject({
      decisionId: null,
      done: [],
      skipped: [{ why: "wrong_state" }, { why: "wrong_state" }],
    });
    expect(await mails(0)).toEqual(["registration-received queued", "registration-decided queued"]);
  });

  test("from the waiting list only as long as a place is free, in order of arrival; the others are skipped and said why", async () => {
    const { conference, decide, state, ids } = await scene({ capacity: 1, people: 3 });
    await db.pool.updateMany({ where: { conferenceId: conference.id, categoryId: null }, data: { capacity: 2 } });
    const result = await decide("approve", [2, 1, 7]);
    expect(result.done).toEqual([ids[1]]);
    expect(result.skipped).toEqual([
      { id: ids[2], why: "no_place" },
      { id: "missing", why: "not_found" },
    ]);
    expect(await state()).toEqual(["pending 1", "confirmed 2", "waiting 3"]);
  });

  test("who is skipped for want of a place still hears of the decision before, which can still be undone", async () => {
    const { decide, undo, settle, state, mails } = await scene({ capacity: 1, people: 2 });
    await decide("decline", [0]);
    await settle(21);
    const { decisionId } = await decide("reopen", [0], { at: 30 });
    expect(await decide("approve", [0], { at: 35 })).toMatchObject({ done: [], skipped: [{ why: "no_place" }] });
    expect(await state()).toEqual(["waiting 3", "pending 2"]);
    expect((await mails(0)).at(-1)).toBe("registration-decided queued");
    await undo(decisionId, 40);
    expect(await state()).toEqual(["declined 1", "pending 2"]);
  });

  test("who is skipped because the own kept place went to somebody before them hears that they wait", async () => {
    const { decide, state, places, mails } = await scene({ capacity: 1, people: 2 });
    await decide("waitlist", [0]);
    const result = await decide("approve", [0, 1], { at: 5 });
    expect(result).toMatchObject({ skipped: [{ why: "no_place" }] });
    expect(await state()).toEqual(["waiting 3", "confirmed 2"]);
    expect(await places()).toBe(1);
    expect((await mails(0)).at(-1)).toBe("registration-decided queued");
  });

  test("declining needs a reason, which the person reads", async () => {
    const { decide, ids, conference } = await scene({ capacity: 1, people: 1 });
    await expect(decide("decline", [0], { reason: "  " })).rejects.toMatchObject({ code: "invalid_input" });
    await decide("decline", [0], { reason: "Only one person per ministry" });
    const [, told] = await messagesAbout(db, ids[0] ?? "");
    expect(told?.text).toContain("Only one person per ministry");
    const entry = await db.auditEntry.findFirst({
      where: { action: "registration.declined", conferenceId: conference.id },
    });
    expect(entry).toMatchObject({
      reason: "Only one person per ministry",
      changes: { state: ["pending", "declined"] },
      actorKind: "account",
    });
  });

  test("a reason that was typed for declining and then thought better of goes to nobody", async () => {
    const { conference, ids } = await scene({ capacity: 1, people: 1 });
    const organiser = await organiserOf(db, conference.id);
    const input = { conferenceId: conference.id, ids, decision: "approve" as const, reason: "You are too late" };
    await decideRegistrations(db, await organiser(), input);
    const [, told] = await messagesAbout(db, ids[0] ?? "");
    expect(told?.text).not.toContain("too late");
    expect(await db.decision.findFirstOrThrow()).toMatchObject({ kind: "approve", reason: null });
  });

  test("the desk role, organisers of other conferences and visitors decide nothing", async () => {
    const { conference, ids, state } = await scene({ capacity: 1, people: 1 });
    const other = await createConference(db);
    const input = { conferenceId: conference.id, ids, decision: "approve" as const };
    const desk = await createTeamMember(db, conference.id, "desk");
    const elsewhere = await organiserOf(db, other.id);
    await expect(decideRegistrations(db, await actAs(db, desk.id), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(decideRegistrations(db, await elsewhere(), input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(decideRegistrations(db, actAsVisitor(), input)).rejects.toMatchObject({ code: "forbidden" });
    expect(await decideRegistrations(db, await elsewhere(), { ...input, conferenceId: other.id })).toMatchObject({
      done: [],
      skipped: [{ why: "not_found" }],
    });
    expect(await state()).toEqual(["pending 1"]);
  });

  test("reopening a declined registration takes a place when there is one", async () => {
    const { decide, settle, state, places } = await scene({ capacity: 1, people: 2 });
    await decide("decline", [0]);
    await settle(21);
    expect(await state()).toEqual(["declined 1", "pending 2"]);
    await decide("reopen", [0], { at: 30 });
    expect(await state()).toEqual(["waiting 3", "pending 2"]);
    expect(await places()).toBe(1);
  });
});

describe("a place that a decision frees", () => {
  test("is kept while the decision can be undone: nobody who comes meanwhile gets it", async () => {
    const { conference, decide, state, places, rows } = await scene({ capacity: 1, people: 2 });
    await decide("decline", [0]);
    expect(await places()).toBe(1);
    const late = await register(db, conference.id, rows[0]?.categoryId ?? "", { now: later(10) });
    expect(late.state).toBe("waiting");
    expect(await state()).toEqual(["declined 1", "waiting 2"]);
  });

  test("then goes to the first in line, with one mail", async () => {
    const { decide, settle, state, places, mails } = await scene({ capacity: 1, people: 3 });
    await decide("decline", [0]);
    expect(await settle(19)).toBe(0);
    expect(await settle(20)).toBe(1);
    expect(await settle(21)).toBe(0);
    expect(await state()).toEqual(["declined 1", "pending 2", "waiting 3"]);
    expect(await places()).toBe(1);
    expect(await mails(1)).toEqual(["registration-received queued", "registration-promoted queued"]);
  });

  test("is settled by whatever happens next, should nobody have called", async () => {
    const { conference, decide, state, rows } = await scene({ capacity: 1, people: 2 });
    await decide("decline", [0]);
    const late = await register(db, conference.id, rows[0]?.categoryId ?? "", { now: later(60) });
    expect(late.state).toBe("waiting");
    expect(await state()).toEqual(["declined 1", "pending 2"]);
  });

  test("does not go back to those who were just moved to the waiting list", async () => {
    const { decide, settle, state, places } = await scene({ capacity: 2, people: 3 });
    await decide("waitlist", [0, 1]);
    expect(await state()).toEqual(["waiting 4", "waiting 5", "waiting 3"]);
    await settle(20);
    expect(await state()).toEqual(["waiting 4", "waiting 5", "pending 3"]);
    expect(await places()).toBe(1);
  });
});

describe("undoing", () => {
  test.each<[DecisionKind, number[]]>([
    ["approve", [0, 1]],
    ["decline", [0, 1, 2]],
    ["waitlist", [0, 1]],
  ])("%s: states, order and places are as before, and no mail leaves", async (decision, which) => {
    const { decide, undo, settle, state, places, mails, ids } = await scene({ capacity: 2, people: 3 });
    const before = { state: await state(), places: await places() };
    const { decisionId } = await decide(decision, which);
    const { restored } = await undo(decisionId, 19);
    expect([...restored].sort()).toEqual(which.map((n) => ids[n]).sort());
    expect({ state: await state(), places: await places() }).toEqual(before);
    await settle(60);
    expect({ state: await state(), places: await places() }).toEqual(before);
    expect(await mails(which[0] ?? 0)).toEqual(["registration-received queued", "registration-decided cancelled"]);
  });

  test("twice is once", async () => {
    const { decide, undo, state } = await scene({ capacity: 1, people: 1 });
    const { decisionId } = await decide("approve", [0]);
    await undo(decisionId, 1);
    await undo(decisionId, 2);
    expect(await state()).toEqual(["pending 1"]);
  });

  test("is too late when the time has passed, or when the mail has left all the same", async () => {
    const { decide, undo, state, ids } = await scene({ capacity: 2, people: 2 });
    const first = await decide("approve", [0]);
    await expect(undo(first.decisionId, 20)).rejects.toMatchObject({ code: "too_late" });
    const second = await decide("approve", [1]);
    await db.message.updateMany({
      where: { subjectId: ids[1] ?? "", template: "registration-decided" },
      data: { state: "sending", firstAttemptAt: testNow },
    });
    await expect(undo(second.decisionId, 5)).rejects.toMatchObject({ code: "too_late" });
    expect(await state()).toEqual(["confirmed 1", "confirmed 2"]);
  });

  test("an approval from the waiting list gives its place to who came meanwhile and found none", async () => {
    const { conference, decide, undo, state, places, rows } = await scene({ capacity: 1, people: 2 });
    const pools = { where: { conferenceId: conference.id, categoryId: null } };
    await db.pool.updateMany({ ...pools, data: { capacity: 2 } });
    const { decisionId } = await decide("approve", [1]);
    const late = await register(db, conference.id, rows[0]?.categoryId ?? "", { now: later(5) });
    expect(late.state).toBe("waiting");
    await undo(decisionId, 10);
    expect(await state()).toEqual(["pending 1", "waiting 2"]);
    expect(await db.registration.findUnique({ where: { id: late.id } })).toMatchObject({ state: "pending" });
    expect(await places()).toBe(2);
  });

  test("what has happened to somebody since stands: withdrawing, another decision", async () => {
    const { decide, undo, state, places, rows, ids, mails } = await scene({ capacity: 3, people: 3 });
    const { decisionId } = await decide("approve", [0, 1, 2]);
    const own = { reference: rows[0]?.reference ?? "", linkedIds: [ids[0] ?? ""] };
    await withdrawRegistration(db, actAsVisitor(later(2)), own);
    await decide("decline", [1], { at: 3 });
    expect(await undo(decisionId, 5)).toEqual({
      restored: [ids[2]],
      overtaken: expect.arrayContaining([ids[0], ids[1]]),
    });
    expect(await state()).toEqual(["withdrawn 1", "declined 2", "pending 3"]);
    expect(await places()).toBe(2);
    expect(await mails(0)).toEqual([
      "registration-received queued",
      "registration-decided cancelled",
      "registration-withdrawn queued",
    ]);
    expect(await mails(1)).toEqual([
      "registration-received queued",
      "registration-decided cancelled",
      "registration-decided queued",
    ]);
  });

  test("a decision that overtakes another within the time is undone to what was in between", async () => {
    const { decide, undo, settle, state, places } = await scene({ capacity: 1, people: 2 });
    await decide("decline", [0]);
    const { decisionId } = await decide("reopen", [0], { at: 5 });
    expect(await state()).toEqual(["pending 1", "waiting 2"]);
    expect(await places()).toBe(1);
    await undo(decisionId, 10);
    await settle(60);
    // The place that the first decision had freed goes to the line, as it would have without the second.
    expect(await state()).toEqual(["declined 1", "pending 2"]);
    expect(await places()).toBe(1);
  });

  test("the reason stands as long as the registration is declined, and comes back with that", async () => {
    const { decide, undo, ids } = await scene({ capacity: 1, people: 1 });
    const reason = async () => (await db.registration.findUniqueOrThrow({ where: { id: ids[0] ?? "" } })).declineReason;
    const first = await decide("decline", [0], { reason: "Too late" });
    expect(await reason()).toBe("Too late");
    await undo(first.decisionId, 5);
    expect(await reason()).toBeNull();
    await decide("decline", [0], { at: 30, reason: "Not this time" });
    const reopened = await decide("reopen", [0], { at: 60 });
    expect(await reason()).toBeNull();
    await undo(reopened.decisionId, 65);
    expect(await reason()).toBe("Not this time");
  });

  test("belongs to organisers of that conference", async () => {
    const { decide } = await scene({ capacity: 1, people: 1 });
    const { decisionId } = await decide("approve", [0]);
    await expect(undoDecision(db, actAsVisitor(), decisionId ?? "")).rejects.toMatchObject({ code: "forbidden" });
    await expect(undoDecision(db, actAsVisitor(), "nothing")).rejects.toMatchObject({ code: "not_found" });
  });
});
