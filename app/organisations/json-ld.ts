import type { CountryView } from "#app/organisations/queries/countries.server.ts";
import type { OrganisationView } from "#app/organisations/queries/organisation.server.ts";
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
  const { name, kind, parent, children, country, website, note, names } = organisation;
  const others = [name.fr, ...names.map(({ text }) => text)].filter((text) => text && text !== name.en);
  return {
    ...reference(organisation, appUrl),
    "@type": (kind && types[kind]) ?? "Organization",
    ...(others.length > 0 && { alternateName: [...new Set(others)] }),
    ...(note && { description: note }),
    ...(website && { sameAs: website }),
    ...(parent && { parentOrganization: reference(parent, appUrl) }),
    ...(children.length > 0 && { subOrganization: children.map((child) => reference(child, appUrl)) }),
    ...(country && { address: { "@type": "PostalAddress", addressCountry: country.code } }),
  };
}

/** A country for machines. */
export function countryJsonLd({ code, name }: CountryView, appUrl: string): Record<string, unknown> {
  const url = `${appUrl}/countries/${code.toLowerCase()}`;
  return { "@type": "Country", "@id": url, name: name.en, alternateName: name.fr, identifier: code, url };
}
