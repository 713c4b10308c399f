import { expect, test } from "vitest";
import type { Tx } from "#app/platform/db.ts";
import { isAppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { changeDraft, Draft } from "#app/programme/commands/draft.server.ts";
import { editSchedule, editScheduleWith } from "#app/programme/schedule/commands/edit.server.ts";
import { postgresDatabase } from "#server/database.ts";
import { actAs, createTeamMember } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createRoom, createSession } from "#tests/factories/programme.ts";
import { freshPostgres } from "#tests/setup/database.ts";

const { db, url } = await freshPostgres();

const nine = Date.parse("2027-03-16T08:00Z");
const hour = 3_600_000;

async function scene() {
  const { id: conferenceId } = await createConference(db, { programmeMode: "released" });
  const room = await createRoom(db, conferenceId);
  const from = new Date(nine).toISOString();
  const at = [{ roomId: room.id, from, to: new Date(nine + hour).toISOString() }];
  const { id: sessionId, slots } = await createSession(db, conferenceId, { at });
  const slotId = slots[0]?.id ?? "";
  const acts = [];
  for (let one = 0; one < 2; one++) acts.push(await actAs(db, (await createTeamMember(db, conferenceId, "editor")).id));
  const move = (later: number) => ({
    ...{ conferenceId, kind: "move" as const },
    wishes: [
      {
        ...{ id: slotId, version: 1 },
        to: { sessionId, roomId: room.id, startsAt: nine + later, endsAt: nine + later + hour, pinned: false },
      },
    ],
  });
  const edits = () => db.scheduleEdit.count({ where: { conferenceId } });
  const slot = () => db.slot.findUniqueOrThrow({ where: { id: slotId } });
  return { conferenceId, acts, move, edits, slot };
}

test("two organisers move the same slot at once: one does, the other is told; without the lock both would", async () => {
  const other = postgresDatabase(url, 5);
  try {
    const clients = [db, other.db];
    const { acts, move, edits, slot } = await scene();
    const results = await Promise.allSettled(
      acts.map((act, index) => editSchedule(clients[index] ?? db, act, move((index + 1) * hour))),
    );
    const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(lost.map((error) => isAppError(error) && error.code)).toEqual(["changed_meanwhile"]);
    expect(await edits()).toBe(1);
    const won = results.findIndex(({ status }) => status === "fulfilled");
    expect(await slot()).toMatchObject({ version: 2, startsAt: new Date(nine + (won + 1) * hour) });

    // Both read before either writes.
    const control = await scene();
    let readers = 0;
    let open: () => void = () => undefined;
    const both = new Promise<void>((resolve) => {
      open = resolve;
    });
    const unlocked = (async (client, _act, conferenceId, work) => {
      const draft: Draft = { conferenceId, timeZone: "UTC", revision: 100 + ++readers };
      return inTransaction(client, (tx) =>
        work(
          new Proxy(tx, {
            get: (target, name) => (name === "room" ? waitingRoom(target) : Reflect.get(target, name)),
          }),
          draft,
        ),
      );
    }) as typeof changeDraft;
    // The rooms are looked at after the slots have been read and before they are written.
    const waitingRoom = (tx: Tx) => ({
      count: async (args: Parameters<Tx["room"]["count"]>[0]) => {
        if (readers === 2) open();
        await both;
        return tx.room.count(args);
      },
    });
    const careless = await Promise.allSettled(
      control.acts.map((act, index) =>
        editScheduleWith(unlocked, clients[index] ?? db, act, control.move((index + 1) * hour)),
      ),
    );
    expect(careless.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect(await control.edits()).toBe(2);
    expect((await control.slot()).version).toBe(3);
  } finally {
    await other.close();
  }
});
