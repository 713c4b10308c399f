import { expect, test } from "vitest";
import { nominateMembers, nominateWith } from "#app/registration/delegations/commands/nominate.server.ts";
import { readPools } from "#app/registration/pools.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import { postgresDatabase } from "#server/database.ts";
import { actAsVisitor } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createDelegation, nomination } from "#tests/factories/delegation.ts";
import { freshPostgres } from "#tests/setup/database.ts";

const { db, url } = await freshPostgres();

test("ten nominations at once into a quota of three give exactly three; without the lock they would not", async () => {
  const other = postgresDatabase(url, 10);
  try {
    const scene = async () => {
      const conference = await createConference(db, { categories: [{ needsApproval: false }] });
      const categoryId = conference.categories[0]?.id ?? "";
      const { head } = await createDelegation(db, conference.id, { [categoryId]: 3 });
      const ten = Array.from({ length: 10 }, (_, n) => ({
        client: n % 2 ? db : other.db,
        input: { ...head, nominations: [nomination(categoryId)] },
      }));
      return { conferenceId: conference.id, ten };
    };
    const { conferenceId, ten } = await scene();
    const results = await Promise.all(ten.map(({ client, input }) => nominateMembers(client, actAsVisitor(), input)));
    expect(results.filter(({ saved }) => saved)).toHaveLength(3);
    expect(new Set(results.filter(({ saved }) => !saved).map(({ outcomes }) => outcomes[0]?.refused))).toEqual(
      new Set(["quota_full"]),
    );
    expect(await db.registration.count({ where: { conferenceId, state: "confirmed" } })).toBe(3);
    expect(await poolDifferences(db)).toEqual([]);

    // Everybody reads the quota before anybody writes; the constraint of the table would still refuse the fourth.
    await db.$executeRawUnsafe(`ALTER TABLE "Pool" DROP CONSTRAINT "Pool_taken_check"`);
    const control = await scene();
    let readers = 0;
    let open: () => void = () => undefined;
    const all = new Promise<void>((resolve) => {
      open = resolve;
    });
    const racers = control.ten.slice(0, 5);
    const unlocked = racers.map(({ client, input }) =>
      nominateWith(
        async (tx, id) => {
          const pools = await readPools(tx, id);
          readers += 1;
          if (readers === racers.length) open();
          await all;
          return pools;
        },
        client,
        actAsVisitor(),
        input,
      ),
    );
    expect((await Promise.all(unlocked)).filter(({ saved }) => saved)).toHaveLength(5);
  } finally {
    await other.close();
  }
});
