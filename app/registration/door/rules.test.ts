import { describe, expect, test } from "vitest";
import { dayIn } from "#app/platform/time-zone.ts";
import {
  type CountedScan,
  hasPassed,
  insideAfter,
  judgeScans,
  obstacleTo,
  passage,
  plainCode,
  type ScanCase,
  type SessionList,
  scanAnswers,
} from "#app/registration/door/rules.ts";
import fc from "#tests/setup/properties.ts";

const day = "2027-03-16";
const fine: ScanCase = {
  person: { id: "ana", state: "confirmed", categoryId: "government" },
  badgeRevoked: false,
  checkPoint: { admits: null, days: [] },
  day,
  now: 1000,
  inside: 0,
};
const pending = { id: "ana", state: "pending", categoryId: "government" } as const;

function sessionDoor(list: Partial<SessionList>): ScanCase["checkPoint"] {
  return { admits: null, days: [], session: { startsAt: null, capacity: 2, placed: [], waiting: [], ...list } };
}

describe("what stands against letting somebody in", () => {
  test.each<[what: string, change: Partial<ScanCase>, ReturnType<typeof obstacleTo>]>([
    ["nothing", {}, null],
    ["nobody knows the code", { person: null }, "unknown"],
    ["the badge was replaced", { badgeRevoked: true }, "revoked"],
    ["not decided yet", { person: pending }, "not_approved"],
    ["on the waiting list", { person: { ...pending, state: "waiting" } }, "not_approved"],
    ["declined", { person: { ...pending, state: "declined" } }, "not_approved"],
    ["withdrawn", { person: { ...pending, state: "withdrawn" } }, "not_approved"],
    ["its category is admitted", { checkPoint: { admits: ["government"], days: [] } }, null],
    ["another category is admitted", { checkPoint: { admits: ["media"], days: [] } }, "wrong_check_point"],
    ["no category is admitted", { checkPoint: { admits: [], days: [] } }, "wrong_check_point"],
    ["its day", { checkPoint: { admits: null, days: [day] } }, null],
    ["another day", { checkPoint: { admits: null, days: ["2027-03-17"] } }, "wrong_day"],
    ["revoked before everything else", { badgeRevoked: true, person: pending }, "revoked"],
    ["the person before the place", { person: pending, checkPoint: { admits: [], days: [] } }, "not_approved"],
    ["the place before the day", { checkPoint: { admits: [], days: ["2027-03-17"] } }, "wrong_check_point"],
    ["a place in the session", { checkPoint: sessionDoor({ placed: ["ana"] }) }, null],
    ["a place, and the room is full", { checkPoint: sessionDoor({ placed: ["ana"] }), inside: 9 }, null],
    ["no place in it", { checkPoint: sessionDoor({ startsAt: 900 }) }, "not_signed_up"],
    ["waiting, before it begins", { checkPoint: sessionDoor({ waiting: ["ana"], startsAt: 1001 }) }, "not_signed_up"],
    ["waiting, when it begins", { checkPoint: sessionDoor({ waiting: ["ana"], startsAt: 1000 }) }, null],
    [
      "waiting, no seat free",
      { checkPoint: sessionDoor({ waiting: ["ana"], startsAt: 9 }), inside: 2 },
      "not_signed_up",
    ],
  ])("%s", (_what, change, expected) => {
    expect(obstacleTo({ ...fine, ...change })).toBe(expected);
  });

  test.each([
    ["2027-01-12T22:50:00Z", "2027-01-12"],
    ["2027-01-12T23:10:00Z", "2027-01-13"],
    ["2027-07-12T21:50:00Z", "2027-07-12"],
    ["2027-07-12T22:10:00Z", "2027-07-13"],
  ])("%s in Strasbourg is %s", (instant, its) => {
    expect(dayIn(instant, "Europe/Paris")).toBe(its);
    const open = { ...fine, day: dayIn(instant, "Europe/Paris") };
    expect(obstacleTo({ ...open, checkPoint: { admits: null, days: [its] } })).toBeNull();
  });
});

test.each([
  ["in", false, "welcome"],
  ["in", true, "already_in"],
  ["out", true, "goodbye"],
  ["out", false, "not_in"],
] as const)("going %s, inside %s: %s", (direction, inside, expected) => {
  expect(passage(direction, inside)).toBe(expected);
});

test.each([
  ["ab2c-de3f", "AB2CDE3F"],
  [" AB2C DE3F\n", "AB2CDE3F"],
])("the code %j is %s", (typed, plain) => {
  expect(plainCode(typed)).toBe(plain);
});

