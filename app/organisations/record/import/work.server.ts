import { loadSignedInAccount } from "#app/accounts/session.server.ts";
import { compareAgain } from "#app/organisations/record/import/commands.server.ts";
import type { ImportSettings } from "#app/organisations/record/import/plan.ts";
import { readAllRows } from "#app/organisations/record/import/rows.server.ts";
import { writeImport } from "#app/organisations/record/import/write.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Log } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** How long writing may take; a process that holds an import longer was cut off. */
const heldMs = 180_000;

export type RecordImportParts = { db: PrismaClient; now: () => Date; appUrl: string; log: Pick<Log, "error"> };

/** Writes every confirmed import that waits, one after another, each in one transaction. */
export async function workOnRecordImports(parts: RecordImportParts): Promise<void> {
  while (await workOnNext(parts));
}

async function workOnNext({ db, now, appUrl, log }: RecordImportParts): Promise<boolean> {
  const at = now();
  const free = { state: "writing" as const, OR: [{ heldUntil: null }, { heldUntil: { lt: at } }] };
  const row = await db.recordImport.findFirst({ where: free, orderBy: { createdAt: "asc" } });
  if (!row) return false;
  const { count } = await db.recordImport.updateMany({
    where: { id: row.id, ...free },
    data: { heldUntil: new Date(at.getTime() + heldMs) },
  });
  if (count === 0) return true;
  const account = row.createdById ? await loadSignedInAccount(db, row.createdById) : null;
  const act: Act = {
    actor: account ? { kind: "account", account } : { kind: "system" },
    now: at,
    requestId: null,
    appUrl,
  };
  try {
    await inTransaction(
      db,
      async (tx) => {
        const settings = row.settings as unknown as ImportSettings;
        const counts = await writeImport(tx, act, { id: row.id, fileName: row.fileName, settings });
        await tx.recordImport.update({
          where: { id: row.id, state: "writing" },
          data: { state: "done", counts, finishedAt: at, heldUntil: null },
          select: { id: true },
        });
        await tx.recordImportRow.deleteMany({ where: { importId: row.id } });
      },
      heldMs / 1000,
    );
  } catch (error) {
    await giveBack(db, row.id, isAppError(error) && error.code === "changed_meanwhile");
    if (!isAppError(error)) log.error({ err: error, import: row.id }, "an import into the record failed");
  }
  return true;
}

/** Nothing was written. What changed meanwhile is compared again, so that somebody looks at it once more. */
async function giveBack(db: PrismaClient, id: string, changed: boolean): Promise<void> {
  await inTransaction(
    db,
    async (tx) => {
      const rows = await readAllRows(tx, id);
      await compareAgain(tx, id, rows, new Map(rows.map(({ position, choice, take }) => [position, { choice, take }])));
      await tx.recordImport.update({
        where: { id },
        data: { state: changed ? "checked" : "failed", heldUntil: null },
        select: { id: true },
      });
    },
    60,
  );
}
