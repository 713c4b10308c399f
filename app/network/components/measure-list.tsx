import { useLocale, useTranslations } from "use-intl";
import { type MeasureName, measureNames } from "#app/network/address.ts";
import type { ChosenOrganisation } from "#app/network/view.ts";
import { oneDate } from "#app/organisations/date-words.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";

/** A measure in figures; null when it was not measured. */
export function useMeasureWord(): (measure: MeasureName, value: number | null) => string | null {
  const locale = useLocale();
  return (measure, value) => {
    if (value === null) return null;
    const isShare = measure === "betweenness" || measure === "pagerank" || measure === "clustering";
    const options: Intl.NumberFormatOptions = isShare
      ? { style: "percent", maximumFractionDigits: 1 }
      : { maximumFractionDigits: measure === "degree" ? 0 : 2 };
    return new Intl.NumberFormat(locale, options).format(value);
  };
}

type MeasureListProps = Pick<ChosenOrganisation, "measures" | "sources" | "verified" | "community">;

/** What can be counted about an organisation in this view, each explained, with what it rests on. */
export function MeasureList({ measures, sources, verified, community }: MeasureListProps) {
  const t = useTranslations("network.measures");
  const locale = useLocale();
  const word = useMeasureWord();
  return (
    <Disclosure className="network-measures" summary={t("title")}>
      <dl>
        {measureNames.map((name) => (
          <div key={name}>
            <dt>
              {t(name)} <span className="text-muted">{t(`what.${name}`)}</span>
            </dt>
            <dd>{word(name, measures[name]) ?? <span className="text-muted">{t("missing")}</span>}</dd>
          </div>
        ))}
      </dl>
      {community.length > 0 && (
        <p>
          {t("community")} {community.map(({ name }) => name).join(", ")}
        </p>
      )}
      <p className="text-muted">
        {t("coverage", { sources })} {verified ? t("verified", { date: oneDate(verified, locale) }) : t("unverified")}
      </p>
    </Disclosure>
  );
}
