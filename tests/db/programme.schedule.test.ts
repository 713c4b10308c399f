import { describe, expect, test } from "vitest";
import { isAppError } from "#app/platform/errors.ts";
import { moveRoom, removeRoom, saveRoom } from "#app/programme/rooms/commands.server.ts";
import { listRooms } from "#app/programme/rooms/queries.server.ts";
import { answerUndo } from "#app/programme/schedule/answer.server.ts";
import { addBreak } from "#app/programme/schedule/commands/break.server.ts";
import { editSchedule } from "#app/programme/schedule/commands/edit.server.ts";
import { addOrder, removeOrder } from "#app/programme/schedule/commands/orders.server.ts";
import { applySuggestion } from "#app/programme/schedule/commands/suggestion.server.ts";
import { undoEdit } from "#app/programme/schedule/commands/undo.server.ts";
import { readNews, revisionOf } from "#app/programme/schedule/queries/changes.server.ts";
import { readPlan } from "#app/programme/schedule/queries/plan.server.ts";
import type { EditAnswer } from "#app/programme/schedule/sync.server.ts";
import { answerEdit } from "#app/programme/schedule/sync.server.ts";
import { actAs, createTeamMember, signedIn } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { createPerson, createRoom, createSession } from "#tests/factories/programme.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

const nine = Date.parse("2027-03-16T08:00Z");
const hour = 3_600_000;

/** A draft with two rooms, one session at nine in the first and one without a slot, and two organisers. */
async function scene() {
  const conference = await createConference(db, { programmeMode: "released" });
  const rooms = [
    await createRoom(db, conference.id, { nameEn: "Room A", capacity: 50 }),
    await createRoom(db, conference.id, { nameEn: "Room B", capacity: 100 }),
  ];
  const roomId = (at: number) => rooms[at]?.id ?? "";
  const from = new Date(nine).toISOString();
  const held = await createSession(db, conference.id, {
    titleEn: "Opening",
    at: [{ roomId: roomId(0), from, to: new Date(nine + hour).toISOString() }],
  });
  const waiting = await createSession(db, conference.id, { titleEn: "Waiting", minutes: 60 });
  const anna = await createTeamMember(db, conference.id, "editor");
  const boris = await createTeamMember(db, conference.id, "editor");
  const slotId = held.slots[0]?.id ?? "";
  const at = (startsAt: number, room = 0, sessionId = held.id) => ({
    ...{ sessionId, roomId: roomId(room), startsAt, endsAt: startsAt + hour, pinned: false },
  });
  const now = async () => db.slot.findUnique({ where: { id: slotId } });
  const move = async (who: { id: string }, version: number, startsAt: number, room = 0) =>
    editSchedule(db, await actAs(db, who.id), {
      ...{ conferenceId: conference.id, kind: "move" },
      wishes: [{ id: slotId, version, to: at(startsAt, room) }],
    });
  return { conference, conferenceId: conference.id, roomId, held, waiting, anna, boris, slotId, at, now, move };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const thrown = await work.then(
    () => "",
    (error: unknown) => error,
  );
  return isAppError(thrown) ? thrown.code : String(thrown);
}

