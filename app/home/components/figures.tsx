import { useFormatter, useTranslations } from "use-intl";
import type { Figures } from "#app/home/queries.server.ts";
import { Link } from "#app/ui/link.tsx";

const places = [
  ["organisations", "/organisations"],
  ["partnerships", "/network"],
  ["countries", "/countries"],
  ["conferences", "/conferences"],
  ["activities", "/projects"],
  ["documents", "/sources"],
] as const;

/** What the directory holds, each figure leading to the list it counts. */
export function FigureList({ figures }: { figures: Figures }) {
  const t = useTranslations("home.figures");
  const format = useFormatter();
  return (
    <ul className="figures" aria-label={t("label")}>
      {places.map(([what, to]) => (
        <li key={what}>
          <Link to={to}>
            <span className="figures-value">{format.number(figures[what])}</span>
            <span className="figures-label">{t(what)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
