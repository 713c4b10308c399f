import { secretsKeptDays } from "#app/mail/rules.ts";
import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/**
 * Takes the text out of mails with a secret in them, some time after they have left: whoever reads the database must not
 * find links that open an account or a registration. Who was told what, when, and how it went stays.
 */
export async function blankOldMails(db: Db, now: Date): Promise<number> {
  let blanked = 0;
  for (const [template, days] of Object.entries(secretsKeptDays)) {
    const { count } = await db.message.updateMany({
      where: {
        template,
        ...leftBefore(new Date(now.getTime() - days * 86_400_000)),
        html: { not: "" },
      },
      data: { html: "", text: "", attachments: [] },
    });
    blanked += count;
  }
  return blanked;
}

/** Deletes mails, with what the provider told of them, when nobody asks any more whether they arrived. */
export async function deleteOldMails(db: Db, before: Date): Promise<number> {
  const { count } = await db.message.deleteMany({ where: leftBefore(before) });
  return count;
}

/** Written before, and not still to go. */
function leftBefore(before: Date): Prisma.MessageWhereInput {
  return { createdAt: { lt: before }, state: { notIn: ["queued", "sending"] } };
}
