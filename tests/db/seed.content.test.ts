import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { loadContent } from "#prisma/seed/load-content.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { dumpOf } from "#tests/setup/dump.ts";
import { rememberContent } from "#tests/setup/remembered.ts";

type Line = Record<string, unknown>;

const db = await testDatabase();
const data = new URL("../../prisma/seed/data/", import.meta.url);
const log = { info: () => {}, warn: () => {} };
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function linesOf(file: string): Promise<Line[]> {
  return JSON.parse(await readFile(new URL(`${file}.json`, data), "utf8")) as Line[];
}

/** A copy of the content files with one row of one file changed. */
async function changedFiles(file: string, id: string, change: (line: Line) => Line): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), "octopus-seed-"));
  folders.push(folder);
  await cp(data, folder, { recursive: true });
  const lines = (await linesOf(file)).map((line) => ((line.id ?? line.code) === id ? change(line) : line));
  await writeFile(join(folder, `${file}.json`), JSON.stringify(lines));
  return new URL(`${pathToFileURL(folder).href}/`);
}

/** Every `{ document, section }` anywhere in the files. */
function placesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(placesIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "document" in value && "section" in value ? [`${String(value.document)} ${String(value.section)}`] : [];
  return [...own, ...Object.values(value).flatMap(placesIn)];
}

const files = [
  "organisations",
  "countries",
  "people",
  "projects",
  "instruments",
  "activities",
  "conferences",
  "partnerships",
  "studies",
  "publications",
  "conclusions",
];

async function rowCounts(client: PrismaClient): Promise<Record<string, number>> {
  return {
    organisations: await client.organisation.count(),
    countries: await client.country.count({ where: { documented: true } }),
    people: await client.person.count(),
    projects: await client.project.count(),
    instruments: await client.instrument.count(),
    activities: await client.activity.count(),
    conferences: await client.conference.count(),
    sessions: await client.session.count(),
    partnerships: await client.partnership.count(),
    studies: await client.study.count(),
    publications: await client.publication.count(),
    conclusions: await client.conclusion.count(),
    tours: await client.networkTour.count(),
  };
}

const expected = {
  organisations: 115,
  countries: 89,
  people: 13,
  projects: 5,
  instruments: 6,
  activities: 106,
  conferences: 57,
  sessions: 13,
  partnerships: 199,
  studies: 11,
  publications: 17,
  conclusions: 9,
  tours: 1,
};

test("every row and every citation of the files is there", async () => {
  const report = await loadContent(db, { log });
  expect(report.counts).toMatchObject(expected);
  expect(await rowCounts(db)).toEqual(expected);
  for (const file of files) expect(expected[file as keyof typeof expected]).toBe((await linesOf(file)).length);

  const places = (await Promise.all(files.map(linesOf))).flatMap(placesIn).sort();
  const cited = await db.citation.findMany({ select: { sourceId: true, section: true } });
  expect(cited.map(({ sourceId, section }) => `${sourceId} ${section}`).sort()).toEqual(places);
  expect(report.counts.citations).toBe(places.length);
  expect(await db.source.count()).toBe(5);
});

test("table and row of a citation are kept, and what it supports", async () => {
  await rememberContent(db);
  const lines = await linesOf("activities");
  const printed = lines.filter(({ source }) => (source as Line).row !== undefined).length;
  expect(await db.citation.count({ where: { tableRow: { not: null }, tableTitle: { not: null } } })).toBe(printed);
  const aspects = await db.citation.groupBy({ by: ["aspect"], _count: true, orderBy: { aspect: "asc" } });
  expect(Object.fromEntries(aspects.map(({ aspect, _count }) => [aspect ?? "whole", _count]))).toEqual({
    further: expect.any(Number),
    note: 6,
    outputs: 52,
    target: 1,
    whole: expect.any(Number),
  });
});

test("parties, participants, outputs and appearances are those of the files", async () => {
  await rememberContent(db);
  const count = (lines: Line[], field: string) =>
    lines.reduce((sum, line) => sum + ((line[field] as unknown[] | undefined)?.length ?? 0), 0);
  const partnerships = await linesOf("partnerships");
  const conferences = await linesOf("conferences");
  const activities = await linesOf("activities");
  expect(await db.partnershipParty.count()).toBe(
    count(partnerships, "organisationRoles") + count(partnerships, "countryCodes"),
  );
  expect(await db.conferenceOrganisation.count()).toBe(
    count(conferences, "hostOrganisationIds") + count(conferences, "participatingOrganisationIds"),
  );
  expect(await db.activityParty.count()).toBe(count(activities, "organisationRoles"));
  const loose = await db.activity.findMany({ select: { outputNumbers: true } });
  const outputs = loose.reduce((sum, { outputNumbers }) => sum + outputNumbers.length, await db.activityOutput.count());
  expect(outputs).toBe(count(activities, "outputs"));
  expect((await db.sessionRole.count()) + (await db.conferencePerson.count())).toBe(
    count(await linesOf("people"), "appearances"),
  );
});

