import { type Clash, clashesAround, clashKey } from "#app/programme/schedule/clashes.ts";
import type { SlotWish } from "#app/programme/schedule/commands/edit.server.ts";
import { onDay } from "#app/programme/schedule/days.ts";
import type { Block } from "#app/programme/schedule/editor/blocks.ts";
import { minute, type PlanIndex, type PlanSlot } from "#app/programme/schedule/plan.ts";

/** What is in somebody's hand: a block, or a session out of the tray, and where it would be were it let go. */
export type Held = {
  /** Null: it comes out of the tray. */
  block: Block | null;
  sessionId: string;
  /** The id that its slot will have, where it has none yet. */
  newId: string;
  by: "pointer" | "keyboard";
  doing: "move" | "resize";
  column: number;
  startsAt: number;
  endsAt: number;
  day: string;
  overTray: boolean;
};

/** What the pointer and the arrow keys go by. */
export type Ground = { roomIds: string[]; days: string[]; timeZone: string; step: number };

/** The slots as they would be. */
export function heldSlots({ block, sessionId, newId, startsAt, endsAt, column }: Held, roomIds: string[]): PlanSlot[] {
  const roomId = roomIds[column] ?? "";
  if (!block) return [{ id: newId, sessionId, roomId, startsAt, endsAt, pinned: false }];
  const alone = block.slots.length === 1;
  return block.slots.map(({ version: _, ...slot }) => ({
    ...slot,
    ...{ roomId: alone ? roomId : slot.roomId, startsAt, endsAt },
  }));
}

/** What would clash. */
export function heldClashes(held: Held, roomIds: string[], index: PlanIndex, slots: PlanSlot[]): Clash[] {
  const own = heldSlots(held, roomIds);
  const ids = new Set(own.map(({ id }) => id));
  const all = [...slots.filter(({ id }) => !ids.has(id)), ...own];
  const found = own.flatMap((slot) => clashesAround(index, slot, all));
  return [...new Map(found.map((clash) => [clashKey(clash), clash])).values()];
}

/** What to ask the server for when it is let go; empty where nothing is different. */
export function heldWishes(held: Held, roomIds: string[]): SlotWish[] {
  const { block, overTray } = held;
  if (overTray) return (block?.slots ?? []).map(({ id, version }) => ({ id, version, to: null }));
  return heldSlots(held, roomIds).flatMap(({ id, ...to }): SlotWish[] => {
    const before = block?.slots.find((slot) => slot.id === id);
    const same =
      before && before.roomId === to.roomId && before.startsAt === to.startsAt && before.endsAt === to.endsAt;
    return same ? [] : [{ id, version: before?.version ?? null, to }];
  });
}

export type HeldKey = "up" | "down" | "left" | "right" | "shorter" | "longer" | "previous_day" | "next_day";

/** One press of a key further. */
export function stepped(held: Held, key: HeldKey, { roomIds, days, timeZone, step }: Ground): Held {
  const by = step * minute;
  const { column, startsAt, endsAt, block } = held;
  const length = endsAt - startsAt;
  const shifted = (start: number): Held => ({ ...held, startsAt: start, endsAt: start + length });
  const turned = (to: number): Held => {
    const day = days[days.indexOf(held.day) + to];
    return day ? { ...shifted(onDay(startsAt, day, timeZone)), day } : held;
  };
  const inRoom = (at: number): Held =>
    block && block.slots.length > 1 ? held : { ...held, column: Math.min(Math.max(at, 0), roomIds.length - 1) };
  switch (key) {
    case "up":
      return shifted(startsAt - by);
    case "down":
      return shifted(startsAt + by);
    case "left":
      return inRoom(column - 1);
    case "right":
      return inRoom(column + 1);
    case "shorter":
      return { ...held, endsAt: Math.max(endsAt - by, startsAt + Math.min(by, length)) };
    case "longer":
      return { ...held, endsAt: endsAt + by };
    case "previous_day":
      return turned(-1);
    case "next_day":
      return turned(1);
  }
}

/** An instant on the nearest step, counted from the beginning of the hour. */
export function snapped(instant: number, step: number): number {
  return Math.round(instant / (step * minute)) * step * minute;
}
