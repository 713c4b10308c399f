import { mailsKeptDays, secretsKeptDays } from "#app/mail/rules.ts";
import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/**
 * Takes the text out of mails with a secret in them, some time after they have left: whoever reads the database must not
 * find links that open an account or a registration. Who was told what, when, and how it went stays.
 */
export async function blankOldMails(db: Db, now: Date): Promise<void> {
  for (const [template, days] of Object.entries(secretsKeptDays)) {
    await db.message.updateMany({
      where: {
        template,
        ...leftBefore(now, days),
        html: { not: "" },
      },
      data: { html: "", text: "", attachments: [] },
    });
  }
}

/** Deletes mails, with what the provider told of them, when nobody asks any more whether they arrived. */
export async function deleteOldMails(db: Db, now: Date): Promise<void> {
  await db.message.deleteMany({ where: leftBefore(now, mailsKeptDays) });
}

/** Written some days ago, and not still to go. */
function leftBefore(now: Date, days: number): Prisma.MessageWhereInput {
  return { createdAt: { lt: new Date(now.getTime() - days * 86_400_000) }, state: { notIn: ["queued", "sending"] } };
}
