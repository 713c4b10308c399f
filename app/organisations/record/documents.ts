import type { PartialDate } from "#app/platform/partial-date.ts";
import type {
  CitationRank,
  DateCertainty,
  DateEnd,
  IdentifierScheme,
  NameKind,
  OrganisationKind,
  OrganisationRelationKind,
  PartnershipKind,
  PartnershipState,
  PartyRole,
  RecordType,
} from "#prisma/generated/enums.ts";

// An entry of the directory as one plain value: what forms change, proposals carry, the history keeps, and differences are
// told of. Other entries are named by their id; what nobody says is null, never an empty text.

export type { RecordType };

/** A place in a source. `says` is what the source says where it does not say the same as the entry. */
export type CitationLine = {
  source: string;
  section: string;
  tableTitle: string | null;
  tableRow: number | null;
  aspect: string | null;
  contradicts: boolean;
  rank: CitationRank;
  says: string | null;
};

export type OrganisationDocument = {
  slug: string;
  nameEn: string;
  nameFr: string | null;
  acronym: string | null;
  kind: OrganisationKind | null;
  parent: string | null;
  country: string | null;
  website: string | null;
  descriptionEn: string | null;
  descriptionFr: string | null;
  note: string | null;
  /** All but the main name, the acronym and the French name. */
  names: { text: string; kind: NameKind; lang: string | null }[];
  identifiers: { scheme: IdentifierScheme; value: string }[];
  links: { labelEn: string; labelFr: string | null; url: string }[];
  /** Who followed it, and what it is a part of besides its parent. */
  relations: { kind: OrganisationRelationKind; to: string; since: PartialDate | null }[];
  citations: CitationLine[];
};

export type PartyLine = {
  organisation: string | null;
  country: string | null;
  role: PartyRole | null;
  onBehalfOf: string | null;
};

export type PartnershipDocument = {
  slug: string;
  kind: PartnershipKind;
  state: PartnershipState;
  titleEn: string;
  titleFr: string | null;
  descriptionEn: string;
  descriptionFr: string | null;
  signedOn: PartialDate | null;
  inForceOn: PartialDate | null;
  dateFrom: PartialDate | null;
  dateTo: PartialDate | null;
  dateEnd: DateEnd;
  dateCertainty: DateCertainty;
  amount: number | null;
  currency: string | null;
  note: string | null;
  project: string | null;
  conference: string | null;
  activity: string | null;
  parties: PartyLine[];
  citations: CitationLine[];
};

export type PersonDocument = {
  slug: string;
  name: string;
  position: string | null;
  positionFrom: PartialDate | null;
  positionTo: PartialDate | null;
  organisation: string | null;
  country: string | null;
  citations: CitationLine[];
};

export type Documents = {
  organisation: OrganisationDocument;
  partnership: PartnershipDocument;
  person: PersonDocument;
};

export type RecordDocument = Documents[RecordType];

/** What lists call an entry. */
export function titleOf(document: RecordDocument): string {
  if ("titleEn" in document) return document.titleEn;
  return "nameEn" in document ? document.nameEn : document.name;
}
