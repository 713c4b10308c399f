import { beforeEach, describe, expect, test } from "vitest";
import { loader as countryLoader } from "#app/routes/countries.$code.tsx";
import { loader as organisationLoader } from "#app/routes/organisations.$slug._index.tsx";
import { loader as partnershipLoader } from "#app/routes/partnerships.$slug._index.tsx";
import { loader as sourceLoader } from "#app/routes/sources.$id.tsx";
import { createContext } from "#tests/factories/context.ts";
import { loaderArgs, refusalStatus } from "#tests/factories/route.ts";
import { openTestDatabase } from "#tests/setup/database.ts";
import { rememberContent } from "#tests/setup/remembered.ts";

let queries = 0;
const { db } = await openTestDatabase(() => queries++);
const context = createContext(db);

beforeEach(() => rememberContent(db));

function organisation(slug: string, query = "") {
  return organisationLoader(loaderArgs(context, `/organisations/${slug}${query}`, { slug }));
}

async function counted(work: () => Promise<unknown>): Promise<number> {
  queries = 0;
  await work();
  return queries;
}

describe("an organisation", () => {
  test("shows its partnerships by kind, conferences, activities, contributions, each with sources", async () => {
    const page = await organisation("microsoft");
    expect(page.groups.total).toBe(33);
    expect(page.groups.groups.map(({ kind }) => kind)).toContain("co_funding");
    const shown = page.groups.groups.flatMap(({ partnerships }) => partnerships);
    expect(shown.every(({ citations }) => citations.length > 0)).toBe(true);
    expect(shown.every(({ parties }) => parties.some((party) => party.organisation?.slug === "microsoft"))).toBe(true);
    expect(page.contributions.map(({ amount }) => amount?.value)).toEqual(expect.arrayContaining([250_000, 100_000]));
    expect(page.contributions.filter(({ isTotal }) => isTotal)).toHaveLength(1);
    expect(page.conferences.map(({ conference }) => conference.slug)).toContain("octopus-2007");
    expect(page.organisation.people.map(({ slug }) => slug)).toContain("laurent-masson");
    expect(page.jsonLd).toMatchObject({ "@type": "Corporation", name: "Microsoft" });
  });

  test("one kind is shown whole, page by page", async () => {
    const first = await organisation("coe", "?ties=participation");
    expect(first.groups).toMatchObject({ only: "participation", page: 1 });
    const last = await organisation("coe", `?ties=participation&page=${first.groups.pageCount}`);
    const slugs = [first, last].flatMap(({ groups }) => groups.groups[0]?.partnerships.map(({ slug }) => slug));
    expect(new Set(slugs).size).toBe(slugs.length);
    expect((await organisation("coe", "?ties=nonsense&page=abc&activities=-1")).groups.only).toBeNull();
  });

  test("takes as many queries for 196 partnerships as for one", async () => {
    const large = await counted(() => organisation("coe"));
    const small = await counted(() => organisation("microsoft"));
    expect(large).toBe(small);
    expect(large).toBeLessThan(75);
  });

  test("that does not exist is not found, whatever is asked", async () => {
    for (const slug of ["nobody", "", "..", "a\u0000b", "x".repeat(5000), "%27"])
      expect(await refusalStatus(organisation(slug))).toBe(404);
  });
});

describe("a country", () => {
  const country = (code: string) => countryLoader(loaderArgs(context, `/countries/${code}`, { code }));

  test("shows its status with day and source, contact point, legislation and cooperation by year", async () => {
    const page = await country("ro");
    expect(page.country.statuses[0]).toMatchObject({ state: "ratified", asOf: "2007-11" });
    expect(page.country.statuses[0]?.citations.length).toBeGreaterThan(0);
    expect(page.country.contactPoint?.state).toBe("established");
    expect(page.country.cooperation).toHaveLength(9);
    expect(page.country.organisations.map(({ slug }) => slug)).toContain("ro-ministry-of-interior");
  });

  test("has one address, and a page also where the documents are silent", async () => {
    expect(await refusalStatus(country("RO"))).toBe(301);
    expect(await refusalStatus(country("rom"))).toBe(404);
    expect((await country("jp")).country.documented).toBeDefined();
  });
});

test("an earlier address leads on in the language of the reader; sources that do not agree stand beside each other", async () => {
  const { id, slug } = await db.partnership.findFirstOrThrow({ orderBy: { slug: "asc" } });
  await db.formerRecord.create({ data: { recordType: "partnership", slug: "old-name", recordId: id, at: new Date() } });
  await db.formerRecord.create({ data: { recordType: "organisation", slug: "uit", recordId: "itu", at: new Date() } });
  await db.citation.updateMany({ where: { partnershipId: id }, data: { position: 5 } });
  const { sourceId } = await db.citation.findFirstOrThrow({ where: { partnershipId: id } });
  const line = { sourceId, partnershipId: id, section: "9.9", contradicts: true, says: "It was in 2009." };
  await db.citation.create({ data: { ...line, rank: "preferred" } });
  const old = partnershipLoader(loaderArgs(context, "/partnerships/old-name", { slug: "old-name" }));
  const moved = await old.catch((answer: Response) => answer);
  expect(moved).toMatchObject({ status: 301 });
  expect((moved as Response).headers.get("Location")).toBe(`/partnerships/${slug}`);
  expect(await refusalStatus(organisation("uit"))).toBe(301);
  const { partnership } = await partnershipLoader(loaderArgs(context, `/partnerships/${slug}`, { slug }));
  expect(partnership.citations[0]).toMatchObject({ contradicts: true, says: "It was in 2009.", rank: "preferred" });
});

test("a partnership names all its parties", async () => {
  const slug = (await organisation("microsoft")).groups.groups[0]?.partnerships[0]?.slug ?? "";
  const { partnership } = await partnershipLoader(loaderArgs(context, `/partnerships/${slug}`, { slug }));
  expect(partnership.parties.length).toBeGreaterThan(1);
});

describe("a source", () => {
  const source = (id: string, query = "") => sourceLoader(loaderArgs(context, `/sources/${id}${query}`, { id }));

  test("lists its sections in their order; a long one opens the section that is asked for", async () => {
    const { source: report } = await source("001_45daf173d92a2f18.txt", "?section=2.3.1");
    const sections = report.sections.map(({ section }) => section);
    expect(sections).toHaveLength(47);
    expect(sections.indexOf("2.2.9")).toBeLessThan(sections.indexOf("2.2.10"));
    const open = report.sections.filter(({ statements }) => statements !== null);
    expect(open.map(({ section }) => section)).toEqual(["2.3.1"]);
    expect(open[0]?.statements?.some(({ to }) => to === "/conferences/octopus-2007")).toBe(true);
  });

  test("a short one is shown whole, and every statement has a page", async () => {
    const { source: flyer } = await source("003_56f6e9a9c819415a.txt");
    const statements = flyer.sections.flatMap((section) => section.statements ?? []);
    expect(statements.length).toBeGreaterThan(20);
    expect(statements.filter(({ to }) => to === null)).toEqual([]);
    expect(statements.map(({ to }) => to)).toContain("/conferences/igf-2010/programme/igf-2010-workshop-23");
  });

  test("that does not exist is not found", async () => {
    expect(await refusalStatus(source("nothing.txt"))).toBe(404);
  });
});
