import { countedStates, type StatisticsFilter, statisticsFilters } from "#app/registration/desk/statistics/filter.ts";
import type { StateCounts } from "#app/registration/desk/statistics/periods.ts";
import { numberWord, useWords } from "#app/registration/desk/statistics/words.ts";
import { Link } from "#app/ui/link.tsx";

/** Whom the figures count, as links with their numbers. */
export function FilterTabs({ filter, states }: { filter: StatisticsFilter; states: StateCounts }) {
  const { t, locale } = useWords();
  return (
    <nav className="desk-tabs" aria-label={t("show")}>
      {statisticsFilters.map((one) => (
        <Link
          key={one}
          to={one === "all" ? "?" : `?show=${one}`}
          aria-current={one === filter ? "page" : undefined}
          preventScrollReset
        >
          <span>{t(`filters.${one}`)}</span>{" "}
          <span>
            {numberWord(
              countedStates(one).reduce((sum, state) => sum + states[state], 0),
              locale,
            )}
          </span>
        </Link>
      ))}
    </nav>
  );
}