let number = 0;
function scan(values: Partial<CountedScan>): CountedScan {
  number += 1;
  const id = `scan-${String(number).padStart(4, "0")}`;
  return {
    ...{ id, registrationId: "anna", checkPointId: "entrance", day, direction: "in", scannedAt: number },
    ...{ said: "welcome", obstacle: null },
    ...values,
  };
}

describe("counting", () => {
  const results = (scans: CountedScan[]) => {
    const judged = judgeScans(scans);
    return scans.map(({ id }) => judged.get(id));
  };

  test("in, again, out, in: by the time of the scan, not of arrival", () => {
    const scans = [
      scan({ scannedAt: 30, direction: "out", said: "goodbye" }),
      scan({ scannedAt: 40 }),
      scan({ scannedAt: 10 }),
      scan({ scannedAt: 20, said: "already_in" }),
    ];
    expect(results(scans).map((one) => one?.result)).toEqual(["goodbye", "welcome", "welcome", "already_in"]);
    expect(results(scans).flatMap((one) => one?.conflicts)).toEqual([]);
    expect(insideAfter(scans).size).toBe(1);
  });

  test("two devices that did not know of each other: the later entry is a double one", () => {
    const [late, early] = results([scan({ scannedAt: 2 }), scan({ scannedAt: 1 })]);
    expect(late).toEqual({ result: "already_in", conflicts: ["double_entry"] });
    expect(early).toEqual({ result: "welcome", conflicts: [] });
  });

  test("whoever was let in with a badge that had been revoked meanwhile is in, and it is said", () => {
    const scans = [scan({ obstacle: "revoked" })];
    expect(results(scans)).toEqual([{ result: "welcome", conflicts: ["revoked"] }]);
    expect(insideAfter(scans).size).toBe(1);
  });

  test("whoever was turned away is not in, also when nothing stands against it by now", () => {
    const scans = [scan({ said: "not_approved" }), scan({ said: "unknown", registrationId: null })];
    expect(results(scans).map((one) => one?.result)).toEqual(["not_approved", "unknown"]);
    expect(insideAfter(scans).size).toBe(0);
  });

  test("each day and each check point counts for itself", () => {
    const scans = [scan({}), scan({ day: "2027-03-17" }), scan({ checkPointId: "dinner" })];
    expect(results(scans).map((one) => one?.result)).toEqual(["welcome", "welcome", "welcome"]);
  });
});

const wild = fc.array(
  fc.record({
    registrationId: fc.constantFrom("anna", "boris", null),
    checkPointId: fc.constantFrom("entrance", "dinner"),
    day: fc.constantFrom(day, "2027-03-17"),
    direction: fc.constantFrom("in" as const, "out" as const),
    scannedAt: fc.integer({ min: 0, max: 12 }),
    said: fc.constantFrom(...scanAnswers),
    obstacle: fc.constantFrom(null, "revoked" as const, "not_approved" as const),
  }),
  { maxLength: 25 },
);

test("any order of arrival, any number of repetitions: the same attendance and the same results", () => {
  const sent = wild.chain((values) => {
    const scans = values.map((value, index) => ({ ...value, id: `s${index}` }));
    const again = scans.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...scans), { maxLength: 10 });
    const arrivals = again.chain((more) =>
      fc.shuffledSubarray([...scans, ...more], { minLength: scans.length + more.length }),
    );
    return fc.record({ scans: fc.constant(scans), arrivals });
  });
  fc.assert(
    fc.property(sent, ({ scans, arrivals }) => {
      expect(insideAfter(arrivals)).toEqual(insideAfter(scans));
      expect(new Map([...judgeScans(arrivals)].sort())).toEqual(new Map([...judgeScans(scans)].sort()));
    }),
    { numRuns: 1000 },
  );
});

test("nobody is inside who never passed, and everybody's last passage says where they are", () => {
  fc.assert(
    fc.property(wild, (values) => {
      const scans = values.map((value, index) => ({ ...value, id: `s${index}` }));
      for (const key of insideAfter(scans)) {
        const [who, where, when] = key.split(" ");
        const own = scans.filter(
          (one) => one.registrationId === who && one.checkPointId === where && one.day === when && hasPassed(one.said),
        );
        const last = own.sort((a, b) => a.scannedAt - b.scannedAt || (a.id < b.id ? -1 : 1)).at(-1);
        expect(last?.direction).toBe("in");
      }
    }),
  );
});
