import { useLocale, useTranslations } from "use-intl";
import { ConferencePlace } from "#app/conferences/components/conference-line.tsx";
import type { ConferenceView, EditionRef } from "#app/conferences/views.ts";
import { Dated, NamedLink, OrganisationLink } from "#app/organisations/components/refs.tsx";
import { languageName } from "#app/platform/language-names.ts";
import { zoneName } from "#app/platform/time-zone.ts";
import { English } from "#app/ui/content-text.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

type Shown = Omit<ConferenceView, "registrationOpensAt" | "registrationClosesAt">;

/** When, where, who asks to come, and where else to look. */
export function ConferenceFacts({ conference, editions }: { conference: Shown; editions: EditionRef[] }) {
  const t = useTranslations("conferences.page");
  const locale = useLocale();
  const others = editions.filter(({ slug }) => slug !== conference.slug);
  return (
    <>
      <dl className="facts text-sm">
        <Fact label={t("when")}>
          <Dated span={conference.span} />
          <Zone conference={conference} />
        </Fact>
        {(conference.city || conference.country) && (
          <Fact label={t("where")}>
            {conference.venue && (
              <>
                <English>{conference.venue}</English>
                <br />
              </>
            )}
            {conference.address ? <English>{conference.address}</English> : <ConferencePlace conference={conference} />}
          </Fact>
        )}
        {conference.hosts.length > 0 && (
          <Fact label={t("hosts", { count: conference.hosts.length })}>
            {conference.hosts.map((host) => (
              <p key={host.slug}>
                <OrganisationLink organisation={host} />
              </p>
            ))}
          </Fact>
        )}
        {conference.languages.length > 0 && (
          <Fact label={t("languages")}>{conference.languages.map((tag) => languageName(tag, locale)).join(", ")}</Fact>
        )}
        {conference.altNames.length > 0 && (
          <Fact label={t("altNames")}>
            <English>{conference.altNames.join("; ")}</English>
          </Fact>
        )}
        {conference.contactEmail && (
          <Fact label={t("contact")}>
            <a href={`mailto:${conference.contactEmail}`}>{conference.contactEmail}</a>
          </Fact>
        )}
        {others.length > 0 && (
          <Fact label={t("editions")}>
            <ul>
              {others.map((edition) => (
                <li key={edition.slug}>
                  {edition.editionYear}: <NamedLink to="/conferences" of={edition} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {conference.citations.length > 0 && (
        <p className="mt-3 text-sm text-muted">
          {t("sources")}
          <SourceMark citations={conference.citations} />
        </p>
      )}
    </>
  );
}

/** The zone that times are given in, where there are times. */
function Zone({ conference: { timeZone, city, span } }: { conference: Pick<Shown, "timeZone" | "city" | "span"> }) {
  const t = useTranslations("conferences.page");
  if (!timeZone || !city || span.from?.length !== 10) return null;
  return <p className="text-muted">{t("zone", { city, zone: zoneName(`${span.from}T12:00:00Z`, timeZone) })}</p>;
}
