import { allNames } from "#app/organisations/names.ts";
import { changesBetween, sameValue } from "#app/organisations/record/difference.ts";
import type {
  CitationLine,
  Documents,
  OrganisationDocument,
  PartnershipDocument,
  PersonDocument,
  RecordDocument,
  RecordType,
} from "#app/organisations/record/documents.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { checkReferences } from "#app/organisations/record/references.server.ts";
import { problemsOf } from "#app/organisations/record/rules.ts";
import { countUses } from "#app/organisations/record/uses.server.ts";
import { searchTextOf } from "#app/organisations/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { RevisionKind } from "#prisma/generated/enums.ts";

export type RecordChange<Type extends RecordType> = {
  type: Type;
  id: string;
  /** The state that was seen (`stateOf`); null: a new entry, or one that was removed and comes back. */
  seen: string | null;
  document: Documents[Type];
  kind: Exclude<RevisionKind, "loaded" | "removed">;
  reason: string | null;
  proposalId?: string;
};

/**
 * Writes an entry in every part, with a revision and an audit entry, in the caller's transaction: the one way in which
 * the record changes. Refused with `changed_meanwhile` when the entry is no longer what was seen, with `invalid_input`
 * when it may not be published (see `problemsOf`) or names what is not there. Who may is the caller's matter.
 * False: nothing differs, nothing was written.
 */
export async function saveRecord<Type extends RecordType>(
  tx: Tx,
  act: Act,
  change: RecordChange<Type>,
): Promise<boolean> {
  const { type, id, seen, document } = change;
  await lockRecord(tx, type, id);
  const before = await readDocument(tx, type, id);
  if ((before === null ? null : stateOf(before)) !== seen) throw new AppError("changed_meanwhile");
  if (before !== null && sameValue(before, document)) return false;
  if (problemsOf(type, id, document).length > 0) throw new AppError("invalid_input");
  if ((await checkReferences(tx, type, id, document)).length > 0) throw new AppError("invalid_input");
  if (before) await keepFirstState(tx, act, { type, id, document: before });
  await writers[type](tx, { id, document, now: act.now });
  if (before && before.slug !== document.slug) await keepAddress(tx, act, { type, id, slug: before.slug });
  await tx.formerRecord.deleteMany({ where: { recordType: type, recordId: id, slug: document.slug } });
  await addRevision(tx, act, change);
  await writeAudit(tx, act, {
    action: actions[type][change.kind],
    subjectType: type,
    subjectId: id,
    ...(change.reason !== null && { reason: change.reason }),
    changes: auditChanges(before, document),
  });
  return true;
}

const actions = {
  organisation: {
    created: "organisation.created",
    edited: "organisation.edited",
    reverted: "organisation.reverted",
    merged: "organisation.merged",
    imported: "organisation.imported",
    removed: "organisation.removed",
  },
  partnership: {
    created: "partnership.created",
    edited: "partnership.edited",
    reverted: "partnership.reverted",
    merged: "partnership.merged",
    imported: "partnership.imported",
    removed: "partnership.removed",
  },
  person: {
    created: "person.created",
    edited: "person.edited",
    reverted: "person.reverted",
    merged: "person.merged",
    imported: "person.imported",
    removed: "person.removed",
  },
} as const;

/**
 * Takes an entry out of the record. The history keeps its last state, so that it can come back. Refused with
 * `wrong_state` while anything speaks of it (see `countUses`).
 */
export async function removeRecord(
  tx: Tx,
  act: Act,
  { type, id, seen, reason }: { type: RecordType; id: string; seen: string; reason: string },
): Promise<void> {
  await lockRecord(tx, type, id);
  const before = await readDocument(tx, type, id);
  if (!before || stateOf(before) !== seen) throw new AppError("changed_meanwhile");
  if ((await countUses(tx, type, id)) > 0) throw new AppError("wrong_state");
  await keepFirstState(tx, act, { type, id, document: before });
  if (type === "organisation") await tx.organisation.delete({ where: { id } });
  else if (type === "partnership") await tx.partnership.delete({ where: { id } });
  else await tx.person.delete({ where: { id } });
  await addRevision(tx, act, { type, id, kind: "removed", reason, document: null });
  await writeAudit(tx, act, { action: actions[type].removed, subjectType: type, subjectId: id, reason });
}

