import type { Act } from "#app/platform/act.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { escapeLike } from "#app/platform/text.ts";
import { withoutTokens } from "#app/platform/token.server.ts";

/** Mail to an address, however its case was written. Without regard to case Prisma asks with ILIKE: `_` is a letter too. */
const sentTo = (email: string) => ({ toEmail: { equals: escapeLike(email), mode: "insensitive" } }) as const;

/** The mails that went, or are to go, to an address, newest first; without the secrets in their links, which open doors. */
export async function exportMails(db: Db, email: string) {
  const mails = await db.message.findMany({
    where: sentTo(email),
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
  await tx.message.deleteMany({
    where: {
      AND: [
        owner.emailVerified ? { OR: [about, sentTo(owner.email)] } : about,
        { state: { notIn: ["queued", "sending"] } },
      ],
    },
  });
}
