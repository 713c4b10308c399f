import type { Db } from "#app/platform/db.ts";
import type { ProgrammeDifference } from "#app/programme/releases/differences.ts";
import { previewRelease } from "#app/programme/releases/preview.server.ts";
import { listReleases, namesIn, type ReleaseView } from "#app/programme/releases/queries.server.ts";
import { fingerprintOf, type ReleaseWarning } from "#app/programme/releases/warnings.server.ts";

export type PublishingView = {
  /** What publishing would do now; null: there is no draft yet. */
  next: {
    base: number;
    revision: number;
    unchanged: boolean;
    differences: ProgrammeDifference[];
    names: Record<string, string>;
    warnings: ReleaseWarning[];
    fingerprint: string;
    affected: number;
  } | null;
  releases: Omit<ReleaseView, "differences">[];
};

/** The desk page on which a programme is published. */
export async function readPublishing(db: Db, conferenceId: string): Promise<PublishingView> {
  const { programmeMode, programmeRevision } = await db.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    select: { programmeMode: true, programmeRevision: true },
  });
  if (programmeMode === "as_sourced") return { next: null, releases: [] };
  const releases = await listReleases(db, conferenceId);
  const { base, unchanged, differences, warnings, affected } = await previewRelease(db, conferenceId);
  return {
    next: {
      ...{ base, revision: programmeRevision, unchanged, differences, warnings },
      names: await namesIn(db, differences),
      fingerprint: fingerprintOf(warnings),
      affected: affected.length,
    },
    releases: releases.map(({ differences: _, ...release }) => release),
  };
}
