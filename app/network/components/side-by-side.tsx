import { useTranslations } from "use-intl";
import { measureNames, type NetworkAddress, networkPath } from "#app/network/address.ts";
import { useMeasureWord } from "#app/network/components/measure-list.tsx";
import { PartnershipLine } from "#app/network/components/partnership-line.tsx";
import type { ComparisonView } from "#app/network/view.server.ts";
import type { OrganisationRef } from "#app/network/view.ts";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type SideBySideProps = { address: NetworkAddress; comparison: ComparisonView };

/** Two or three organisations: what they share, what only one has, over time. */
export function SideBySide({ address, comparison }: SideBySideProps) {
  const t = useTranslations("network.compare");
  const { organisations, shared, lackedBy, only, together } = comparison;
  return (
    <Section title={t("title")} id="side-by-side">
      <p>
        {organisations.map(({ name }) => name).join(" · ")}{" "}
        <Link to={networkPath(address, { look: { compared: [] } })} preventScrollReset>
          {t("end")}
        </Link>
      </p>
      <div className="network-columns">
        <Group address={address} title={t("shared", { count: organisations.length })} members={shared} />
        {organisations.length > 2 &&
          organisations.map((one, index) => (
            <Group
              key={one.slug}
              address={address}
              title={t("lacked", { name: shortName(one) })}
              members={lackedBy[index] ?? []}
            />
          ))}
        {organisations.map((one, index) => (
          <Group
            key={one.slug}
            address={address}
            title={t("only", { name: shortName(one) })}
            members={only[index] ?? []}
          />
        ))}
        <section>
          <h3 className="network-panel-heading">
            {t("together")} ({together.length})
          </h3>
          <ul className="network-ties">
            {together.map((row) => (
              <PartnershipLine key={row.id} row={row} />
            ))}
          </ul>
        </section>
      </div>
      <div className="network-columns">
        <Measures comparison={comparison} />
        <Years comparison={comparison} />
      </div>
    </Section>
  );
}

/** As it is called where there is little room. */
export function shortName({ acronym, name }: OrganisationRef): string {
  return acronym ?? name;
}

function Group({ address, title, members }: { address: NetworkAddress; title: string; members: OrganisationRef[] }) {
  const t = useTranslations("network.compare");
  return (
    <section>
      <h3 className="network-panel-heading">
        {title} ({members.length})
      </h3>
      {members.length === 0 && <p className="text-sm text-muted">{t("nobody")}</p>}
      <ul className="network-neighbours">
        {members.map(({ slug, name, lang, kind }) => (
          <li key={slug}>
            <Link
              to={networkPath(address, { filter: { node: slug }, look: { compared: [] } })}
              preventScrollReset
              lang={lang}
            >
              <KindMark kind={kind} /> {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The heads of a table with a column for each organisation. */
function Heads({ first, organisations }: { first: string; organisations: OrganisationRef[] }) {
  return (
    <thead>
      <tr>
        <Th>{first}</Th>
        {organisations.map((one) => (
          <Th key={one.slug} numeric>
            {shortName(one)}
          </Th>
        ))}
      </tr>
    </thead>
  );
}

function Measures({ comparison: { organisations, measures } }: { comparison: ComparisonView }) {
  const t = useTranslations("network.compare");
  const names = useTranslations("network.measures");
  const word = useMeasureWord();
  return (
    <Table caption={names("title")} dense>
      <Heads first={t("measure")} organisations={organisations} />
      <tbody>
        {measureNames.map((name) => (
          <tr key={name}>
            <Th scope="row">{names(name)}</Th>
            {organisations.map((one, index) => (
              <Td key={one.slug} numeric>
                {word(name, measures[index]?.[name] ?? null) ?? "–"}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Years({ comparison: { organisations, years } }: { comparison: ComparisonView }) {
  const t = useTranslations("network.compare");
  const time = useTranslations("network.time");
  return (
    <Table caption={t("years")} dense>
      <Heads first={time("year")} organisations={organisations} />
      <tbody>
        {years
          .filter(({ counts }) => counts.some((count) => count > 0))
          .map(({ year, counts }) => (
            <tr key={year}>
              <Th scope="row">{year}</Th>
              {counts.map((count, index) => (
                <Td key={organisations[index]?.slug} numeric>
                  {count}
                </Td>
              ))}
            </tr>
          ))}
      </tbody>
    </Table>
  );
}
