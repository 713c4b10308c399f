import { currentNoticeVersion } from "#app/notice/queries.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { type OwnInput, requireOwn } from "#app/registration/own.server.ts";
import { hasAgreed } from "#app/registration/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Whoever was entered by somebody else agrees to the present notice about personal data; once is enough. */
export async function agreeForOneself(db: PrismaClient, act: Act, input: OwnInput): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id, conferenceId, consentVersion, takeUp } = await requireOwn(tx, act, input);
    if (hasAgreed({ consentVersion })) return;
    const version = await currentNoticeVersion(tx);
    await tx.registration.update({
      where: { id },
      data: { ...takeUp, consentAt: act.now, consentVersion: version },
      select: { id: true },
    });
    await writeAudit(tx, act, {
      action: "registration.notice_agreed",
      subjectType: "registration",
      subjectId: id,
      conferenceId,
      changes: { version: [null, version] },
    });
  });
}
