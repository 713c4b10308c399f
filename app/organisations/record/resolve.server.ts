import { randomBytes } from "node:crypto";
import type { Directory } from "#app/organisations/record/choices.server.ts";
import type {
  CitationLine,
  Documents,
  OrganisationDocument,
  PartnershipDocument,
  PersonDocument,
  RecordType,
} from "#app/organisations/record/documents.ts";
import type { Typed } from "#app/organisations/record/schemas.server.ts";
import type { NewSource } from "#app/organisations/record/sources.server.ts";
import type { FieldErrors } from "#app/platform/forms.server.ts";
import { slugify } from "#app/platform/text.ts";

/** What was typed as a document, the sources that it brings along, and what names nothing that we know. */
export type Resolved<Type extends RecordType> = {
  document: Documents[Type];
  sources: NewSource[];
  errors: FieldErrors;
};

/**
 * Finds the entries that a form names. `base`: what it was made from, whose address stays unless another was typed;
 * `brought`: sources that an earlier version of the same proposal brings.
 */
export function resolveForm<Type extends RecordType>(
  type: Type,
  typed: Typed[Type],
  { base, brought, directory }: { base: Documents[Type] | null; brought: NewSource[]; directory: Directory },
): Resolved<Type> {
  const errors: FieldErrors = {};
  const find: Finder = {
    organisation(name, field) {
      const id = name === null ? null : directory.organisation(name);
      if (name !== null && id === null) errors[field] = ["unknown_organisation"];
      return id;
    },
    party(name, field) {
      const organisation = directory.organisation(name);
      const country = organisation === null ? directory.country(name) : null;
      if (organisation === null && country === null) errors[field] = ["unknown_party"];
      return { organisation, country };
    },
  };
  const { citations, sources } = citedIn(typed, brought);
  const slug = typed.slug ?? base?.slug ?? "";
  const document = { ...contents[type](typed, find), slug, citations };
  return { document: document as Documents[Type], sources, errors };
}

type Finder = {
  organisation(name: string | null, field: string): string | null;
  party(name: string, field: string): { organisation: string | null; country: string | null };
};

type Content<Type extends RecordType> = Omit<Documents[Type], "slug" | "citations">;

const contents: { [Type in RecordType]: (typed: Typed[Type], find: Finder) => Content<Type> } = {
  organisation: organisationContent,
  partnership: partnershipContent,
  person: personContent,
};

function organisationContent(typed: Typed["organisation"], find: Finder): Content<"organisation"> {
  const { nameEn, nameFr, acronym, kind, country, website, descriptionEn, descriptionFr, note } = typed;
  const relations = typed.relations.map(({ kind: of, to, since, at }) => ({
    ...{ kind: of, since },
    to: find.organisation(to, `relations[${at}].to`) ?? "",
  }));
  return {
    ...{ nameEn, nameFr, acronym, kind, country, website, descriptionEn, descriptionFr, note },
    parent: find.organisation(typed.parent, "parent"),
    names: unique(typed.names.map(({ text, kind: of, lang }) => ({ text: text ?? "", kind: of, lang }))),
    identifiers: unique(typed.identifiers.map(({ scheme, value }) => ({ scheme, value: value ?? "" }))),
    links: typed.links.map(({ labelEn, labelFr, url }) => ({ labelEn: labelEn ?? "", labelFr, url: url ?? "" })),
    relations: unique(relations),
  } satisfies Content<"organisation"> & Partial<OrganisationDocument>;
}

function partnershipContent(typed: Typed["partnership"], find: Finder): Content<"partnership"> {
  const { titleEn, titleFr, kind, state, descriptionEn, descriptionFr, note, currency } = typed;
  const { signedOn, inForceOn, dateFrom, dateTo, dateEnd, dateCertainty, project, conference, activity } = typed;
  return {
    ...{ kind, state, titleEn, titleFr, descriptionEn, descriptionFr, note, currency },
    ...{ signedOn, inForceOn, dateFrom, dateTo, dateEnd, dateCertainty, project, conference, activity },
    amount: typed.amount === null ? null : Number(typed.amount),
    parties: typed.parties.map(({ party, role, onBehalfOf, at }) => ({
      ...find.party(party ?? "", `parties[${at}].party`),
      role,
      onBehalfOf: find.organisation(onBehalfOf, `parties[${at}].onBehalfOf`),
    })),
  } satisfies Content<"partnership"> & Partial<PartnershipDocument>;
}

function personContent(typed: Typed["person"], find: Finder): Content<"person"> {
  const { name, position, positionFrom, positionTo, country } = typed;
  return {
    ...{ name, position, positionFrom, positionTo, country },
    organisation: find.organisation(typed.organisation, "organisation"),
  } satisfies Content<"person"> & Partial<PersonDocument>;
}

/** The citations of the list, and one for each source that the list does not have yet. */
function citedIn(typed: Typed[RecordType], brought: NewSource[]): { citations: CitationLine[]; sources: NewSource[] } {
  const listed = typed.citations.map(({ source, section, row, says, stance, rank, tableTitle, aspect }) => ({
    ...{ source: source ?? "", section: section ?? "", tableTitle, aspect, rank, says },
    tableRow: row === null ? null : Number(row),
    contradicts: stance === "contradicts",
  }));
  const added = typed.sources.map(({ title, publisher, url, date, section, says, stance }) => ({
    source: { id: sourceId(title ?? ""), title: title ?? "", publisher: publisher ?? "", url, date },
    line: {
      ...{ section: section ?? "", tableTitle: null, tableRow: null, aspect: null, says },
      ...{ contradicts: stance === "contradicts", rank: "normal" as const },
    },
  }));
  const kept = brought.filter(({ id }) => listed.some(({ source }) => source === id));
  return {
    citations: [...listed, ...added.map(({ source, line }) => ({ source: source.id, ...line }))],
    sources: [...kept, ...added.map(({ source }) => source)],
  };
}

function sourceId(title: string): string {
  return `${slugify(title).slice(0, 60) || "source"}-${randomBytes(4).toString("hex")}`;
}

function unique<Line extends object>(lines: Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const key = JSON.stringify(line);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
