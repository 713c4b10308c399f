import { type KnownOrganisation, OrganisationIndex } from "#app/organisations/record/matching.ts";
import type { Db } from "#app/platform/db.ts";

/** Every organisation with all that it is called. */
export function readKnown(db: Db): Promise<KnownOrganisation[]> {
  return db.organisation.findMany({
    select: {
      ...{ id: true, slug: true, nameEn: true, nameFr: true, acronym: true },
      names: { select: { text: true, kind: true } },
      identifiers: { select: { scheme: true, value: true } },
    },
    orderBy: [{ nameEn: "asc" }, { id: "asc" }],
  });
}

/** What is named can be found in it. */
export async function readIndex(db: Db): Promise<OrganisationIndex> {
  return new OrganisationIndex(await readKnown(db));
}
