import type { ConferenceView } from "#app/conferences/views.ts";
import type { OrganisationRef } from "#app/organisations/views.ts";

/** A conference for machines. */
export function conferenceJsonLd(
  conference: ConferenceView,
  appUrl: string,
  takesRegistrations: boolean,
): Record<string, unknown> {
  const url = `${appUrl}/conferences/${conference.slug}`;
  const { span, city, country, venue, address, hosts, languages } = conference;
  const organisation = ({ slug, name }: OrganisationRef) => ({
    "@type": "Organization",
    name: name.en,
    url: `${appUrl}/organisations/${slug}`,
  });
  return {
    "@type": "Event",
    "@id": url,
    url,
    name: conference.name.en,
    ...(conference.description.en && { description: conference.description.en }),
    ...(span.from && { startDate: span.from, endDate: span.to ?? span.from }),
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    eventStatus: "https://schema.org/EventScheduled",
    ...((city || country) && {
      location: {
        "@type": "Place",
        name: venue ?? city ?? country?.name.en,
        address: {
          "@type": "PostalAddress",
          ...(address && { streetAddress: address }),
          ...(city && { addressLocality: city }),
          ...(country && { addressCountry: country.code }),
        },
      },
    }),
    ...(hosts.length > 0 && { organizer: hosts.map(organisation) }),
    ...(languages.length > 0 && { inLanguage: languages }),
    ...(takesRegistrations && { offers: { "@type": "Offer", url: `${url}/register`, price: 0, priceCurrency: "EUR" } }),
  };
}
