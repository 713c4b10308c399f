import { createHash } from "node:crypto";
import { anyOverlap, type Span } from "#app/programme/signups/rules.ts";

/** Somebody's wish for a session; `rank` 1 is the dearest. */
export type Wish = { registrationId: string; sessionId: string; rank: number };

/** A session whose places are drawn. */
export type DrawnSession = { id: string; free: number | null; refusesClashes: boolean; slots: readonly Span[] };

/** What came of a wish. `clash`: the person has something else at that time. `order` counts all wishes as they were called. */
export type Drawn = Wish & { outcome: "placed" | "waiting" | "clash"; lot: number; order: number };

export type DrawInput = {
  seed: string;
  wishes: readonly Wish[];
  sessions: readonly DrawnSession[];
  /** What people are bound to already, by registration. */
  busy: ReadonlyMap<string, readonly Span[]>;
};

/**
 * Draws who gets a place. Everybody's lot follows from the seed. All first wishes are called before any second one, and so
 * on; among wishes of the same rank whoever has got less so far comes first, then the lot decides. Who gets nothing stands
 * in the line of that session in the order in which they were called. The same input always gives the same result.
 */
export function draw({ seed, wishes, sessions, busy }: DrawInput): Drawn[] {
  const lots = lotsOf(
    seed,
    wishes.map(({ registrationId }) => registrationId),
  );
  const lotOf = (wish: Wish) => lots.get(wish.registrationId) ?? 0;
  const open = new Map(sessions.map((session) => [session.id, { ...session }]));
  const bound = new Map([...busy].map(([id, spans]) => [id, [...spans]]));
  const got = new Map<string, number>();
  const ranked = inRanks(wishes);
  const drawn: Drawn[] = [];
  for (const rank of [...ranked.keys()].sort((a, b) => a - b)) {
    const won = new Map(got);
    const called = (ranked.get(rank) ?? []).sort(
      (a, b) => (won.get(a.registrationId) ?? 0) - (won.get(b.registrationId) ?? 0) || lotOf(a) - lotOf(b),
    );
    for (const wish of called) {
      const session = open.get(wish.sessionId);
      if (!session) continue;
      const outcome = outcomeOf(session, bound.get(wish.registrationId) ?? []);
      if (outcome === "placed") {
        if (session.free !== null) session.free -= 1;
        got.set(wish.registrationId, (got.get(wish.registrationId) ?? 0) + 1);
        bound.set(wish.registrationId, [...(bound.get(wish.registrationId) ?? []), ...session.slots]);
      }
      drawn.push({ ...wish, outcome, lot: lotOf(wish), order: drawn.length + 1 });
    }
  }
  return drawn;
}

function outcomeOf(session: DrawnSession, bound: readonly Span[]): Drawn["outcome"] {
  if (session.refusesClashes && anyOverlap(session.slots, bound)) return "clash";
  return session.free === null || session.free > 0 ? "placed" : "waiting";
}

/** Wishes by how dear they are to each person: a gap in somebody's numbers does not put them back. */
function inRanks(wishes: readonly Wish[]): Map<number, Wish[]> {
  const own = groupedBy(wishes, ({ registrationId }) => registrationId);
  const ranked = [...own.values()].flatMap((list) =>
    [...list]
      .sort((a, b) => a.rank - b.rank || (a.sessionId < b.sessionId ? -1 : 1))
      .map((wish, index) => ({ ...wish, rank: index + 1 })),
  );
  return groupedBy(ranked, ({ rank }) => rank);
}

function groupedBy<Key>(wishes: readonly Wish[], keyOf: (wish: Wish) => Key): Map<Key, Wish[]> {
  const groups = new Map<Key, Wish[]>();
  for (const wish of wishes) groups.set(keyOf(wish), [...(groups.get(keyOf(wish)) ?? []), wish]);
  return groups;
}

/** Everybody's place in the order of the draw, from 1. */
export function lotsOf(seed: string, registrationIds: readonly string[]): Map<string, number> {
  const ids = [...new Set(registrationIds)];
  const drawn = ids.map((id) => ({ id, ticket: ticketOf(seed, id) }));
  return new Map(drawn.sort((a, b) => (a.ticket < b.ticket ? -1 : 1)).map(({ id }, index) => [id, index + 1]));
}

/** Somebody's ticket in a draw: the tickets in the order of their digits are the lots, so that each can be checked. */
export function ticketOf(seed: string, registrationId: string): string {
  return createHash("sha256").update(`${seed} ${registrationId}`).digest("hex");
}
