import { expect, test } from "vitest";
import { readNextConference } from "#app/home/queries.server.ts";
import { testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const next = async () => (await readNextConference(db, testNow))?.slug ?? null;

test("the next conference is open or still to open, never one that is over or has closed", async () => {
  const over = { registrationOpensAt: new Date("2024-01-01"), registrationClosesAt: null };
  await createConference(db, { ...over, dateFrom: "2024-06-04", dateTo: "2024-06-06" });
  await createConference(db, { registrationClosesAt: later(-60) });
  expect(await next()).toBeNull();
  const opens = { registrationOpensAt: later(60), registrationClosesAt: null };
  const { slug: announced } = await createConference(db, opens);
  expect(await next()).toBe(announced);
  const { slug: open } = await createConference(db, { registrationClosesAt: null });
  expect(await next()).toBe(open);
  expect(await readNextConference(db, testNow)).toMatchObject({ hasProgramme: false });
});
