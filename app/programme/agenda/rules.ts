import { overlaps, type SignupState } from "#app/programme/signups/rules.ts";
import type { SessionRoleKind } from "#prisma/generated/enums.ts";

/** A session in somebody's agenda at one of its times. */
export type AgendaItem = {
  slotId: string;
  sessionId: string;
  startsAt: Date;
  endsAt: Date;
  roomId: string;
  starred: boolean;
  signup: Exclude<SignupState, "left"> | null;
  roles: SessionRoleKind[];
  /** It does not take place (then): it stands in the agenda until it would be over, and keeps nobody from anything. */
  cancelled: boolean;
};

/** The way from the session before; `tight`: there is less time than it takes. */
export type Way = { fromRoomId: string; minutes: number; gap: number; tight: boolean };

export type PlannedItem<Item extends AgendaItem> = Item & {
  /** Sessions of the agenda that overlap it. */
  clashes: string[];
  way: Way | null;
};

/** Minutes between two rooms, either way; the pair without rooms is every other. */
export type Walk = { oneId: string | null; otherId: string | null; minutes: number };

/** What it takes between any two rooms, where nobody has said. */
export const usualWalk = 5;

/** Minutes from one room to another. */
export function walkBetween(walks: readonly Walk[], from: string, to: string): number {
  if (from === to) return 0;
  const of = (one: string | null, other: string | null) =>
    walks.find(({ oneId, otherId }) => (oneId === one && otherId === other) || (oneId === other && otherId === one));
  return (of(from, to) ?? of(null, null))?.minutes ?? usualWalk;
}

/** Where somebody has to be: with a place, or with a part. What is starred, or waited for, they may leave out. */
export function isBinding({ signup, roles, cancelled }: Pick<AgendaItem, "signup" | "roles" | "cancelled">): boolean {
  return !cancelled && (signup === "placed" || roles.length > 0);
}

/**
 * An agenda in the order of time, with what overlaps and the ways between rooms. A way is told from whatever ends last
 * before; what overlaps has none, and what is cancelled neither.
 */
export function plan<Item extends AgendaItem>(items: readonly Item[], walks: readonly Walk[]): PlannedItem<Item>[] {
  const ordered = [...items].sort(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime(),
  );
  const held = ordered.filter(({ cancelled }) => !cancelled);
  return ordered.map((item) => {
    if (item.cancelled) return { ...item, clashes: [], way: null };
    const clashes = held.filter((other) => other.sessionId !== item.sessionId && overlaps(other, item));
    return {
      ...item,
      clashes: [...new Set(clashes.map(({ sessionId }) => sessionId))],
      way: wayTo(item, held, walks),
    };
  });
}

/** Longer than that nobody has to hurry. */
const wayMattersMs = 30 * 60_000;

function wayTo(item: AgendaItem, items: readonly AgendaItem[], walks: readonly Walk[]): Way | null {
  const earlier = items.filter(({ endsAt }) => endsAt <= item.startsAt);
  const last = earlier.sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime())[0];
  if (!last || last.roomId === item.roomId) return null;
  const gapMs = item.startsAt.getTime() - last.endsAt.getTime();
  if (gapMs > wayMattersMs) return null;
  const minutes = walkBetween(walks, last.roomId, item.roomId);
  const gap = Math.floor(gapMs / 60_000);
  return { fromRoomId: last.roomId, minutes, gap, tight: gap < minutes };
}

/** How long before a session one may be reminded (minutes). */
export const reminderMinutes = [10, 15, 30, 60] as const;

/** Where a session stands among those with limited places on the page of an agenda. */
export function signupAnchor(slug: string): string {
  return `sign-up-${slug}`;
}
