import type { Profile, SessionSummary, SessionView } from "#app/programme/views.ts";

/** A session for machines. */
export function sessionJsonLd(session: SessionView, appUrl: string): Record<string, unknown> {
  const conference = `${appUrl}/conferences/${session.conference.slug}`;
  const url = `${conference}/programme/${session.slug}`;
  const [slot] = session.slots;
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
    ...(slot && {
      startDate: slot.startsAt,
      endDate: slot.endsAt,
      location: { "@type": "Place", name: slot.room.name.en ?? slot.room.name.fr },
    }),
    // Held more than once: each time is an event of its own.
    ...(session.slots.length > 1 && {
      subEvent: session.slots.map(({ startsAt, endsAt, room }) => ({
        "@type": "Event",
        name: session.title.en ?? session.title.fr,
        startDate: startsAt,
        endDate: endsAt,
        location: { "@type": "Place", name: room.name.en ?? room.name.fr },
      })),
    }),
    ...(!slot && session.dateFrom && { startDate: session.dateFrom }),
    ...(session.language && { inLanguage: session.language }),
    ...(performers.length > 0 && { performer: performers }),
    superEvent: { "@type": "Event", "@id": conference, name: session.conference.name.en, url: conference },
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
