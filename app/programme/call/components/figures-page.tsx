import { useTranslations } from "use-intl";
import { ProposalTag } from "#app/programme/call/components/state-tags.tsx";
import type { CallFigures, CallLine } from "#app/programme/call/queries/figures.server.ts";
import { proposalStates } from "#app/programme/call/rules.ts";
import { ArrivalsColumns, ArrivalsTable } from "#app/registration/desk/statistics/components/arrivals-chart.tsx";
import { Figure } from "#app/registration/desk/statistics/components/figure.tsx";
import { periodsOf } from "#app/registration/desk/statistics/periods.ts";
import { numberWord, shareWord, useWords } from "#app/registration/desk/statistics/words.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type FiguresPageProps = { figures: CallFigures; base: string; last: string };

const sorts = ["types", "tracks", "languages", "countries"] as const;

/** What was proposed: by type, track, language and country, and over time. */
export function FiguresPage({ figures, base, last }: FiguresPageProps) {
  const t = useTranslations("callDesk.figures");
  const list = useTranslations("callDesk.list");
  const { states, total, days } = figures;
  const shown = proposalStates.flatMap((state) => states.find((one) => one.state === state) ?? []);
  return (
    <Page
      wide
      title={t("title")}
      breadcrumbs={[{ to: base, label: list("title") }, { label: t("title") }]}
      lead={t("lead", { total })}
    >
      <ul className="call-states">
        {shown.map(({ state, count }) => (
          <li key={state}>
            <ProposalTag state={state} /> <span className="tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
      {total === 0 ? (
        <Empty title={t("none")}>{t("noneText")}</Empty>
      ) : (
        <div className="stat-page">
          <OverTime days={days} last={last} total={total} />
          {sorts.map((sort) => figures[sort].length > 0 && <Lines key={sort} sort={sort} lines={figures[sort]} />)}
        </div>
      )}
    </Page>
  );
}

function OverTime({ days, last, total }: { days: CallFigures["days"]; last: string; total: number }) {
  const t = useTranslations("callDesk.figures");
  const arrivals = periodsOf(
    days.map((day) => ({ ...day, state: "confirmed" as const })),
    last,
  );
  const most = Math.max(...arrivals.periods.map((period) => period.total));
  const headline = t("time.headline", { most, unit: arrivals.unit, total });
  return (
    <Figure id="time" name={t("time.name")} headline={headline} table={<ArrivalsTable {...arrivals} />}>
      <ArrivalsColumns {...arrivals} label={headline} />
    </Figure>
  );
}

/** One sort of proposals as bars: how many, and darker, how many of them are accepted. */
function Lines({ sort, lines }: { sort: (typeof sorts)[number]; lines: CallLine[] }) {
  const { locale } = useWords();
  const t = useTranslations("callDesk.figures");
  const most = Math.max(...lines.map(({ count }) => count));
  const [first] = lines;
  const headline = t(`${sort}.headline`, { name: first?.name ?? "", count: first?.count ?? 0, lines: lines.length });
  return (
    <Figure
      id={sort}
      name={t(`${sort}.name`)}
      headline={headline}
      note={t("note")}
      table={<LinesTable sort={sort} lines={lines} />}
    >
      <ul className="stat-rows call-lines">
        {lines.map(({ name, count, accepted }) => (
          <li key={name}>
            <span className="stat-row-name first-letter:uppercase">{name}</span>
            <svg width="100%" height="12" aria-hidden="true" className="stat-row-bar">
              <rect width={`${(count / most) * 100}%`} height="12" className="stat-column" />
              <rect width={`${(accepted / most) * 100}%`} height="12" className="stat-column-most" />
            </svg>
            <span className="stat-row-figure">{t("figure", { count: numberWord(count, locale), accepted })}</span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function LinesTable({ sort, lines }: { sort: (typeof sorts)[number]; lines: CallLine[] }) {
  const { locale } = useWords();
  const t = useTranslations("callDesk.figures");
  return (
    <Table caption={t(`${sort}.name`)} hideCaption dense>
      <thead>
        <tr>
          <Th>{t(`${sort}.name`)}</Th>
          <Th numeric>{t("submitted")}</Th>
          <Th numeric>{t("accepted")}</Th>
          <Th numeric>{t("share")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, count, accepted }) => (
          <tr key={name}>
            <Th scope="row" className="first-letter:uppercase">
              {name}
            </Th>
            <Td numeric>{numberWord(count, locale)}</Td>
            <Td numeric>{numberWord(accepted, locale)}</Td>
            <Td numeric>{shareWord(accepted, count, locale)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
