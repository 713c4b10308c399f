import { randomUUID } from "node:crypto";
import { readAddresses } from "#app/organisations/record/addresses.server.ts";
import { withFields } from "#app/organisations/record/difference.ts";
import type {
  CitationLine,
  Documents,
  OrganisationDocument,
  PartnershipDocument,
} from "#app/organisations/record/documents.ts";
import { readSourceIds } from "#app/organisations/record/import/compare.server.ts";
import { partiesOf, withOrganisation, withPartnership } from "#app/organisations/record/import/compare.ts";
import {
  type ImportRow,
  type ImportSettings,
  type OrganisationRow,
  type PartnershipRow,
  planImport,
} from "#app/organisations/record/import/plan.ts";
import { readAllRows } from "#app/organisations/record/import/rows.server.ts";
import { type Addresses, citationOf, newOrganisation, newPartnership } from "#app/organisations/record/new-entry.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import { lockRecord, saveRecord } from "#app/organisations/record/save.server.ts";
import { createSource } from "#app/organisations/record/source.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { foldText } from "#app/platform/text.ts";

export type ImportResult = { created: number; changed: number; leftOut: number };

type Work = {
  tx: Tx;
  act: Act;
  fileName: string;
  settings: ImportSettings;
  /** The source for what has none. */
  source: string | null;
  sources: ReadonlySet<string>;
  /** Which entries the keys of the file are by now. */
  ids: Map<string, string>;
  addresses: Record<"organisation" | "partnership", Addresses>;
  /** Entries that this import has changed already: two rows may be about one. */
  touched: Set<string>;
};

/**
 * Writes everything that the plan says, in the caller's transaction. Refused with `changed_meanwhile` when an entry is no
 * longer what the preview was compared with.
 */
export async function writeImport(
  tx: Tx,
  act: Act,
  { id, fileName, settings }: { id: string; fileName: string; settings: ImportSettings },
): Promise<ImportResult> {
  const rows = await readAllRows(tx, id);
  const plan = planImport(rows, settings, await readSourceIds(tx));
  const creates = plan.some(({ action }) => action === "create");
  const source = settings.newSource && creates ? await createSource(tx, act, settings.newSource) : settings.source;
  const work: Work = {
    ...{ tx, act, fileName, settings, source, sources: await readSourceIds(tx), ids: new Map(), touched: new Set() },
    addresses: {
      organisation: await readAddresses(tx, "organisation"),
      partnership: await readAddresses(tx, "partnership"),
    },
  };
  const cited = citationsByOrganisation(rows, work.sources);
  const byName = new Map<string, string>();
  const result: ImportResult = { created: 0, changed: 0, leftOut: 0 };
  for (const { row, action, targetId } of plan) {
    if (action === "leave_out") {
      result.leftOut++;
      continue;
    }
    const twin = row.outcome === "twice" ? byName.get(foldText(row.title)) : undefined;
    const entry = twin ?? targetId ?? randomUUID();
    if (row.recordType === "organisation") {
      work.ids.set(row.key, entry);
      byName.set(foldText(row.title), entry);
    }
    if (action === "create" && row.recordType === "organisation")
      await createOrganisation(work, entry, row, cited.get(row.key) ?? []);
    if (action === "create" && row.recordType === "partnership") await createPartnership(work, entry, row);
    if (action === "change") await changeEntry(work, entry, row);
    if (action === "create") result.created++;
    if (action === "change") result.changed++;
  }
  await writeAudit(tx, act, { action: "record.imported", subjectType: "record_import", subjectId: id });
  return result;
}

function place({ fileName }: Work, { line }: ImportRow): string {
  return line === null ? fileName : `${fileName}, ${line}`;
}

/** The ties of the file in which an organisation is named, as places that name it. */
function citationsByOrganisation(rows: ImportRow[], sources: ReadonlySet<string>): Map<string, CitationLine[]> {
  const found = new Map<string, CitationLine[]>();
  for (const row of rows) {
    if (row.recordType !== "partnership") continue;
    const [line] = row.content.citations.filter(({ source }) => sources.has(source));
    if (!line) continue;
    for (const { organisation } of row.content.parties)
      if (organisation !== null && !found.has(organisation))
        found.set(organisation, [citationOf(line.source, line.section)]);
  }
  return found;
}

async function createOrganisation(work: Work, id: string, row: OrganisationRow, cited: CitationLine[]): Promise<void> {
  const { content } = row;
  const citations = work.source === null ? cited : [citationOf(work.source, place(work, row))];
  const slug = work.addresses.organisation.next(content.said.acronym ?? null, content.nameEn);
  const document = withOrganisation(newOrganisation(slug, content.nameEn, citations), content);
  await save(work, "organisation", { id, document, seen: null });
}

async function createPartnership(work: Work, id: string, row: PartnershipRow): Promise<void> {
  const { content } = row;
  const kind = content.kind ?? work.settings.kind;
  if (kind === null) throw new AppError("invalid_input");
  const parties = partiesOf(content, work.ids);
  const titleEn =
    content.titleEn ??
    (await titleFor(
      work.tx,
      parties.map(({ organisation, country }) => organisation ?? country ?? ""),
    ));
  const base = newPartnership({ slug: work.addresses.partnership.next(titleEn, kind), kind, titleEn }, []);
  const document = withPartnership(
    { ...base, descriptionEn: content.description ?? titleEn },
    content,
    work.ids,
    work.sources,
  );
  const own = content.citations.filter(({ source }) => !work.sources.has(source));
  const further = work.source !== null && (own.length > 0 || document.citations.length === 0);
  const section = own[0]?.section || place(work, row);
  const citations =
    further && work.source ? [...document.citations, citationOf(work.source, section)] : document.citations;
  await save(work, "partnership", { id, document: { ...document, citations }, seen: null });
}

/** What a tie without a name is called: by its parties. */
async function titleFor(tx: Tx, ids: string[]): Promise<string> {
  const [organisations, countries] = await Promise.all([
    tx.organisation.findMany({ where: { id: { in: ids } }, select: { id: true, nameEn: true, acronym: true } }),
    tx.country.findMany({ where: { code: { in: ids } }, select: { code: true, nameEn: true } }),
  ]);
  const names = new Map([
    ...organisations.map(({ id, acronym, nameEn }) => [id, acronym ?? nameEn] as const),
    ...countries.map(({ code, nameEn }) => [code, nameEn] as const),
  ]);
  return [...new Set(ids)]
    .map((id) => names.get(id) ?? id)
    .join(" – ")
    .slice(0, 300);
}

async function changeEntry(work: Work, id: string, row: ImportRow): Promise<void> {
  const { tx, ids, sources } = work;
  const { recordType: type } = row;
  await lockRecord(tx, type, id);
  const entry = await readDocument(tx, type, id);
  if (!entry || (!work.touched.has(id) && stateOf(entry) !== row.seen)) throw new AppError("changed_meanwhile");
  const said =
    row.recordType === "organisation"
      ? withOrganisation(entry as OrganisationDocument, row.content)
      : withPartnership(entry as PartnershipDocument, row.content, ids, sources);
  const fields = [...row.adds.map(({ field }) => field), ...row.take];
  await save(work, type, {
    id,
    document: withFields(entry, said, fields) as Documents[typeof type],
    seen: stateOf(entry),
  });
}

async function save<Type extends "organisation" | "partnership">(
  { tx, act, fileName, touched }: Work,
  type: Type,
  { id, document, seen }: { id: string; document: Documents[Type]; seen: string | null },
): Promise<void> {
  touched.add(id);
  await saveRecord(tx, act, { type, id, document, seen, kind: "imported", reason: fileName });
}
