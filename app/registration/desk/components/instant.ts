import { useLocale } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";

/** Words an instant (ISO) in the conference's zone, which is named. */
export function useInstant(timeZone: string): (instant: string) => string {
  const locale = useLocale();
  return (instant) => momentWords(instant, locale, timeZone);
}
