import type { Act } from "#app/platform/act.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { requireBuilder } from "#app/programme/commands/draft.server.ts";
import { differencesOf, isSame, type ProgrammeDifference } from "#app/programme/releases/differences.ts";
import { readDraft } from "#app/programme/releases/draft.server.ts";
import { emptySnapshot, type ProgrammeSnapshot } from "#app/programme/releases/snapshot.ts";
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
};

export type Published = { id: string; number: number; differences: ProgrammeDifference[] };

/** Why nothing was published: somebody else was quicker, there is nothing new to show, or a release has the name. */
export type PublishRefusal = "changed_meanwhile" | "unchanged" | "name_taken";

/**
 * Freezes the draft as a new release. Of two who publish at once the second is refused, as is whoever looked at an older
 * draft than there is now.
 */
export async function publishRelease(
  db: PrismaClient,
  act: Act,
  input: PublishInput,
): Promise<Published | PublishRefusal> {
  requireBuilder(act, input.conferenceId);
  return inTransaction(db, (tx) => publishIn(tx, act, input));
}

async function publishIn(tx: Tx, act: Act, input: PublishInput): Promise<Published | PublishRefusal> {
  const { conferenceId, base, revision, ...text } = input;
  const { programmeMode, programmeRevision } = await lockProgramme(tx, conferenceId);
  if (programmeMode !== "released") throw new AppError("wrong_state");
  const last = await lastRelease(tx, conferenceId);
  if (last.number !== base || programmeRevision !== revision) return "changed_meanwhile";
  await nameSpeakers(tx, conferenceId);
  const snapshot = await readDraft(tx, conferenceId);
  if (isSame(last.snapshot, snapshot)) return "unchanged";
  if ((await tx.release.count({ where: { conferenceId, name: text.name } })) > 0) return "name_taken";
  const differences = differencesOf(last.snapshot, snapshot);
  const number = last.number + 1;
  const id = await writeRelease(tx, act, { conferenceId, ...text, number, revision, snapshot, differences });
  return { id, number, differences };
}

/** The last release; before the first one, an empty programme with number 0. */
export async function lastRelease(
  db: Db,
  conferenceId: string,
): Promise<{ number: number; snapshot: ProgrammeSnapshot }> {
  const row = await db.release.findFirst({
    where: { conferenceId },
    orderBy: { number: "desc" },
    select: { number: true, snapshot: true },
  });
  return row
    ? { number: row.number, snapshot: row.snapshot as ProgrammeSnapshot }
    : { number: 0, snapshot: emptySnapshot };
}
