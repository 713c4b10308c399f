import type { OrganisationDocument, PartyLine } from "#app/organisations/record/documents.ts";
import type { PartialDate } from "#app/platform/partial-date.ts";
import type {
  DateCertainty,
  DateEnd,
  IdentifierScheme,
  OrganisationKind,
  PartnershipKind,
  PartnershipState,
} from "#prisma/generated/enums.ts";

// What every kind of file is read into: first the graph as it stands there, then what it says of the record. A file that
// cannot be read at all has a fault of its own; one row that says something impossible is told by its line.

/** Attributes by their name in lower case, words parted by one space. */
export type Attributes = Record<string, string>;

export type RawNode = { id: string; line: number | null; attributes: Attributes };

export type RawTie = {
  id: string | null;
  line: number | null;
  source: string;
  target: string;
  attributes: Attributes;
};

/** `own`: written by this platform, so that ids are those of the record. */
export type RawGraph = { nodes: RawNode[]; ties: RawTie[]; own: boolean };

export const fileFaults = [
  "empty",
  "too_large",
  "not_text",
  "not_xml",
  "cut_off",
  "entities",
  "too_deep",
  "not_graph",
  "not_json",
  "not_table",
  "unknown_format",
  "no_rows",
  "too_many_rows",
] as const;
/** Why a file cannot be read. */
export type FileFault = (typeof fileFaults)[number];

/** Thrown by readers; `line` where one can be told. */
export class UnreadableFile extends Error {
  constructor(
    readonly fault: FileFault,
    readonly line: number | null = null,
  ) {
    super(fault);
  }
}

export const rowFaults = [
  "duplicate_id",
  "dangling",
  "no_name",
  "unsafe_text",
  "too_long",
  "bad_date",
  "reversed",
  "bad_parties",
  "alone",
  "unknown_kind",
  "unknown_country",
  "unknown_role",
  "bad_identifier",
  "bad_website",
] as const;
export type RowFaultCode = (typeof rowFaults)[number];

/** What is wrong in a row. Of the first group the row is left out, of the second (`minor`) only the value. */
export type RowFault = { line: number | null; element: string; code: RowFaultCode; value: string; minor: boolean };

/** An organisation as the file has it; what it does not say is missing, never null. */
export type FileOrganisation = {
  key: string;
  line: number | null;
  nameEn: string;
  said: Partial<Pick<OrganisationDocument, "nameFr" | "acronym" | "country" | "website">> & { kind?: OrganisationKind };
  aliases: string[];
  identifiers: { scheme: IdentifierScheme; value: string }[];
};

/** A party: `organisation` is a key of the file. */
export type FileParty = Pick<PartyLine, "organisation" | "country" | "role">;

export type FilePartnership = {
  key: string;
  line: number | null;
  kind: PartnershipKind | null;
  state: PartnershipState | null;
  titleEn: string | null;
  titleFr: string | null;
  description: string | null;
  dateFrom: PartialDate | null;
  dateTo: PartialDate | null;
  dateEnd: DateEnd;
  dateCertainty: DateCertainty;
  parties: FileParty[];
  /** A source of the record by its id, or what the file calls it. */
  citations: { source: string; section: string }[];
};

export type FileContent = {
  own: boolean;
  organisations: FileOrganisation[];
  partnerships: FilePartnership[];
  faults: RowFault[];
};

/** No more than these are read from one file. */
export const limits = { organisations: 5_000, ties: 20_000, bytes: 5 * 1_048_576, depth: 60 } as const;
