import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Who has had which data is kept, before the first of it is sent. */
export async function recordProposalExport(
  db: PrismaClient,
  act: Act,
  { callId, conferenceId, format, count }: { callId: string; conferenceId: string; format: string; count: number },
): Promise<void> {
  await inTransaction(db, (tx) =>
    writeAudit(tx, act, {
      ...{ action: "call.exported", subjectType: "call", subjectId: callId, conferenceId },
      changes: { format: [null, format], count: [null, count] },
    }),
  );
}
