import type { CitationView } from "#app/organisations/citation.ts";
import type { CountryRef, OrganisationRef } from "#app/organisations/views.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { SessionKind, SessionOrganisationRole, SessionRoleKind } from "#prisma/generated/enums.ts";

export type RoomView = { slug: string; name: Bilingual };

/** When and where a session takes place; instants in ISO 8601, UTC. */
export type SlotView = { id: string; startsAt: string; endsAt: string; room: RoomView };

export type SessionPerson = {
  role: SessionRoleKind;
  slug: string;
  name: string;
  organisation: OrganisationRef | null;
};

/** A session as the programme lists it. */
export type SessionSummary = {
  slug: string;
  kind: SessionKind;
  number: number | null;
  track: string | null;
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
  isDemonstration: boolean;
};

export type SpeakerView = SessionPerson & { position: string | null; country: CountryRef | null };

/** A session with everything its page shows. */
export type SessionView = Omit<SessionSummary, "people"> & {
  conference: ProgrammeConference;
  description: Bilingual;
  premise: string | null;
  weekday: string | null;
  note: string | null;
  focusQuestions: string[];
  background: string[];
  conclusions: string[];
  facts: { label: string; value: number; qualifier: string | null }[];
  people: SpeakerView[];
  organisations: { role: SessionOrganisationRole; organisation: OrganisationRef }[];
  citations: CitationView[];
};
