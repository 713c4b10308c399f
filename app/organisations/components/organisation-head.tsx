import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { OrganisationView } from "#app/organisations/queries/organisation.server.ts";
import { ContentText, English } from "#app/ui/content-text.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";

/** The page of an organisation: what it is, what the documents say of it, and how much the platform knows. */
export function OrganisationHead({
  organisation,
  counts,
  mayEdit,
  children,
}: {
  organisation: OrganisationView;
  counts: { partnerships: number; conferences: number; activities: number };
  /** Whether the reader writes at once or proposes; null: neither. */
  mayEdit: "write" | "propose" | null;
  children: ReactNode;
}) {
  const t = useTranslations("organisations");
  return (
    <Page
      wide
      title={<ContentText text={organisation.name} />}
      kicker={
        <>
          <KindMark kind={organisation.kind} className="mr-2 inline-block align-baseline" />
          {t(`kinds.${organisation.kind ?? "none"}`)}
        </>
      }
      lead={organisation.note && <English>{organisation.note}</English>}
      actions={
        <>
          <LinkButton to={`/network?node=${organisation.slug}`}>{t("organisation.inNetwork")}</LinkButton>
          {mayEdit && (
            <>
              <LinkButton to={`/organisations/${organisation.slug}/edit`}>
                {t(`organisation.edit.${mayEdit}`)}
              </LinkButton>
              <LinkButton to={`/partnerships/new?organisation=${organisation.slug}`}>
                {t(`organisation.newPartnership.${mayEdit}`)}
              </LinkButton>
            </>
          )}
        </>
      }
    >
      {organisation.nameExpandedByEditor && <p className="mb-6 text-sm text-muted">{t("organisation.expanded")}</p>}
      <Stats>
        <Stat value={counts.partnerships} label={t("organisation.partnershipCount", { count: counts.partnerships })} />
        <Stat value={counts.conferences} label={t("organisation.conferenceCount", { count: counts.conferences })} />
        <Stat value={counts.activities} label={t("organisation.activityCount", { count: counts.activities })} />
      </Stats>
      {children}
    </Page>
  );
}
