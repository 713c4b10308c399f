import { secretsKeptDays } from "#app/mail/rules.ts";
import type { Db } from "#app/platform/db.ts";

/**
 * Takes the text out of mails with a secret in them, some time after they have left: whoever reads the database must not
 * find links that open an account or a registration. Who was told what, when, and how it went stays.
 */
export async function blankOldMails(db: Db, now: Date): Promise<void> {
  for (const [template, days] of Object.entries(secretsKeptDays)) {
    await db.message.updateMany({
      where: {
        template,
        createdAt: { lt: new Date(now.getTime() - days * 86_400_000) },
        state: { notIn: ["queued", "sending"] },
        html: { not: "" },
      },
      data: { html: "", text: "" },
    });
  }
}
