import { useLocale } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";

/** When a message was written, with the zone named. */
export function WrittenAt({ at }: { at: string }) {
  const locale = useLocale();
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {momentWords(at, locale, null)}
    </time>
  );
}
