import type { ImportOutcome, ImportRow, ImportSettings } from "#app/organisations/record/import/plan.ts";
import type { RowFault } from "#app/organisations/record/import/shape.ts";
import type { Db } from "#app/platform/db.ts";
import type { RecordImportState } from "#prisma/generated/enums.ts";

export type ImportView = {
  id: string;
  fileName: string;
  format: string;
  state: RecordImportState;
  createdAt: Date;
  own: boolean;
  settings: ImportSettings;
  faults: RowFault[];
  faultCount: number;
  counts: Record<string, number>;
};

const select = {
  ...{ id: true, fileName: true, format: true, state: true, createdAt: true, own: true },
  ...{ settings: true, faults: true, faultCount: true, counts: true },
} as const;

type Row = { [Key in keyof typeof select]: unknown };

function viewOf(row: Row): ImportView {
  return row as unknown as ImportView;
}

/** One import; null when there is none of that id. */
export async function readRecordImport(db: Db, id: string): Promise<ImportView | null> {
  const row = await db.recordImport.findUnique({ where: { id }, select });
  return row && viewOf(row);
}

/** The last imports, the newest first. */
export async function listRecordImports(db: Db): Promise<ImportView[]> {
  return (await db.recordImport.findMany({ orderBy: { createdAt: "desc" }, take: 20, select })).map(viewOf);
}

/** Every row, in the order of the file. */
export async function readAllRows(db: Db, importId: string): Promise<ImportRow[]> {
  const rows = await db.recordImportRow.findMany({ where: { importId }, orderBy: { position: "asc" } });
  return rows.map(({ importId: _, ...row }) => row as unknown as ImportRow);
}

export const rowsOnPage = 40;

/** A page of rows of one outcome, or of all. */
export async function listImportRows(db: Db, importId: string, outcome: ImportOutcome | null, page: number) {
  const where = { importId, ...(outcome && { outcome }) };
  const total = await db.recordImportRow.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / rowsOnPage));
  const shown = Math.min(page, pageCount);
  const rows = await db.recordImportRow.findMany({
    ...{ where, orderBy: { position: "asc" }, take: rowsOnPage, skip: (shown - 1) * rowsOnPage },
  });
  return { rows: rows.map(({ importId: _, ...row }) => row as unknown as ImportRow), page: shown, pageCount };
}
