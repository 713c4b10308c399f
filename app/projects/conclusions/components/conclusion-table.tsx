import { useTranslations } from "use-intl";
import { Inline, OrganisationLink } from "#app/organisations/components/refs.tsx";
import { StateTag } from "#app/projects/conclusions/components/conclusion-list.tsx";
import type { ConclusionView } from "#app/projects/conclusions/views.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** The conclusions of a conference at its desk. */
export function ConclusionTable({ conclusions, base }: { conclusions: ConclusionView[]; base: string }) {
  const t = useTranslations("conclusions");
  return (
    <Table caption={t("caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("text")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("owner")}</Th>
          <Th numeric>{t("followed")}</Th>
        </tr>
      </thead>
      <tbody>
        {conclusions.map(({ key, text, state, owners, followUps }) => (
          <tr key={key}>
            <th scope="row" className="font-normal">
              <Link to={`${base}/${encodeURIComponent(key)}`}>
                <ContentText text={text} />
              </Link>
            </th>
            <Td label={t("state")}>
              <StateTag state={state} />
            </Td>
            <Td label={t("owner")}>
              {owners.length === 0 ? (
                "–"
              ) : (
                <Inline>
                  {owners.map((owner) => (
                    <OrganisationLink key={owner.slug} organisation={owner} mark={false} />
                  ))}
                </Inline>
              )}
            </Td>
            <Td numeric label={t("followed")}>
              {followUps.length}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
