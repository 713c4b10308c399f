import { useTranslations } from "use-intl";
import { type NetworkAddress, networkPath, viewNames } from "#app/network/address.ts";
import { Link } from "#app/ui/link.tsx";

/** The ways to look at one selection, as links: each keeps filters and choice. */
export function ViewTabs({ address }: { address: NetworkAddress }) {
  const t = useTranslations("network.views");
  return (
    <nav aria-label={t("label")} className="network-views">
      <ul>
        {viewNames.map((view) => (
          <li key={view}>
            <Link
              to={networkPath(address, { look: { view, camera: null, page: 1 } })}
              preventScrollReset
              aria-current={view === address.look.view ? "page" : undefined}
            >
              {t(view)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
