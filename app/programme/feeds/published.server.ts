import type { Db } from "#app/platform/db.ts";
import { grouped } from "#app/platform/grouping.ts";
import { guidOf, numberOf } from "#app/programme/feeds/ids.ts";
import { type ShownSlot, shownSlots } from "#app/programme/releases/published-slot.ts";
import { readShown, type ShownProgramme } from "#app/programme/releases/shown.server.ts";
import type { RoomView } from "#app/programme/views.ts";

/** A slot as other programs know it. */
export type FeedSlot = ShownSlot & {
  number: number;
  guid: string;
  sequence: number;
  changedAt: Date;
  /** It is in no room any more: only those who knew it are still told. */
  gone: boolean;
};

/** A time of a session as calendars show it: once, in however many rooms. */
export type CalendarSlot = FeedSlot & { rooms: RoomView[] };

export type Feed = ShownProgramme & {
  /** Slots of the programme as it is, and what is gone from it as cancelled. */
  slots: FeedSlot[];
};

/** A programme for other programs: what the public sees, with the numbers that stay the same. */
export async function readFeed(db: Db, slug: string): Promise<Feed | null> {
  const shown = await readShown(db, { slug });
  if (!shown) return null;
  const rows = await db.publishedSlot.findMany({
    where: { conferenceId: shown.conference.id },
    select: { id: true, number: true, sequence: true, changedAt: true, cancelledAt: true, shown: true },
    orderBy: { number: "asc" },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const current = shownSlots(shown.snapshot);
  const here = new Set(current.map(({ slot }) => slot.id));
  const gone = rows.filter(({ id }) => !here.has(id)).map((row) => ({ ...(row.shown as ShownSlot), cancelled: true }));
  return {
    ...shown,
    slots: [...current, ...gone].map((one) => {
      const row = known.get(one.slot.id);
      return {
        ...one,
        gone: !here.has(one.slot.id),
        guid: guidOf(one.slot.id),
        number: row?.number ?? numberOf(one.slot.id),
        sequence: row?.sequence ?? 0,
        // What comes from the documents does not change: its time stands for the time of its last change.
        changedAt: row?.changedAt ?? new Date(one.slot.startsAt),
      };
    }),
  };
}

/**
 * The slots as calendars show them. What takes place in several rooms at one time stands there once, under the id of the
 * first of its slots; its number counts what became of any slot of the session, so that it never goes back.
 */
export function calendarSlots({ slots }: Pick<Feed, "slots">): CalendarSlot[] {
  const bySession = grouped(slots, ({ session }) => session.id);
  return [...bySession.values()].flatMap((own) => {
    const sequence = own.reduce((sum, one) => sum + one.sequence + 1, -1);
    const changedAt = new Date(Math.max(...own.map((one) => one.changedAt.getTime())));
    const bands = grouped(own, ({ gone, slot }) => (gone ? slot.id : `${slot.startsAt} ${slot.endsAt}`));
    return [...bands.values()].flatMap((band) => {
      const [first] = [...band].sort((a, b) => a.number - b.number);
      return first ? [{ ...first, sequence, changedAt, rooms: band.map(({ slot }) => slot.room) }] : [];
    });
  });
}
