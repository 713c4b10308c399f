import type { Bilingual, Locale } from "#app/platform/locale.ts";
import { pickText } from "#app/platform/locale.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import type { SlotChange, SlotState } from "#app/programme/schedule/edits.ts";
import type { EditNews } from "#app/programme/schedule/queries/changes.server.ts";
import { dayTab, timesIn } from "#app/programme/times.ts";

/** What is needed to say where something is. */
export type Names = {
  sessions: { id: string; title: Bilingual }[];
  rooms: { id: string; name: Bilingual }[];
  timeZone: string;
};

type Words = (
  key: "news.placed" | "news.moved" | "news.removed" | "news.many" | "news.gone" | "news.undone" | "place",
  values: Record<string, string | number>,
) => string;

/** "Marie moved “Opening” to Room 1, Wed 15 Sept, 9:00–10:30." */
export function newsWords(
  t: Words,
  { by, kind, changes }: EditNews,
  names: Names,
  locale: Locale,
  nobody: string,
): string {
  const who = by ?? nobody;
  const [first] = changes;
  const title = first ? titleOf(first, names, locale) : null;
  if (!first || title === null) return t("news.gone", { who });
  const sameSession = changes.every((change) => sessionIn(change) === sessionIn(first));
  if (!sameSession) return t("news.many", { who, count: changes.length });
  const verb = first.after === null ? "removed" : first.before === null ? "placed" : "moved";
  const place = first.after ? placeWords(t, first.after, names, locale, changes.length) : "";
  const words = t(`news.${verb}`, { who, title, place });
  return kind === "undo" ? t("news.undone", { words }) : words;
}

function sessionIn({ before, after }: SlotChange): string {
  return (after ?? before)?.sessionId ?? "";
}

function titleOf(change: SlotChange, { sessions }: Names, locale: Locale): string | null {
  const session = sessions.find(({ id }) => id === sessionIn(change));
  return session ? (pickText(session.title, locale)?.text ?? "–") : null;
}

/** "Room 1, Wed 15 Sept, 9:00–10:30"; of something in several rooms, how many. */
export function placeWords(
  t: Words,
  { roomId, startsAt, endsAt }: Pick<SlotState, "roomId" | "startsAt" | "endsAt">,
  { rooms, timeZone }: Names,
  locale: Locale,
  count: number = 1,
): string {
  const room = rooms.find(({ id }) => id === roomId);
  const times = { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() };
  return t("place", {
    count,
    room: (room && pickText(room.name, locale)?.text) ?? "–",
    day: dayTab(dayIn(times.startsAt, timeZone), locale),
    times: timesIn(times, timeZone),
  });
}
