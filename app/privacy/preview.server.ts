import { changesBetween, linesOf, onlyChanges, parseNotice } from "#app/notice/markup.ts";
import { currentNoticeVersion, readNotice } from "#app/notice/queries.server.ts";
import type { Db } from "#app/platform/db.ts";
import type { NewNotice } from "#app/privacy/commands/publish.server.ts";
import type { NoticePreview } from "#app/privacy/components/notice-previews.tsx";

/** How a notice would read, and what it would change, in both languages. */
export async function previewsOf(db: Db, notice: Pick<NewNotice, "textEn" | "textFr">): Promise<NoticePreview[]> {
  const current = await readNotice(db, await currentNoticeVersion(db));
  const texts = { en: parseNotice(notice.textEn), fr: parseNotice(notice.textFr) };
  return (["en", "fr"] as const).flatMap((lang) => {
    const text = texts[lang];
    if (typeof text === "string") return [];
    const before = current ? linesOf(current.text[lang]) : [];
    return { lang, text, changes: onlyChanges(changesBetween(before, linesOf(text))) };
  });
}