test("names, dates and times mean what the files say", async () => {
  await rememberContent(db);
  const council = await db.organisation.findUniqueOrThrow({ where: { id: "coe" }, include: { names: true } });
  expect(council).toMatchObject({ slug: "coe", nameFr: "Conseil de l'Europe", acronym: "CoE" });
  expect(council.searchText).toContain("conseil de l europe");
  expect(council.names.find(({ lang }) => lang === "fr")).toMatchObject({ kind: "official" });

  const flyer = await db.slot.findFirstOrThrow({ include: { room: true, session: { include: { roles: true } } } });
  expect(flyer.startsAt.toISOString()).toBe("2010-09-15T11:15:00.000Z");
  expect(flyer.room.nameEn).toBe("Room 4");
  expect(flyer.session.roles).toHaveLength(7);

  const albania = await db.partnership.findUniqueOrThrow({ where: { id: "pt-workshop-albania-2008" } });
  expect(albania).toMatchObject({ dateFrom: null, dateEnd: "unknown", dateCertainty: "unconfirmed" });
  expect(await db.treatyStatus.count({ where: { instrumentId: "ets-185", state: "ratified" } })).toBe(21);
  expect(await db.country.findUniqueOrThrow({ where: { code: "XK" } })).toMatchObject({ documented: true });
});

test("a second load changes nothing at all", async () => {
  await loadContent(db, { log, now: new Date("2027-01-01T00:00:00Z") });
  const before = await dumpOf(db);
  const report = await loadContent(db, { log, now: new Date("2027-02-02T00:00:00Z") });
  expect(report).toMatchObject({ written: 0, kept: [] });
  expect(await dumpOf(db)).toEqual(before);
});

test("a changed file changes what it says and nothing else", async () => {
  await rememberContent(db);
  const folder = await changedFiles("organisations", "oas", (line) => ({ ...line, aliases: ["Another name"] }));
  const report = await loadContent(db, { log, folder });
  expect(report).toMatchObject({ written: 1, kept: [] });
  const names = await db.organisationName.findMany({ where: { organisationId: "oas" }, orderBy: { position: "asc" } });
  expect(names.map(({ text }) => text)).toEqual(["Organization of American States", "OAS", "Another name"]);
  await loadContent(db, { log });
  expect(await db.organisationName.count({ where: { text: "Organisation of American States" } })).toBe(1);
});

test("what an editor changed is kept when the file changes, and the history says so once", async () => {
  await rememberContent(db);
  await db.organisation.update({ where: { id: "oas" }, data: { nameFr: "Organisation des États américains" } });
  const folder = await changedFiles("organisations", "oas", (line) => ({ ...line, note: "Another note." }));
  const report = await loadContent(db, { log, folder });
  expect(report).toMatchObject({ written: 0, kept: [{ kind: "organisation", id: "oas", why: "edited" }] });
  expect(await db.organisation.findUniqueOrThrow({ where: { id: "oas" } })).toMatchObject({
    nameFr: "Organisation des États américains",
    note: "34 member States.",
  });
  expect(await loadContent(db, { log, folder })).toMatchObject({ written: 0, kept: [] });
  expect(await db.auditEntry.count({ where: { action: "content.kept", subjectId: "oas" } })).toBe(1);
});

test("what an editor changed is kept on an ordinary second load", async () => {
  await rememberContent(db);
  await db.organisation.update({ where: { id: "oas" }, data: { website: "https://oas.example" } });
  await db.citation.deleteMany({ where: { organisationId: "polcyb" } });
  await db.partnership.delete({ where: { id: "pt-workshop-albania-2008" } });
  const before = await dumpOf(db);
  await loadContent(db, { log });
  expect(await dumpOf(db)).toEqual(before);
});

test("a partnership that people removed does not come back with a changed file", async () => {
  await rememberContent(db);
  const id = "pt-workshop-albania-2008";
  await db.partnership.delete({ where: { id } });
  const folder = await changedFiles("partnerships", id, (line) => ({ ...line, note: "Another note." }));
  expect(await loadContent(db, { log, folder })).toMatchObject({ kept: [{ kind: "partnership", id, why: "removed" }] });
  expect(await db.partnership.count({ where: { id } })).toBe(0);
});

test("a broken file is refused whole, by file, row and field", async () => {
  const before = await dumpOf(db);
  const folder = await changedFiles("publications", "pub-slides-microsoft-support-2007", (line) => ({
    ...line,
    publisherId: "nobody",
  }));
  await expect(loadContent(db, { log, folder })).rejects.toThrow(
    'publications.json, row 1 ("pub-slides-microsoft-support-2007"), field "publisherId": "nobody" is not in organisations',
  );
  expect(await dumpOf(db)).toEqual(before);
});

test("a country that the database does not know is refused", async () => {
  await db.country.updateMany({ where: { code: "AD" }, data: { code: "QZ" } });
  try {
    await expect(loadContent(db, { log })).rejects.toThrow('countries.json, row 1 ("AD"), field "code"');
    expect(await db.organisation.count()).toBe(0);
  } finally {
    await db.country.updateMany({ where: { code: "QZ" }, data: { code: "AD" } });
  }
});

test("two loads at once write everything once", async () => {
  const reports = await Promise.all([loadContent(db, { log }), loadContent(db, { log })]);
  expect(reports.map(({ written }) => written).sort((a, b) => a - b)).toEqual([0, 640]);
  expect(await rowCounts(db)).toEqual(expected);
});
