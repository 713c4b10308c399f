import type { Prisma, SignupState } from "#prisma/generated/client.ts";
import { instantOf } from "./calendar.ts";
import { conferenceId, roomId } from "./conference.ts";
import { at, demoId } from "./random.ts";

type Workshop = { id: string };
type Person = { id: string; arrival: number };

/** How a workshop with limited places stands: the delegate who tries the platform comes first, where `delegate` says so. */
type Plan = {
  /** Which of the workshops, in the order of the programme. */
  index: number;
  capacity: number;
  placed: number;
  waiting: number;
  wished: number;
  delegate: SignupState | null;
  setting: Omit<Prisma.SessionSignupCreateManyInput, "sessionId">;
};

const dayMs = 86_400_000;

function plans(now: Date): Plan[] {
  const drawAt = at18(now, 20);
  const drawn = { mode: "draw" as const, drawAt };
  const none = { placed: 0, waiting: 0, wished: 0 };
  return [
    { index: 2, capacity: 24, ...none, placed: 24, waiting: 7, delegate: "waiting", setting: {} },
    { index: 5, capacity: 40, ...none, placed: 21, delegate: "placed", setting: {} },
    { index: 7, capacity: 20, ...none, wished: 34, delegate: "wished", setting: drawn },
    { index: 8, capacity: 16, ...none, wished: 27, delegate: "wished", setting: drawn },
    {
      ...{ index: 10, capacity: 60, ...none, delegate: null },
      setting: { clash: "allow", opensAt: at18(now, 10) },
    },
  ];
}

/** Six in the evening in Strasbourg, so many days ahead. */
function at18(now: Date, days: number): Date {
  return instantOf(new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10), "18:00");
}

/** Rows for five workshops with limited places: full with a line, half full, two that will be drawn, one not open yet. */
export function signupRows(workshops: Workshop[], delegateId: string, others: Person[], now: Date) {
  const rows = {
    capacities: [] as { sessionId: string; capacity: number }[],
    settings: [] as Prisma.SessionSignupCreateManyInput[],
    pools: [] as Prisma.PoolCreateManyInput[],
    signups: [] as Prisma.SignupCreateManyInput[],
  };
  let wishes = 0;
  for (const { index, capacity, placed, waiting, wished, delegate, setting } of plans(now)) {
    const { id: sessionId } = at(workshops, index);
    const people = others.slice(index * 12, index * 12 + placed + waiting + wished).map(({ id }) => id);
    const states: SignupState[] = [
      ...Array.from({ length: placed }, () => "placed" as const),
      ...Array.from({ length: waiting }, () => "waiting" as const),
      ...Array.from({ length: wished }, () => "wished" as const),
    ];
    if (delegate) people[states.lastIndexOf(delegate)] = delegateId;
    rows.capacities.push({ sessionId, capacity });
    rows.settings.push({ sessionId, ...setting });
    rows.pools.push({
      ...{ id: demoId(`pool of session ${index}`), conferenceId, sessionId },
      ...{ capacity, taken: placed, nextArrival: people.length + 1 },
    });
    people.forEach((registrationId, order) => {
      const state = at(states, order);
      const when = new Date(now.getTime() - dayMs + order * 60_000);
      if (registrationId === delegateId && state === "wished") wishes += 1;
      const wish = state !== "wished" ? null : registrationId === delegateId ? wishes : 1 + (order % 2);
      rows.signups.push({
        ...{ id: demoId(`signup ${index} ${order}`), sessionId, registrationId, state, arrival: order + 1, wish },
        ...{ createdAt: when, changedAt: when },
      });
    });
  }
  return rows;
}

/** Ways that take longer than between any two rooms. */
export function walkRows(): Prisma.RoomWalkCreateManyInput[] {
  const pairs = [
    ["hemicycle", "room-4", 9],
    ["foyer", "room-4", 7],
  ] as const;
  const between = pairs.map(([one, other, minutes]) => {
    const [oneId = "", otherId = ""] = [roomId(one), roomId(other)].sort();
    return { id: demoId(`walk ${one} ${other}`), conferenceId, oneId, otherId, minutes };
  });
  return [{ id: demoId("walk any"), conferenceId, minutes: 4 }, ...between];
}
