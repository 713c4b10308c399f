import {
  indexPlan,
  type PlanFacts,
  type PlanRoom,
  type PlanSession,
  type PlanSlot,
} from "#app/programme/schedule/plan.ts";
import fc from "#tests/setup/properties.ts";

const quarter = 900_000;

/** A room of a schedule, for rules. */
export function room(id: string, capacity: number | null = null, equipment: string[] = []): PlanRoom {
  return { id, capacity, equipment };
}

/** A workshop of which nothing else is known. */
export function session(id: string, values: Partial<PlanSession> = {}): PlanSession {
  const nothing = { position: 0, trackId: null, audience: null, minutes: null, equipment: [], personIds: [] };
  return { id, kind: "workshop", ...nothing, ...values };
}

/** A session in a room at a time. */
export function slot(id: string, sessionId: string, roomId: string, startsAt: number, endsAt: number): PlanSlot {
  return { id, sessionId, roomId, startsAt, endsAt, pinned: false };
}

/** What a schedule is judged by. */
export function facts(values: Partial<PlanFacts>): PlanFacts {
  return { rooms: [], sessions: [], absences: [], orders: [], duties: [], ...values };
}

/** When the days of wild schedules begin. */
export const wildDays = [Date.parse("2027-03-16T08:00Z"), Date.parse("2027-03-17T08:00Z")] as const;

const moment = fc.tuple(fc.constantFrom(...wildDays), fc.nat(32)).map(([day, quarters]) => day + quarters * quarter);
const span = fc
  .tuple(moment, fc.integer({ min: 1, max: 10 }))
  .map(([startsAt, length]) => ({ startsAt, endsAt: startsAt + length * quarter }));
const roomId = fc.constantFrom("a", "b", "c");
const personId = fc.constantFrom("anna", "boris", "chloe", "dao", "emeka");
const thing = fc.constantFrom("beamer", "hybrid");

const wildSession = fc.record({
  kind: fc.constantFrom("plenary" as const, "workshop" as const, "panel" as const, "break" as const),
  trackId: fc.constantFrom(null, "evidence", "capacity"),
  audience: fc.option(fc.nat(200)),
  minutes: fc.option(fc.constantFrom(15, 45, 90, 180)),
  equipment: fc.uniqueArray(thing),
  personIds: fc.uniqueArray(personId, { maxLength: 3 }),
});

/** Any schedule of three rooms on two days, with absences, orders (also in circles), and teams of interpreters. */
export const anyPlan = fc
  .array(wildSession, { minLength: 1, maxLength: 14 })
  .map((rows) => rows.map((values, at) => session(`s${String(at).padStart(2, "0")}`, values)))
  .chain((sessions) => {
    const sessionId = fc.constantFrom(...sessions.map(({ id }) => id));
    return fc.record({
      facts: fc.record({
        rooms: fc.constant<PlanRoom[]>([room("a", 40, ["beamer"]), room("b", 80, ["hybrid"]), room("c", 150)]),
        sessions: fc.constant(sessions),
        absences: fc
          .array(fc.tuple(personId, span), { maxLength: 3 })
          .map((rows) => rows.map(([id, one]) => ({ personId: id, ...one }))),
        orders: fc
          .array(fc.record({ earlierId: sessionId, laterId: sessionId }), { maxLength: 4 })
          .map((orders) => orders.filter(({ earlierId, laterId }) => earlierId !== laterId)),
        duties: fc
          .array(fc.tuple(roomId, fc.constantFrom("red", "blue"), span), { maxLength: 4 })
          .map((rows) => rows.map(([id, teamId, one]) => ({ teamId, roomId: id, ...one }))),
      }),
      slots: fc.array(fc.tuple(sessionId, roomId, span, fc.boolean()), { maxLength: 12 }).map((rows) =>
        rows.map(([id, where, { startsAt, endsAt }, pinned], at) => ({
          ...slot(`t${String(at).padStart(2, "0")}`, id, where, startsAt, endsAt),
          pinned,
        })),
      ),
    });
  });

/** 45 sessions with people, tracks and audiences in six rooms on three days, none of them placed. */
export function wholeConference(count = 45) {
  const rooms = [720, 240, 180, 120, 80, 60].map((capacity, at) =>
    room(`room-${at}`, capacity, at < 3 ? ["beamer"] : []),
  );
  const sessions = Array.from({ length: count }, (_, at) =>
    session(`session-${String(at).padStart(3, "0")}`, {
      position: at,
      kind: at % 12 === 0 ? "plenary" : at % 3 ? "workshop" : "panel",
      trackId: `track-${at % 5}`,
      audience: at % 12 === 0 ? 600 : 30 + ((at * 37) % 150),
      minutes: [60, 90, 45][at % 3] ?? 60,
      equipment: at % 4 === 0 ? ["beamer"] : [],
      personIds: [0, 1, 2].map((one) => `person-${(at * 3 + one * 7) % 72}`),
    }),
  );
  const days = [16, 17, 18].map((day) => ({
    startsAt: Date.parse(`2027-03-${day}T08:00Z`),
    endsAt: Date.parse(`2027-03-${day}T17:00Z`),
  }));
  const orders = [{ earlierId: "session-001", laterId: "session-002" }];
  return { index: indexPlan(facts({ rooms, sessions, orders })), days };
}
