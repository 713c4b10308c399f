import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ConferenceMarks, ConferencePlace } from "#app/conferences/components/conference-line.tsx";
import { type Phase, RegistrationLine } from "#app/conferences/components/registration-line.tsx";
import { SeriesName } from "#app/conferences/components/series-name.tsx";
import { placesLeft } from "#app/conferences/grouping.ts";
import type { ConferenceView } from "#app/conferences/views.ts";
import { Dated } from "#app/organisations/components/refs.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

type Shown = Omit<ConferenceView, "registrationOpensAt" | "registrationClosesAt"> & {
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
};

/** The page of a conference: what, when, where, and the way in while registration is open. */
export function ConferenceHead({
  conference,
  phase,
  children,
}: {
  conference: Shown;
  phase: Phase;
  children: ReactNode;
}) {
  const t = useTranslations("conferences.page");
  return (
    <Page
      wide
      title={<ContentText text={conference.name} />}
      kicker={
        <>
          {conference.series ? <SeriesName series={conference.series} /> : t("kicker")}
          <ConferenceMarks conference={conference} />
        </>
      }
      lead={
        <>
          <Dated span={conference.span} />
          {(conference.city || conference.country) && ", "}
          <ConferencePlace conference={conference} />
        </>
      }
    >
      {conference.isDemonstration && (
        <Notice tone="warning" title={t("demonstration")} className="mb-8">
          {t("demonstrationText")}
        </Notice>
      )}
      {conference.state === "planned" && !conference.isDemonstration && (
        <p className="mb-8 max-w-prose text-muted">{t("announced")}</p>
      )}
      {conference.theme.en && (
        <p className="max-w-prose font-serif text-xl">
          <ContentText text={conference.theme} />
        </p>
      )}
      {(conference.description.en || conference.description.fr) && (
        <p className="prose mt-4">
          <ContentText text={conference.description} />
        </p>
      )}
      <WayIn conference={conference} phase={phase} />
      {children}
    </Page>
  );
}

function WayIn({ conference, phase }: { conference: Shown; phase: Phase }) {
  const t = useTranslations("conferences");
  if (phase === "none") return null;
  const left = conference.places ? placesLeft(conference.places) : null;
  return (
    <section aria-label={t("registration.register")} className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
      {phase === "open" && (
        <LinkButton to={`/conferences/${conference.slug}/register`} variant="primary">
          {t("registration.register")}
        </LinkButton>
      )}
      <p className="text-sm">
        <RegistrationLine conference={conference} phase={phase} />
        {phase === "open" && left !== null && (
          <span className="block text-muted">{t("registration.places", { left })}</span>
        )}
      </p>
      {conference.hasProgramme && (
        <LinkButton to={`/conferences/${conference.slug}/programme`}>{t("page.programmeLink")}</LinkButton>
      )}
      {phase !== "not_yet" && (
        <LinkButton to={`/conferences/${conference.slug}/participants`}>{t("page.participantsLink")}</LinkButton>
      )}
    </section>
  );
}
