import { expect, test } from "vitest";
import type { StatisticsFilter } from "#app/registration/desk/statistics/filter.ts";
import { readStatistics } from "#app/registration/desk/statistics/read.server.ts";
import { holdsPlace } from "#app/registration/rules.ts";
import { loader as page } from "#app/routes/organise.$slug.statistics.tsx";
import { loader as json } from "#app/routes/organise.$slug.statistics[.]json.ts";
import { loadDemo } from "#prisma/seed/load-demo.ts";
import { createAccount, createAdministrator, createTeamMember, signedIn } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext } from "#tests/factories/context.ts";
import { createOrganisation } from "#tests/factories/organisation.ts";
import { register, registrationDetails } from "#tests/factories/registration.ts";
import { loaderArgs, refusalStatus } from "#tests/factories/route.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

type Person = Partial<ReturnType<typeof registrationDetails>> & {
  category: 0 | 1;
  at: string;
  organisationId?: string;
};

/** Three places, five people: one confirmed, two to decide, two waiting. And somebody at another conference. */
async function scene() {
  const conference = await createConference(db, {
    capacity: 3,
    timeZone: "Europe/Paris",
    categories: [
      { needsApproval: false, slug: "open" },
      { slug: "approved", capacity: 10 },
    ],
  });
  const network = await createOrganisation(db, { kind: "law_enforcement_network" });
  const unknown = await createOrganisation(db, { kind: null });
  const people: Person[] = [
    {
      category: 0,
      at: "2026-10-20T21:59:59Z",
      languages: ["en", "fr"],
      interpretation: ["fr"],
      organisationId: network.id,
    },
    { category: 1, at: "2026-10-20T22:00:00Z", languages: ["en"], interpretation: ["fr"], accessNeeds: "A ramp" },
    { category: 1, at: "2026-12-31T22:59:59Z", languages: ["pt"], countryCode: "BR", organisationId: network.id },
    { category: 1, at: "2026-12-31T23:00:00Z", countryCode: "XK", accessNeeds: "Signs" },
    { category: 0, at: "2027-01-10T12:00:00Z", countryCode: "BR", organisationId: unknown.id },
  ];
  for (const { category, at, organisationId = null, ...values } of people) {
    const categoryId = conference.categories[category]?.id ?? "";
    const { id } = await register(db, conference.id, categoryId, { details: registrationDetails(categoryId, values) });
    await db.registration.update({ where: { id }, data: { submittedAt: at, organisationId } });
  }
  const other = await createConference(db);
  await register(db, other.id, other.categories[0]?.id ?? "");
  return conference;
}

test("the figures are those of the registrations of this conference", async () => {
  const conference = await scene();
  const all = await readStatistics(db, conference, "all");
  const states = { pending: 2, waiting: 2, confirmed: 1, declined: 0, withdrawn: 0 };
  expect(all).toMatchObject({ filter: "all", states, total: 5, accessNeeds: 2, interpretation: 2 });
  expect(all.categories).toMatchObject([
    { slug: null, capacity: 3, taken: 3, counts: states },
    { slug: "open", capacity: null, taken: 1, counts: { confirmed: 1, waiting: 1, pending: 0 } },
    { slug: "approved", capacity: 10, taken: 2, counts: { confirmed: 0, waiting: 1, pending: 2 } },
  ]);
  // The bars stand for places: who brings somebody along needs more than one.
  const bringing = { companions: ["Eva", "Max"], seats: 3 };
  await db.registration.updateMany({ where: { conferenceId: conference.id, state: "confirmed" }, data: bringing });
  const [whole] = (await readStatistics(db, conference, "all")).categories;
  expect([whole?.counts.confirmed, whole?.seats.confirmed]).toEqual([1, 3]);
  expect(all.countries.map(({ code, count }) => [code, count])).toEqual([
    ["BR", 2],
    ["FR", 2],
    ["XK", 1],
  ]);
  expect(all.countries[2]).toMatchObject({ name: { en: "Kosovo*" }, footnote: { en: expect.stringMatching(/^\*/) } });
  expect(all.kinds).toEqual([
    { listed: true, kind: "law_enforcement_network", organisations: 1, count: 2 },
    { listed: true, kind: null, organisations: 1, count: 1 },
    { listed: false, kind: null, organisations: 0, count: 2 },
  ]);
  expect(all.languages).toEqual([
    { language: "en", speak: 4, want: 0, both: 0 },
    { language: "fr", speak: 1, want: 2, both: 1 },
    { language: "pt", speak: 1, want: 0, both: 0 },
  ]);
});

test("a day begins at midnight in the conference's zone, in summer and in winter", async () => {
  const conference = await scene();
  const daysOf = async (timeZone: string | null) =>
    (await readStatistics(db, { id: conference.id, timeZone }, "all")).days.map(({ day }) => day);
  expect(await daysOf("Europe/Paris")).toEqual(["2026-10-20", "2026-10-21", "2026-12-31", "2027-01-01", "2027-01-10"]);
  expect(await daysOf(null)).toEqual(["2026-10-20", "2026-10-20", "2026-12-31", "2026-12-31", "2027-01-10"]);
  expect(await daysOf("Asia/Kathmandu")).toEqual([
    "2026-10-21",
    "2026-10-21",
    "2027-01-01",
    "2027-01-01",
    "2027-01-10",
  ]);
});

