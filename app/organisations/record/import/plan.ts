import type { FieldChange } from "#app/organisations/record/difference.ts";
import type { FileOrganisation, FilePartnership } from "#app/organisations/record/import/shape.ts";
import type { MatchReason } from "#app/organisations/record/matching.ts";
import type { PartnershipKind } from "#prisma/generated/enums.ts";

/** What a row is beside the record. `twice`: the same organisation stands further up in the file. */
export const importOutcomes = ["choose", "conflict", "new", "adds", "same", "twice"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

export type ImportCandidate = { id: string; title: string; slug: string; reason: MatchReason };

type Shared = {
  position: number;
  key: string;
  line: number | null;
  title: string;
  outcome: ImportOutcome;
  targetId: string | null;
  seen: string | null;
  candidates: ImportCandidate[];
  adds: FieldChange[];
  conflicts: FieldChange[];
  choice: string | null;
  take: string[];
};
export type OrganisationRow = Shared & { recordType: "organisation"; content: FileOrganisation };
export type PartnershipRow = Shared & { recordType: "partnership"; content: FilePartnership };
export type ImportRow = OrganisationRow | PartnershipRow;

/** What is said once for all rows that do not say it. */
export type ImportSettings = {
  source: string | null;
  newSource: { title: string; publisher: string; date: string | null; url: string | null } | null;
  kind: PartnershipKind | null;
};

export type PlannedAction = "create" | "change" | "keep" | "leave_out";
/** Why a row is left out. */
export const leaveReasons = ["chosen", "undecided", "no_source", "no_kind", "party"] as const;
export type LeaveReason = (typeof leaveReasons)[number];

export type Planned = { row: ImportRow; action: PlannedAction; targetId: string | null; reason: LeaveReason | null };

/**
 * What becomes of each row. Pure, so that what is shown before is what is done after: a tie goes in only with all of its
 * parties, an organisation is created only with a source, its own or that of a tie in which it is named.
 */
export function planImport(rows: ImportRow[], settings: ImportSettings, sources: ReadonlySet<string>): Planned[] {
  const hasSource = settings.source !== null || settings.newSource !== null;
  const named = new Set(
    rows.flatMap((row) =>
      row.recordType === "partnership" && citesKnown(row, sources)
        ? row.content.parties.flatMap(({ organisation }) => organisation ?? [])
        : [],
    ),
  );
  const out = new Set<string>();
  return rows.map((row) => {
    const planned = planRow(row, { hasSource, named, out, kind: settings.kind, sources });
    if (row.recordType === "organisation" && planned.action === "leave_out") out.add(row.key);
    return { row, ...planned };
  });
}

type Given = {
  hasSource: boolean;
  named: ReadonlySet<string>;
  out: ReadonlySet<string>;
  kind: PartnershipKind | null;
  sources: ReadonlySet<string>;
};

function planRow(row: ImportRow, given: Given): Omit<Planned, "row"> {
  const leave = (reason: LeaveReason) => ({ action: "leave_out" as const, targetId: null, reason });
  if (row.choice === "leave_out") return leave("chosen");
  if (row.outcome === "choose" && row.choice === null) return leave("undecided");
  if (
    row.recordType === "partnership" &&
    row.content.parties.some(({ organisation: key }) => key !== null && given.out.has(key))
  )
    return leave("party");
  if (row.outcome === "twice") return { action: "keep", targetId: null, reason: null };
  const targetId = row.choice === "create" ? null : (row.choice ?? row.targetId);
  if (targetId !== null) {
    const changes = row.targetId === targetId && row.adds.length + row.take.length > 0;
    return { action: changes ? "change" : "keep", targetId, reason: null };
  }
  if (row.recordType === "organisation" && !given.hasSource && !given.named.has(row.key)) return leave("no_source");
  if (row.recordType === "partnership" && !given.hasSource && !citesKnown(row, given.sources))
    return leave("no_source");
  if (row.recordType === "partnership" && row.content.kind === null && given.kind === null) return leave("no_kind");
  return { action: "create", targetId: null, reason: null };
}

function citesKnown({ content }: PartnershipRow, sources: ReadonlySet<string>): boolean {
  return content.citations.some(({ source }) => sources.has(source));
}
