import type {
  OrganisationDocument,
  PartnershipDocument,
  PersonDocument,
  RecordDocument,
  RecordType,
} from "#app/organisations/record/documents.ts";
import type { RecordProblem } from "#app/organisations/record/rules.ts";
import type { Db } from "#app/platform/db.ts";

type References = {
  organisations: Field[];
  countries: Field[];
  sources: Field[];
  projects: Field[];
  conferences: Field[];
  activities: Field[];
};
type Field = { field: string; id: string | null };

/**
 * What only the database can tell to be wrong: something named that is not there, an address or an identifier that
 * another entry has. Empty when all is well.
 */
export async function checkReferences(
  db: Db,
  type: RecordType,
  id: string | null,
  document: RecordDocument,
): Promise<RecordProblem[]> {
  const named = referencesOf(type, document);
  const missing = [
    ...(await missingOf(named.organisations, (where) => db.organisation.findMany({ where, select: { id: true } }))),
    ...(await missingOf(named.sources, (where) => db.source.findMany({ where, select: { id: true } }))),
    ...(await missingOf(named.projects, (where) => db.project.findMany({ where, select: { id: true } }))),
    ...(await missingOf(named.conferences, (where) => db.conference.findMany({ where, select: { id: true } }))),
    ...(await missingOf(named.activities, (where) => db.activity.findMany({ where, select: { id: true } }))),
    ...(await missingOf(named.countries, async ({ id: { in: codes } }) => {
      const found = await db.country.findMany({ where: { code: { in: codes } }, select: { code: true } });
      return found.map(({ code }) => ({ id: code }));
    })),
  ];
  return [
    ...missing.map((field) => ({ field, code: "unknown_reference" as const })),
    ...(await takenBy(db, type, id, document)),
  ];
}

function referencesOf(type: RecordType, document: RecordDocument): References {
  const sources = document.citations.map(({ source }) => ({ field: "citations", id: source }));
  const none = { organisations: [], countries: [], sources, projects: [], conferences: [], activities: [] };
  if (type === "organisation") {
    const { parent, country, relations } = document as OrganisationDocument;
    return {
      ...none,
      organisations: [{ field: "parent", id: parent }, ...relations.map(({ to }) => ({ field: "relations", id: to }))],
      countries: [{ field: "country", id: country }],
    };
  }
  if (type === "person") {
    const { organisation, country } = document as PersonDocument;
    return {
      ...none,
      organisations: [{ field: "organisation", id: organisation }],
      countries: [{ field: "country", id: country }],
    };
  }
  const { parties, project, conference, activity } = document as PartnershipDocument;
  const party = (id: string | null) => ({ field: "parties", id });
  return {
    ...none,
    organisations: parties.flatMap(({ organisation, onBehalfOf }) => [party(organisation), party(onBehalfOf)]),
    countries: parties.map(({ country }) => party(country)),
    projects: [{ field: "project", id: project }],
    conferences: [{ field: "conference", id: conference }],
    activities: [{ field: "activity", id: activity }],
  };
}

async function missingOf(
  fields: Field[],
  find: (where: { id: { in: string[] } }) => Promise<{ id: string }[]>,
): Promise<string[]> {
  const ids = [...new Set(fields.flatMap(({ id }) => id ?? []))];
  if (ids.length === 0) return [];
  const found = new Set((await find({ id: { in: ids } })).map(({ id }) => id));
  return [...new Set(fields.filter(({ id }) => id !== null && !found.has(id)).map(({ field }) => field))];
}

/** An address that leads on to another entry is as taken as one that is in use. */
async function takenBy(
  db: Db,
  type: RecordType,
  id: string | null,
  document: RecordDocument,
): Promise<RecordProblem[]> {
  const { slug } = document;
  const notOwn = id === null ? {} : { not: id };
  const query = { where: { slug, id: notOwn } };
  const sameAddress =
    type === "organisation"
      ? await db.organisation.count(query)
      : type === "partnership"
        ? await db.partnership.count(query)
        : await db.person.count(query);
  const former = await db.formerRecord.count({ where: { recordType: type, slug, recordId: notOwn } });
  const problems: RecordProblem[] = sameAddress + former > 0 ? [{ field: "slug", code: "taken" }] : [];
  const { identifiers } = document as OrganisationDocument;
  if (type !== "organisation" || identifiers.length === 0) return problems;
  const other = await db.organisationIdentifier.count({ where: { OR: identifiers, organisationId: notOwn } });
  return other > 0 ? [...problems, { field: "identifiers", code: "taken" }] : problems;
}
