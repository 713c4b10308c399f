import type { Act } from "#app/platform/act.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { escapeLike } from "#app/platform/text.ts";
import { withoutTokens } from "#app/platform/token.server.ts";
import type { MessageState } from "#prisma/generated/enums.ts";

/** Mail to an address, however its case was written. Without regard to case Prisma asks with ILIKE: `_` is a letter too. */
const sentTo = (email: string) => ({ toEmail: { equals: escapeLike(email), mode: "insensitive" } }) as const;

/** The mails that went, or are to go, to an address, newest first; without the secrets in their links, which open doors. */
export async function exportMails(db: Db, email: string) {
  return withoutSecrets(await db.message.findMany({ where: sentTo(email), ...shown }));
}

const shown = {
  orderBy: { createdAt: "desc" },
  select: { createdAt: true, sentAt: true, state: true, subject: true, text: true },
} as const;

function withoutSecrets<Mail extends { text: string }>(mails: Mail[]): Mail[] {
  return mails.map((mail) => ({ ...mail, text: withoutTokens(mail.text) }));
}

/** The same of the mails about one thing. */
export async function exportMailsAbout(db: Db, subjectType: string, subjectId: string) {
  return withoutSecrets(await db.message.findMany({ where: { subjectType, subjectId }, ...shown }));
}

/** What a mail is about whose addressee has gone: nothing any more, and it goes as soon as it has left. */
const erased = { subjectType: "erased", subjectId: null } as const;

/** It has not left yet, and is somebody's answer. */
const toGo: MessageState[] = ["queued", "sending"];

/** Removes what was written to somebody and has left; what is still to go goes, and is marked to be removed after that. */
export async function eraseMails(
  tx: Tx,
  _act: Act,
  owner: { id: string; email: string; emailVerified: boolean },
): Promise<void> {
  const about = { subjectType: "account", subjectId: owner.id };
  const theirs = owner.emailVerified ? { OR: [about, sentTo(owner.email)] } : about;
  await tx.message.updateMany({ where: { AND: [theirs, { state: { in: toGo } }] }, data: erased });
  await tx.message.deleteMany({ where: { AND: [theirs, { state: { notIn: toGo } }] } });
}

/** Removes the mails of people who have gone that have left since. For the housekeeping job. */
export async function deleteErasedMails(db: Db): Promise<number> {
  const { count } = await db.message.deleteMany({ where: { ...erased, state: { notIn: toGo } } });
  return count;
}
