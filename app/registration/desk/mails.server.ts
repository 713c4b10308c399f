import type { Db } from "#app/platform/db.ts";
import type { MessageState } from "#prisma/generated/enums.ts";

export type MailLine = {
  id: string;
  subject: string;
  locale: string;
  state: MessageState;
  createdAt: Date;
  lastError: string | null;
};

/** What was written to a delegate about their registration, newest first. */
export async function listMailsOf(db: Db, registrationId: string): Promise<MailLine[]> {
  return db.message.findMany({
    where: { subjectType: "registration", subjectId: registrationId },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: { id: true, subject: true, locale: true, state: true, createdAt: true, lastError: true },
  });
}
