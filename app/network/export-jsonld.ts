import type { NetworkFile } from "#app/network/export.ts";

/** The view as JSON-LD in the words of schema.org: organisations, and each partnership as an action with dates and sources. */
export function toJsonLd({ graph, address }: NetworkFile, appUrl: string): string {
  const page = (slug: string) => `${appUrl}/organisations/${slug}`;
  const slugs = new Map(graph.nodes.map(({ id, slug }) => [id, slug]));
  const organisations = graph.nodes.map(({ slug, name, nameFr, acronym, countryCode }) => ({
    "@type": "Organization",
    "@id": page(slug),
    name,
    ...((nameFr || acronym) && { alternateName: [nameFr, acronym].filter(Boolean) }),
    ...(countryCode && { address: { "@type": "PostalAddress", addressCountry: countryCode } }),
  }));
  const partnerships = graph.partnerships.map(({ slug, title, kind, span, parties, citations }) => ({
    "@type": "Action",
    "@id": `${appUrl}/partnerships/${slug}`,
    name: title,
    additionalType: kind,
    ...(span.from && { startTime: span.from }),
    ...(span.to && { endTime: span.to }),
    participant: parties.flatMap(({ organisationId, role }) => {
      const member = organisationId ? slugs.get(organisationId) : undefined;
      return member ? [{ "@type": "Role", ...(role && { roleName: role }), participant: { "@id": page(member) } }] : [];
    }),
    citation: citations.map(({ sourceId, section }) => `${appUrl}/sources/${sourceId} (${section})`),
  }));
  return JSON.stringify({
    "@context": "https://schema.org",
    "@id": address,
    "@graph": [...organisations, ...partnerships],
  });
}
