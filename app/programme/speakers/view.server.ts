import { translatorFor } from "#app/messages.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { openedSpeakerLinks } from "#app/programme/speakers/access.server.ts";
import { type OwnSpeakerInput, ownSpeaker } from "#app/programme/speakers/own.server.ts";
import { listOwnSpeaking, readSpeaker, type SpeakerProfile } from "#app/programme/speakers/queries.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import { localMoment } from "#app/registration/desk/components/local-moment.ts";
import { hasEnded } from "#app/registration/rules.ts";

/** The speaker at an address for whom it is their own page, with the conference; to everybody else there is nothing. */
export async function requireOwnPage(context: AppContext, request: Request, id: string | undefined) {
  const linkIds = await openedSpeakerLinks(context, request);
  const { account } = context.visitor;
  const speaker = await ownSpeaker(context.db, { account, linkIds }, id ?? "");
  if (!speaker) throw notFound();
  const conference = await conferenceById(context.db, speaker.conferenceId);
  const own: OwnSpeakerInput = { speakerId: speaker.id, linkIds };
  return { speaker, conference, own };
}

/** A speaker's profile and parts as a page shows them. */
export async function profileView(
  context: AppContext,
  conference: ConferenceForRegistration,
  id: string,
  { own }: { own: boolean },
) {
  const read = await readSpeaker(context.db, conference.id, id, { own });
  if (!read) throw notFound();
  const { speaker, parts, mail } = read;
  const { person } = speaker;
  const { name, lang, dates, place } = conferenceWords(conference, context.visitor.locale);
  return {
    ...{ id, name: person.name, mail, documented: person._count.citations > 0 },
    conference: { name, lang, dates, place, isDemonstration: conference.isDemonstration },
    timeZone: conference.timeZone ?? "UTC",
    read: speaker.updatedAt.getTime(),
    ended: hasEnded(conference, context.clock.now()),
    portrait: speaker.portrait && { id: speaker.portrait.id },
    organisation: person.organisation
      ? (pickText({ en: person.organisation.nameEn, fr: person.organisation.nameFr }, context.visitor.locale)?.text ??
        null)
      : null,
    values: valuesOf(speaker, localMoment(conference.timeZone ?? "UTC")),
    parts: parts.map(partView),
  };
}

export type ProfileView = Awaited<ReturnType<typeof profileView>>;

function valuesOf(speaker: SpeakerProfile["speaker"], local: (instant: Date) => string) {
  const { person } = speaker;
  return {
    name: person.name,
    email: speaker.email ?? "",
    locale: speaker.locale,
    position: speaker.position ?? person.position ?? "",
    organisation: speaker.organisation ?? "",
    biographyEn: speaker.biographyEn ?? person.biographyEn ?? "",
    biographyFr: speaker.biographyFr ?? person.biographyFr ?? "",
    portraitAlt: speaker.portraitAlt ?? "",
    absences: speaker.absences.map(({ startsAt, endsAt }) => ({ from: local(startsAt), to: local(endsAt) })),
  };
}

function partView({ session, titleEn, titleFr, ...part }: SpeakerProfile["parts"][number]) {
  const { titleEn: en, titleFr: fr, premise, premiseFr, cancelledAt, slots, ...rest } = session;
  const both = (first: string | null, second: string | null): Bilingual => ({ en: first, fr: second });
  return {
    ...part,
    own: both(titleEn, titleFr),
    session: {
      ...rest,
      title: both(en, fr),
      premise: both(premise, premiseFr),
      cancelled: cancelledAt !== null,
      slots: slots.map(({ room, startsAt, endsAt }) => ({
        ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), room: both(room.nameEn, room.nameFr) },
      })),
    },
  };
}

/** What somebody takes part in as a speaker, in their language; `id` is that of their own page at a conference. */
export async function ownSpeakingView(context: AppContext, request: Request) {
  const { account, locale } = context.visitor;
  const linkIds = await openedSpeakerLinks(context, request);
  const roles = translatorFor(locale, "programme.roles");
  const states = translatorFor(locale, "speakers.states");
  const rows = await listOwnSpeaking(context.db, { account, linkIds });
  return rows.map(({ id, conference, parts }) => ({
    id,
    conference: conferenceWords(conference, locale),
    parts: parts.map(({ role, state, session }) => ({
      ...{ key: `${session.id} ${role}`, role: roles(role, { count: 1 }), state, standing: states(state) },
      title: { en: session.titleEn, fr: session.titleFr } satisfies Bilingual,
    })),
  }));
}

export type OwnSpeaking = Awaited<ReturnType<typeof ownSpeakingView>>;
