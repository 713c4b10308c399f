import type { Db } from "#app/platform/db.ts";
import { type Affected, affectedPeople } from "#app/programme/releases/affected.server.ts";
import { differencesOf, isSame, type ProgrammeDifference } from "#app/programme/releases/differences.ts";
import { readDraft } from "#app/programme/releases/draft.server.ts";
import { emptySnapshot, type ProgrammeSnapshot } from "#app/programme/releases/snapshot.ts";
import { type ReleaseWarning, warningsOf } from "#app/programme/releases/warnings.server.ts";

export type ReleasePreview = {
  /** Number of the last release; 0 before the first. */
  base: number;
  snapshot: ProgrammeSnapshot;
  unchanged: boolean;
  differences: ProgrammeDifference[];
  warnings: ReleaseWarning[];
  affected: Affected[];
};

/** What publishing the draft as it is would do. */
export async function previewRelease(db: Db, conferenceId: string): Promise<ReleasePreview> {
  const last = await lastRelease(db, conferenceId);
  const snapshot = await readDraft(db, conferenceId);
  const differences = differencesOf(last.snapshot, snapshot);
  return {
    base: last.number,
    snapshot,
    unchanged: isSame(last.snapshot, snapshot),
    differences,
    warnings: await warningsOf(db, conferenceId, differences),
    affected: await affectedPeople(db, differences, last.snapshot, snapshot),
  };
}

/** The last release; before the first one, an empty programme with number 0. */
async function lastRelease(db: Db, conferenceId: string): Promise<{ number: number; snapshot: ProgrammeSnapshot }> {
  const row = await db.release.findFirst({
    where: { conferenceId },
    orderBy: { number: "desc" },
    select: { number: true, snapshot: true },
  });
  return row
    ? { number: row.number, snapshot: row.snapshot as ProgrammeSnapshot }
    : { number: 0, snapshot: emptySnapshot };
}
