import type { PlanSlot } from "#app/programme/schedule/plan.ts";

/** What an organiser did; undo and redo are edits as well. The database knows the same words. */
export const editKinds = ["place", "move", "remove", "pin", "break", "suggestion", "undo", "redo"] as const;
export type EditKind = (typeof editKinds)[number];

/** Where and when a slot is, as it is kept in the log and sent to browsers. */
export type SlotState = Omit<PlanSlot, "id">;

/** A slot before and after an edit; null: it is in no room. */
export type SlotChange = { id: string; before: SlotState | null; after: SlotState | null };

/** A slot as editors hold it: `version` rises with every change. */
export type VersionedSlot = PlanSlot & { version: number };

/** The same the other way round. */
export function inverse(changes: SlotChange[]): SlotChange[] {
  return changes.map(({ id, before, after }) => ({ id, before: after, after: before }));
}

/** Whether two states are the same place at the same time. */
export function sameState(one: SlotState | null, other: SlotState | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.sessionId === other.sessionId &&
    one.roomId === other.roomId &&
    one.startsAt === other.startsAt &&
    one.endsAt === other.endsAt &&
    one.pinned === other.pinned
  );
}

/** The slots with changes applied to them. */
export function withChanges(slots: VersionedSlot[], changes: (SlotChange & { version: number })[]): VersionedSlot[] {
  const changed = new Map(changes.map((change) => [change.id, change]));
  const kept = slots.filter(({ id }) => !changed.has(id));
  const now = changes.flatMap(({ id, after, version }) => (after ? [{ id, ...after, version }] : []));
  return [...kept, ...now];
}
