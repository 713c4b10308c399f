import { expect, test } from "vitest";
import { createAccount, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, register } from "#tests/factories/registration.ts";
import { openTestDatabase } from "#tests/setup/database.ts";

const { db, executeSql } = await openTestDatabase();

test("a conference is deleted with its programme, registrations and decisions, whoever made them", async () => {
  const conference = await createConference(db, { capacity: 5 });
  const { id: conferenceId } = conference;
  const categoryId = conference.categories[0]?.id ?? "";
  const actor = await createAccount(db);
  const registration = await register(db, conferenceId, categoryId);
  const room = await db.room.create({ data: { conferenceId, slug: "room-1", nameEn: "Room 1", position: 0 } });
  await db.session.create({
    data: {
      conferenceId,
      slug: "opening",
      titleEn: "Opening",
      kind: "plenary",
      position: 0,
      slots: { create: { roomId: room.id, startsAt: testNow, endsAt: later(3600) } },
    },
  });
  await db.decision.create({
    data: {
      conferenceId,
      actorAccountId: actor.id,
      kind: "confirm",
      undoUntil: later(20),
      items: {
        create: {
          registrationId: registration.id,
          fromState: "pending",
          fromArrival: 1,
          toState: "confirmed",
        },
      },
    },
  });

  await expect(db.category.delete({ where: { id: categoryId } })).rejects.toThrow(
    /Registration_categoryId_fkey|constraint/,
  );
  await db.account.delete({ where: { id: actor.id } });
  expect(await db.decision.findMany({ select: { actorAccountId: true } })).toEqual([{ actorAccountId: null }]);
  await db.conference.delete({ where: { id: conferenceId } });
  const left = [db.decision.count(), db.decisionItem.count(), db.registration.count(), db.category.count()];
  expect(await Promise.all([...left, db.slot.count(), db.room.count(), db.session.count()])).toEqual(Array(7).fill(0));
});

test("every foreign key has an index that begins with its column", async () => {
  const { rows } = await executeSql(`
    SELECT conname FROM pg_constraint c
    WHERE contype = 'f' AND connamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])`);
  expect(rows).toEqual([]);
});
