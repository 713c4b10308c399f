import { useLocale, useTranslations } from "use-intl";
import type { ProgrammePlace } from "#app/programme/components/item-list.tsx";
import { ProgrammeDay } from "#app/programme/components/programme-day.tsx";
import { daysOf, itemsOf, itemsOfDay } from "#app/programme/rules.ts";
import { dayWords } from "#app/programme/times.ts";
import type { RoomView, SessionSummary } from "#app/programme/views.ts";
import { Section } from "#app/ui/page.tsx";

/** A whole programme, one day after the other. */
export function ProgrammeDays({
  sessions,
  rooms,
  place,
}: {
  sessions: SessionSummary[];
  rooms: RoomView[];
  place: ProgrammePlace;
}) {
  const t = useTranslations("programme");
  const locale = useLocale();
  const items = itemsOf(sessions);
  const days = [...daysOf(items, place.timeZone), null];
  return days.map((day) => {
    const own = itemsOfDay(items, day, place.timeZone);
    if (own.length === 0) return null;
    const words = day === null ? t("noDay") : dayWords(day, locale, { year: true });
    return (
      <Section key={day ?? ""} title={words} id={`day-${day ?? "none"}`} className="first-letter:uppercase">
        <ProgrammeDay items={own} rooms={rooms} place={place} caption={t("caption", { day: words })} />
      </Section>
    );
  });
}
