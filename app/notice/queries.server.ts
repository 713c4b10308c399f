import { firstVersion, privacy } from "#app/notice/first-version.ts";
import { parseNotice } from "#app/notice/markup.ts";
import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { BilingualTextPage, TextPage } from "#app/platform/text-page.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type Notice = {
  version: string;
  publishedAt: Date;
  text: BilingualTextPage;
  /** What was new in it; null for the first. */
  changes: Bilingual | null;
};

const latest = [{ publishedAt: "desc" }, { version: "desc" }] satisfies Prisma.NoticeVersionOrderByWithRelationInput[];

/** The version that counts now: what is agreed to is agreed to in these words. */
export async function currentNoticeVersion(db: Db): Promise<string> {
  const row = await db.noticeVersion.findFirst({ orderBy: latest, select: { version: true } });
  return row?.version ?? firstVersion.version;
}

/** All versions, the present one first. */
export async function listNotices(db: Db): Promise<{ version: string; publishedAt: Date }[]> {
  const rows = await db.noticeVersion.findMany({
    orderBy: latest,
    select: { version: true, publishedAt: true },
  });
  return [...rows, firstVersion];
}

/** A version of the notice; null where there is none such. */
export async function readNotice(db: Db, version: string): Promise<Notice | null> {
  if (version === firstVersion.version) return { ...firstVersion, text: privacy, changes: null };
  const row = await db.noticeVersion.findUnique({ where: { version } });
  if (!row) return null;
  return {
    version,
    publishedAt: row.publishedAt,
    text: { en: stored(row.textEn), fr: stored(row.textFr) },
    changes: { en: row.changesEn, fr: row.changesFr },
  };
}

/** What was looked at before it was published. */
function stored(text: string): TextPage {
  const page = parseNotice(text);
  if (typeof page === "string") throw new Error(`A published notice is broken: ${page}`);
  return page;
}

/** The version before one; null before the first. */
export async function noticeBefore(db: Db, version: string): Promise<Notice | null> {
  const versions = (await listNotices(db)).map((one) => one.version);
  const before = versions[versions.indexOf(version) + 1];
  return before === undefined ? null : readNotice(db, before);
}
