import { useLocale } from "use-intl";
import { dateFormat } from "#app/platform/date-format.ts";
import { formatTag } from "#app/platform/locale.ts";

/** Words an instant (ISO) in the conference's zone, which is named: "12 June 2027, 14:15 CEST". */
export function useInstant(timeZone: string): (instant: string) => string {
  const locale = useLocale();
  const format = dateFormat(formatTag(locale), {
    ...{ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
    ...{ timeZone, timeZoneName: "short" },
  });
  return (instant) => format.format(new Date(instant));
}
