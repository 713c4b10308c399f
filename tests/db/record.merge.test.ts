import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { keepApart, mergeRecords } from "#app/organisations/record/duplicates/commands.server.ts";
import { referencesTo } from "#app/organisations/record/duplicates/move.server.ts";
import { listDuplicates } from "#app/organisations/record/duplicates/queries.server.ts";
import { findRecord, readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { actAs, createAdministrator } from "#tests/factories/account.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { rememberContent } from "#tests/setup/remembered.ts";

const db = await testDatabase();
beforeEach(() => rememberContent(db));

async function secretariat() {
  return actAs(db, (await createAdministrator(db)).id);
}

async function seenOf(keep: string, drop: string) {
  const [one, other] = [await readDocument(db, "organisation", keep), await readDocument(db, "organisation", drop)];
  if (!one || !other) throw new Error("not loaded");
  return { keep: stateOf(one), drop: stateOf(other) };
}

/** How often each table speaks of an organisation. */
async function spokenOf(id: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { table, column } of await referencesTo(db, "Organisation")) {
    const [row] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM ${Prisma.raw(`"${table}"`)} WHERE ${Prisma.raw(`"${column}"`)} = ${id}`;
    counts[`${table}.${column}`] = Number(row?.count ?? 0);
  }
  return counts;
}

/** Every column of the schema that names an organisation. */
function referencesInSchema(): string[] {
  const files = readdirSync("prisma/schema").map((name) => readFileSync(`prisma/schema/${name}`, "utf8"));
  return files.flatMap((text) =>
    text
      .split(/^model /m)
      .flatMap((model) =>
        [...model.matchAll(/\bOrganisation\??\s+@relation\([^)]*fields: \[(\w+)\]/g)].map(
          ([, column]) => `${model.split(" ")[0]}.${column}`,
        ),
      ),
  );
}

describe("two organisations that are one", () => {
  test("nothing that can speak of an organisation is unknown to the merge", async () => {
    const found = (await referencesTo(db, "Organisation")).map(({ table, column }) => `${table}.${column}`);
    expect(found.sort()).toEqual(referencesInSchema().sort());
  });

  test("become one: no tie, citation, name or address is lost, and both histories say why", async () => {
    const act = await secretariat();
    const [keep, drop] = ["interpol", "europol"];
    const before = { keep: await spokenOf(keep), drop: await spokenOf(drop) };
    const gone = await readDocument(db, "organisation", drop);
    const ties = await db.partnership.findMany({
      where: { parties: { some: { organisationId: { in: [keep, drop] } } } },
      select: { id: true },
    });
    const citations = await db.citation.count();
    const people = await db.person.count({ where: { organisationId: { in: [keep, drop] } } });
    await db.formerRecord.create({
      data: { recordType: "organisation", slug: "old-europol", recordId: drop, at: act.now },
    });
    const tie = ties[0] && (await readDocument(db, "partnership", ties[0].id));
    const parties = [{ organisation: drop, country: null, role: null, onBehalfOf: null }];
    const proposal = await db.recordProposal.create({
      data: {
        ...{ recordType: "partnership", title: "Waits", reason: "A test", createdAt: act.now },
        document: { ...tie, slug: drop, parties },
      },
    });
    const seen = await seenOf(keep, drop);
    await mergeRecords(db, act, {
      type: "organisation",
      keepId: keep,
      dropId: drop,
      seen,
      take: ["website"],
      reason: "A test",
    });

    expect(await db.recordProposal.findUniqueOrThrow({ where: { id: proposal.id } })).toMatchObject({
      document: { slug: drop, parties: [{ organisation: keep }] },
      version: 2,
    });
    expect(await db.organisation.count({ where: { id: drop } })).toBe(0);
    expect(Object.values(await spokenOf(drop)).reduce((sum, one) => sum + one, 0)).toBe(0);
    const left = await db.partnership.count({ where: { id: { in: ties.map(({ id }) => id) } } });
    expect(left).toBe(ties.length);
    expect(await db.partnership.count({ where: { parties: { some: { organisationId: keep } } } })).toBe(ties.length);
    const merged = await readDocument(db, "organisation", keep);
    const called = [merged?.nameEn, merged?.acronym, ...(merged?.names ?? []).map(({ text }) => text)];
    expect(called).toEqual(expect.arrayContaining([gone?.nameEn]));
    expect(merged?.citations.length).toBeGreaterThanOrEqual(gone?.citations.length ?? 0);
    expect(await db.citation.count()).toBeGreaterThanOrEqual(citations - (gone?.citations.length ?? 0));
    expect(await db.person.count({ where: { organisationId: keep } })).toBe(people);
    const after = await spokenOf(keep);
    for (const [where, count] of Object.entries(before.drop))
      if (!/Party\.|Name|Citation|Relation|Organisation\.|Role|ConferenceOrg/.test(where))
        expect([where, after[where]]).toEqual([where, (before.keep[where] ?? 0) + count]);
    expect((await findRecord(db, "organisation", "europol"))?.id).toBe(keep);
    expect((await findRecord(db, "organisation", "old-europol"))?.id).toBe(keep);
    const kinds = await db.revision.findMany({ where: { recordId: { in: [keep, drop] } }, orderBy: { number: "asc" } });
    expect(kinds.map(({ recordId, kind, reason }) => `${recordId} ${kind} ${reason}`)).toEqual(
      expect.arrayContaining([`${keep} merged A test`, `${drop} removed A test`]),
    );
  });

  test("are not merged when either changed, or when a tie would be left with one party", async () => {
    const act = await secretariat();
    const seen = await seenOf("interpol", "europol");
    const merge = { type: "organisation" as const, keepId: "interpol", dropId: "europol", take: [], reason: "A test" };
    await expect(mergeRecords(db, act, { ...merge, seen: { ...seen, drop: seen.keep } })).rejects.toThrow(
      "changed_meanwhile",
    );
    const only = { partnershipId: "tie", position: 0, role: "partner" as const };
    await db.partnership.create({
      data: { id: "tie", slug: "tie", kind: "agreement", titleEn: "Tie", descriptionEn: "Tie" },
    });
    await db.partnershipParty.createMany({
      data: [
        { ...only, organisationId: "interpol" },
        { ...only, organisationId: "europol" },
      ],
    });
    const source = await db.source.findFirstOrThrow();
    await db.citation.create({ data: { sourceId: source.id, section: "1", partnershipId: "tie" } });
    await expect(mergeRecords(db, act, { ...merge, seen })).rejects.toThrow("wrong_state");
    expect(await db.organisation.count({ where: { id: "europol" } })).toBe(1);
    expect(await db.partnershipParty.count({ where: { partnershipId: "tie" } })).toBe(2);
  });

  test("are found with the reason, and not again once somebody said that they are two", async () => {
    const act = await secretariat();
    await db.organisation.update({ where: { id: "europol" }, data: { nameFr: "İNTERPOL", acronym: null } });
    const find = async () =>
      (await listDuplicates(db)).find(({ first, second }) => first === "europol" && second === "interpol");
    expect((await find())?.reason).toBe("name");
    await keepApart(db, act, { type: "organisation", ids: ["interpol", "europol"] });
    expect(await find()).toBeUndefined();
  });
});

test("two partnerships that are one keep every party and every source", async () => {
  const act = await secretariat();
  const [one, other] = await db.partnership.findMany({
    take: 2,
    orderBy: { id: "asc" },
    select: { id: true, slug: true },
  });
  if (!one || !other) throw new Error("not loaded");
  const [keep, drop] = [await readDocument(db, "partnership", one.id), await readDocument(db, "partnership", other.id)];
  if (!keep || !drop) throw new Error("not loaded");
  const seen = { keep: stateOf(keep), drop: stateOf(drop) };
  await mergeRecords(db, act, {
    type: "partnership",
    keepId: one.id,
    dropId: other.id,
    seen,
    take: ["titleEn"],
    reason: "A test",
  });
  const merged = await readDocument(db, "partnership", one.id);
  expect(merged?.titleEn).toBe(drop.titleEn);
  expect(merged?.parties).toEqual(expect.arrayContaining([...keep.parties.slice(0, 1), ...drop.parties.slice(0, 1)]));
  expect(merged?.citations).toEqual(expect.arrayContaining([...keep.citations, ...drop.citations]));
  expect((await findRecord(db, "partnership", other.slug))?.id).toBe(one.id);
});
