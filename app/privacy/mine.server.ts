import { currentNoticeVersion, readNotice } from "#app/notice/queries.server.ts";
import type { Db } from "#app/platform/db.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { HeldPart } from "#app/privacy/components/held-data.tsx";
import { kindsHeld } from "#app/privacy/queries/held.server.ts";
import { keptDays } from "#app/privacy/queries/retention.server.ts";
import { type Readable, readable } from "#app/privacy/readable.server.ts";

/** What is kept, as a page shows it: in words, each part with how long it is kept. */
export async function heldParts(db: Db, held: Record<string, object>, locale: Locale): Promise<HeldPart[]> {
  const days = await keptDays(db);
  return Object.entries(held).flatMap(([key, value]) => {
    const [part] = readable({ [key]: value }, locale);
    if (!part) return [];
    const kinds = days.filter(({ kind }) => kindsHeld[key]?.includes(kind));
    return { ...(part satisfies Readable), key, kinds };
  });
}

/** Which version of the notice somebody agreed to, and what has been new since. */
export async function agreementOf(db: Db, accountId: string, locale: Locale) {
  const { noticeVersion, noticeAt } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { noticeVersion: true, noticeAt: true },
  });
  const current = await readNotice(db, await currentNoticeVersion(db));
  return {
    version: noticeVersion,
    date: noticeAt && dayWords(noticeAt, locale, "UTC"),
    news: current && current.version !== noticeVersion ? (current.changes?.[locale] ?? "") : null,
  };
}

export type AgreementView = Awaited<ReturnType<typeof agreementOf>>;

/** Everything as a file that other programs read. */
export function dataFile(data: object, name: string, now: Date): Response {
  return new Response(`${JSON.stringify({ madeAt: now, ...data }, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
