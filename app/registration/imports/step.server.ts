import { setImmediate as turn } from "node:timers/promises";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { ImportChoices } from "#app/registration/imports/choices.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** How long a process has an import for itself without saying that it is still at work. */
const heldMs = 180_000;

/** What is under way on one import. */
export type ImportStep = {
  id: string;
  conferenceId: string;
  state: "checking" | "writing";
  choices: ImportChoices;
  file: Uint8Array<ArrayBuffer>;
  createdById: string | null;
  /** Says how far it is and lets others have their turn; refuses with `closed` when somebody has cancelled it. */
  progress(doneRows: number): Promise<void>;
  /** The last statement of the step's transaction: refuses with `closed` when it was cancelled before this. */
  finish(tx: Tx, data: Prisma.ImportUpdateManyMutationInput): Promise<void>;
};

/** Takes up the oldest import that waits for its step, or whose process was cut off; null when there is none. */
export async function claimStep(db: PrismaClient, now: () => Date): Promise<ImportStep | null> {
  const free = { state: { in: ["checking", "writing"] as ("checking" | "writing")[] } };
  const waiting = await db.import.findFirst({
    where: { ...free, OR: [{ heldUntil: null }, { heldUntil: { lt: now() } }] },
    orderBy: { createdAt: "asc" },
    select: { id: true, heldUntil: true },
  });
  if (!waiting) return null;
  const until = () => new Date(now().getTime() + heldMs);
  const { count } = await db.import.updateMany({
    where: { id: waiting.id, heldUntil: waiting.heldUntil, ...free },
    data: { heldUntil: until(), doneRows: 0 },
  });
  const row = await db.import.findUnique({
    where: { id: waiting.id },
    select: { id: true, conferenceId: true, state: true, choices: true, file: true, createdById: true },
  });
  // Another process was faster.
  if (count === 0 || !row?.file) return claimStep(db, now);
  const { state, file } = row;
  if (state !== "checking" && state !== "writing") return null;
  const mine = { id: row.id, state };
  return {
    ...{ id: row.id, conferenceId: row.conferenceId, createdById: row.createdById, state, file },
    choices: row.choices as unknown as ImportChoices,
    async progress(doneRows) {
      const going = await db.import.updateMany({ where: mine, data: { doneRows, heldUntil: until() } });
      if (going.count === 0) throw new AppError("closed");
      await turn();
    },
    async finish(tx, data) {
      const going = await tx.import.updateMany({ where: mine, data: { ...data, heldUntil: null, doneRows: 0 } });
      if (going.count === 0) throw new AppError("closed");
    },
  };
}
