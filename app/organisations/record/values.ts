import type {
  CitationLine,
  Documents,
  OrganisationDocument,
  PartnershipDocument,
  PersonDocument,
  RecordType,
} from "#app/organisations/record/documents.ts";

// A document as its form shows it: everything is text, other entries are named as people name them.

/** How the form names what a document refers to by its id. */
export type NameOf = { organisation(id: string): string; country(code: string): string };

export type FormLine = Record<string, string>;
export type FormValues = Record<string, string | FormLine[]>;

const written = (value: string | number | null) => (value === null ? "" : String(value));

function citationValues(citations: CitationLine[]): FormLine[] {
  return citations.map(({ source, section, tableTitle, tableRow, aspect, contradicts, rank, says }) => ({
    ...{ source, section, rank },
    ...{ row: written(tableRow), says: written(says), tableTitle: written(tableTitle), aspect: written(aspect) },
    stance: contradicts ? "contradicts" : "supports",
  }));
}

function organisationValues(document: OrganisationDocument, nameOf: NameOf): FormValues {
  const { names, identifiers, links, relations, citations, parent, ...own } = document;
  return {
    ...texts(own),
    parent: parent === null ? "" : nameOf.organisation(parent),
    names: names.map(({ text, kind, lang }) => ({ text, kind, lang: written(lang) })),
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
    links: links.map(({ labelEn, labelFr, url }) => ({ labelEn, labelFr: written(labelFr), url })),
    relations: relations.map(({ kind, to, since }) => ({ kind, to: nameOf.organisation(to), since: written(since) })),
    citations: citationValues(citations),
  };
}

function partnershipValues(document: PartnershipDocument, nameOf: NameOf): FormValues {
  const { parties, citations, ...own } = document;
  return {
    ...texts(own),
    parties: parties.map(({ organisation, country, role, onBehalfOf }) => ({
      party:
        organisation !== null ? nameOf.organisation(organisation) : country !== null ? nameOf.country(country) : "",
      role: written(role),
      onBehalfOf: onBehalfOf === null ? "" : nameOf.organisation(onBehalfOf),
    })),
    citations: citationValues(citations),
  };
}

function personValues(document: PersonDocument, nameOf: NameOf): FormValues {
  const { organisation, citations, ...own } = document;
  return {
    ...texts(own),
    organisation: organisation === null ? "" : nameOf.organisation(organisation),
    citations: citationValues(citations),
  };
}

function texts(own: Record<string, string | number | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(own).map(([field, value]) => [field, written(value)]));
}

/** The values of the form of a document. */
export function formValues<Type extends RecordType>(type: Type, document: Documents[Type], nameOf: NameOf): FormValues {
  if (type === "organisation") return organisationValues(document as OrganisationDocument, nameOf);
  if (type === "partnership") return partnershipValues(document as PartnershipDocument, nameOf);
  return personValues(document as PersonDocument, nameOf);
}

const empty: Documents = {
  organisation: {
    ...{ slug: "", nameEn: "", nameFr: null, acronym: null, kind: null, parent: null, country: null, website: null },
    ...{ descriptionEn: null, descriptionFr: null, note: null },
    ...{ names: [], identifiers: [], links: [], relations: [], citations: [] },
  },
  partnership: {
    ...{ slug: "", kind: "agreement", state: "stated", titleEn: "", titleFr: null, descriptionEn: "" },
    ...{ descriptionFr: null, signedOn: null, inForceOn: null, dateFrom: null, dateTo: null },
    ...{ dateEnd: "unknown", dateCertainty: "exact", amount: null, currency: null, note: null },
    ...{ project: null, conference: null, activity: null, parties: [], citations: [] },
  },
  person: {
    ...{ slug: "", name: "", position: null, positionFrom: null, positionTo: null },
    ...{ organisation: null, country: null, citations: [] },
  },
};

/** An entry of which nobody says anything yet. */
export function emptyDocument<Type extends RecordType>(type: Type): Documents[Type] {
  return empty[type];
}
