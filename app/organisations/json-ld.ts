import type { CountryView } from "#app/organisations/queries/countries.server.ts";
import type { OrganisationView } from "#app/organisations/queries/organisation.server.ts";
import { identifierAddress } from "#app/organisations/record/identifiers.ts";
import type { OrganisationRef } from "#app/organisations/views.ts";

/** What schema.org calls an organisation of this kind. */
const types: Partial<Record<NonNullable<OrganisationView["kind"]>, string>> = {
  government: "GovernmentOrganization",
  private_sector: "Corporation",
  academia: "EducationalOrganization",
  civil_society: "NGO",
};

function reference(organisation: OrganisationRef, appUrl: string) {
  const url = `${appUrl}/organisations/${organisation.slug}`;
  return { "@type": "Organization", "@id": url, name: organisation.name.en ?? organisation.name.fr, url };
}

/** An organisation for machines. */
export function organisationJsonLd(organisation: OrganisationView, appUrl: string): Record<string, unknown> {
  const { name, kind, parent, children, country, website, note, names, description, identifiers, links, kin } =
    organisation;
  const parents = [...(parent ? [parent] : []), ...kin.furtherParents.map((one) => one.organisation)];
  const parts = [...children, ...kin.furtherParts.map((one) => one.organisation)];
  const same = [
    ...(website ? [website] : []),
    ...identifiers.map(({ scheme, value }) => identifierAddress(scheme, value)),
    ...links.map(({ url }) => url),
  ];
  const about = description.en ?? description.fr ?? note;
  const others = [name.fr, ...names.map(({ text }) => text)].filter((text) => text && text !== name.en);
  return {
    ...reference(organisation, appUrl),
    "@type": (kind && types[kind]) ?? "Organization",
    ...(others.length > 0 && { alternateName: [...new Set(others)] }),
    ...(about && { description: about }),
    ...(identifiers.length > 0 && {
      identifier: identifiers.map(({ scheme, value }) => ({
        "@type": "PropertyValue",
        propertyID: scheme,
        value,
        url: identifierAddress(scheme, value),
      })),
    }),
    ...(same.length > 0 && { sameAs: same }),
    ...(parents.length > 0 && { parentOrganization: parents.map((one) => reference(one, appUrl)) }),
    ...(parts.length > 0 && { subOrganization: parts.map((one) => reference(one, appUrl)) }),
    ...(country && { address: { "@type": "PostalAddress", addressCountry: country.code } }),
  };
}

/** A country for machines. */
export function countryJsonLd({ code, name }: CountryView, appUrl: string): Record<string, unknown> {
  const url = `${appUrl}/countries/${code.toLowerCase()}`;
  return { "@type": "Country", "@id": url, name: name.en, alternateName: name.fr, identifier: code, url };
}
