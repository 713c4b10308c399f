import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";

/** Without a head there is nobody to confirm first: organisers decide on those who waited for that. They keep their places. */
export async function passOnEndorsing(tx: Tx, act: Act, delegationIds: string[]): Promise<void> {
  const where = { delegationId: { in: delegationIds }, state: "endorsing" } as const;
  const rows = await tx.registration.findMany({ where, select: { id: true, conferenceId: true } });
  await tx.registration.updateMany({ where, data: { state: "pending", version: { increment: 1 } } });
  await writeAudits(
    tx,
    act,
    rows.map(({ id, conferenceId }) => ({
      ...{ action: "registration.passed_on", subjectType: "registration", subjectId: id, conferenceId },
      changes: { state: ["endorsing", "pending"] },
    })),
  );
}
