import { randomUUID } from "node:crypto";
import type { Act } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import { type Edited, editIn } from "#app/programme/schedule/commands/edit.server.ts";
import { indexPlan } from "#app/programme/schedule/plan.ts";
import { readPlan } from "#app/programme/schedule/queries/plan.server.ts";
import { type Suggestion, type SuggestWish, suggest } from "#app/programme/schedule/suggest.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * Applies a suggestion as one edit: the one that was looked at, because the same schedule gives the same suggestion. Where
 * the draft is no longer at `revision`, it refuses (`changed_meanwhile`).
 */
export function applySuggestion(
  db: PrismaClient,
  act: Act,
  { conferenceId, revision, wish }: { conferenceId: string; revision: number; wish: SuggestWish },
): Promise<Edited & { suggestion: Suggestion }> {
  return changeDraft(db, act, conferenceId, async (tx, draft) => {
    if (draft.revision !== revision + 1) throw new AppError("changed_meanwhile");
    const plan = await readPlan(tx, conferenceId);
    const suggestion = suggest(indexPlan(plan), plan.slots, wish);
    const versions = new Map(plan.slots.map((slot) => [slot.id, slot]));
    const placed = suggestion.placements.map(({ slotId, ...to }) => ({
      id: slotId ?? randomUUID(),
      version: slotId === null ? null : (versions.get(slotId)?.version ?? null),
      to: { ...to, pinned: false },
    }));
    const removed = suggestion.unplaced.flatMap(({ slotId }) =>
      slotId === null ? [] : [{ id: slotId, version: versions.get(slotId)?.version ?? null, to: null }],
    );
    return { ...(await editIn(tx, act, draft, "suggestion", [...placed, ...removed])), suggestion };
  });
}
