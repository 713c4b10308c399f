import { deleteOldInvitationLinks } from "#app/invitations/clean-up.server.ts";
import type { RetentionRule } from "#app/platform/retention.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** How long is kept who was invited. An accepted invitation goes with its registration. */
export const invitationRetention: RetentionRule[] = [
  { kind: "invitation_links", from: "expired", days: 0, apply: (db, { now }) => deleteOldInvitationLinks(db, now) },
  { kind: "invitations", from: "conference", days: 180, range: { min: 0, max: 3650 }, apply: deleteInvitations },
];

async function deleteInvitations(db: PrismaClient, _act: unknown, conferenceId: string): Promise<number> {
  return inTransaction(db, async (tx) => {
    const where = { conferenceId, state: { not: "accepted" } } as const;
    const ids = (await tx.invitation.findMany({ where, select: { id: true } })).map(({ id }) => id);
    const { count } = await tx.invitation.deleteMany({ where: { ...where, id: { in: ids } } });
    await tx.auditEntry.updateMany({
      where: { subjectType: "invitation", subjectId: { in: ids } },
      data: { changes: {}, reason: null },
    });
    return count;
  });
}
