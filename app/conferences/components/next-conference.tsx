import { useTranslations } from "use-intl";
import { ConferenceMarks, ConferencePlace } from "#app/conferences/components/conference-line.tsx";
import { type Phase, RegistrationLine } from "#app/conferences/components/registration-line.tsx";
import type { ConferenceSummary } from "#app/conferences/views.ts";
import { Dated } from "#app/organisations/components/refs.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";

type Shown = Omit<ConferenceSummary, "registrationOpensAt" | "registrationClosesAt"> & {
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
};

/** A conference that is still to come, with the way to register. */
export function NextConference({ conference, phase }: { conference: Shown; phase: Phase }) {
  const t = useTranslations("conferences.registration");
  return (
    <article className="border-l-3 border-accent pl-5">
      <p className="text-sm text-muted">
        <Dated span={conference.span} />
        {conference.city && " · "}
        <ConferencePlace conference={conference} />
        <ConferenceMarks conference={conference} />
      </p>
      <h3 className="mt-1 font-serif text-xl font-semibold">
        <Link to={`/conferences/${conference.slug}`} className="text-ink">
          <ContentText text={conference.name} />
        </Link>
      </h3>
      <p className="font-serif text-lg text-muted">
        <ContentText text={conference.theme} />
      </p>
      {phase !== "none" && (
        <p className="mt-3">
          <RegistrationLine conference={conference} phase={phase} />
        </p>
      )}
      {phase === "open" && (
        <p className="mt-3">
          <LinkButton to={`/conferences/${conference.slug}/register`} variant="primary">
            {t("register")}
          </LinkButton>
        </p>
      )}
    </article>
  );
}
