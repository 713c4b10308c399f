import { useLocale, useTranslations } from "use-intl";
import { spanTimes } from "#app/programme/interpretation/components/day-tables.tsx";
import type { InterpretationView } from "#app/programme/interpretation/view.server.ts";
import { dayWords } from "#app/programme/times.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

type WarningsProps = { view: InterpretationView; timeZone: string };

/** What does not work out, on any day, each with the way there. */
export function Warnings({ view: { warnings, unmet, teams, duties }, timeZone }: WarningsProps) {
  const t = useTranslations("interpretation");
  const locale = useLocale();
  const teamOf = new Map(teams.map(({ id, name }) => [id, name]));
  const missing = unmet.filter(({ sittings }) => sittings > 0);
  const words = (day: string) => dayWords(day, locale, { year: false });
  if (warnings.length + missing.length === 0) return <Notice tone="success">{t("all_well")}</Notice>;
  return (
    <Notice tone="warning" title={t("warnings_title", { count: warnings.length + missing.length })}>
      <ul className="text-sm">
        {missing.map(({ day, sittings }) => (
          <li key={day}>
            <Link to={`?day=${day}#sessions`}>{t("unmet_days", { count: sittings, day: words(day) })}</Link>
          </li>
        ))}
        {warnings.map(({ kind, teamId, dutyId, startsAt, minutes, day }) => {
          const duty = duties.find(({ id }) => id === dutyId) ?? { startsAt, endsAt: startsAt };
          const when = `${words(day)}, ${spanTimes(duty, timeZone).split("\u2013")[0]}`;
          return (
            <li key={`${kind} ${dutyId}`}>
              <Link to={`?day=${day}#duties`}>
                {t(`warnings.${kind}`, { team: teamOf.get(teamId) ?? "", minutes, day: words(day), when })}
              </Link>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
