import { useTranslations } from "use-intl";
import { Money, NamedLink, OrganisationLink, PartialDateText } from "#app/organisations/components/refs.tsx";
import type { ContributionView } from "#app/projects/views.ts";
import { English } from "#app/ui/content-text.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** Money as printed, by giver or by project. Rows are never added up; a sum that the source prints says so. */
export function ContributionList({
  contributions,
  by,
}: {
  contributions: ContributionView[];
  by: "organisation" | "project";
}) {
  const t = useTranslations("projects.contributions");
  return (
    <>
      <Table caption={t("caption")} hideCaption stack>
        <thead>
          <tr>
            <Th>{t(by)}</Th>
            <Th numeric>{t("amount")}</Th>
            <Th>{t("when")}</Th>
            <Th>{t("note")}</Th>
          </tr>
        </thead>
        <tbody>
          {contributions.map((contribution) => (
            <tr key={contribution.id}>
              <th scope="row">
                {by === "organisation" ? (
                  <OrganisationLink organisation={contribution.organisation} />
                ) : (
                  <NamedLink to="/projects" of={contribution.project} />
                )}
                {contribution.isTotal && <Tag>{t("total")}</Tag>}
              </th>
              <Td numeric label={t("amount")} className="whitespace-nowrap">
                {contribution.amount ? (
                  <Money {...contribution.amount} />
                ) : (
                  <span className="text-muted">{t("notPrinted")}</span>
                )}
              </Td>
              <Td label={t("when")} className="whitespace-nowrap">
                {contribution.dateFrom ? <PartialDateText date={contribution.dateFrom} /> : contribution.yearsPrinted}
              </Td>
              <Td>
                {contribution.note && <English>{contribution.note}</English>}
                <SourceMark citations={contribution.citations} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-sm text-muted">{t("asPrinted")}</p>
    </>
  );
}
