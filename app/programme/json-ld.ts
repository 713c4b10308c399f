import { bandsOf } from "#app/programme/rules.ts";
import type { Profile, SessionSummary, SessionView, SlotView } from "#app/programme/views.ts";

/** A session for machines. */
export function sessionJsonLd(session: SessionView, appUrl: string): Record<string, unknown> {
  const conference = `${appUrl}/conferences/${session.conference.slug}`;
  const url = `${conference}/programme/${session.slug}`;
  const [first, ...others] = bandsOf(session.slots).map(timeAndPlaces);
  const performers = session.people.map(({ id, name }) => ({
    "@type": "Person",
    name,
    url: `${conference}/programme/people/${id}`,
  }));
  return {
    "@type": "Event",
    "@id": url,
    url,
    name: session.title.en ?? session.title.fr,
    eventStatus: `https://schema.org/${session.cancelled ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    ...(session.capacity !== null && { maximumAttendeeCapacity: session.capacity }),
    ...first,
    // Held more than once: each time is an event of its own.
    ...(first &&
      others.length > 0 && {
        subEvent: [first, ...others].map((one) => ({
          "@type": "Event",
          name: session.title.en ?? session.title.fr,
          ...one,
        })),
      }),
    ...(!first && session.dateFrom && { startDate: session.dateFrom }),
    ...(session.language && { inLanguage: session.language }),
    ...(performers.length > 0 && { performer: performers }),
    superEvent: { "@type": "Event", "@id": conference, name: session.conference.name.en, url: conference },
  };
}

function timeAndPlaces(slots: SlotView[]) {
  const places = slots.map(({ room: { name } }) => ({ "@type": "Place", name: name.en ?? name.fr }));
  return {
    startDate: slots[0]?.startsAt,
    endDate: slots[0]?.endsAt,
    location: places.length > 1 ? places : places[0],
  };
}

/** Somebody with a part in a programme, for machines. */
export function personJsonLd(
  person: Profile,
  conferenceSlug: string,
  sessions: SessionSummary[],
  appUrl: string,
): Record<string, unknown> {
  const programme = `${appUrl}/conferences/${conferenceSlug}/programme`;
  const url = `${programme}/people/${person.id}`;
  return {
    "@type": "Person",
    "@id": url,
    url,
    name: person.name,
    ...(person.position && { jobTitle: person.position }),
    ...(person.organisation && {
      affiliation: {
        "@type": "Organization",
        name: person.organisation.name.en,
        url: `${appUrl}/organisations/${person.organisation.slug}`,
      },
    }),
    performerIn: sessions.map(({ slug, title }) => ({
      "@type": "Event",
      name: title.en ?? title.fr,
      url: `${programme}/${slug}`,
    })),
  };
}
