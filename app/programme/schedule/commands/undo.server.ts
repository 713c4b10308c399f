import { type Act, accountOf } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import { applyChanges, type Edited, logEdit, statesOf } from "#app/programme/schedule/commands/edit.server.ts";
import { inverse, type SlotChange, sameState } from "#app/programme/schedule/edits.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** What became of an undo: done, or refused because of a slot that somebody else has changed since. */
export type Undone = { done: true; edited: Edited } | { done: false; slotId: string };

/**
 * Takes the actor's last edit back, or does it again. Where somebody else has changed one of its slots since, nothing is
 * done, and the edit is left out from now on, so that the one before it can be undone. Refuses (`wrong_state`) where there
 * is nothing to undo or redo.
 */
export function undoEdit(
  db: PrismaClient,
  act: Act,
  { conferenceId, direction }: { conferenceId: string; direction: "undo" | "redo" },
): Promise<Undone> {
  const accountId = accountOf(act).id;
  return changeDraft(db, act, conferenceId, async (tx, draft): Promise<Undone> => {
    const edit = await tx.scheduleEdit.findFirst(nextOf({ conferenceId, accountId, direction }));
    if (!edit) throw new AppError("wrong_state", { nothing: direction });
    const done = edit.changes as SlotChange[];
    const changes = direction === "undo" ? inverse(done) : done;
    const taken = await changedSince(tx, conferenceId, changes);
    const to = direction === "undo" ? "undone" : "done";
    await tx.scheduleEdit.update({
      where: { id: edit.id },
      data: { state: taken === null ? to : "dropped" },
      select: { id: true },
    });
    if (taken !== null) return { done: false, slotId: taken };
    const edited = await applyChanges(tx, act, draft, changes);
    await logEdit(tx, act, draft, { kind: direction, changes, originId: edit.id });
    return { done: true, edited };
  });
}

/** The edit that undo or redo is about. */
export function nextOf({
  conferenceId,
  accountId,
  direction,
}: {
  conferenceId: string;
  accountId: string;
  direction: "undo" | "redo";
}) {
  const undo = direction === "undo";
  return {
    where: { conferenceId, accountId, originId: null, state: undo ? "done" : "undone" },
    orderBy: { revision: undo ? "desc" : "asc" },
    select: { id: true, changes: true },
  } as const satisfies Prisma.ScheduleEditFindFirstArgs;
}

/** The first slot that is no longer as the edit left it; null: all are. */
async function changedSince(tx: Tx, conferenceId: string, changes: SlotChange[]): Promise<string | null> {
  const now = await statesOf(
    tx,
    conferenceId,
    changes.map(({ id }) => id),
  );
  return changes.find(({ id, before }) => !sameState(before, now.get(id) ?? null))?.id ?? null;
}
