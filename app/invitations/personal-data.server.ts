import { cancelMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";

type Owner = { emailKey: string; emailVerified: boolean };

/** The invitations to a person's proved address, for that person. */
export async function exportInvitations(db: Db, { emailKey, emailVerified }: Owner) {
  if (!emailVerified) return [];
  return db.invitation.findMany({
    where: { emailKey },
    orderBy: { createdAt: "asc" },
    select: {
      conference: { select: { slug: true, nameEn: true } },
      category: { select: { nameEn: true } },
      email: true,
      name: true,
      locale: true,
      state: true,
      createdAt: true,
      repliedAt: true,
      declineReason: true,
      expiresAt: true,
    },
  });
}

/**
 * Removes the invitations to a proved address: what was not accepted goes, with its mail if that has not left; what was
 * stays without the person. The log says that they were sent and answered, no longer why not. To be called before the
 * registrations are erased, which take the address out of the invitations that led to them.
 */
export async function eraseInvitations(tx: Tx, _act: Act, { emailKey, emailVerified }: Owner): Promise<void> {
  if (!emailVerified) return;
  const invitations = await tx.invitation.findMany({ where: { emailKey }, select: { id: true, messageId: true } });
  for (const { id, messageId } of invitations) {
    if (messageId) await cancelMessage(tx, messageId);
    const { count } = await tx.invitation.deleteMany({ where: { id, state: { not: "accepted" } } });
    if (count === 0) await makeAnonymous(tx, id);
  }
  await tx.auditEntry.updateMany({
    where: { subjectType: "invitation", subjectId: { in: invitations.map(({ id }) => id) } },
    data: { changes: {}, reason: null },
  });
}

async function makeAnonymous(tx: Tx, id: string): Promise<void> {
  const email = `${id}@erased.invalid`;
  await tx.invitation.update({
    where: { id },
    data: { email, emailKey: email, name: "—", declineReason: null, tokenHash: hashToken(newToken()) },
    select: { id: true },
  });
}
