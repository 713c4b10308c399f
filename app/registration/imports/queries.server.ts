import type { Db } from "#app/platform/db.ts";
import { type Fault, type ImportChoices, type Outcome, outcomes } from "#app/registration/imports/choices.ts";
import { readTable } from "#app/registration/imports/file.server.ts";
import type { Person } from "#app/registration/imports/rows.ts";

/** The imports of a conference, the latest first. */
export function listImports(db: Db, conferenceId: string) {
  return db.import.findMany({
    where: { conferenceId },
    orderBy: { createdAt: "desc" },
    take: 20,
    select: {
      ...{ id: true, fileName: true, state: true, rowCount: true, counts: true, createdAt: true },
      createdBy: { select: { name: true } },
    },
  });
}

/** One import of a conference, without its file; null for any other. */
export async function readImport(db: Db, conferenceId: string, id: string) {
  const row = await db.import.findFirst({
    where: { id, conferenceId },
    select: {
      ...{ id: true, fileName: true, state: true, rowCount: true, doneRows: true, counts: true, choices: true },
      createdAt: true,
    },
  });
  return (
    row && {
      ...row,
      choices: row.choices as unknown as ImportChoices,
      counts: row.counts as Record<string, number>,
    }
  );
}

const samples = 3;

/** The columns of an import's file with what stands in the first lines, read as the organiser chose. */
export async function readHead(db: Db, id: string, choices: ImportChoices) {
  const row = await db.import.findUnique({ where: { id }, select: { file: true } });
  if (!row?.file) return null;
  const { headings, rows } = await readTable(row.file, choices);
  return headings.map((heading, index) => ({
    heading,
    samples: rows.slice(0, samples).map((cells) => (cells[index] ?? "").trim().slice(0, 60)),
  }));
}

export const importPageSize = 50;

export type ImportRowView = {
  number: number;
  outcome: Outcome;
  person: Person;
  faults: Fault[];
  known: { reference: string; name: string } | null;
};

/** One page of what would become of the rows, what is to be mended first. */
export async function listImportRows(db: Db, importId: string, outcome: Outcome | null, page: number) {
  const where = { importId, ...(outcome && { outcome }) };
  const total = await db.importRow.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / importPageSize));
  const current = Math.min(page, pageCount);
  const rows = await db.importRow.findMany({
    where,
    orderBy: [{ rank: "asc" }, { number: "asc" }],
    skip: (current - 1) * importPageSize,
    take: importPageSize,
    select: { number: true, outcome: true, values: true, faults: true, knownId: true },
  });
  const registrations = await db.registration.findMany({
    where: { id: { in: rows.flatMap(({ knownId }) => knownId ?? []) } },
    select: { id: true, reference: true, name: true },
  });
  const known = new Map(registrations.map(({ id, ...one }) => [id, one]));
  return {
    page: current,
    pageCount,
    rows: rows.map(
      (row): ImportRowView => ({
        number: row.number,
        outcome: outcomes.find((one) => one === row.outcome) ?? "error",
        person: row.values as unknown as Person,
        faults: row.faults as unknown as Fault[],
        known: (row.knownId && known.get(row.knownId)) || null,
      }),
    ),
  };
}