describe("edits", () => {
  test("a slot is moved by who saw it as it is; who did not is told by whom, and to what", async () => {
    const { conference, conferenceId, anna, boris, slotId, move, now, at } = await scene();
    await move(anna, 1, nine + hour, 1);
    expect(await now()).toMatchObject({ version: 2, startsAt: new Date(nine + hour) });
    expect(await codeOf(move(boris, 1, nine + 3 * hour))).toBe("changed_meanwhile");
    const context = createContext(db, { account: await signedIn(db, boris.id) });
    const form = new FormData();
    form.set("edit", JSON.stringify({ kind: "move", wishes: [{ id: slotId, version: 1, to: at(nine + 3 * hour) }] }));
    const response = await answerEdit(context, conference, boris.id, form);
    expect(response.status).toBe(422);
    const answer = (await response.json()) as EditAnswer & { ok: false };
    expect(answer.why).toBe(
      `Not done, because it is different now: ${anna.name} moved “Opening”: Room B, Tue 16 Mar, 10:00–11:00.`,
    );
    expect(answer.slots.map(({ id, version, startsAt }) => [id, version, startsAt])).toEqual([
      [slotId, 2, nine + hour],
    ]);
    const news = await readNews(db, { conferenceId, since: 0, readerId: boris.id });
    expect(news).toMatchObject({ revision: 1, other: false, edits: [{ by: anna.name, mine: false, kind: "move" }] });
    expect(await db.auditEntry.count({ where: { conferenceId, action: "slot.moved" } })).toBe(1);
  });

  test("all or nothing; nothing of another conference; only who builds the programme", async () => {
    const { conferenceId, anna, slotId, at, waiting, now } = await scene();
    const other = await scene();
    const act = await actAs(db, anna.id);
    const edit = (...wishes: Parameters<typeof editSchedule>[2]["wishes"]) =>
      codeOf(editSchedule(db, act, { conferenceId, kind: "move", wishes }));
    const moved = { id: slotId, version: 1, to: at(nine + 2 * hour) };
    const fresh = { id: "6a1b5c1e-0000-4000-8000-000000000001", version: null, to: at(nine, 1, waiting.id) };
    expect(await edit(moved, { ...fresh, version: 3 })).toBe("changed_meanwhile");
    expect(await edit(moved, { ...fresh, to: { ...fresh.to, roomId: other.roomId(0) } })).toBe("changed_meanwhile");
    expect(await edit(moved, { ...fresh, id: other.slotId })).toBe("invalid_input");
    expect(await now()).toMatchObject({ version: 1, startsAt: new Date(nine) });
    const desk = await createTeamMember(db, conferenceId, "desk");
    const asDesk = await actAs(db, desk.id);
    const asked = async () => editSchedule(db, asDesk, { conferenceId, kind: "move", wishes: [moved] });
    expect(await codeOf(asked())).toBe("forbidden");
  });

  test("what is shown as sourced has no draft to change", async () => {
    const { conferenceId, move, anna } = await scene();
    await db.conference.update({ where: { id: conferenceId }, data: { programmeMode: "as_sourced" } });
    expect(await codeOf(move(anna, 1, nine + hour))).toBe("wrong_state");
  });
});

describe("undo", () => {
  test("each organiser goes back and forth through what was theirs", async () => {
    const { conferenceId, anna, slotId, move, now } = await scene();
    const act = await actAs(db, anna.id);
    const turn = (direction: "undo" | "redo") => undoEdit(db, act, { conferenceId, direction });
    const start = async () => ((await now())?.startsAt.getTime() ?? 0) - nine;
    await move(anna, 1, nine + hour);
    await editSchedule(db, act, { conferenceId, kind: "remove", wishes: [{ id: slotId, version: 2, to: null }] });
    expect(await now()).toBeNull();
    await turn("undo");
    expect(await start()).toBe(hour);
    await turn("undo");
    expect(await start()).toBe(0);
    expect(await codeOf(turn("undo"))).toBe("wrong_state");
    await turn("redo");
    expect(await start()).toBe(hour);
    const version = (await now())?.version ?? 0;
    await move(anna, version, nine + 5 * hour);
    // Something else was done: what was undone before it cannot come back.
    expect(await codeOf(turn("redo"))).toBe("wrong_state");
    await turn("undo");
    expect(await start()).toBe(hour);
  });

  test("is refused, explained and left out where somebody else changed the slot since", async () => {
    const { conference, conferenceId, anna, boris, move, now } = await scene();
    await move(anna, 1, nine + hour);
    await move(anna, 2, nine + 2 * hour);
    await move(boris, 3, nine + 3 * hour);
    const context = createContext(db, { account: await signedIn(db, anna.id) });
    const form = new FormData();
    form.set("intent", "undo");
    const flash = (await answerUndo(context, conference, form)).headers.get("Set-Cookie") ?? "";
    const said = Buffer.from(decodeURIComponent(/=([^;.]+)/.exec(flash)?.[1] ?? ""), "base64").toString("utf8");
    expect(decodeURIComponent(said)).toContain(`${boris.name} moved`);
    expect((await now())?.startsAt.getTime()).toBe(nine + 3 * hour);
    // Boris takes his own back; Anna's edit before the one that was left out no longer fits, and is told so too.
    await undoEdit(db, await actAs(db, boris.id), { conferenceId, direction: "undo" });
    expect(await undoEdit(db, await actAs(db, anna.id), { conferenceId, direction: "undo" })).toMatchObject({
      done: false,
    });
  });
});

