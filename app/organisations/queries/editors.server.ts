import type { Db } from "#app/platform/db.ts";

/** Every organisation by name, for a list to choose from. */
export function organisationChoices(db: Db) {
  return db.organisation.findMany({
    orderBy: [{ nameEn: "asc" }, { id: "asc" }],
    select: { id: true, nameEn: true, nameFr: true },
  });
}
