import { useTranslations } from "use-intl";
import { CountryLink, PartialDateText } from "#app/organisations/components/refs.tsx";
import { TreatyTag } from "#app/organisations/components/treaty-tag.tsx";
import type { CountryRow } from "#app/organisations/queries/countries.server.ts";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** Countries with their status under the Convention, as of the day that is printed. */
export function CountryTable({ countries }: { countries: CountryRow[] }) {
  const t = useTranslations("organisations");
  return (
    <Table caption={t("countries.caption")} hideCaption stack className="mt-2">
      <thead>
        <tr>
          <Th>{t("countries.country")}</Th>
          <Th>{t("countries.region")}</Th>
          <Th>{t("countries.status")}</Th>
          <Th>{t("countries.asOf")}</Th>
          <Th>{t("countries.contactPoint")}</Th>
          <Th numeric>{t("countries.organisations")}</Th>
        </tr>
      </thead>
      <tbody>
        {countries.map((country) => (
          <Row key={country.code} country={country} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ country }: { country: CountryRow }) {
  const t = useTranslations("organisations");
  const { status, region, contactPoint, organisations } = country;
  return (
    <tr>
      <th scope="row" className="text-base">
        <CountryLink country={country} />
      </th>
      <Td>{region && t(`regions.${region}`)}</Td>
      <Td>{status ? <TreatyTag state={status.state} /> : <span className="text-muted">{t("treaty.none")}</span>}</Td>
      <Td label={status ? t("countries.asOf") : undefined} className="whitespace-nowrap">
        {status && (
          <>
            <PartialDateText date={status.asOf} />
            <SourceMark citations={status.citations} />
          </>
        )}
      </Td>
      <Td label={contactPoint ? t("countries.contactPoint") : undefined}>
        {contactPoint && t(`contactPoint.${contactPoint}`)}
      </Td>
      <Td numeric label={organisations > 0 ? t("countries.organisations") : undefined}>
        {organisations > 0 && organisations}
      </Td>
    </tr>
  );
}
