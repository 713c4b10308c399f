import { sameValue } from "#app/organisations/record/difference.ts";
import type { OrganisationDocument, PartnershipDocument, RecordType } from "#app/organisations/record/documents.ts";
import {
  mergedOrganisation,
  mergedPartnership,
  withIdReplaced,
  withPartyReplaced,
} from "#app/organisations/record/duplicates/merged.ts";
import { moveReferences } from "#app/organisations/record/duplicates/move.server.ts";
import type { MergeType } from "#app/organisations/record/duplicates/queries.server.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { canReviewRecord, openStates, problemsOf } from "#app/organisations/record/rules.ts";
import { lockRecord, removeRecord, saveRecord } from "#app/organisations/record/save.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type Merge = {
  type: MergeType;
  keepId: string;
  dropId: string;
  /** The states that were compared. */
  seen: { keep: string; drop: string };
  /** Fields in which the one that goes is right. */
  take: string[];
  reason: string;
};

function requireSecretariat(act: Act): void {
  if (!canReviewRecord(accountOf(act))) throw new AppError("forbidden");
}

/**
 * Makes one entry of two. All that speaks of the one that goes speaks of the other then, its names stay as aliases, its
 * address leads on, and its history is kept. Refused with `changed_meanwhile` when either is no longer what was compared,
 * with `wrong_state` when the two are the only parties of a partnership: it would tie one with itself.
 */
export async function mergeRecords(db: PrismaClient, act: Act, merge: Merge): Promise<void> {
  requireSecretariat(act);
  if (merge.keepId === merge.dropId) throw new AppError("invalid_input");
  await inTransaction(db, (tx) => mergeIn(tx, act, merge), 60);
}

async function mergeIn(tx: Tx, act: Act, merge: Merge): Promise<void> {
  const { type, keepId, dropId, seen, take, reason } = merge;
  await lockBoth(tx, merge);
  const [keep, drop] = [await readDocument(tx, type, keepId), await readDocument(tx, type, dropId)];
  if (!keep || !drop || stateOf(keep) !== seen.keep || stateOf(drop) !== seen.drop)
    throw new AppError("changed_meanwhile");
  const fields = new Set(take);
  const merged =
    type === "organisation"
      ? mergedOrganisation([keep as OrganisationDocument, keepId], [drop as OrganisationDocument, dropId], fields)
      : mergedPartnership(keep as PartnershipDocument, drop as PartnershipDocument, fields);
  if (type === "organisation") {
    await replaceOrganisation(tx, act, merge);
    await replaceInProposals(tx, merge);
  }
  await moveReferences(tx, type === "organisation" ? "Organisation" : "Partnership", {
    from: dropId,
    to: keepId,
    parts: parts[type],
  });
  await leadOn(tx, act, merge, drop.slug);
  await removeRecord(tx, act, { type, id: dropId, seen: await stateNow(tx, type, dropId), reason });
  const now = await stateNow(tx, type, keepId);
  await saveRecord(tx, act, { type, id: keepId, seen: now, document: merged, kind: "merged", reason });
  await writeAudit(tx, act, { action: "record.merged", subjectType: type, subjectId: keepId, reason });
}

/** What is a part of the entry's document: it is merged there. */
const parts = {
  organisation: ["OrganisationName", "OrganisationIdentifier", "OrganisationLink", "OrganisationRelation", "Citation"],
  partnership: ["PartnershipParty", "Citation"],
};

/**
 * In one order, so that two merges wait for each other; and the rows themselves, so that nothing new can point to the one
 * that goes while everything that does is being moved.
 */
async function lockBoth(tx: Tx, { type, keepId, dropId }: Merge): Promise<void> {
  const ids = [keepId, dropId].sort();
  for (const id of ids) await lockRecord(tx, type, id);
  if (type === "organisation")
    await tx.$queryRaw`SELECT "id" FROM "Organisation" WHERE "id" = ANY (${ids}) ORDER BY "id" FOR UPDATE`;
  else await tx.$queryRaw`SELECT "id" FROM "Partnership" WHERE "id" = ANY (${ids}) ORDER BY "id" FOR UPDATE`;
}

async function stateNow(tx: Tx, type: RecordType, id: string): Promise<string> {
  const document = await readDocument(tx, type, id);
  if (!document) throw new AppError("changed_meanwhile");
  return stateOf(document);
}

