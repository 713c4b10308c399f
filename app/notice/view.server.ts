import { changesBetween, linesOf, onlyChanges } from "#app/notice/markup.ts";
import { listNotices, noticeBefore, readNotice } from "#app/notice/queries.server.ts";
import type { Db } from "#app/platform/db.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import type { Locale } from "#app/platform/locale.ts";

/** The page of a version of the notice, the present one where none is named; null where there is none such. */
export async function noticeView(db: Db, locale: Locale, asked?: string) {
  const versions = await listNotices(db);
  const current = versions[0]?.version ?? "";
  const notice = await readNotice(db, asked ?? current);
  if (!notice) return null;
  const before = await noticeBefore(db, notice.version);
  return {
    text: notice.text[locale],
    date: dayWords(notice.publishedAt, locale, "UTC"),
    current: notice.version === current,
    news: notice.changes?.[locale] ?? null,
    changes: before && onlyChanges(changesBetween(linesOf(before.text[locale]), linesOf(notice.text[locale]))),
    versions: versions.map(({ version, publishedAt }) => ({
      version,
      date: dayWords(publishedAt, locale, "UTC"),
      current: version === current,
    })),
  };
}

export type NoticeView = NonNullable<Awaited<ReturnType<typeof noticeView>>>;
