import { parseNotice } from "#app/notice/markup.ts";
import { currentNoticeVersion, listNotices } from "#app/notice/queries.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { canRulePrivacy, versionOf } from "#app/privacy/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type NewNotice = {
  textEn: string;
  textFr: string;
  changesEn: string;
  changesFr: string;
  /** The version that was looked at while it was written. */
  after: string;
};

/** What is wrong with a notice, by field; codes of the form's errors. */
export function noticeFaults({ textEn, textFr }: Pick<NewNotice, "textEn" | "textFr">): Record<string, string[]> {
  const [en, fr] = [parseNotice(textEn), parseNotice(textFr)];
  const faults: Record<string, string[]> = {};
  if (typeof en === "string") faults.textEn = [en];
  if (typeof fr === "string") faults.textFr = [fr];
  if (typeof en === "object" && typeof fr === "object" && en.sections.length !== fr.sections.length)
    faults.textFr = ["notice_sections"];
  return faults;
}

/** Publishes a version of the notice, which counts at once; gives its name, or what is wrong by field. */
export async function publishNotice(
  db: PrismaClient,
  act: Act,
  { after, ...texts }: NewNotice,
): Promise<{ version: string } | { faults: Record<string, string[]> }> {
  const account = accountOf(act);
  if (!canRulePrivacy(account)) throw new AppError("forbidden");
  const faults = noticeFaults(texts);
  if (Object.keys(faults).length > 0) return { faults };
  return inTransaction(db, async (tx) => {
    // One at a time: the second is to see what the first has published.
    await tx.$executeRaw`LOCK TABLE "NoticeVersion" IN SHARE ROW EXCLUSIVE MODE`;
    if ((await currentNoticeVersion(tx)) !== after) return { faults: { "": ["changed_meanwhile"] } };
    const version = versionOf(
      act.now,
      (await listNotices(tx)).map((one) => one.version),
    );
    await tx.noticeVersion.create({
      data: { ...texts, version, publishedAt: act.now, publishedById: account.id },
      select: { version: true },
    });
    await writeAudit(tx, act, { action: "notice.published", subjectType: "notice", subjectId: version });
    return { version };
  });
}
