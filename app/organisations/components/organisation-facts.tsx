import { useLocale, useTranslations } from "use-intl";
import { CountryLink, OrganisationLink } from "#app/organisations/components/refs.tsx";
import { oneDate } from "#app/organisations/date-words.ts";
import type { KinView, NameView, OrganisationView } from "#app/organisations/queries/organisation.server.ts";
import { identifierAddress, identifierWords } from "#app/organisations/record/identifiers.ts";
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
      <Kin label={t("furtherParents")} kin={organisation.kin.furtherParents} />
      {organisation.children.length > 0 && (
        <Fact label={t("children")}>
          <OrganisationList organisations={organisation.children} />
        </Fact>
      )}
      <Kin label={t("furtherParts")} kin={organisation.kin.furtherParts} />
      <Kin label={t("predecessors")} kin={organisation.kin.predecessors} />
      <Kin label={t("successors")} kin={organisation.kin.successors} />
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
      {organisation.links.length > 0 && (
        <Fact label={t("links")}>
          <ul>
            {organisation.links.map(({ label, url }) => (
              <li key={url}>
                <ExternalLink href={url}>
                  <ContentText text={label} />
                </ExternalLink>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {organisation.identifiers.length > 0 && (
        <Fact label={t("identifiers")}>
          <ul>
            {organisation.identifiers.map(({ scheme, value }) => (
              <li key={`${scheme} ${value}`}>
                {t(`schemes.${scheme}`)}{" "}
                <ExternalLink href={identifierAddress(scheme, value)}>{identifierWords(scheme, value)}</ExternalLink>
              </li>
            ))}
          </ul>
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

function Kin({ label, kin }: { label: string; kin: KinView[] }) {
  const t = useTranslations("organisations.dates");
  const locale = useLocale();
  if (kin.length === 0) return null;
  return (
    <Fact label={label}>
      <ul>
        {kin.map(({ organisation, since }) => (
          <li key={organisation.slug}>
            <OrganisationLink organisation={organisation} />
            {since && <span className="text-muted">, {t("since", { date: oneDate(since, locale) })}</span>}
          </li>
        ))}
      </ul>
    </Fact>
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
      <span lang={name.lang ?? undefined} dir="auto">
        {name.text}
      </span>
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
