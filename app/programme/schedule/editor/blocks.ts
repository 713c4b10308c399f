import { grouped, runsOf } from "#app/platform/grouping.ts";
import type { VersionedSlot } from "#app/programme/schedule/edits.ts";
import { overlap } from "#app/programme/schedule/plan.ts";

/** One session at one time, in one room or, as a break is, in several: they are moved together. */
export type Block = {
  id: string;
  sessionId: string;
  startsAt: number;
  endsAt: number;
  pinned: boolean;
  slots: VersionedSlot[];
};

/** A block, or the part of it in neighbouring rooms, where it is drawn. */
export type Segment = { block: Block; column: number; span: number; lane: number; lanes: number };

/** The blocks of some slots. A block that is as it was before stays the same object, so that nothing is drawn again. */
export function blocksOf(slots: VersionedSlot[], before: Map<string, Block> = new Map()): Block[] {
  const groups = grouped(slots, ({ sessionId, startsAt, endsAt }) => `${sessionId} ${startsAt} ${endsAt}`);
  return [...groups.values()].map((unsorted) => {
    const own = [...unsorted].sort((one, other) => (one.id < other.id ? -1 : 1));
    const [first] = own as [VersionedSlot, ...VersionedSlot[]];
    const known = before.get(first.id);
    if (known && known.slots.length === own.length && known.slots.every((slot, at) => slot === own[at])) return known;
    const { id, sessionId, startsAt, endsAt } = first;
    return { id, sessionId, startsAt, endsAt, pinned: own.some(({ pinned }) => pinned), slots: own };
  });
}

/** Where blocks are drawn in the columns of rooms; those that share a room and an hour stand side by side in it. */
export function segmentsOf(blocks: Block[], roomIds: string[]): Segment[] {
  const segments = blocks
    .flatMap((block) =>
      // In neighbouring rooms it is one card.
      runsOf(block.slots.map(({ roomId }) => roomIds.indexOf(roomId))).map(
        (run): Segment => ({ block, ...run, lane: 0, lanes: 1 }),
      ),
    )
    .sort((one, other) => one.block.startsAt - other.block.startsAt || other.block.endsAt - one.block.endsAt);
  for (const [at, segment] of segments.entries()) {
    const taken = new Set(
      segments
        .slice(0, at)
        .filter((one) => meet(one, segment))
        .map(({ lane }) => lane),
    );
    while (taken.has(segment.lane)) segment.lane += 1;
  }
  for (const segment of segments)
    segment.lanes =
      Math.max(...segments.filter((one) => one === segment || meet(one, segment)).map(({ lane }) => lane)) + 1;
  return segments;
}

function meet(one: Segment, other: Segment): boolean {
  return (
    overlap(one.block, other.block) && one.column < other.column + other.span && other.column < one.column + one.span
  );
}

/**
 * The next slot in the direction of an arrow, for somebody who is in a column: in the same room up and down, at about the
 * same time to the sides. A band over both rooms is no way to the side.
 */
export function neighbour(
  segments: Segment[],
  here: Segment,
  column: number,
  key: string,
): { segment: Segment; column: number } | null {
  const covers = (one: Segment, at: number) => one.column <= at && at < one.column + one.span;
  if (key === "ArrowDown" || key === "ArrowUp") {
    const room = segments
      .filter((one) => covers(one, column))
      .sort((one, other) => one.block.startsAt - other.block.startsAt);
    const segment = room[room.indexOf(here) + (key === "ArrowDown" ? 1 : -1)];
    return segment ? { segment, column } : null;
  }
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const step = key === "ArrowRight" ? 1 : -1;
  const away = ({ block }: Segment) => Math.abs(block.startsAt - here.block.startsAt);
  const end = Math.max(...segments.map((one) => one.column + one.span));
  for (let at = column + step; at >= 0 && at < end; at += step) {
    const beside = segments.filter((one) => covers(one, at) && !covers(one, column));
    const [segment] = beside.sort((one, other) => away(one) - away(other));
    if (segment) return { segment, column: at };
  }
  return null;
}
