import { type Clash, type ClashKind, clashesAround, isHard } from "#app/programme/schedule/clashes.ts";
import {
  isForAll,
  lengthOf,
  minute,
  overlap,
  type PlanIndex,
  type PlanSession,
  type PlanSlot,
  type Span,
} from "#app/programme/schedule/plan.ts";

export type SuggestWish = {
  /** The hours of each day, in order. */
  days: Span[];
  /** Only what is in no room yet, or also everything that is not pinned. Breaks stay where they are. */
  scope: "unscheduled" | "all";
  stepMinutes: number;
};

/** What a session without a place was refused by, and in how much of what was tried (0 to 1). */
export type Hindrance = { kind: ClashKind | "break" | "length"; subject: string; share: number };

export type Placement = Span & { slotId: string | null; sessionId: string; roomId: string };
export type Unplaced = { slotId: string | null; sessionId: string; why: Hindrance[] };
export type Suggestion = { placements: Placement[]; unplaced: Unplaced[] };

const hour = 60 * minute;

type Item = { slot: PlanSlot; slotId: string | null; session: PlanSession; length: number; followers: number };
type Candidate = { slot: PlanSlot; cost: number };

/**
 * Places sessions so that nothing clashes hard and as little as possible clashes softly. The same schedule gives the same
 * suggestion. What finds no place is tried once more in the place of something that can go elsewhere.
 */
export function suggest(index: PlanIndex, slots: PlanSlot[], wish: SuggestWish): Suggestion {
  const items = inOrder(index, itemsOf(index, slots, wish.scope));
  const moved = new Set(items.map(({ slot }) => slot.id));
  const board = new Board(
    index,
    slots.filter(({ id, sessionId }) => !moved.has(id) && index.session.has(sessionId)),
    wish,
  );
  const left = items.filter((item) => !board.place(item));
  const unplaced = left.filter((item) => !board.makeRoom(item));
  for (const item of items) board.improve(item);
  return {
    placements: items.flatMap(({ slot, slotId }) => {
      const { roomId, startsAt, endsAt, sessionId } = board.placed.get(slot.id)?.slot ?? slot;
      return board.placed.has(slot.id) ? [{ slotId, sessionId, roomId, startsAt, endsAt }] : [];
    }),
    unplaced: unplaced
      .filter(({ slot }) => !board.placed.has(slot.id))
      .map((item) => ({ slotId: item.slotId, sessionId: item.session.id, why: board.hindrances(item) })),
  };
}

function itemsOf(index: PlanIndex, slots: PlanSlot[], scope: SuggestWish["scope"]): Item[] {
  const held = new Set(slots.map(({ sessionId }) => sessionId));
  const fresh = index.sessions
    .filter(({ id, kind }) => !held.has(id) && kind !== "break")
    .map((session) => itemOf(index, session, null));
  if (scope === "unscheduled") return fresh;
  const free = slots.filter(({ pinned }) => !pinned).map((slot) => [slot, index.session.get(slot.sessionId)] as const);
  const again = free.flatMap(([slot, session]) =>
    session && session.kind !== "break" ? [itemOf(index, session, slot)] : [],
  );
  return [...fresh, ...again];
}

function itemOf(index: PlanIndex, session: PlanSession, slot: PlanSlot | null): Item {
  const length = session.minutes === null && slot ? slot.endsAt - slot.startsAt : lengthOf(session);
  const place = { roomId: "", startsAt: 0, endsAt: 0, pinned: false };
  return {
    slot: slot ?? { id: `new ${session.id}`, sessionId: session.id, ...place },
    slotId: slot?.id ?? null,
    session,
    length,
    followers: index.orders.filter(({ earlierId }) => earlierId === session.id).length,
  };
}

/** The hardest to place first, but nothing before what has to come before it. */
function inOrder(index: PlanIndex, items: Item[]): Item[] {
  const rest = [...items].sort(hardestFirst);
  const done: Item[] = [];
  while (rest.length > 0) {
    const waiting = new Set(rest.map(({ session }) => session.id));
    const ready = rest.findIndex(({ session }) =>
      (index.ordersOf.get(session.id) ?? []).every(
        ({ earlierId }) => earlierId === session.id || !waiting.has(earlierId),
      ),
    );
    done.push(...rest.splice(Math.max(ready, 0), 1));
  }
  return done;
}

