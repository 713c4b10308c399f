import type { CitationView } from "#app/organisations/citation.ts";
import type { CountryRef, NamedRef, OrganisationRef } from "#app/organisations/views.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { SessionAccess, SessionKind, SessionOrganisationRole, SessionRoleKind } from "#prisma/generated/enums.ts";

export type RoomView = {
  id: string;
  slug: string;
  name: Bilingual;
  /** Where in the building. */
  place: Bilingual;
  capacity: number | null;
};

export type TrackView = { slug: string; name: Bilingual; colour: number };

/** When and where a session takes place; instants in ISO 8601, UTC. */
export type SlotView = { id: string; startsAt: string; endsAt: string; room: RoomView };

export type SessionPerson = {
  role: SessionRoleKind;
  /** In addresses of the programme and in files for other programs. */
  id: string;
  name: string;
  organisation: OrganisationRef | null;
  /** What they speak about, where it has a title of its own. */
  title: Bilingual;
};

/** A session as the programme lists it. */
export type SessionSummary = {
  id: string;
  slug: string;
  kind: SessionKind;
  number: number | null;
  track: TrackView | null;
  /** The track as the sources print it. */
  printedTrack: string | null;
  access: SessionAccess;
  /** For whom, while `access` is `category`. */
  categories: { id: string; name: Bilingual }[];
  /** How many may take part; null: as many as the room holds. */
  capacity: number | null;
  cancelled: boolean;
  title: Bilingual;
  language: string | null;
  interpretedInto: string[];
  /** The day as printed where no time is known. */
  dateFrom: string | null;
  slots: SlotView[];
  people: SessionPerson[];
};

/** What the programme needs to know of its conference. */
export type ProgrammeConference = {
  id: string;
  slug: string;
  name: Bilingual;
  city: string | null;
  timeZone: string | null;
  /** As far as they are known: a year, a month or a day. */
  dateFrom: string | null;
  dateTo: string | null;
  isDemonstration: boolean;
};

/** Somebody as the programme presents them. */
export type Profile = {
  id: string;
  name: string;
  position: string | null;
  /** An organisation that the directory does not know, as it was typed. */
  affiliation: string | null;
  organisation: OrganisationRef | null;
  country: CountryRef | null;
  biography: Bilingual;
  portrait: { fileId: string; alt: string | null } | null;
};

export type SpeakerView = SessionPerson & Profile;

/** A session with everything its page shows. */
export type SessionView = Omit<SessionSummary, "people"> & {
  conference: ProgrammeConference;
  description: Bilingual;
  premise: Bilingual;
  weekday: string | null;
  note: string | null;
  focusQuestions: Bilingual[];
  background: Bilingual[];
  conclusions: Bilingual[];
  facts: { label: string; value: number; qualifier: string | null }[];
  people: SpeakerView[];
  projects: NamedRef[];
  /** Earlier sessions that this one goes back to. */
  follows: { slug: string; title: Bilingual; conference: NamedRef }[];
  organisations: { role: SessionOrganisationRole; organisation: OrganisationRef }[];
  citations: CitationView[];
};
