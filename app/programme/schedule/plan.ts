import { grouped } from "#app/platform/grouping.ts";
import type { SessionKind } from "#prisma/generated/enums.ts";

// What the rules of the schedule judge, in the browser as on the server. Instants are milliseconds, so that days of 23
// or 25 hours and nights need no thought: the clock on the wall matters only where somebody reads or types it.

export type Span = { startsAt: number; endsAt: number };

/** A room; `capacity` null: nobody has said how many it holds, so that it is never too small. */
export type PlanRoom = { id: string; capacity: number | null; equipment: string[] };

export type PlanSession = {
  id: string;
  kind: SessionKind;
  /** Its place in the list of sessions: an opening comes before what it opens. */
  position: number;
  /** Null: it belongs to no track, and clashes with none. */
  trackId: string | null;
  /** How many are expected; null: nobody knows. */
  audience: number | null;
  /** How long it should last; null: as its kind usually does. */
  minutes: number | null;
  /** What the room must have; empty: nothing in particular. */
  equipment: string[];
  /** Whoever has any part in it and did not decline. */
  personIds: string[];
};

export type PlanSlot = Span & { id: string; sessionId: string; roomId: string; pinned: boolean };

/** When somebody cannot be there. */
export type Absence = Span & { personId: string };

/** One session has to be over before another begins. */
export type Order = { earlierId: string; laterId: string };

/** When a team of interpreters works in a room. */
export type InterpretationDuty = Span & { teamId: string; roomId: string };

/** Everything that a schedule is judged by; cancelled sessions are left out. */
export type PlanFacts = {
  rooms: PlanRoom[];
  sessions: PlanSession[];
  absences: Absence[];
  orders: Order[];
  duties: InterpretationDuty[];
};

/** The same facts, to be looked up. */
export type PlanIndex = PlanFacts & {
  room: Map<string, PlanRoom>;
  session: Map<string, PlanSession>;
  absencesOf: Map<string, Absence[]>;
  ordersOf: Map<string, Order[]>;
  dutiesIn: Map<string, InterpretationDuty[]>;
};

export const minute = 60_000;

/** Makes the facts quick to look up. */
export function indexPlan(facts: PlanFacts): PlanIndex {
  return {
    ...facts,
    room: new Map(facts.rooms.map((room) => [room.id, room])),
    session: new Map(facts.sessions.map((session) => [session.id, session])),
    absencesOf: grouped(facts.absences, ({ personId }) => personId),
    ordersOf: ordersBySession(facts.orders),
    dutiesIn: grouped(facts.duties, ({ roomId }) => roomId),
  };
}

function ordersBySession(orders: Order[]): Map<string, Order[]> {
  const found = new Map<string, Order[]>();
  for (const order of orders)
    for (const id of [order.earlierId, order.laterId]) found.set(id, [...(found.get(id) ?? []), order]);
  return found;
}

/** Whether two spans have a moment in common; touching ones have none. */
export function overlap(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

const usualMinutes: Partial<Record<SessionKind, number>> = {
  ...{ plenary: 90, workshop: 90, panel: 90, keynote: 45, side_event: 60, break: 30, forum: 90 },
};

/** How long a session should last. */
export function lengthOf({ minutes, kind }: Pick<PlanSession, "minutes" | "kind">): number {
  return (minutes ?? usualMinutes[kind] ?? 60) * minute;
}

/** Sessions that everybody should be able to come to. */
export function isForAll({ kind }: Pick<PlanSession, "kind">): boolean {
  return kind === "plenary" || kind === "keynote";
}

/** Whether `order` would close a circle with the others. */
export function closesCircle(orders: Order[], order: Order): boolean {
  const seen = new Set<string>();
  const next = [order.laterId];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === order.earlierId) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const { earlierId, laterId } of orders) if (earlierId === id) next.push(laterId);
  }
  return false;
}
