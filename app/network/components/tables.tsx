import { useTranslations } from "use-intl";
import { measureNames, type NetworkAddress, networkPath, networkSearch } from "#app/network/address.ts";
import { useGroupName } from "#app/network/components/group-name.ts";
import { useMeasureWord } from "#app/network/components/measure-list.tsx";
import { When } from "#app/network/components/partnership-line.tsx";
import type { NetworkView, TableView } from "#app/network/view.server.ts";
import type { PartnershipRow } from "#app/network/view.ts";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type TablesProps = { address: NetworkAddress; view: NetworkView; table: TableView };

/** The selection as two tables: its organisations with their measures, and every partnership with its evidence. */
export function Tables({ address, view, table }: TablesProps) {
  const t = useTranslations("network.table");
  const { plate } = view;
  return (
    <>
      <Section title={`${t("organisations")} (${plate.organisations})`} id="organisations" className="network-table">
        <OrganisationTable address={address} view={view} table={table} />
      </Section>
      <Section title={`${t("partnerships")} (${plate.partnerships})`} id="partnerships" className="network-table">
        <PartnershipTable rows={table.partnerships} />
      </Section>
      <Pagination page={table.page} pageCount={table.pages} search={networkSearch(address.filter, address.look)} />
    </>
  );
}

function OrganisationTable({ address, view, table }: TablesProps) {
  const t = useTranslations("network.table");
  const kinds = useTranslations("organisations.kinds");
  const measures = useTranslations("network.measures");
  const word = useMeasureWord();
  const nameOf = useGroupName();
  const isGrouped = address.look.colour !== "kind";
  return (
    <Table caption={t("organisations")} hideCaption dense>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("kind")}</Th>
          {isGrouped && <Th>{t("group")}</Th>}
          {measureNames.map((name) => (
            <Th
              key={name}
              numeric
              title={measures(`what.${name}`)}
              sort={{
                to: networkPath(address, { look: { size: name, page: 1 } }),
                direction: address.look.size === name ? "descending" : null,
              }}
            >
              {measures(name)}
            </Th>
          ))}
          <Th numeric>{t("partnership_count")}</Th>
          <Th numeric>{t("sources_count")}</Th>
        </tr>
      </thead>
      <tbody>
        {table.organisations.map((row) => (
          <tr key={row.slug} aria-current={row.slug === view.chosen?.slug || undefined}>
            <Th scope="row">
              <Link to={networkPath(address, { filter: { node: row.slug } })} preventScrollReset lang={row.lang}>
                {row.name}
              </Link>
            </Th>
            <Td>
              <KindMark kind={row.kind} /> <span className="max-lg:sr-only">{kinds(row.kind ?? "none")}</span>
            </Td>
            {isGrouped && <Td>{row.group ? nameOf(row.group) : <span className="text-muted">{t("none")}</span>}</Td>}
            {measureNames.map((name) => (
              <Td key={name} numeric>
                {word(name, row.measures[name]) ?? "–"}
              </Td>
            ))}
            <Td numeric>{row.partnerships}</Td>
            <Td numeric>{row.sources}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The lines of the picture as a table: every partnership with its parties, dates and sources. */
function PartnershipTable({ rows }: { rows: PartnershipRow[] }) {
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
              <Link to={`/partnerships/${row.slug}`} lang={row.lang}>
                {row.title}
              </Link>
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
