import type { CitationView } from "#app/organisations/citation.ts";
import type { CountryRef, NamedRef, OrganisationRef } from "#app/organisations/views.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";
import type { ConferenceState, PartyRole } from "#prisma/generated/enums.ts";

/** A conference in a list. */
export type ConferenceSummary = {
  slug: string;
  name: Bilingual;
  series: string | null;
  editionYear: number;
  state: ConferenceState;
  span: DateSpan;
  theme: Bilingual;
  city: string | null;
  country: CountryRef | null;
  timeZone: string | null;
  isDemonstration: boolean;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
};

/** A figure as printed: "more than 140 participants". */
export type FactView = { label: string; value: number; qualifier: string | null };

/** Places of the conference or of one category; `capacity` null means without a limit. */
export type PlacesView = { capacity: number | null; taken: number };

export type CategoryView = {
  id: string;
  slug: string;
  name: Bilingual;
  description: Bilingual;
  needsApproval: boolean;
  places: PlacesView | null;
};

/** A conference with everything its page shows, except what other domains know of it. */
export type ConferenceView = ConferenceSummary & {
  id: string;
  altNames: string[];
  description: Bilingual;
  venue: string | null;
  address: string | null;
  languages: string[];
  note: string | null;
  contactEmail: string | null;
  programme: string[];
  facts: FactView[];
  hosts: OrganisationRef[];
  participants: OrganisationRef[];
  participatingCountries: CountryRef[];
  coveredCountries: CountryRef[];
  people: { slug: string; name: string; position: string | null; role: PartyRole }[];
  hasProgramme: boolean;
  roomCount: number;
  categories: CategoryView[];
  places: PlacesView | null;
  citations: CitationView[];
};

/** Another edition of the same series. */
export type EditionRef = NamedRef & { editionYear: number };
