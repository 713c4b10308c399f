import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { requireBuilder } from "#app/programme/commands/draft.server.ts";
import type { ProgrammeDifference } from "#app/programme/releases/differences.ts";
import { writeReleaseLetters } from "#app/programme/releases/letters.server.ts";
import { previewRelease } from "#app/programme/releases/preview.server.ts";
import { fingerprintOf } from "#app/programme/releases/warnings.server.ts";
import {
  lockProgramme,
  nameSpeakers,
  type ReleaseText,
  writeRelease,
} from "#app/programme/releases/write-release.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type PublishInput = ReleaseText & {
  conferenceId: string;
  /** Number of the release that the publisher saw as the last one; 0 before the first. */
  base: number;
  /** `Conference.programmeRevision` of the draft that the publisher saw. */
  revision: number;
  /** `fingerprintOf` the warnings that the publisher has seen; empty where there were none. */
  acknowledged: string;
  /** Whether those whom the changes concern get a mail. */
  tells: boolean;
};

export type Published = { id: string; number: number; differences: ProgrammeDifference[]; told: number };

/**
 * Why nothing was published: somebody else was quicker, there is nothing new to show, a release has the name, or there are
 * warnings that the publisher has not seen.
 */
export type PublishRefusal = "changed_meanwhile" | "unchanged" | "name_taken" | "unseen_warnings";

export type LockProgramme = typeof lockProgramme;

/**
 * Freezes the draft as a new release. Of two who publish at once the second is refused, as is whoever looked at an older
 * draft than there is now.
 */
export async function publishRelease(
  db: PrismaClient,
  act: Act,
  input: PublishInput,
): Promise<Published | PublishRefusal> {
  return publishWith(lockProgramme, db, act, input);
}

/** The same with another lock: tests show what happens without one. */
export async function publishWith(
  lock: LockProgramme,
  db: PrismaClient,
  act: Act,
  input: PublishInput,
): Promise<Published | PublishRefusal> {
  requireBuilder(act, input.conferenceId);
  return inTransaction(db, (tx) => publishIn(lock, tx, act, input));
}

async function publishIn(
  lock: LockProgramme,
  tx: Tx,
  act: Act,
  { base, revision, acknowledged, tells, ...input }: PublishInput,
): Promise<Published | PublishRefusal> {
  const { conferenceId } = input;
  const { programmeMode, programmeRevision } = await lock(tx, conferenceId);
  if (programmeMode !== "released") throw new AppError("wrong_state");
  if (programmeRevision !== revision) return "changed_meanwhile";
  await nameSpeakers(tx, conferenceId);
  const preview = await previewRelease(tx, conferenceId);
  if (preview.base !== base) return "changed_meanwhile";
  if (preview.unchanged) return "unchanged";
  if (fingerprintOf(preview.warnings) !== acknowledged) return "unseen_warnings";
  if ((await tx.release.count({ where: { conferenceId, name: input.name } })) > 0) return "name_taken";
  const { snapshot, differences } = preview;
  const number = base + 1;
  const id = await writeRelease(tx, act, { ...input, number, revision, snapshot, differences });
  const affected = tells ? preview.affected : [];
  await writeReleaseLetters(tx, act, { ...input, releaseId: id, affected });
  return { id, number, differences, told: affected.length };
}