test("the filter counts those who hold a place, or who are confirmed; categories keep all states", async () => {
  const conference = await scene();
  const holding = await readStatistics(db, conference, "holding");
  expect(holding).toMatchObject({ total: 3, accessNeeds: 1, states: { waiting: 2 } });
  expect(holding.countries.map(({ code, count }) => [code, count])).toEqual([
    ["FR", 2],
    ["BR", 1],
  ]);
  expect(holding.categories[0]?.counts.waiting).toBe(2);
  const confirmed = await readStatistics(db, conference, "confirmed");
  expect(confirmed).toMatchObject({ total: 1, accessNeeds: 0, days: [{ day: "2026-10-20", count: 1 }] });
});

test("a conference without registrations has figures too: none", async () => {
  const conference = await createConference(db);
  const none = await readStatistics(db, conference, "all");
  expect(none).toMatchObject({ total: 0, days: [], countries: [], kinds: [], languages: [] });
  const account = await signedIn(db, (await createAdministrator(db)).id);
  const shown = await page(loaderArgs(createContext(db, { account }), "/", { slug: conference.slug }));
  expect(shown.map).toMatchObject({ world: { countries: [] }, europe: null, ranges: [], footnotes: [] });
});

test("the demonstration's 600 delegates are counted as they are, in six queries", async () => {
  await loadDemo(db, {
    now: new Date("2026-11-22T09:00:00Z"),
    password: "lantern under quiet water",
    log: { info: () => {} },
  });
  const conference = await db.conference.findUniqueOrThrow({ where: { slug: "octopus-demonstration" } });
  const rows = await db.registration.findMany({ where: { conferenceId: conference.id } });
  const sums = { all: rows, holding: rows.filter((row) => holdsPlace[row.state]) };
  for (const [filter, counted] of Object.entries(sums) as [StatisticsFilter, typeof rows][]) {
    const figures = await readStatistics(db, conference, filter);
    const sum = (lines: { count: number }[]) => lines.reduce((total, { count }) => total + count, 0);
    expect(figures.total).toBe(counted.length);
    expect([sum(figures.days), sum(figures.countries), sum(figures.kinds)]).toEqual(Array(3).fill(counted.length));
    expect(figures.countries.length).toBe(new Set(counted.map(({ countryCode }) => countryCode)).size);
    expect(figures.accessNeeds).toBe(counted.filter(({ accessNeeds }) => accessNeeds !== "").length);
    expect(figures.interpretation).toBe(counted.filter(({ interpretation }) => interpretation.length > 0).length);
    for (const { language, speak, want } of figures.languages) {
      expect(speak, language).toBe(counted.filter(({ languages }) => languages.includes(language)).length);
      expect(want, language).toBe(counted.filter(({ interpretation }) => interpretation.includes(language)).length);
    }
  }
  expect(await countQueries((counting) => readStatistics(counting, conference, "all"))).toBe(6);
});

/** How many queries are made, however many rows they read. */
async function countQueries(work: (counting: typeof db) => Promise<unknown>): Promise<number> {
  let count = 0;
  const counting = db.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        count += 1;
        return query(args);
      },
    },
  });
  await work(counting as unknown as typeof db);
  return count;
}

test("only the team sees them, as a page and as a file", async () => {
  const conference = await scene();
  const { slug } = conference;
  const as = async (accountId: string | null) => {
    const context = createContext(db, { account: accountId ? await signedIn(db, accountId) : null });
    const path = `/organise/${slug}/statistics`;
    return [
      await refusalStatus(Promise.resolve(page(loaderArgs(context, path, { slug })))),
      await refusalStatus(Promise.resolve(json(loaderArgs(context, `${path}.json`, { slug })))),
    ];
  };
  const other = await createConference(db);
  expect(await as(null)).toEqual([302, 302]);
  expect(await as((await createAccount(db)).id)).toEqual([403, 403]);
  expect(await as((await createTeamMember(db, other.id, "owner")).id)).toEqual([403, 403]);
  for (const role of ["desk", "editor", "owner"] as const)
    expect(await as((await createTeamMember(db, conference.id, role)).id)).toEqual([200, 200]);
  expect(await as((await createAdministrator(db)).id)).toEqual([200, 200]);
});

test("the file has the same figures under keys that stay", async () => {
  const { slug, id } = await scene();
  const account = await signedIn(db, (await createTeamMember(db, id, "desk")).id);
  const path = `/organise/${slug}/statistics.json?show=holding`;
  const answer = await json(loaderArgs(createContext(db, { account }), path, { slug }));
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const figures = await answer.json();
  expect(figures).toMatchObject({
    conference: slug,
    timeZone: "Europe/Paris",
    show: "holding",
    states: { pending: 2, waiting: 2, confirmed: 1, declined: 0, withdrawn: 0 },
    places: { capacity: 3, held: 3 },
    registrations: 3,
    accessNeeds: 1,
    interpretationWanted: 2,
    countries: [
      { code: "FR", name: { en: "France", fr: "France" }, registrations: 2 },
      { code: "BR", name: { en: "Brazil", fr: "Brésil" }, registrations: 1 },
    ],
  });
  expect(figures.days[0]).toEqual({ day: "2026-10-20", state: "confirmed", registrations: 1 });
  expect(figures.categories[1]).toMatchObject({ slug: "approved", capacity: 10, held: 2, pending: 2 });
  expect(figures.organisationKinds[0]).toEqual({
    inDirectory: true,
    kind: "law_enforcement_network",
    organisations: 1,
    registrations: 2,
  });
  expect(figures.languages[0]).toEqual({ language: "en", speak: 2, both: 0, wantInterpretation: 0 });
});
