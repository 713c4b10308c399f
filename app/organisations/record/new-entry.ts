import type { CitationLine, OrganisationDocument, PartnershipDocument } from "#app/organisations/record/documents.ts";
import { slugify } from "#app/platform/text.ts";

/** A place in a source that says so. */
export function citationOf(source: string, section: string): CitationLine {
  const rest = { tableTitle: null, tableRow: null, aspect: null, contradicts: false, says: null };
  return { source, section, ...rest, rank: "normal" };
}

/** An organisation of which nothing is said yet but its name and where it stands. */
export function newOrganisation(slug: string, nameEn: string, citations: CitationLine[]): OrganisationDocument {
  return {
    ...{ slug, nameEn, nameFr: null, acronym: null, kind: null, parent: null, country: null, website: null },
    ...{ descriptionEn: null, descriptionFr: null, note: null },
    ...{ names: [], identifiers: [], links: [], relations: [], citations },
  };
}

/** A partnership of which nothing is said yet but what it is called, its kind and where it stands. */
export function newPartnership(
  { slug, kind, titleEn }: Pick<PartnershipDocument, "slug" | "kind" | "titleEn">,
  citations: CitationLine[],
): PartnershipDocument {
  return {
    ...{ slug, kind, state: "stated", titleEn, titleFr: null, descriptionEn: titleEn, descriptionFr: null },
    ...{ signedOn: null, inForceOn: null, dateFrom: null, dateTo: null, dateEnd: "unknown", dateCertainty: "exact" },
    ...{ amount: null, currency: null, note: null, project: null, conference: null, activity: null },
    ...{ parties: [], citations },
  };
}

/** Hands out addresses that nobody has. */
export class Addresses {
  constructor(private readonly taken: Set<string>) {}

  next(...wishes: (string | null)[]): string {
    const base = wishes.map((wish) => slugify(wish ?? "")).find((slug) => slug !== "") ?? "entry";
    let address = base;
    for (let number = 2; this.taken.has(address); number++) address = `${base}-${number}`;
    this.taken.add(address);
    return address;
  }
}
