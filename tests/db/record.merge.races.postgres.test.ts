import { afterAll, expect, test } from "vitest";
import { mergeRecords } from "#app/organisations/record/duplicates/commands.server.ts";
import { citationOf, newOrganisation, newPartnership } from "#app/organisations/record/new-entry.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { saveRecord } from "#app/organisations/record/save.server.ts";
import type { Act } from "#app/platform/act.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { postgresDatabase } from "#server/database.ts";
import { actAs, createAdministrator } from "#tests/factories/account.ts";
import { freshPostgres } from "#tests/setup/database.ts";

const { db, url } = await freshPostgres();
const other = postgresDatabase(url, 5);
afterAll(() => other.close());

const source = "register";
let round = 0;

/** Three organisations, and a tie of the first two with a fourth. */
async function scene() {
  const act = await actAs(db, (await createAdministrator(db)).id);
  await db.source.upsert({
    where: { id: source },
    create: { id: source, title: "Register", publisher: "Harbour Watch" },
    update: {},
  });
  round += 1;
  const ids = ["a", "b", "c", "d"].map((name) => `${name}${round}`) as [string, string, string, string];
  for (const id of ids)
    await add(db, act, "organisation", id, newOrganisation(id, `Office ${id}`, [citationOf(source, "1")]));
  await tie(db, act, `p${round}`, [ids[0], ids[1], ids[3]]);
  return { act, ids, tieId: `p${round}` };
}

function add(on: PrismaClient, act: Act, type: "organisation" | "partnership", id: string, document: never | object) {
  const change = { type, id, seen: null, kind: "created" as const, reason: null };
  return inTransaction(on, (tx) => saveRecord(tx, act, { ...change, document: document as never }));
}

function tie(on: PrismaClient, act: Act, id: string, organisations: string[]) {
  const document = newPartnership({ slug: id, kind: "agreement", titleEn: id }, [citationOf(source, "2")]);
  const parties = organisations.map((organisation) => ({ organisation, country: null, role: null, onBehalfOf: null }));
  return add(on, act, "partnership", id, { ...document, parties });
}

async function merge(on: PrismaClient, act: Act, keepId: string, dropId: string) {
  const [keep, drop] = [await readDocument(on, "organisation", keepId), await readDocument(on, "organisation", dropId)];
  const seen = { keep: keep ? stateOf(keep) : "", drop: drop ? stateOf(drop) : "" };
  return mergeRecords(on, act, { type: "organisation", keepId, dropId, seen, take: [], reason: "One" });
}

const partiesOf = async (partnershipId: string) =>
  (await db.partnershipParty.findMany({ where: { partnershipId }, select: { organisationId: true } }))
    .map(({ organisationId }) => organisationId)
    .sort();

test("two merges at once into the same one lose no tie, and no party is left pointing to what is gone", async () => {
  for (let time = 0; time < 4; time++) {
    const { act, ids, tieId } = await scene();
    const [a, b, c, d] = ids;
    const results = await Promise.allSettled([merge(db, act, c, a), merge(other.db, act, c, b)]);
    // Who came second is told that the one that stays has changed, and looks again.
    for (const [index, { status }] of results.entries())
      if (status === "rejected") await merge(db, act, c, index === 0 ? a : b);
    expect(await partiesOf(tieId)).toEqual([c, d]);
    expect(await db.formerRecord.count({ where: { recordId: c } })).toBe(2);
  }
});

test("a tie that is entered during a merge is kept with the one that stays, or refused to who enters it: never lost", async () => {
  for (let time = 0; time < 6; time++) {
    const { act, ids } = await scene();
    const [a, , c, d] = ids;
    const id = `late${round}`;
    const [merged, entered] = await Promise.allSettled([merge(db, act, c, a), tie(other.db, act, id, [a, d])]);
    const stands = await db.organisation.count({ where: { id: a } });
    if (entered.status === "fulfilled") expect(await partiesOf(id)).toEqual([stands ? a : c, d].sort());
    else expect(merged.status).toBe("fulfilled");
  }
});

test("without the locks a person who joins meanwhile would be lost", async () => {
  const { act, ids } = await scene();
  const [a, , c] = ids;
  const person = { id: `late${round}`, slug: `late${round}`, name: "Late", organisationId: a };
  let [moved, entered] = [() => {}, () => {}];
  const isMoved = new Promise<void>((resolve) => {
    moved = resolve;
  });
  const isEntered = new Promise<void>((resolve) => {
    entered = resolve;
  });
  // As a merge would be that only moves what it sees, and then takes the entry away.
  const naive = db.$transaction(async (tx) => {
    await tx.person.updateMany({ where: { organisationId: a }, data: { organisationId: c } });
    moved();
    await isEntered;
    await tx.partnershipParty.deleteMany({ where: { organisationId: a } });
    await tx.organisation.delete({ where: { id: a } });
  });
  await isMoved;
  await other.db.person.create({ data: person });
  entered();
  await naive;
  expect(await db.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({ organisationId: null });

  const again = await scene();
  const [first, , third] = again.ids;
  const late = { ...person, id: `later${round}`, slug: `later${round}`, organisationId: first };
  await Promise.allSettled([merge(db, act, third, first), other.db.person.create({ data: late })]);
  const kept = await db.person.findUnique({ where: { id: late.id } });
  if (kept) expect([first, third]).toContain(kept.organisationId);
});
