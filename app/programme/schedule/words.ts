import { useLocale, useTranslations } from "use-intl";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { useEquipmentWords } from "#app/programme/rooms/components/equipment-words.ts";
import type { Clash } from "#app/programme/schedule/clashes.ts";
import { newsWords, placeWords } from "#app/programme/schedule/news-words.ts";
import type { PlanSlot, Span } from "#app/programme/schedule/plan.ts";
import type { EditNews } from "#app/programme/schedule/queries/changes.server.ts";
import type { Plan } from "#app/programme/schedule/queries/plan.server.ts";
import { dayTab, timesIn } from "#app/programme/times.ts";

type Known = Pick<Plan, "sessions" | "rooms" | "tracks" | "people">;

/** Says things of a schedule in the reader's language. */
export function useScheduleWords(plan: Known, timeZone: string) {
  const t = useTranslations("schedule");
  const locale = useLocale();
  const thing = useEquipmentWords();
  const text = (name: Bilingual | undefined) => (name && pickText(name, locale)?.text) ?? "–";
  const named = <Thing extends { id: string }>(things: Thing[], id: string | undefined) =>
    things.find((one) => one.id === id);
  const title = (sessionId: string | undefined) => text(named(plan.sessions, sessionId)?.title);
  const room = (roomId: string | undefined) => text(named(plan.rooms, roomId)?.name);
  const times = ({ startsAt, endsAt }: Span) =>
    timesIn({ startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() }, timeZone);
  const names = { sessions: plan.sessions, rooms: plan.rooms, timeZone };
  return {
    text,
    timeZone,
    title,
    room,
    times,
    day: (instant: number) => dayTab(dayIn(new Date(instant), timeZone), locale),
    place: (slot: PlanSlot, count: number = 1) =>
      placeWords((key, values) => t(key, values), slot, names, locale, count),
    news: (news: EditNews) =>
      newsWords(
        (key, values) => t(key, values),
        news.mine ? { ...news, by: t("news.you") } : news,
        names,
        locale,
        t("news.nobody"),
      ),
    clash: ({ kind, slotIds, subject }: Clash, slots: Map<string, PlanSlot>): string => {
      const [first, second] = slotIds.map((id) => slots.get(id));
      const session = named(plan.sessions, first?.sessionId);
      return t(`clash.${kind}`, {
        one: title(first?.sessionId),
        other: title(second?.sessionId),
        room: room(first?.roomId),
        who: plan.people[subject] ?? "–",
        track: text(named(plan.tracks, subject)?.name),
        thing: thing(subject),
        audience: session?.audience ?? 0,
        places: named(plan.rooms, first?.roomId)?.capacity ?? 0,
      });
    },
  };
}

export type ScheduleWords = ReturnType<typeof useScheduleWords>;
