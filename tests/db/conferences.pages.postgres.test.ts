import { beforeEach, describe, expect, test } from "vitest";
import { loader as listLoader } from "#app/routes/conferences._index.tsx";
import { loader as conferenceLoader } from "#app/routes/conferences.$slug._index.tsx";
import { loader as programmeLoader } from "#app/routes/conferences.$slug.programme.tsx";
import { loader as sessionLoader } from "#app/routes/conferences.$slug.programme_.$session.tsx";
import { loader as projectLoader } from "#app/routes/projects.$slug.tsx";
import { loadDemo } from "#prisma/seed/load-demo.ts";
import { testNow } from "#tests/factories/account.ts";
import { createContext } from "#tests/factories/context.ts";
import { loaderArgs, refusalStatus } from "#tests/factories/route.ts";
import { openTestDatabase } from "#tests/setup/database.ts";
import { remember, rememberContent } from "#tests/setup/remembered.ts";

let queries = 0;
const { db } = await openTestDatabase(() => queries++);
const log = { info: () => {}, warn: () => {} };
const context = createContext(db);

beforeEach(() => rememberContent(db));

const demo = "octopus-demonstration";
const list = (query = "") => listLoader(loaderArgs(context, `/conferences${query}`));
const conference = (slug: string) => conferenceLoader(loaderArgs(context, `/conferences/${slug}`, { slug }));
const programme = (slug: string, query = "") =>
  programmeLoader(loaderArgs(context, `/conferences/${slug}/programme${query}`, { slug }));

describe("the list", () => {
  test("57 conferences of the past by year, filtered by series, year and place", async () => {
    const all = await list();
    expect(all.count).toBe(57);
    expect(all.upcoming).toEqual([]);
    expect(all.years[0]?.year).toBe(2013);
    expect((await list("?series=octopus")).count).toBe(5);
    expect((await list("?year=2007&country=fr")).count).toBe(1);
    expect((await list("?year=nonsense&country=%00&series=../..")).count).toBe(57);
    expect((await list("?series=nonsense")).count).toBe(0);
  });
});

describe("a conference of the past", () => {
  test("shows what the documents say of it", async () => {
    const page = await conference("octopus-2007");
    expect(page.conference.facts[0]).toEqual({ label: "participants", value: 140, qualifier: "more than" });
    expect(page.conclusions).toHaveLength(8);
    expect(page.conference.hosts.map(({ slug }) => slug)).toEqual(["coe"]);
    expect(page.conference.participants).toHaveLength(19);
    expect(page.conference.citations.length).toBeGreaterThan(5);
    expect(page.sessions[0]?.conclusions).toHaveLength(1);
    expect(page.editions.map(({ editionYear }) => editionYear)).toEqual([2004, 2007, 2008, 2010, 2013]);
    expect(page.phase).toBe("none");
    expect(page.jsonLd).toMatchObject({ "@type": "Event", startDate: "2007-06-11", endDate: "2007-06-12" });
  });

  test("takes as many queries for one with much as for one with little of everything", async () => {
    queries = 0;
    await conference("octopus-2007");
    const large = queries;
    expect(large).toBeLessThan(100);
    await db.conferenceOrganisation.deleteMany({
      where: { conferenceId: "octopus-2007", organisationId: { not: "coe" } },
    });
    queries = 0;
    await conference("octopus-2007");
    expect(queries).toBe(large);
  });

  test("Workshop 23 of the Internet Governance Forum, as on its flyer", async () => {
    const params = { slug: "igf-2010", session: "igf-2010-workshop-23" };
    const { session } = await sessionLoader(loaderArgs(context, "/conferences/igf-2010/programme/x", params));
    expect(session).toMatchObject({ number: 23, kind: "workshop", conference: { timeZone: "Europe/Vilnius" } });
    expect(session.slots[0]).toMatchObject({ startsAt: "2010-09-15T11:15:00.000Z", room: { name: { en: "Room 4" } } });
    expect(session.premise.en).toMatch(/^Instruments and tools/);
    expect(session.focusQuestions).toHaveLength(2);
    expect(session.people.map(({ role }) => role)).toEqual(expect.arrayContaining(["moderator", "panellist"]));
    expect(session.people).toHaveLength(7);
  });

  test("has a programme by day where sessions are printed, else none", async () => {
    const { day, items } = await programme("igf-2010");
    expect(day).toBe("2010-09-15");
    expect(items).toHaveLength(1);
    expect((await programme("octopus-2013")).day).toBe("none");
    expect(await refusalStatus(programme("octopus-2010"))).toBe(404);
  });

  test("that does not exist is not found, nor a session of another", async () => {
    expect(await refusalStatus(conference("a\u0000"))).toBe(404);
    expect(await refusalStatus(programme("nothing"))).toBe(404);
    const params = { slug: "octopus-2007", session: "igf-2010-workshop-23" };
    expect(await refusalStatus(sessionLoader(loaderArgs(context, "/x", params)))).toBe(404);
  });
});

describe("the open conference", () => {
  beforeEach(() => remember(db, "demo", () => loadDemo(db, { now: testNow, password: "never used in tests", log })));

  test("is first in the list, takes registrations and says how many places are left", async () => {
    const { upcoming } = await list();
    expect(upcoming.map(({ slug, phase }) => [slug, phase])).toEqual([[demo, "open"]]);
    const page = await conference(demo);
    expect(page.phase).toBe("open");
    expect(page.conference.categories).toHaveLength(8);
    expect(page.conference.categories.every(({ places }) => places !== null)).toBe(true);
    expect(page.glance).toHaveLength(3);
    expect(page.sessions).toEqual([]);
    expect(page.jsonLd).toHaveProperty("offers");
  });

  test("its programme is filtered by day, kind, language, room and text", async () => {
    const first = await programme(demo);
    expect(first.days).toHaveLength(3);
    const days = await Promise.all(first.days.map((day) => programme(demo, `?day=${day}`)));
    expect(days.reduce((sum, { items }) => sum + items.length, 0)).toBe(45);
    const panels = await programme(demo, "?kind=panel");
    expect(panels.items.every(({ session }) => session.kind === "panel")).toBe(true);
    expect((await programme(demo, "?room=hemicycle")).items.length).toBeLessThan(first.items.length);
    expect((await programme(demo, "?q=zzzz")).items).toEqual([]);
    expect((await programme(demo, "?day=1999-01-01&kind=%00&language=xx")).day).toBe(first.day);
  });
});

test("a project shows activities by state, and contributions without adding them up", async () => {
  const slug = "project-on-cybercrime";
  const project = (query = "") => projectLoader(loaderArgs(context, `/projects/${slug}${query}`, { slug }));
  const page = await project();
  expect(page.activities).toHaveLength(78);
  expect((await project("?state=planned")).activities.every(({ state }) => state === "planned")).toBe(true);
  expect(page.project.contributions.map(({ isTotal }) => isTotal)).toEqual([false, false, false, true]);
  const cut = await projectLoader(loaderArgs(context, "/x", { slug: "global-project-on-cybercrime-phase-2" }));
  expect(cut.project.objectiveTruncated).toBe(true);
  expect(cut.project.outputs.filter(({ truncated }) => truncated)).toHaveLength(3);
});
