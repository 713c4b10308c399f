import { useTranslations } from "use-intl";
import { When } from "#app/network/components/partnership-line.tsx";
import type { NetworkView, PartnershipRow } from "#app/network/view.ts";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Link } from "#app/ui/link.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** The nodes of the picture as a table, those with most partners first. */
export function OrganisationTable({ view, toNode }: { view: NetworkView; toNode: (slug: string) => string }) {
  const t = useTranslations("network.table");
  const kinds = useTranslations("organisations.kinds");
  const rows = [...view.nodes].sort((a, b) => b.degree - a.degree || a.name.localeCompare(b.name));
  return (
    <Table caption={t("organisations")} hideCaption dense>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("kind")}</Th>
          <Th numeric>{t("partners")}</Th>
          <Th numeric>{t("partnership_count")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((node) => (
          <tr key={node.id} aria-current={node.slug === view.chosen?.slug || undefined}>
            <Th scope="row">
              <Link to={toNode(node.slug)} preventScrollReset lang={node.lang}>
                {node.name}
              </Link>
            </Th>
            <Td>
              <KindMark kind={node.kind} /> <span className="max-sm:sr-only">{kinds(node.kind ?? "none")}</span>
            </Td>
            <Td numeric>{node.degree}</Td>
            <Td numeric>{node.partnerships}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The lines of the picture as a table: every partnership with its parties, dates and sources. */
export function PartnershipTable({ rows }: { rows: PartnershipRow[] }) {
  const t = useTranslations("network.table");
  const ties = useTranslations("organisations.ties");
  return (
    <Table caption={t("partnerships")} hideCaption stack>
      <thead>
        <tr>
          <Th>{t("what")}</Th>
          <Th>{t("when")}</Th>
          <Th>{t("who")}</Th>
          <Th>{t("source")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Td label={t("what")}>
              <span lang={row.lang}>{row.title}</span>
              <br />
              <span className="text-sm text-muted">
                <KindMark kind={row.kind} /> {ties(row.kind)}
                {row.state !== "stated" && ` · ${t(row.state)}`}
              </span>
            </Td>
            <Td label={t("when")}>
              <When row={row} />
            </Td>
            <Td label={t("who")}>
              <Parties row={row} />
            </Td>
            <Td label={t("source")}>
              <SourceMark citations={row.citations} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Parties({ row }: { row: PartnershipRow }) {
  const roles = useTranslations("organisations.roles");
  return (
    <ul className="network-parties">
      {row.parties.map(({ slug, country, name, lang, role }) => (
        <li key={`${slug ?? country} ${role}`}>
          {slug ? (
            <Link to={`/organisations/${slug}`} lang={lang}>
              {name}
            </Link>
          ) : (
            <Link to={`/countries/${country?.toLowerCase()}`}>{name}</Link>
          )}
          {role && <span className="text-muted"> {roles(role)}</span>}
        </li>
      ))}
    </ul>
  );
}
