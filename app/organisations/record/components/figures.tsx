import { useTranslations } from "use-intl";
import type { GatheringFigures } from "#app/organisations/record/overview.server.ts";
import { Link } from "#app/ui/link.tsx";

/** What waits at the desk of the record, each figure leading to its page. */
export function Figures({ figures }: { figures: GatheringFigures }) {
  const t = useTranslations("gathering.figures");
  const items = [
    ["/record/duplicates", "duplicates", figures.duplicates],
    ["/record/confirmations?show=old", "unverifiedOrganisations", figures.unverifiedOrganisations],
    ["/record/confirmations?show=old", "unverifiedPartnerships", figures.unverifiedPartnerships],
    ["/record/import", "imports", figures.imports],
    ["/record/sources", "sources", figures.sources],
  ] as const;
  return (
    <ul className="record-figures">
      {items.map(([to, name, count]) => (
        <li key={name}>
          <Link to={to}>
            <strong>{count}</strong>
            <span>{t(name, { count })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
