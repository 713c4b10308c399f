import { useTranslations } from "use-intl";
import { PartnershipLine } from "#app/network/components/partnership-line.tsx";
import type { NetworkView } from "#app/network/view.ts";
import { Icon } from "#app/ui/icon.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";

type PanelProps = { view: NetworkView; slug: string | null; toNode: (slug: string) => string; closed: string };

/** The chosen organisation: its partners in this view and what they do together, with dates and sources. */
export function Panel({ view, slug, toNode, closed }: PanelProps) {
  const t = useTranslations("network.panel");
  const kinds = useTranslations("organisations.kinds");
  const node = view.nodes.find((one) => one.slug === slug);
  if (!node || !view.chosen) return <Nobody hidden={slug !== null} closed={closed} />;
  const partnerships = new Map(view.partnerships.map((row) => [row.id, row]));
  const own = view.chosen.partnershipIds.flatMap((id) => partnerships.get(id) ?? []);
  return (
    <section className="network-panel" aria-labelledby="network-panel-title">
      <div className="flex items-start justify-between gap-3">
        <div>
          <p className="text-sm text-muted">
            <KindMark kind={node.kind} /> {kinds(node.kind ?? "none")}
          </p>
          <h2 id="network-panel-title" className="font-serif text-lg font-semibold" tabIndex={-1} lang={node.lang}>
            {node.name}
          </h2>
        </div>
        <Link to={closed} preventScrollReset aria-label={t("close")} title={t("close")} className="network-close">
          <Icon name="close" />
        </Link>
      </div>
      <LinkButton to={`/organisations/${node.slug}`} size="sm" className="mt-3">
        {t("open")}
      </LinkButton>
      <h3 className="network-panel-heading">{t("partners", { count: view.chosen.neighbours.length })}</h3>
      <ul className="network-neighbours">
        {view.chosen.neighbours.map((other) => (
          <li key={other.slug}>
            <Link to={toNode(other.slug)} preventScrollReset lang={other.lang}>
              <KindMark kind={other.kind} /> {other.name}
            </Link>
            <span className="text-muted">{other.partnershipIds.length}</span>
          </li>
        ))}
      </ul>
      <h3 className="network-panel-heading">{t("partnerships", { count: own.length })}</h3>
      <ul className="network-ties">
        {own.map((row) => (
          <PartnershipLine key={row.id} row={row} />
        ))}
      </ul>
    </section>
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
