import { compareWithRecord, type Decided } from "#app/organisations/record/import/compare.server.ts";
import type { ImportRow, ImportSettings } from "#app/organisations/record/import/plan.ts";
import { readFiles } from "#app/organisations/record/import/read-file.ts";
import { readAllRows } from "#app/organisations/record/import/rows.server.ts";
import type { FileContent } from "#app/organisations/record/import/shape.ts";
import { nameSources } from "#app/organisations/record/import/sources.server.ts";
import { canReviewRecord } from "#app/organisations/record/rules.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Prisma, PrismaClient, RecordImportState } from "#prisma/generated/client.ts";

/** The list of what is wrong in a file is kept to this length; how many there were is said. */
const keptFaults = 100;

/** Reads a file and compares it with the record. Nothing is written there before somebody confirms. Throws `UnreadableFile`. */
export async function startRecordImport(
  db: PrismaClient,
  act: Act,
  { fileName, files }: { fileName: string; files: Uint8Array[] },
): Promise<{ id: string }> {
  requireSecretariat(act);
  const { format, content: read } = readFiles(files);
  const content = await nameSources(db, read, fileName);
  return inTransaction(
    db,
    async (tx) => {
      const rows = await compareWithRecord(tx, content, new Map());
      const { id } = await tx.recordImport.create({
        data: {
          ...{ createdAt: act.now, createdById: accountOf(act).id, fileName, format, own: content.own },
          ...{ faults: content.faults.slice(0, keptFaults), faultCount: content.faults.length, counts: countsOf(rows) },
          settings: { source: null, newSource: null, kind: null } satisfies ImportSettings,
        },
        select: { id: true },
      });
      await writeRows(tx, id, rows);
      return { id };
    },
    60,
  );
}

function requireSecretariat(act: Act): void {
  if (!canReviewRecord(accountOf(act))) throw new AppError("forbidden");
}

/** What was decided for some rows; all are compared again, because a tie hangs on its parties. */
export async function decideRows(
  db: PrismaClient,
  act: Act,
  { id, decided }: { id: string; decided: Decided },
): Promise<void> {
  requireSecretariat(act);
  await inTransaction(
    db,
    async (tx) => {
      await lockImport(tx, id, ["checked"]);
      const rows = await readAllRows(tx, id);
      const all: Decided = new Map(rows.map(({ position, choice, take }) => [position, { choice, take }]));
      for (const [position, choice] of decided) if (all.has(position)) all.set(position, choice);
      await compareAgain(tx, id, rows, all);
    },
    60,
  );
}

/** Compares with the record as it is now. */
export async function compareAgain(tx: Tx, id: string, rows: ImportRow[], decided: Decided): Promise<void> {
  const { own } = await tx.recordImport.findUniqueOrThrow({ where: { id }, select: { own: true } });
  const content: Omit<FileContent, "faults"> = { own, organisations: [], partnerships: [] };
  for (const row of rows)
    if (row.recordType === "organisation") content.organisations.push(row.content);
    else content.partnerships.push(row.content);
  const again = await compareWithRecord(tx, content, decided);
  await tx.recordImportRow.deleteMany({ where: { importId: id } });
  await writeRows(tx, id, again);
  await tx.recordImport.update({ where: { id }, data: { counts: countsOf(again) }, select: { id: true } });
}

/** Whoever confirms has seen what will become of each row; a worker writes it. */
export async function confirmRecordImport(
  db: PrismaClient,
  act: Act,
  { id, settings }: { id: string; settings: ImportSettings },
): Promise<void> {
  requireSecretariat(act);
  await inTransaction(db, async (tx) => {
    await lockImport(tx, id, ["checked", "failed"]);
    await tx.recordImport.update({
      where: { id },
      data: { state: "writing", settings, createdById: accountOf(act).id, heldUntil: null },
      select: { id: true },
    });
  });
}

/** Forgets a file that was not written. */
export async function cancelRecordImport(db: PrismaClient, act: Act, id: string): Promise<void> {
  requireSecretariat(act);
  await inTransaction(db, async (tx) => {
    await lockImport(tx, id, ["checked", "failed"]);
    await tx.recordImport.update({
      where: { id },
      data: { state: "cancelled", finishedAt: act.now },
      select: { id: true },
    });
    await tx.recordImportRow.deleteMany({ where: { importId: id } });
    await writeAudit(tx, act, { action: "record.import_cancelled", subjectType: "record_import", subjectId: id });
  });
}

async function lockImport(tx: Tx, id: string, states: RecordImportState[]): Promise<void> {
  const [row] = await tx.$queryRaw<{ state: RecordImportState }[]>`
    SELECT "state"::text AS "state" FROM "RecordImport" WHERE "id" = ${id} FOR UPDATE`;
  if (!row) throw new AppError("not_found");
  if (!states.includes(row.state)) throw new AppError("wrong_state");
}

function countsOf(rows: ImportRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { recordType, outcome } of rows) {
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    counts[recordType] = (counts[recordType] ?? 0) + 1;
  }
  return counts;
}

async function writeRows(tx: Tx, importId: string, rows: ImportRow[]): Promise<void> {
  await tx.recordImportRow.createMany({
    data: rows.map((row) => ({ ...row, importId, ...asJson(row) })),
  });
}

function asJson({ content, candidates, adds, conflicts }: ImportRow) {
  return { content, candidates, adds, conflicts } as unknown as Record<
    "content" | "candidates" | "adds" | "conflicts",
    Prisma.InputJsonValue
  >;
}

const keptMs = 7 * 24 * 3_600_000;

/** Files that nobody confirmed go after a week, and the rows of those that are done. */
export async function deleteOldRecordImports(db: PrismaClient, now: Date): Promise<void> {
  const old = { createdAt: { lt: new Date(now.getTime() - keptMs) } };
  await db.recordImport.deleteMany({ where: { ...old, state: { in: ["checked", "failed"] } } });
  await db.recordImportRow.deleteMany({ where: { import: { state: { in: ["done", "cancelled"] } } } });
}