function hardestFirst(one: Item, other: Item): number {
  return (
    Number(isForAll(other.session)) - Number(isForAll(one.session)) ||
    (isForAll(one.session) ? one.session.position - other.session.position : 0) ||
    other.followers - one.followers ||
    other.session.personIds.length - one.session.personIds.length ||
    (other.session.audience ?? 0) - (one.session.audience ?? 0) ||
    other.length - one.length ||
    one.session.position - other.session.position ||
    (one.slot.id < other.slot.id ? -1 : 1)
  );
}

/** How many displacements are tried for all that found no place: a bound on time, the same on every machine. */
const displacements = 300;

/** The schedule while it is being made. */
class Board {
  readonly placed = new Map<string, { item: Item; slot: PlanSlot }>();
  private readonly breaks: PlanSlot[];
  private readonly largest: number;
  private tries = displacements;

  constructor(
    private readonly index: PlanIndex,
    private readonly fixed: PlanSlot[],
    private readonly wish: SuggestWish,
  ) {
    this.breaks = fixed.filter(({ sessionId }) => index.session.get(sessionId)?.kind === "break");
    this.largest = Math.max(0, ...index.rooms.map(({ capacity }) => capacity ?? 0));
  }

  private slots(): PlanSlot[] {
    return [...this.fixed, ...[...this.placed.values()].map(({ slot }) => slot)];
  }

  /** Everywhere an item could be within the hours of the days. */
  private *places({ slot, length }: Item): Generator<PlanSlot> {
    for (const day of this.wish.days)
      for (let startsAt = day.startsAt; startsAt + length <= day.endsAt; startsAt += this.wish.stepMinutes * minute)
        for (const room of this.index.rooms) yield { ...slot, roomId: room.id, startsAt, endsAt: startsAt + length };
  }

  private best(item: Item): Candidate | null {
    const others = this.slots();
    let best: Candidate | null = null;
    let near: PlanSlot[] = [];
    let nearOf = Number.NaN;
    for (const slot of this.places(item)) {
      if (slot.startsAt !== nearOf) near = this.concerned(slot, others);
      nearOf = slot.startsAt;
      if (this.isShut(slot) || near.some((other) => other.roomId === slot.roomId && overlap(other, slot))) continue;
      const clashes = this.clashes(slot, near);
      if (clashes[0] && isHard(clashes[0])) continue;
      const cost = clashes.reduce((sum, { kind }) => sum + (costs[kind] ?? 0), 0) + this.awkwardness(item, slot, near);
      if (best === null || cost < best.cost) best = { slot, cost };
    }
    return best;
  }

  /** A break goes on, here or elsewhere in the house. */
  private isShut(span: Span): boolean {
    return this.breaks.some((one) => overlap(one, span));
  }

  /** Those that a slot at this time could clash with, in whatever room. */
  private concerned(slot: PlanSlot, others: PlanSlot[]): PlanSlot[] {
    const related = new Set([slot.sessionId, ...this.neighbours(slot.sessionId)]);
    return others.filter(
      (other) =>
        (other.startsAt <= slot.endsAt + hour && slot.startsAt <= other.endsAt + hour) || related.has(other.sessionId),
    );
  }

  private neighbours(sessionId: string): string[] {
    return (this.index.ordersOf.get(sessionId) ?? []).flatMap(({ earlierId, laterId }) => [earlierId, laterId]);
  }

  /**
   * Its clashes, hard ones first. Of sessions that are held several times, every one has to keep the order: were only the
   * first looked at, moving that one could make another the first.
   */
  private clashes(slot: PlanSlot, others: PlanSlot[]): Clash[] {
    const broken = (this.index.ordersOf.get(slot.sessionId) ?? []).flatMap(({ earlierId, laterId }) =>
      others.filter(
        (other) =>
          other.id !== slot.id &&
          ((other.sessionId === earlierId && slot.sessionId === laterId && other.endsAt > slot.startsAt) ||
            (other.sessionId === laterId && slot.sessionId === earlierId && slot.endsAt > other.startsAt)),
      ),
    );
    const order = broken.map(
      ({ id }): Clash => ({ kind: "order", severity: "hard", slotIds: [slot.id, id], subject: "" }),
    );
    return [...order, ...clashesAround(this.index, slot, others)];
  }

