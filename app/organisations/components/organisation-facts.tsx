import { useTranslations } from "use-intl";
import { CountryLink, OrganisationLink } from "#app/organisations/components/refs.tsx";
import type { NameView, OrganisationView } from "#app/organisations/queries/organisation.server.ts";
import type { OrganisationRef } from "#app/organisations/views.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { ExternalLink } from "#app/ui/link.tsx";

/** Names, kin, place and website of an organisation. */
export function OrganisationFacts({ organisation }: { organisation: OrganisationView }) {
  const t = useTranslations("organisations.organisation");
  const others = otherNames(organisation);
  return (
    <dl className="facts text-sm">
      {organisation.acronym && <Fact label={t("acronym")}>{organisation.acronym}</Fact>}
      {others.length > 0 && (
        <Fact label={t("names")}>
          <ul>
            {others.map((name) => (
              <li key={`${name.kind} ${name.text}`}>
                <Name name={name} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {organisation.parent && (
        <Fact label={t("parent")}>
          <OrganisationLink organisation={organisation.parent} />
        </Fact>
      )}
      {organisation.children.length > 0 && (
        <Fact label={t("children")}>
          <OrganisationList organisations={organisation.children} />
        </Fact>
      )}
      {organisation.country && (
        <Fact label={t("country")}>
          <CountryLink country={organisation.country} />
        </Fact>
      )}
      {organisation.website && (
        <Fact label={t("website")}>
          <ExternalLink href={organisation.website}>{hostOf(organisation.website)}</ExternalLink>
        </Fact>
      )}
      {organisation.instruments.length > 0 && (
        <Fact id="instruments" label={t("instruments")}>
          <ul>
            {organisation.instruments.map(({ id, number, name }) => (
              <li key={id}>
                <ContentText text={name} />
                {number && ` (${number})`}
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

/** Organisations one below the other. */
export function OrganisationList({ organisations }: { organisations: OrganisationRef[] }) {
  return (
    <ul>
      {organisations.map((organisation) => (
        <li key={organisation.slug}>
          <OrganisationLink organisation={organisation} />
        </li>
      ))}
    </ul>
  );
}

function Name({ name }: { name: NameView }) {
  const t = useTranslations("organisations");
  return (
    <>
      <span lang={name.lang ?? undefined}>{name.text}</span>
      {name.kind === "former" && <span className="text-muted"> ({t("names.former").toLowerCase()})</span>}
    </>
  );
}

/** Every name that the page does not show elsewhere. */
function otherNames({ names, name, acronym }: OrganisationView): NameView[] {
  const shown = new Set([name.en, acronym]);
  return names.filter(({ text }) => !shown.has(text));
}

/** The address as people say it: without scheme and final slash. */
export function hostOf(url: string): string {
  return url.replace(/^https?:\/\//, "").replace(/\/$/, "");
}
