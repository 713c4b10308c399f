import { useTranslations } from "use-intl";
import type { ConferenceView } from "#app/conferences/views.ts";
import { CountryLink, Inline, OrganisationLink } from "#app/organisations/components/refs.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

type Shown = Pick<
  ConferenceView,
  "participants" | "participatingCountries" | "coveredCountries" | "people" | "citations"
>;

/** The organisations, countries and people that the documents name. */
export function Participants({ conference }: { conference: Shown }) {
  const t = useTranslations("conferences.page");
  const roles = useTranslations("organisations.roles");
  const { participants, participatingCountries, coveredCountries, people, citations } = conference;
  return (
    <>
      {participants.length > 0 && (
        <div>
          <h3 className="mb-1 text-sm font-semibold text-muted">
            {t("participants")}
            <SourceMark citations={citations} />
          </h3>
          <ul className="gap-x-8 sm:columns-2">
            {participants.map((organisation) => (
              <li key={organisation.slug} className="break-inside-avoid py-0.5">
                <OrganisationLink organisation={organisation} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Countries title={t("countries")} countries={participatingCountries} />
      <Countries title={t("covered")} countries={coveredCountries} />
      {people.length > 0 && (
        <div className="mt-6">
          <h3 className="mb-1 text-sm font-semibold text-muted">{t("people")}</h3>
          <ul>
            {people.map(({ slug, name, position, role }) => (
              <li key={`${slug} ${role}`} className="py-0.5">
                <b>{name}</b> <span className="text-muted">({roles(role)})</span>
                {position && (
                  <span className="block text-sm text-muted" lang="en">
                    {position}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Countries({ title, countries }: { title: string; countries: ConferenceView["coveredCountries"] }) {
  if (countries.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="mb-1 text-sm font-semibold text-muted">{title}</h3>
      <p>
        <Inline>
          {countries.map((country) => (
            <CountryLink key={country.code} country={country} />
          ))}
        </Inline>
      </p>
    </div>
  );
}