  /** What speaks against a place that breaks nothing: a room of the wrong size, late hours, odd beginnings. */
  private awkwardness(item: Item, slot: PlanSlot, others: PlanSlot[]): number {
    const { session, followers } = item;
    const capacity = this.index.room.get(slot.roomId)?.capacity ?? 0;
    const forAll = isForAll(session);
    const wrongRoom = forAll ? (capacity < this.largest ? 60 : 0) : capacity === this.largest ? 2 : 0;
    const empty = session.audience !== null && capacity > 0 ? Math.max(0, 1 - session.audience / capacity) * 3 : 0;
    const day = this.wish.days.findIndex((one) => overlap(one, slot));
    const hours = (slot.startsAt - (this.wish.days[day]?.startsAt ?? 0)) / hour;
    const late = (day * 0.5 + hours * 0.4) * (1 + 2 * followers);
    const atStart = this.wish.days[day]?.startsAt === slot.startsAt;
    const inStep = atStart || others.some((one) => one.startsAt === slot.startsAt || one.endsAt === slot.startsAt);
    return wrongRoom + empty + late + (inStep ? 0 : 6) + strangeness(item, slot);
  }

  /** Puts an item where it is best; false where it can be nowhere. */
  place(item: Item): boolean {
    const best = this.best(item);
    if (best) this.placed.set(item.slot.id, { item, slot: best.slot });
    return best !== null;
  }

  /** Puts an item where just one other stands in its way that can go elsewhere. */
  makeRoom(item: Item): boolean {
    for (const slot of this.places(item)) {
      if (this.isShut(slot)) continue;
      const hard = this.clashes(slot, this.slots()).filter(isHard);
      const inTheWay = [...new Set(hard.flatMap(({ slotIds }) => slotIds))].filter((id) => id !== slot.id);
      const other = inTheWay.length === 1 ? this.placed.get(inTheWay[0] ?? "") : undefined;
      if (!other || hard.some(({ slotIds }) => slotIds.length === 1)) continue;
      if (this.tries-- <= 0) return false;
      this.placed.delete(other.item.slot.id);
      this.placed.set(item.slot.id, { item, slot });
      if (this.place(other.item)) return true;
      this.placed.delete(item.slot.id);
      this.placed.set(other.item.slot.id, other);
    }
    return false;
  }

  /** Now that everything has its place: is there a better one for this? */
  improve(item: Item): void {
    const before = this.placed.get(item.slot.id);
    this.placed.delete(item.slot.id);
    if (!this.place(item) && before) this.placed.set(item.slot.id, before);
  }

  /** Why an item found no place: what stood in its way, the most frequent first. */
  hindrances(item: Item): Hindrance[] {
    const others = this.slots();
    const counts = new Map<string, Hindrance>();
    let tried = 0;
    for (const slot of this.places(item)) {
      tried += 1;
      const reasons: Pick<Hindrance, "kind" | "subject">[] = this.isShut(slot)
        ? [{ kind: "break", subject: "" }]
        : this.clashes(slot, others)
            .filter(isHard)
            .map(({ kind, subject }) => ({ kind, subject: kind === "room" ? "" : subject }));
      for (const key of new Set(reasons.map(({ kind, subject }) => `${kind} ${subject}`))) {
        const [kind = "", subject = ""] = key.split(" ");
        const known = counts.get(key) ?? { kind: kind as Hindrance["kind"], subject, share: 0 };
        counts.set(key, { ...known, share: known.share + 1 });
      }
    }
    if (tried === 0) return [{ kind: "length", subject: "", share: 1 }];
    return [...counts.values()]
      .map((one) => ({ ...one, share: one.share / tried }))
      .sort((one, other) => other.share - one.share || (one.subject < other.subject ? -1 : 1))
      .slice(0, 4);
  }
}

/** People get used to a schedule: what has a place keeps it, or one near by, as long as nothing speaks against it. */
function strangeness({ slotId, slot: before }: Item, slot: PlanSlot): number {
  if (slotId === null) return 0;
  const sameTime = before.startsAt === slot.startsAt && before.endsAt === slot.endsAt;
  if (sameTime) return before.roomId === slot.roomId ? 0 : 8;
  return Math.abs(before.startsAt - slot.startsAt) < 12 * hour ? 16 : 24;
}

const costs: Partial<Record<ClashKind, number>> = { capacity: 50, equipment: 50, alone: 40, track: 15, rest: 8 };
