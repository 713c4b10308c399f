import { expect, test } from "vitest";
import { readOverview } from "#app/registration/desk/overview.server.ts";
import { getRegistrationForDesk, idsInListOrder, listRegistrations } from "#app/registration/queries/desk.server.ts";
import { createConference } from "#tests/factories/conference.ts";
import { register, registrationDetails } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

async function scene() {
  const conference = await createConference(db, {
    capacity: 3,
    categories: [{ needsApproval: false }, { needsApproval: true }],
  });
  const [a = "", b = ""] = conference.categories.map(({ id }) => id);
  const people = [
    ["Émile Zola", a, "FR"],
    ["Ana Lima", b, "BR"],
    ["Zoë 李", b, "CN"],
    ["Åsa Ek", a, "SE"],
    ["Bo 100%_x", a, "SE"],
  ] as const;
  for (const [name, categoryId, countryCode] of people) {
    await register(db, conference.id, categoryId, { details: registrationDetails(categoryId, { name, countryCode }) });
  }
  const other = await createConference(db);
  await register(db, other.id, other.categories[0]?.id ?? "");
  return { conferenceId: conference.id, a, b, other: other.id };
}

test("counts per state, pages and order come from the database", async () => {
  const { conferenceId } = await scene();
  const list = await listRegistrations(db, { conferenceId, sort: "arrival", direction: "asc", page: 2, pageSize: 2 });
  expect(list).toMatchObject({
    total: 5,
    page: 2,
    pageCount: 3,
    counts: { confirmed: 1, pending: 2, waiting: 2, declined: 0, withdrawn: 0 },
  });
  expect(list.rows.map(({ arrival }) => arrival)).toEqual([3, 4]);
  expect((await listRegistrations(db, { conferenceId, page: 99 })).page).toBe(1);
});

test("counts ignore the states asked for, the total does not", async () => {
  const { conferenceId, b } = await scene();
  const list = await listRegistrations(db, { conferenceId, states: ["waiting"], categoryIds: [b] });
  expect(list).toMatchObject({ total: 0, counts: { pending: 2, waiting: 0 } });
});

test("search finds words of name, organisation, address and reference without accents; nothing in it is a pattern", async () => {
  const { conferenceId } = await scene();
  const names = async (search: string) =>
    (await listRegistrations(db, { conferenceId, search, sort: "arrival", direction: "asc" })).rows.map(
      ({ name }) => name,
    );
  expect(await names("emile")).toEqual(["Émile Zola"]);
  expect(await names("李")).toEqual(["Zoë 李"]);
  expect(await names("justice ZOE")).toEqual(["Zoë 李"]);
  expect(await names("100%_x")).toEqual(["Bo 100%_x"]);
  expect(await names("%")).toHaveLength(5);
  const [first] = (await listRegistrations(db, { conferenceId })).rows;
  expect(await names(first?.reference ?? "")).toEqual([first?.name]);
});

test("filters by category and country, and every order works", async () => {
  const { conferenceId, a } = await scene();
  expect(
    (await listRegistrations(db, { conferenceId, categoryIds: [a], country: "SE" })).rows
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["Bo 100%_x", "Åsa Ek"].sort());
  for (const sort of [
    "submitted",
    "arrival",
    "name",
    "organisation",
    "country",
    "category",
    "state",
    "decided",
    "email",
  ] as const) {
    const whole = (await listRegistrations(db, { conferenceId, sort, direction: "desc" })).rows;
    expect(whole).toHaveLength(5);
    // Pages in the second half are counted from the end.
    const paged = [];
    for (let page = 1; page <= 3; page++)
      paged.push(...(await listRegistrations(db, { conferenceId, sort, direction: "desc", page, pageSize: 2 })).rows);
    expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  }
});

test("another conference's registrations are not there", async () => {
  const { conferenceId, other } = await scene();
  const [row] = (await listRegistrations(db, { conferenceId: other })).rows;
  expect(await getRegistrationForDesk(db, conferenceId, row?.reference ?? "")).toBeNull();
  expect(await getRegistrationForDesk(db, other, row?.reference ?? "")).toMatchObject({ reference: row?.reference });
  expect(await idsInListOrder(db, { conferenceId, states: ["pending"] })).toHaveLength(2);
});

test("the overview counts a person once for a language, however often a row names it", async () => {
  const { conferenceId } = await scene();
  const { id } = await db.registration.findFirstOrThrow({ where: { conferenceId, state: "pending" } });
  await db.registration.update({ where: { id }, data: { interpretation: ["fr", "fr"] } });
  expect((await readOverview(db, { id: conferenceId, timeZone: null })).interpretation).toEqual([
    { language: "fr", count: 1 },
  ]);
});
