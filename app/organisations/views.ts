import type { CitationView } from "#app/organisations/citation.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { DateSpan } from "#app/platform/partial-date.ts";
import type { OrganisationKind, PartnershipKind, PartnershipState, PartyRole } from "#prisma/generated/enums.ts";

/** An organisation where it is only named: enough for a link with its kind mark. */
export type OrganisationRef = {
  slug: string;
  name: Bilingual;
  acronym: string | null;
  kind: OrganisationKind | null;
};

export type CountryRef = { code: string; name: Bilingual };

/** Something with a page of its own that is only named here. */
export type NamedRef = { slug: string; name: Bilingual };

/** One member of a partnership: an organisation or a country, in its role. */
export type PartyView = {
  role: PartyRole | null;
  organisation: OrganisationRef | null;
  country: CountryRef | null;
  onBehalfOf: OrganisationRef | null;
};

/** A partnership with everything its sources say of it. */
export type PartnershipView = {
  id: string;
  slug: string;
  kind: PartnershipKind;
  state: PartnershipState;
  title: Bilingual;
  description: Bilingual;
  /** It begins when it was signed or came into force where nobody says more. */
  span: DateSpan;
  signedOn: string | null;
  inForceOn: string | null;
  /** From when on it went, where that is said. */
  ranFrom: string | null;
  verifiedAt: string | null;
  amount: { value: number; currency: string } | null;
  note: string | null;
  parties: PartyView[];
  project: NamedRef | null;
  conference: NamedRef | null;
  activity: NamedRef | null;
  citations: CitationView[];
};

/** The light row that counts, years and the choice of what to show are made from. */
export type TieRow = { id: string; kind: PartnershipKind; span: DateSpan };