test("a break across rooms is one edit; order constraints close no circle", async () => {
  const { conferenceId, anna, roomId, held, waiting } = await scene();
  const act = await actAs(db, anna.id);
  const { changes } = await addBreak(db, act, {
    ...{ conferenceId, titleEn: "Coffee", titleFr: "Café", roomIds: [roomId(0), roomId(1)] },
    ...{ startsAt: nine + hour, endsAt: nine + 1.5 * hour },
  });
  expect(changes).toHaveLength(2);
  await undoEdit(db, act, { conferenceId, direction: "undo" });
  expect(await db.slot.count({ where: { session: { conferenceId } } })).toBe(1);
  const order = { conferenceId, earlierId: held.id, laterId: waiting.id };
  await addOrder(db, act, order);
  const back = { conferenceId, earlierId: waiting.id, laterId: held.id };
  expect(await codeOf(addOrder(db, act, back))).toBe("wrong_state");
  expect((await readPlan(db, conferenceId)).orders).toHaveLength(1);
  await removeOrder(db, act, order);
  expect(await codeOf(addOrder(db, act, back))).toBe("");
});

test("a suggestion is applied as one edit, only to the schedule that it was made for", async () => {
  const { conferenceId, anna, waiting, move } = await scene();
  const person = await createPerson(db);
  await db.sessionRole.create({
    data: { sessionId: waiting.id, personId: person.id, role: "speaker", position: 0, state: "proposed" },
  });
  const act = await actAs(db, anna.id);
  const wish = { days: [{ startsAt: nine, endsAt: nine + 8 * hour }], scope: "all" as const, stepMinutes: 15 };
  const revision = await revisionOf(db, conferenceId);
  await move(anna, 1, nine + 4 * hour);
  expect(await codeOf(applySuggestion(db, act, { conferenceId, revision, wish }))).toBe("changed_meanwhile");
  const { suggestion } = await applySuggestion(db, act, { conferenceId, revision: revision + 1, wish });
  expect(suggestion.unplaced).toEqual([]);
  expect(await db.slot.count({ where: { session: { conferenceId } } })).toBe(2);
  await undoEdit(db, act, { conferenceId, direction: "undo" });
  const [slot] = (await readPlan(db, conferenceId)).slots;
  expect([slot?.startsAt, (await readPlan(db, conferenceId)).slots.length]).toEqual([nine + 4 * hour, 1]);
});

test("rooms: added, changed, ordered; one with slots cannot vanish", async () => {
  const { conferenceId, anna, roomId } = await scene();
  const act = await actAs(db, anna.id);
  const about = { nameFr: null, capacity: 30, equipment: ["beamer"], placeEn: "First floor", placeFr: null };
  const { id } = await saveRoom(db, act, { conferenceId, roomId: null, nameEn: "Room A", ...about });
  await saveRoom(db, act, { conferenceId, roomId: id, nameEn: "Room C", ...about });
  await moveRoom(db, act, { conferenceId, roomId: id, by: -1 });
  expect((await listRooms(db, conferenceId)).map(({ nameEn, slots }) => [nameEn, slots])).toEqual([
    ["Room A", 1],
    ["Room C", 0],
    ["Room B", 0],
  ]);
  expect(await codeOf(removeRoom(db, act, { conferenceId, roomId: roomId(0) }))).toBe("wrong_state");
  expect(await codeOf(removeRoom(db, act, { conferenceId, roomId: id }))).toBe("");
  const other = await scene();
  expect(await codeOf(removeRoom(db, act, { conferenceId, roomId: other.roomId(1) }))).toBe("not_found");
});

test("what is no edit is refused in words", async () => {
  const { conference, anna } = await scene();
  const context = createContext(db, { account: await signedIn(db, anna.id) });
  for (const edit of ["", "{", '{"kind":"undo","wishes":[]}', '{"direction":"sideways"}', "[1]"]) {
    const form = await posted("/", { edit }).formData();
    expect((await answerEdit(context, conference, anna.id, form)).status).toBe(400);
  }
  const nothing = await posted("/", { edit: '{"direction":"undo"}' }).formData();
  expect(await (await answerEdit(context, conference, anna.id, nothing)).json()).toMatchObject({
    ok: false,
    why: "There is nothing of yours to undo.",
  });
});
