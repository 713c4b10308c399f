import type { SessionView } from "#app/programme/views.ts";

/** A session for machines. */
export function sessionJsonLd(session: SessionView, appUrl: string): Record<string, unknown> {
  const conference = `${appUrl}/conferences/${session.conference.slug}`;
  const url = `${conference}/programme/${session.slug}`;
  const [slot] = session.slots;
  const performers = session.people.map(({ name }) => ({ "@type": "Person", name }));
  return {
    "@type": "Event",
    "@id": url,
    url,
    name: session.title.en ?? session.title.fr,
    ...(slot && {
      startDate: slot.startsAt,
      endDate: slot.endsAt,
      location: { "@type": "Place", name: slot.room.name.en ?? slot.room.name.fr },
    }),
    ...(!slot && session.dateFrom && { startDate: session.dateFrom }),
    ...(session.language && { inLanguage: session.language }),
    ...(performers.length > 0 && { performer: performers }),
    superEvent: { "@type": "Event", "@id": conference, name: session.conference.name.en, url: conference },
  };
}
