import { useLocale, useTranslations } from "use-intl";
import { dateFormat } from "#app/platform/date-format.ts";
import { formatTag } from "#app/platform/locale.ts";

/** When a message was written, with the zone named. */
export function WrittenAt({ at }: { at: string }) {
  const locale = useLocale();
  const t = useTranslations("mail");
  const format = dateFormat(formatTag(locale), {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {format.format(new Date(at))} {t("utc")}
    </time>
  );
}
