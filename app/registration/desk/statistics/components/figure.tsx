import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Disclosure } from "#app/ui/disclosure.tsx";

type FigureProps = {
  id: string;
  /** What is counted, and what the figures say: the title of the chart. */
  name: string;
  headline: string;
  note?: ReactNode;
  table: ReactNode;
  children: ReactNode;
};

/** A chart under its message, with the same figures as a table behind it. */
export function Figure({ id, name, headline, note, table, children }: FigureProps) {
  const t = useTranslations("desk.statistics");
  return (
    <section className="stat-figure" aria-labelledby={id}>
      <h2 id={id} className="stat-headline">
        <span>
          {name}
          <span className="sr-only">:</span>
        </span>{" "}
        {headline}
      </h2>
      {children}
      {note && <p className="stat-note">{note}</p>}
      <Disclosure summary={t("table")} className="text-sm">
        {table}
      </Disclosure>
    </section>
  );
}
