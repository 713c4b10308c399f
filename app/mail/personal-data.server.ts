import type { Act } from "#app/platform/act.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { withoutTokens } from "#app/platform/token.server.ts";

/** The mails that went, or are to go, to an address, newest first; without the secrets in their links, which open doors. */
export async function exportMails(db: Db, email: string) {
  const mails = await db.message.findMany({
    where: { toEmail: { equals: email, mode: "insensitive" } },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true, sentAt: true, state: true, subject: true, text: true },
  });
  return mails.map((mail) => ({ ...mail, text: withoutTokens(mail.text) }));
}

/** Removes what was written to somebody and has left; what is still to go is somebody's answer and goes. */
export async function eraseMails(
  tx: Tx,
  _act: Act,
  owner: { id: string; email: string; emailVerified: boolean },
): Promise<void> {
  const about = { subjectType: "account", subjectId: owner.id };
  const to = { toEmail: { equals: owner.email, mode: "insensitive" } } as const;
  await tx.message.deleteMany({
    where: { AND: [owner.emailVerified ? { OR: [about, to] } : about, { state: { notIn: ["queued", "sending"] } }] },
  });
}
