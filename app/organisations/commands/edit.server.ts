import type { OrganisationEdit } from "#app/organisations/edit-schema.server.ts";
import { allNames, furtherNames, type NameLine } from "#app/organisations/names.ts";
import { canEditOrganisation, searchTextOf } from "#app/organisations/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

type Changes = Record<string, [unknown, unknown]>;

/**
 * An editor changes French name, acronym, website and further names. Refused with `changed_meanwhile` when the entry is
 * no longer what they saw. Nothing is written when nothing differs.
 */
export async function editOrganisation(
  db: PrismaClient,
  act: Act,
  { organisationId, edit }: { organisationId: string; edit: OrganisationEdit },
): Promise<{ changed: boolean }> {
  const account = act.actor.kind === "account" ? act.actor.account : null;
  if (!canEditOrganisation(account, organisationId)) throw new AppError("forbidden");
  return inTransaction(db, async (tx) => {
    const before = await readEntry(tx, organisationId);
    if (before.updatedAt.toISOString() !== new Date(edit.version).toISOString())
      throw new AppError("changed_meanwhile");
    const after = entryAfter(before, edit);
    const changes = changesOf(before, after);
    if (Object.keys(changes).length === 0) return { changed: false };
    await saveEntry(tx, act, before, after);
    await writeAudit(tx, act, {
      action: "organisation.edited",
      subjectType: "organisation",
      subjectId: organisationId,
      changes,
    });
    return { changed: true };
  });
}

async function readEntry(tx: Tx, id: string) {
  const entry = await tx.organisation.findUnique({
    where: { id },
    select: {
      id: true,
      nameEn: true,
      nameFr: true,
      acronym: true,
      website: true,
      updatedAt: true,
      names: { select: { text: true, kind: true, lang: true }, orderBy: { position: "asc" } },
    },
  });
  if (!entry) throw new AppError("not_found");
  return entry;
}

type Entry = Awaited<ReturnType<typeof readEntry>>;
type After = Pick<Entry, "nameEn" | "nameFr" | "acronym" | "website" | "names">;

function entryAfter(before: Entry, edit: OrganisationEdit): After {
  const { nameEn } = before;
  const fields = { nameEn, nameFr: edit.nameFr ?? null, acronym: edit.acronym ?? null, website: edit.website ?? null };
  const mainLang = before.names.find(({ kind, text }) => kind === "official" && text === nameEn)?.lang ?? null;
  return { ...fields, names: allNames(fields, mainLang, furtherNames(fields, edit.names)) };
}

function changesOf(before: Entry, after: After): Changes {
  const changes: Changes = {};
  for (const field of ["nameFr", "acronym", "website"] as const) {
    if (before[field] !== after[field]) changes[field] = [before[field], after[field]];
  }
  const [namesBefore, namesAfter] = [furtherNames(before, before.names), furtherNames(after, after.names)];
  if (!sameNames(namesBefore, namesAfter)) changes.names = [namesBefore, namesAfter];
  return changes;
}

function sameNames(a: NameLine[], b: NameLine[]): boolean {
  const lines = (names: NameLine[]) => names.map(({ text, kind, lang }) => `${kind} ${lang ?? ""} ${text}`).join("\n");
  return lines(a) === lines(b);
}

/** The version is in the condition too: of two editors who save at once, one finds that it no longer holds. */
async function saveEntry(tx: Tx, act: Act, { id, updatedAt }: Entry, after: After): Promise<void> {
  const { nameFr, acronym, website, names } = after;
  const { count } = await tx.organisation.updateMany({
    where: { id, updatedAt },
    data: {
      nameFr,
      acronym,
      website,
      searchText: searchTextOf([after.nameEn, acronym, nameFr, ...names.map(({ text }) => text)]),
      updatedAt: new Date(Math.max(act.now.getTime(), updatedAt.getTime() + 1)),
    },
  });
  if (count === 0) throw new AppError("changed_meanwhile");
  await tx.organisationName.deleteMany({ where: { organisationId: id } });
  await tx.organisationName.createMany({
    data: names.map((name, position) => ({ ...name, organisationId: id, position })),
  });
}
