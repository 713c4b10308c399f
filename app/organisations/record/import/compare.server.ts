import type { OrganisationDocument, PartnershipDocument } from "#app/organisations/record/documents.ts";
import { compared, withOrganisation, withPartnership } from "#app/organisations/record/import/compare.ts";
import type {
  ImportCandidate,
  ImportRow,
  OrganisationRow,
  PartnershipRow,
} from "#app/organisations/record/import/plan.ts";
import type { FileOrganisation, FilePartnership } from "#app/organisations/record/import/shape.ts";
import { readKnown } from "#app/organisations/record/index.server.ts";
import { OrganisationIndex } from "#app/organisations/record/matching.ts";
import { readDocuments, stateOf } from "#app/organisations/record/read.server.ts";
import type { Db } from "#app/platform/db.ts";
import { foldText } from "#app/platform/text.ts";

type Content = { own: boolean; organisations: FileOrganisation[]; partnerships: FilePartnership[] };
export type Decided = Map<number, { choice: string | null; take: string[] }>;
const undecided = { choice: null, take: [] };

/** Holds every row of a file against the record as it is now; what was decided for rows stays. */
export async function compareWithRecord(db: Db, content: Content, decided: Decided): Promise<ImportRow[]> {
  const organisations = await compareOrganisations(db, content, decided);
  const ids = new Map(
    organisations.flatMap(({ key, targetId }) => (targetId === null ? [] : [[key, targetId] as const])),
  );
  const partnerships = await comparePartnerships(db, content, { decided, ids, offset: organisations.length });
  return [...organisations, ...partnerships];
}

async function compareOrganisations(
  db: Db,
  { own, organisations }: Content,
  decided: Decided,
): Promise<OrganisationRow[]> {
  const known = await readKnown(db);
  const index = new OrganisationIndex(known);
  const entries = new Map(known.map((entry) => [entry.id, entry]));
  const firstOfName = new Map<string, string>();
  const rows = organisations.map((content, position): OrganisationRow => {
    const { key, line, nameEn, said, identifiers } = content;
    const { choice, take } = decided.get(position) ?? undecided;
    const match = index.find({
      key: own ? key : null,
      names: [nameEn, said.nameFr],
      acronym: said.acronym,
      identifiers,
    });
    const found = match.kind === "several" ? match.candidates : match.kind === "one" ? [match] : [];
    const candidates = found.flatMap(({ id, reason }): ImportCandidate[] => {
      const entry = entries.get(id);
      return entry ? [{ id, reason, title: entry.nameEn, slug: entry.slug }] : [];
    });
    const chosen = candidates.find(({ id }) => id === choice);
    const one = chosen ?? (match.kind === "one" && choice !== "create" ? candidates[0] : undefined);
    const isNew = choice === "create" || match.kind === "none";
    const folded = foldText(nameEn);
    const twice = isNew && folded !== "" && firstOfName.has(folded);
    if (isNew && !twice) firstOfName.set(folded, key);
    return {
      ...{ position, recordType: "organisation", key, line, title: nameEn, content, seen: null, candidates },
      ...{
        adds: [],
        conflicts: [],
        take,
        choice: chosen || choice === "create" || choice === "leave_out" ? choice : null,
      },
      targetId: one?.id ?? null,
      outcome: twice ? "twice" : one ? "same" : isNew ? "new" : "choose",
    };
  });
  const documents = await readDocuments(db, "organisation", targetsOf(rows));
  return rows.map((row) => against(row, documents, (entry) => withOrganisation(entry, row.content)));
}

type Ties = { decided: Decided; ids: ReadonlyMap<string, string>; offset: number };

async function comparePartnerships(
  db: Db,
  { own, partnerships }: Content,
  { decided, ids, offset }: Ties,
): Promise<PartnershipRow[]> {
  const [known, sources] = await Promise.all([
    db.partnership.findMany({
      select: {
        ...{ id: true, slug: true, kind: true, titleEn: true, dateFrom: true },
        parties: { select: { organisationId: true, countryCode: true } },
      },
      orderBy: { id: "asc" },
    }),
    readSourceIds(db),
  ]);
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const bySubject = new Map<string, (typeof known)[number]>();
  for (const entry of known) {
    const parties = entry.parties.map(({ organisationId, countryCode }) => organisationId ?? countryCode ?? "");
    for (const key of subjectsOf(parties, entry)) if (!bySubject.has(key)) bySubject.set(key, entry);
  }
  const rows = partnerships.map((content, index): PartnershipRow => {
    const { key, line, kind, titleEn, dateFrom, parties } = content;
    const position = offset + index;
    const { choice, take } = decided.get(position) ?? undecided;
    const named = parties.map(({ organisation, country }) => (organisation === null ? country : ids.get(organisation)));
    const complete = named.every((id) => id != null) ? (named as string[]) : null;
    const [subject, byDate] = complete ? subjectsOf(complete, { kind, titleEn, dateFrom }) : [];
    const same = subject ? bySubject.get(titleEn === null ? (byDate ?? "") : subject) : undefined;
    const found = (own ? byId.get(key) : undefined) ?? same;
    const candidates: ImportCandidate[] = found
      ? [{ id: found.id, slug: found.slug, title: found.titleEn, reason: own && found.id === key ? "id" : "name" }]
      : [];
    const targetId = found && choice !== "create" ? found.id : null;
    return {
      ...{ position, recordType: "partnership", key, line, title: titleEn ?? "", content, seen: null, candidates },
      ...{ adds: [], conflicts: [], take, choice: choice === "create" || choice === "leave_out" ? choice : null },
      ...{ targetId, outcome: targetId === null ? "new" : "same" },
    };
  });
  const documents = await readDocuments(db, "partnership", targetsOf(rows));
  return rows.map((row) => against(row, documents, (entry) => withPartnership(entry, row.content, ids, sources)));
}

/** Who, and what it is called or, where it has no name, of which kind and since when. */
function subjectsOf(
  parties: string[],
  { kind, titleEn, dateFrom }: { kind: string | null; titleEn: string | null; dateFrom: string | null },
) {
  const who = [...new Set(parties)].sort().join(" ");
  return [`${who} | ${foldText(titleEn ?? "")}`, `${who} || ${kind} ${dateFrom}`] as const;
}

function targetsOf(rows: ImportRow[]): string[] {
  return [...new Set(rows.flatMap(({ targetId }) => targetId ?? []))];
}

function against<Row extends ImportRow, Entry extends OrganisationDocument | PartnershipDocument>(
  row: Row,
  documents: ReadonlyMap<string, Entry>,
  proposed: (entry: Entry) => Entry,
): Row {
  const entry = row.targetId === null ? undefined : documents.get(row.targetId);
  if (!entry) return row;
  const { adds, conflicts } = compared(entry, proposed(entry));
  const outcome = conflicts.length > 0 ? "conflict" : adds.length > 0 ? "adds" : "same";
  const take = row.take.filter((field) => conflicts.some((change) => change.field === field));
  return { ...row, adds, conflicts, outcome, take, seen: stateOf(entry) };
}

/** Ids of all sources. */
export async function readSourceIds(db: Db): Promise<ReadonlySet<string>> {
  return new Set((await db.source.findMany({ select: { id: true } })).map(({ id }) => id));
}
