import { grouped } from "#app/platform/grouping.ts";
import { isForAll, minute, overlap, type PlanIndex, type PlanSlot } from "#app/programme/schedule/plan.ts";

/**
 * `hard`: cannot take place like this. `soft`: can, but somebody stands or something is missing. `hint`: could be nicer.
 */
export type Severity = "hard" | "soft" | "hint";

const severities = {
  ...{ room: "hard", person: "hard", absence: "hard", team: "hard", order: "hard" },
  ...{ capacity: "soft", equipment: "soft" },
  ...{ alone: "hint", track: "hint", rest: "hint" },
} as const satisfies Record<string, Severity>;

export type ClashKind = keyof typeof severities;

export type Clash = {
  kind: ClashKind;
  severity: Severity;
  /** The slot in question, and the one it clashes with, by time. */
  slotIds: string[];
  /** Id of the room, person, team or track; the equipment that is missing. */
  subject: string;
};

/** Somebody who speaks twice should have this long in between. */
const rest = 10 * minute;

/** The same words for the same clash, whoever finds it. */
export function clashKey({ kind, slotIds, subject }: Clash): string {
  return [kind, ...slotIds, subject].join(" ");
}

/** Whether any of them cannot take place like this. */
export function isHard({ severity }: Clash): boolean {
  return severity === "hard";
}

/** All clashes of a schedule, those that matter most first. */
export function allClashes(index: PlanIndex, slots: PlanSlot[]): Clash[] {
  const known = slots.filter(({ sessionId }) => index.session.has(sessionId)).sort(byTime);
  const held = grouped(known, ({ sessionId }) => sessionId);
  const found: Clash[] = [];
  known.forEach((slot, at) => {
    found.push(...ownClashes(index, slot, held.get(slot.sessionId) ?? []));
    for (let next = at + 1; next < known.length; next++) {
      const other = known[next];
      if (!other || other.startsAt >= slot.endsAt + rest) break;
      found.push(...pairClashes(index, slot, other));
    }
  });
  for (const order of index.orders) found.push(...orderClashes(order, held));
  return found.sort((a, b) => weight[a.severity] - weight[b.severity]);
}

const weight: Record<Severity, number> = { hard: 0, soft: 1, hint: 2 };

/** The clashes that a slot is part of, were it where it says it is; `slots` may still hold it elsewhere. */
export function clashesAround(index: PlanIndex, slot: PlanSlot, slots: PlanSlot[]): Clash[] {
  if (!index.session.has(slot.sessionId)) return [];
  const others = slots.filter((other) => other.id !== slot.id && index.session.has(other.sessionId));
  const held = [slot, ...others.filter(({ sessionId }) => sessionId === slot.sessionId)].sort(byTime);
  const found = ownClashes(index, slot, held);
  for (const other of others) {
    const near = other.startsAt < slot.endsAt + rest && slot.startsAt < other.endsAt + rest;
    if (near)
      found.push(...(byTime(slot, other) < 0 ? pairClashes(index, slot, other) : pairClashes(index, other, slot)));
  }
  const orders = index.ordersOf.get(slot.sessionId);
  if (orders) {
    const all = grouped([slot, ...others].sort(byTime), ({ sessionId }) => sessionId);
    for (const order of orders)
      found.push(...orderClashes(order, all).filter(({ slotIds }) => slotIds.includes(slot.id)));
  }
  return found.sort((a, b) => weight[a.severity] - weight[b.severity]);
}

/** By time; of two at once always the same first. */
export function byTime(one: PlanSlot, other: PlanSlot): number {
  return one.startsAt - other.startsAt || one.endsAt - other.endsAt || (one.id < other.id ? -1 : 1);
}

function clash(kind: ClashKind, subject: string, ...slots: PlanSlot[]): Clash {
  return { kind, severity: severities[kind], slotIds: slots.map(({ id }) => id), subject };
}

/** What is wrong with a slot whatever else takes place; `held`: all slots of its session. */
function ownClashes(index: PlanIndex, slot: PlanSlot, held: PlanSlot[]): Clash[] {
  const session = index.session.get(slot.sessionId);
  if (!session) return [];
  const found: Clash[] = [];
  for (const personId of session.personIds)
    if (index.absencesOf.get(personId)?.some((absence) => overlap(absence, slot)))
      found.push(clash("absence", personId, slot));
  const missing = session.equipment.filter((thing) => !index.room.get(slot.roomId)?.equipment.includes(thing));
  found.push(...missing.map((thing) => clash("equipment", thing, slot)));
  if (session.audience !== null && session.audience > seats(index, slot, held)) found.push(clash("capacity", "", slot));
  return found;
}

/** Places in all rooms that the session has at that time; said once, of the first of them. */
function seats(index: PlanIndex, slot: PlanSlot, held: PlanSlot[]): number {
  const together = held.filter(({ startsAt, endsAt }) => startsAt === slot.startsAt && endsAt === slot.endsAt);
  if (together.some(({ id }) => id < slot.id)) return Number.POSITIVE_INFINITY;
  return together.reduce((sum, { roomId }) => sum + (index.room.get(roomId)?.capacity ?? Number.POSITIVE_INFINITY), 0);
}

/** What is wrong with two slots because of each other; the first begins no later than the second. */
function pairClashes(index: PlanIndex, first: PlanSlot, second: PlanSlot): Clash[] {
  const sameRoom = first.roomId === second.roomId;
  const together = overlap(first, second);
  const found = together && sameRoom ? [clash("room", first.roomId, first, second)] : [];
  // In several rooms at once is one session for many, not two.
  if (first.sessionId === second.sessionId) return found;
  const one = index.session.get(first.sessionId);
  const other = index.session.get(second.sessionId);
  if (!one || !other) return found;
  const shared = one.personIds.filter((id) => other.personIds.includes(id));
  found.push(...shared.map((id) => clash(together ? "person" : "rest", id, first, second)));
  if (!together || one.kind === "break" || other.kind === "break") return found;
  if (isForAll(one) || isForAll(other)) found.push(clash("alone", "", first, second));
  else if (one.trackId !== null && one.trackId === other.trackId && !sameRoom)
    found.push(clash("track", one.trackId, first, second));
  if (!sameRoom) found.push(...teamClashes(index, first, second));
  return found;
}

/** A team that would have to interpret in both rooms at the same moment. */
function teamClashes(index: PlanIndex, first: PlanSlot, second: PlanSlot): Clash[] {
  const here = index.dutiesIn.get(first.roomId);
  const there = index.dutiesIn.get(second.roomId);
  if (!here || !there) return [];
  const common = { startsAt: second.startsAt, endsAt: Math.min(first.endsAt, second.endsAt) };
  const teams = here.flatMap((duty) =>
    there.some((other) => other.teamId === duty.teamId && overlap(clip(duty, common), clip(other, common)))
      ? [duty.teamId]
      : [],
  );
  return [...new Set(teams)].map((teamId) => clash("team", teamId, first, second));
}

function clip<Of extends { startsAt: number; endsAt: number }>(span: Of, to: { startsAt: number; endsAt: number }) {
  return { startsAt: Math.max(span.startsAt, to.startsAt), endsAt: Math.min(span.endsAt, to.endsAt) };
}

/** The first time that one is held must be over before the other is first held. */
function orderClashes(
  { earlierId, laterId }: { earlierId: string; laterId: string },
  held: Map<string, PlanSlot[]>,
): Clash[] {
  const earlier = held.get(earlierId)?.[0];
  const later = held.get(laterId)?.[0];
  if (!earlier || !later || earlier.endsAt <= later.startsAt) return [];
  return [clash("order", "", earlier, later)];
}
