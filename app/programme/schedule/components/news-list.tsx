import { useTranslations } from "use-intl";
import { timeIn } from "#app/platform/time-zone.ts";
import type { EditNews } from "#app/programme/schedule/queries/changes.server.ts";
import type { ScheduleWords } from "#app/programme/schedule/words.ts";

/** What was done lately, and by whom. */
export function NewsList({ news, words }: { news: EditNews[]; words: ScheduleWords }) {
  const t = useTranslations("schedule.news");
  if (news.length === 0) return <p className="text-sm text-muted">{t("none")}</p>;
  return (
    <ul className="schedule-news">
      {news.map((one) => (
        <li key={one.id} data-mine={one.mine}>
          <time dateTime={one.at}>{timeIn(one.at, words.timeZone)}</time> <span>{words.news(one)}</span>
        </li>
      ))}
    </ul>
  );
}
