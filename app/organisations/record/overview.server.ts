import { countUnverified } from "#app/organisations/record/confirmation/queries.server.ts";
import { listDuplicates } from "#app/organisations/record/duplicates/queries.server.ts";
import type { Db } from "#app/platform/db.ts";

export type GatheringFigures = {
  duplicates: number;
  unverifiedOrganisations: number;
  unverifiedPartnerships: number;
  imports: number;
  sources: number;
};

/** What waits at the desk of the record, in figures. */
export async function readFigures(db: Db, now: Date): Promise<GatheringFigures> {
  const [duplicates, unverified, imports, sources] = await Promise.all([
    listDuplicates(db),
    countUnverified(db, now),
    db.recordImport.count({ where: { state: { in: ["checked", "failed", "writing"] } } }),
    db.source.count(),
  ]);
  return {
    duplicates: duplicates.length,
    unverifiedOrganisations: unverified.organisations,
    unverifiedPartnerships: unverified.partnerships,
    imports,
    sources,
  };
}
