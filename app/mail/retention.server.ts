import { blankOldMails, deleteOldMails } from "#app/mail/clean-up.server.ts";
import { deleteErasedMails } from "#app/mail/personal-data.server.ts";
import { mailsKeptDays } from "#app/mail/rules.ts";
import type { RetentionRule } from "#app/platform/retention.ts";

/** How long is kept what was written to people. */
export const mailRetention: RetentionRule[] = [
  { kind: "mails_erased", from: "expired", days: 0, apply: (db) => deleteErasedMails(db) },
  { kind: "mail_texts", from: "made", days: 30, apply: (db, { now }) => blankOldMails(db, now) },
  {
    kind: "mails",
    from: "made",
    days: mailsKeptDays,
    range: { min: 30, max: 3650 },
    apply: (db, _act, before) => deleteOldMails(db, before),
  },
];
