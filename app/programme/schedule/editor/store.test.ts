import { expect, test } from "vitest";
import { type EditMessage, ScheduleStore } from "#app/programme/schedule/editor/store.ts";
import type { VersionedSlot } from "#app/programme/schedule/edits.ts";
import type { EditAnswer } from "#app/programme/schedule/sync.server.ts";

const slot = (id: string, startsAt: number, version = 1): VersionedSlot => ({
  ...{ id, sessionId: `of ${id}`, roomId: "room", startsAt, endsAt: startsAt + 10, pinned: false, version },
});
const move = (id: string, version: number | null, startsAt: number): EditMessage => {
  const { id: _1, version: _2, ...to } = slot(id, startsAt);
  return { kind: "move", wishes: [{ id, version, to }] };
};

/** A server that answers when it is told to. */
function scene(slots = [slot("a", 0), slot("b", 0)]) {
  const asked: { message: EditMessage; answer: (answer: EditAnswer | null) => void }[] = [];
  let again = 0;
  const news = { next: null as Parameters<ScheduleStore["restart"]>[0] | object | null };
  const store = new ScheduleStore(
    { slots, revision: 5, canUndo: false, canRedo: false, recent: [] },
    {
      edit: (message) => new Promise((answer) => asked.push({ message, answer })),
      news: async () => news.next as never,
    },
    () => {
      again += 1;
    },
  );
  const at = (id: string) => store.current().slots.find((one) => one.id === id)?.startsAt ?? null;
  const reply = async (answer: EditAnswer | null) => {
    asked.shift()?.answer(answer);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const done = (id: string, startsAt: number, version: number, revision: number): EditAnswer => {
    const { id: _1, version: _2, ...after } = slot(id, startsAt);
    return { ok: true, canUndo: true, canRedo: false, revision, changes: [{ id, before: null, after, version }] };
  };
  return { store, asked, at, reply, done, news, readAgain: () => again };
}

test("what is done shows at once; what follows waits and knows the version that came before it", async () => {
  const { store, asked, at, reply, done } = scene();
  store.do(move("a", 1, 100));
  store.do(move("a", 1, 200));
  expect(at("a")).toBe(200);
  expect(asked).toHaveLength(1);
  await reply(done("a", 100, 2, 6));
  expect(at("a")).toBe(200);
  expect(asked[0]?.message).toMatchObject({ wishes: [{ id: "a", version: 2 }] });
  await reply(done("a", 200, 3, 7));
  expect(store.current()).toMatchObject({ saving: false, canUndo: true, refused: null });
});

test("what is refused is taken back with what built on it, and said; other work stays", async () => {
  const { store, asked, at, reply, done } = scene();
  store.do(move("a", 1, 100));
  store.do(move("b", 1, 50));
  store.do(move("a", 1, 200));
  const theirs = { ...slot("a", 70), version: 9 };
  await reply({ ok: false, why: "Boris moved it.", ids: ["a"], slots: [theirs], canUndo: false, canRedo: false });
  expect(at("a")).toBe(70);
  expect(at("b")).toBe(50);
  expect(store.current().refused).toBe("Boris moved it.");
  expect(asked).toHaveLength(1);
  await reply(done("b", 50, 2, 8));
  expect(at("b")).toBe(50);
});

test("a server that is not reached changes nothing", async () => {
  const { store, at, reply } = scene();
  store.do(move("a", 1, 100));
  await reply(null);
  expect(at("a")).toBe(0);
  expect(store.current().refused).toBe("");
});

test("news of others go under what is on its way, and never over what was done here since", async () => {
  const { store, at, reply, done, news } = scene();
  store.do(move("a", 1, 100));
  await reply(done("a", 100, 2, 9));
  const edit = (revision: number, id: string) => ({
    id: `e${revision}`,
    revision,
    changes: [{ id, before: null, after: null }],
  });
  news.next = {
    revision: 8,
    edits: [edit(7, "a"), edit(8, "b")],
    slots: [slot("a", 30, 2), slot("b", 40, 2)],
    other: false,
  };
  await store.hear();
  expect(at("a")).toBe(100);
  expect(at("b")).toBe(40);
  expect(store.current().news).toHaveLength(2);
});

test("what is more than slots is read anew, and what was done here since stays", async () => {
  const { store, at, reply, done, news, readAgain } = scene();
  store.do(move("a", 1, 100));
  await reply(done("a", 100, 2, 9));
  news.next = { revision: 8, edits: [], slots: [], other: true };
  await store.hear();
  expect(readAgain()).toBe(1);
  store.restart({ slots: [slot("a", 0), slot("b", 60, 2)], revision: 8, canUndo: true, canRedo: false, recent: [] });
  expect([at("a"), at("b")]).toEqual([100, 60]);
});
