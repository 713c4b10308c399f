import type { RecordType } from "#app/organisations/record/documents.ts";
import { problemsWith, requireSecretariat } from "#app/organisations/record/edit.server.ts";
import { readDocument } from "#app/organisations/record/read.server.ts";
import type { RecordProblem } from "#app/organisations/record/rules.ts";
import { removeRecord, saveRecord } from "#app/organisations/record/save.server.ts";
import { keptDocument } from "#app/organisations/record/states.server.ts";
import { countUses } from "#app/organisations/record/uses.server.ts";
import type { Act } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** The secretariat takes an earlier state up again, also of an entry that was removed. Problems: it cannot stand today. */
export async function revertTo(
  db: PrismaClient,
  act: Act,
  change: { type: RecordType; id: string; number: number; seen: string | null; reason: string },
): Promise<RecordProblem[]> {
  const { type, id, number, seen, reason } = change;
  return inTransaction(db, async (tx) => {
    await requireSecretariat(tx, act);
    const revision = await tx.revision.findUnique({
      where: { recordType_recordId_number: { recordType: type, recordId: id, number } },
      select: { document: true },
    });
    if (!revision?.document) throw new AppError("not_found");
    const document = keptDocument(type, revision.document);
    const problems = await problemsWith(tx, { type, id, document, sources: [] });
    if (problems.length === 0) await saveRecord(tx, act, { type, id, seen, document, kind: "reverted", reason });
    return problems;
  });
}

/** The secretariat takes an entry out of the record. False: others still rest on it. */
export async function removeEntry(
  db: PrismaClient,
  act: Act,
  change: { type: RecordType; id: string; seen: string; reason: string },
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await requireSecretariat(tx, act);
    if (!(await readDocument(tx, change.type, change.id))) throw new AppError("not_found");
    if ((await countUses(tx, change.type, change.id)) > 0) return false;
    await removeRecord(tx, act, change);
    return true;
  });
}
