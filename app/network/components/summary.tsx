import { useLocale, useTranslations } from "use-intl";
import type { NetworkAddress } from "#app/network/address.ts";
import type { NetworkView, SummaryView } from "#app/network/view.server.ts";

/** The selection told in sentences. */
export function Summary({
  address,
  view,
  summary,
}: {
  address: NetworkAddress;
  view: NetworkView;
  summary: SummaryView;
}) {
  const t = useTranslations("network.summary");
  const ties = useTranslations("organisations.ties");
  const list = useList();
  const { plate, chosen } = view;
  const { organisations, partnerships, sources } = plate;
  const { from, to } = address.filter;
  const withDegrees = summary.most.map(({ name, degree }) => t("together", { name, count: degree }));
  const kinds = summary.kinds.map(({ kind, count }) => t("together", { name: ties(kind), count }));
  return (
    <div className="network-words">
      <h2>{t("title")}</h2>
      {chosen && <Chosen chosen={chosen} year={from !== null && from === to ? from : null} />}
      <p>
        {t("whole", { organisations, ties: plate.ties, partnerships, sources })}{" "}
        {t("parts", { count: plate.components, alone: plate.alone })}{" "}
        {plate.years &&
          (plate.years.first === plate.years.last
            ? t("when_one", { first: String(plate.years.first) })
            : t("when", { first: String(plate.years.first), last: String(plate.years.last) }))}
      </p>
      {withDegrees.length > 0 && (
        <p>
          {t("most", { names: list(withDegrees) })}{" "}
          {summary.between.length > 0 && t("between", { names: list(summary.between.map(({ name }) => name)) })}
        </p>
      )}
      {kinds.length > 0 && <p>{t("kinds", { kinds: list(kinds) })}</p>}
      {summary.communities.length > 1 && (
        <p>{t("communities", { names: list(summary.communities.map(({ name }) => name)) })}</p>
      )}
      <p className="text-muted">{t("caution")}</p>
    </div>
  );
}

function useList(): (words: string[]) => string {
  const locale = useLocale();
  return (words) => new Intl.ListFormat(locale, { type: "conjunction" }).format(words);
}

function Chosen({ chosen, year }: { chosen: NonNullable<NetworkView["chosen"]>; year: number | null }) {
  const t = useTranslations("network.summary");
  const list = useList();
  const { name, neighbours, partnerships } = chosen;
  if (neighbours.length === 0) return <p>{t("chosen_none", { name })}</p>;
  const names = neighbours.slice(0, 5).map((one) => t("together", { name: one.acronym ?? one.name, count: one.count }));
  return (
    <p>
      {year !== null && `${t("in_year", { year: String(year), name, count: neighbours.length })} `}
      {t("chosen", { name, partners: neighbours.length, partnerships: partnerships.length, names: list(names) })}
    </p>
  );
}
