import { useTranslations } from "use-intl";
import { type NetworkAddress, networkPath } from "#app/network/address.ts";
import type { Asked } from "#app/network/asked.server.ts";
import { AskForms } from "#app/network/components/ask-forms.tsx";
import { MeasureList } from "#app/network/components/measure-list.tsx";
import { PartnershipLine } from "#app/network/components/partnership-line.tsx";
import { mostPinned } from "#app/network/filter.ts";
import type { ChosenOrganisation } from "#app/network/view.ts";
import { Icon } from "#app/ui/icon.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";

type PanelProps = { address: NetworkAddress; chosen: ChosenOrganisation | null; asked: Asked };

/** The chosen organisation: its partners in this view and what they do together, with dates and sources. */
export function Panel({ address, chosen, asked }: PanelProps) {
  const t = useTranslations("network.panel");
  const kinds = useTranslations("organisations.kinds");
  const closed = networkPath(address, { filter: { node: null, steps: 0 }, look: { path: null, compared: [] } });
  if (!chosen) return <Nobody hidden={address.filter.node !== null} closed={closed} />;
  const toNode = (slug: string) => networkPath(address, { filter: { node: slug } });
  return (
    <section className="network-panel" aria-labelledby="network-panel-title">
      <div className="flex items-start justify-between gap-3">
        <div>
          <p className="text-sm text-muted">
            <KindMark kind={chosen.kind} /> {kinds(chosen.kind ?? "none")}
          </p>
          <h2 id="network-panel-title" className="font-serif text-lg font-semibold" tabIndex={-1} lang={chosen.lang}>
            {chosen.name}
          </h2>
        </div>
        <Link to={closed} preventScrollReset aria-label={t("close")} title={t("close")} className="network-close">
          <Icon name="close" />
        </Link>
      </div>
      <LinkButton to={`/organisations/${chosen.slug}`} size="sm" className="mt-3">
        {t("open")}
      </LinkButton>
      <Around address={address} slug={chosen.slug} />
      <MeasureList {...chosen} />
      <h3 className="network-panel-heading">{t("partners", { count: chosen.neighbours.length })}</h3>
      <ul className="network-neighbours">
        {chosen.neighbours.map((other) => (
          <li key={other.slug}>
            <Link to={toNode(other.slug)} preventScrollReset lang={other.lang}>
              <KindMark kind={other.kind} /> {other.name}
            </Link>
            <span className="text-muted">{other.count}</span>
          </li>
        ))}
      </ul>
      <h3 className="network-panel-heading">{t("partnerships", { count: chosen.partnerships.length })}</h3>
      <ul className="network-ties">
        {chosen.partnerships.map((row) => (
          <PartnershipLine key={row.id} row={row} />
        ))}
      </ul>
      <AskForms address={address} asked={asked} />
    </section>
  );
}

/** How much around the chosen organisation is shown, and that it can be put aside. */
function Around({ address, slug }: { address: NetworkAddress; slug: string }) {
  const t = useTranslations("network.around");
  const { hidden, pinned, steps } = address.filter;
  const unpinned = pinned.filter((one) => one !== slug);
  const aside = networkPath(address, {
    filter: { hidden: [...hidden, slug], pinned: unpinned, node: null, steps: 0 },
  });
  const isPinned = pinned.includes(slug);
  const pin = networkPath(address, { filter: { pinned: isPinned ? unpinned : [...pinned, slug] } });
  return (
    <nav aria-label={t("title")} className="network-around">
      <ul>
        {([0, 1, 2] as const).map((one) => (
          <li key={one}>
            <Link
              to={networkPath(address, { filter: { steps: one }, look: { camera: null, page: 1 } })}
              preventScrollReset
              aria-current={steps === one ? "true" : undefined}
            >
              {t(`${one}`)}
            </Link>
          </li>
        ))}
        {(isPinned || pinned.length < mostPinned) && (
          <li>
            <Link to={pin} preventScrollReset>
              {isPinned ? t("unpin") : t("pin")}
            </Link>
          </li>
        )}
        <li>
          <Link to={aside} preventScrollReset>
            {t("hide")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function Nobody({ hidden, closed }: { hidden: boolean; closed: string }) {
  const t = useTranslations("network.panel");
  return (
    <section className="network-panel" aria-labelledby="network-panel-title">
      <h2 id="network-panel-title" className="font-serif text-lg font-semibold" tabIndex={-1}>
        {hidden ? t("hidden_title") : t("none_title")}
      </h2>
      <p className="mt-1 text-muted">{hidden ? t("hidden") : t("none")}</p>
      {hidden && (
        <Link to={closed} preventScrollReset>
          {t("close")}
        </Link>
      )}
    </section>
  );
}
