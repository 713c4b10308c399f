import { conferenceSummary, summarySelect } from "#app/conferences/queries/list.server.ts";
import type { ConferenceSummary } from "#app/conferences/views.ts";
import { type CitationView, citationArgs, citationViews } from "#app/organisations/citation.ts";
import type { Db } from "#app/platform/db.ts";
import type { ConferenceOrganisationRole } from "#prisma/generated/enums.ts";

/** A conference on the page of an organisation or country, with the part it had there. */
export type RelatedConference<Role extends string> = {
  conference: Omit<ConferenceSummary, "registrationOpensAt" | "registrationClosesAt">;
  roles: Role[];
  citations: CitationView[];
};

const relatedSelect = { ...summarySelect, citations: citationArgs } as const;
const newestFirst = [{ editionYear: "desc" }, { dateFrom: { sort: "desc", nulls: "last" } }, { slug: "asc" }] as const;

/** Conferences that an organisation hosted or took part in, newest first. */
export async function conferencesOfOrganisation(
  db: Db,
  organisationId: string,
): Promise<RelatedConference<ConferenceOrganisationRole>[]> {
  const rows = await db.conference.findMany({
    where: { organisations: { some: { organisationId } } },
    select: { ...relatedSelect, organisations: { where: { organisationId }, select: { role: true } } },
    orderBy: [...newestFirst],
  });
  return rows.map((row) => ({
    conference: conferenceSummary(row),
    roles: partsOf(row.organisations.map(({ role }) => role)),
    citations: citationViews(row.citations),
  }));
}

/** A host that is also printed among the participants is shown as host. */
function partsOf(roles: ConferenceOrganisationRole[]): ConferenceOrganisationRole[] {
  return roles.includes("host") ? ["host"] : roles;
}

export type CountryPart = "place" | "participant" | "covered";

/** Conferences that took place in a country, that it took part in, or that were about it, newest first. */
export async function conferencesOfCountry(db: Db, countryCode: string): Promise<RelatedConference<CountryPart>[]> {
  const rows = await db.conference.findMany({
    where: { OR: [{ countryCode }, { countries: { some: { countryCode } } }] },
    select: { ...relatedSelect, countryCode: true, countries: { where: { countryCode }, select: { role: true } } },
    orderBy: [...newestFirst],
  });
  return rows.map((row) => ({
    conference: conferenceSummary(row),
    roles: [...(row.countryCode === countryCode ? (["place"] as const) : []), ...row.countries.map(({ role }) => role)],
    citations: citationViews(row.citations),
  }));
}