/** Every other entry whose document names the organisation is written with the other in its place, with its history. */
async function replaceOrganisation(tx: Tx, act: Act, { keepId, dropId, reason }: Merge): Promise<void> {
  const named = { OR: [{ organisationId: dropId }, { onBehalfOfId: dropId }] };
  const partnerships = await tx.partnership.findMany({
    where: { parties: { some: named } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const people = await tx.person.findMany({
    where: { organisationId: dropId, isDemonstration: false },
    ...{ select: { id: true }, orderBy: { id: "asc" } },
  });
  const organisations = await tx.organisation.findMany({
    where: { id: { notIn: [keepId, dropId] }, OR: [{ parentId: dropId }, { successors: { some: { toId: dropId } } }] },
    ...{ select: { id: true }, orderBy: { id: "asc" } },
  });
  const change = { kind: "merged" as const, reason };
  for (const { id } of partnerships) {
    await lockRecord(tx, "partnership", id);
    const before = await readDocument(tx, "partnership", id);
    if (!before) continue;
    const document = withPartyReplaced(before, dropId, keepId);
    if (problemsOf("partnership", id, document).some(({ code }) => code === "too_few_parties"))
      throw new AppError("wrong_state");
    await saveRecord(tx, act, { type: "partnership", id, seen: stateOf(before), document, ...change });
  }
  for (const { id } of people) {
    await lockRecord(tx, "person", id);
    const before = await readDocument(tx, "person", id);
    const document = before && { ...before, organisation: keepId };
    // What nobody could publish as it is stays as it is, and is moved with all the rest.
    if (before && document && problemsOf("person", id, document).length === 0)
      await saveRecord(tx, act, { type: "person", id, seen: stateOf(before), document, ...change });
  }
  for (const { id } of organisations) {
    await lockRecord(tx, "organisation", id);
    const before = await readDocument(tx, "organisation", id);
    if (!before) continue;
    const relations = before.relations
      .map((line) => (line.to === dropId ? { ...line, to: keepId } : line))
      .filter(({ kind, to }, index, all) => all.findIndex((one) => one.kind === kind && one.to === to) === index);
    const document = { ...before, parent: before.parent === dropId ? keepId : before.parent, relations };
    await saveRecord(tx, act, { type: "organisation", id, seen: stateOf(before), document, ...change });
  }
  // A relation of the one that stays to the one that goes is none any more.
  await tx.organisationRelation.deleteMany({ where: { OR: [{ fromId: dropId }, { toId: dropId }] } });
  await tx.organisation.updateMany({ where: { parentId: dropId }, data: { parentId: null } });
}

/** What waits for a decision names the one that stays; whoever has it open is told that it changed. */
async function replaceInProposals(tx: Tx, { keepId, dropId }: Merge): Promise<void> {
  const open = await tx.recordProposal.findMany({
    where: { state: { in: [...openStates] } },
    select: { id: true, base: true, document: true },
  });
  for (const { id, base, document } of open) {
    const now = withIdReplaced({ base, document }, dropId, keepId);
    if (sameValue(now, { base, document })) continue;
    const data = { document: now.document as object, ...(now.base !== null && { base: now.base as object }) };
    await tx.recordProposal.update({
      where: { id },
      data: { ...data, version: { increment: 1 } },
      select: { id: true },
    });
  }
}

/** Old addresses, and what was proposed or found of the one that goes, lead to the one that stays. */
async function leadOn(tx: Tx, act: Act, { type, keepId, dropId }: Merge, slug: string): Promise<void> {
  await tx.formerRecord.updateMany({ where: { recordType: type, recordId: dropId }, data: { recordId: keepId } });
  const former = { recordId: keepId, formerId: dropId, at: act.now };
  await tx.formerRecord.upsert({
    where: { recordType_slug: { recordType: type, slug } },
    create: { recordType: type, slug, ...former },
    update: former,
  });
  await tx.recordProposal.updateMany({
    where: { recordType: type, recordId: dropId, state: { in: [...openStates] } },
    data: { recordId: keepId },
  });
  await tx.distinctRecords.deleteMany({ where: { recordType: type, OR: [{ firstId: dropId }, { secondId: dropId }] } });
}

/** Somebody looked at two entries and found them to be different things: they are not shown again. */
export async function keepApart(
  db: PrismaClient,
  act: Act,
  { type, ids }: { type: MergeType; ids: [string, string] },
): Promise<void> {
  requireSecretariat(act);
  const [firstId = "", secondId = ""] = [...ids].sort();
  if (firstId === secondId) throw new AppError("invalid_input");
  await inTransaction(db, async (tx) => {
    const pair = { recordType: type, firstId, secondId };
    await tx.distinctRecords.upsert({
      where: { recordType_firstId_secondId: pair },
      create: { ...pair, at: act.now, accountId: accountOf(act).id },
      update: {},
    });
    await writeAudit(tx, act, {
      action: "record.kept_apart",
      subjectType: type,
      subjectId: firstId,
      changes: { other: [null, secondId] },
    });
  });
}