/** Nobody else writes this entry until the transaction ends, also when it is not there yet. */
export async function lockRecord(tx: Tx, type: RecordType, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`record:${type}:${id}`}, 0))`;
}

/** How the entry stood before people first changed it: the history begins with it. */
async function keepFirstState(
  tx: Tx,
  act: Act,
  { type, id, document }: { type: RecordType; id: string; document: RecordDocument },
): Promise<void> {
  const known = await tx.revision.count({ where: { recordType: type, recordId: id } });
  if (known > 0) return;
  await tx.revision.create({
    data: {
      ...{ recordType: type, recordId: id, number: 1, kind: "loaded", at: act.now },
      document: document as unknown as Prisma.InputJsonObject,
    },
  });
}

async function addRevision(
  tx: Tx,
  act: Act,
  change: {
    type: RecordType;
    id: string;
    kind: RevisionKind;
    reason: string | null;
    document: RecordDocument | null;
    proposalId?: string;
  },
): Promise<void> {
  const { type: recordType, id: recordId, kind, reason, document, proposalId = null } = change;
  const last = await tx.revision.aggregate({ where: { recordType, recordId }, _max: { number: true } });
  await tx.revision.create({
    data: {
      ...{ recordType, recordId, kind, reason, proposalId, at: act.now },
      number: (last._max.number ?? 0) + 1,
      accountId: act.actor.kind === "account" ? act.actor.account.id : null,
      ...(document && { document: document as unknown as Prisma.InputJsonObject }),
    },
  });
}

/** The address leads on. */
async function keepAddress(
  tx: Tx,
  act: Act,
  { type: recordType, id: recordId, slug }: { type: RecordType; id: string; slug: string },
): Promise<void> {
  await tx.formerRecord.upsert({
    where: { recordType_slug: { recordType, slug } },
    create: { recordType, slug, recordId, at: act.now },
    update: { recordId, formerId: null, at: act.now },
  });
}

function auditChanges(before: RecordDocument | null, after: RecordDocument): Record<string, [unknown, unknown]> {
  return Object.fromEntries(
    changesBetween(before, after).map(({ field, before: was, after: is }) => [field, [was, is]]),
  );
}

type Write<Document> = { id: string; document: Document; now: Date };

async function writeOrganisation(tx: Tx, { id, document, now }: Write<OrganisationDocument>): Promise<void> {
  const { parent, country, names, identifiers, links, relations, citations, ...own } = document;
  const mainLang = await mainLanguage(tx, id, own.nameEn);
  const every = allNames(own, mainLang, names);
  const data = {
    ...own,
    parentId: parent,
    countryCode: country,
    searchText: searchTextOf([own.nameEn, own.acronym, own.nameFr, ...every.map(({ text }) => text)]),
    updatedAt: now,
  };
  await tx.organisation.upsert({ where: { id }, create: { id, createdAt: now, ...data }, update: data });
  const own$ = { organisationId: id };
  await tx.organisationName.deleteMany({ where: own$ });
  await tx.organisationName.createMany({ data: every.map((name, position) => ({ ...name, ...own$, position })) });
  await tx.organisationIdentifier.deleteMany({ where: own$ });
  await tx.organisationIdentifier.createMany({ data: identifiers.map((line) => ({ ...line, ...own$ })) });
  await tx.organisationLink.deleteMany({ where: own$ });
  await tx.organisationLink.createMany({ data: links.map((line, position) => ({ ...line, ...own$, position })) });
  await tx.organisationRelation.deleteMany({ where: { fromId: id } });
  await tx.organisationRelation.createMany({
    data: relations.map(({ to, ...line }) => ({ ...line, fromId: id, toId: to })),
  });
  await writeCitations(tx, own$, citations);
}

/** The language of the main name, where it was known. */
async function mainLanguage(tx: Tx, organisationId: string, nameEn: string): Promise<string | null> {
  const main = await tx.organisationName.findFirst({
    where: { organisationId, kind: "official", text: nameEn },
    select: { lang: true },
  });
  return main?.lang ?? null;
}

async function writePartnership(tx: Tx, { id, document }: Write<PartnershipDocument>): Promise<void> {
  const { parties, citations, project, conference, activity, ...own } = document;
  const data = { ...own, projectId: project, conferenceId: conference, activityId: activity };
  await tx.partnership.upsert({ where: { id }, create: { id, ...data }, update: data });
  await tx.partnershipParty.deleteMany({ where: { partnershipId: id } });
  await tx.partnershipParty.createMany({
    data: parties.map(({ organisation, country, role, onBehalfOf }, position) => ({
      partnershipId: id,
      organisationId: organisation,
      countryCode: country,
      role,
      onBehalfOfId: onBehalfOf,
      position,
    })),
  });
  await writeCitations(tx, { partnershipId: id }, citations);
}

async function writePerson(tx: Tx, { id, document }: Write<PersonDocument>): Promise<void> {
  const { organisation, country, citations, ...own } = document;
  const data = { ...own, organisationId: organisation, countryCode: country };
  await tx.person.upsert({ where: { id }, create: { id, ...data }, update: data });
  await writeCitations(tx, { personId: id }, citations);
}

type CitationOwner = { organisationId: string } | { partnershipId: string } | { personId: string };

async function writeCitations(tx: Tx, owner: CitationOwner, lines: CitationLine[]): Promise<void> {
  await tx.citation.deleteMany({ where: owner });
  await tx.citation.createMany({
    data: lines.map(({ source, ...line }, position) => ({ ...line, ...owner, sourceId: source, position })),
  });
}

const writers: { [Type in RecordType]: (tx: Tx, write: Write<Documents[Type]>) => Promise<void> } = {
  organisation: writeOrganisation,
  partnership: writePartnership,
  person: writePerson,
};
