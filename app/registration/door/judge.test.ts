import { expect, test } from "vitest";
import {
  answerAt,
  findIn,
  type KnownScan,
  platformTime,
  referenceIn,
  searchKey,
} from "#app/registration/door/judge.ts";
import type { CheckPointView, DoorPerson } from "#app/registration/door/views.ts";

const evening = Date.parse("2027-01-12T22:50:00Z");
const checkPoint: CheckPointView = {
  ...{ id: "entrance", name: { en: "Entrance", fr: null }, kind: "entrance", admits: null, days: [], inAndOut: true },
  session: null,
};

function person(values: Partial<DoorPerson> = {}): DoorPerson {
  return {
    ...{ id: "anna", reference: "OCT-7K3M-9QXR", name: "Anna Ångström", state: "confirmed", categoryId: "c" },
    ...{ position: "", organisation: "Ministry", country: "SE", photo: null, notes: [], accessNeeds: "" },
    badges: [
      { hash: "old", until: evening - 1 },
      { hash: "new", until: null },
    ],
    ...values,
  };
}

const asked = { person: person(), badge: "new", checkPoint, direction: "in", timeZone: "Europe/Paris" } as const;
const entry: KnownScan = {
  ...{ id: "1", checkPointId: "entrance", registrationId: "anna", direction: "in", day: "2027-01-12", said: "welcome" },
  scannedAt: evening - 3_600_000,
};

test.each([
  ["a stranger's code", { person: null }, [], { said: "unknown", since: null }],
  ["a good badge", {}, [], { said: "welcome", since: null }],
  ["one that was replaced", { badge: "old" }, [], { said: "revoked", since: null }],
  ["one that will be replaced by then", { badge: "old", now: evening - 10 }, [], { said: "welcome", since: null }],
  ["without a badge", { badge: null }, [], { said: "welcome", since: null }],
  ["who came in an hour ago", {}, [entry], { said: "already_in", since: "22:50" }],
  [
    "who went out and came back",
    {},
    [
      entry,
      { ...entry, id: "2", direction: "out", said: "goodbye", scannedAt: evening - 1_800_000 },
      { ...entry, id: "3", scannedAt: evening - 600_000 },
    ],
    { said: "already_in", since: "23:40" },
  ],
  ["who came in elsewhere", {}, [{ ...entry, checkPointId: "dinner" }], { said: "welcome", since: null }],
  ["after midnight in Strasbourg", { now: evening + 1_200_000 }, [entry], { said: "welcome", since: null }],
  ["who goes", { direction: "out" }, [entry], { said: "goodbye", since: null }],
  ["who was turned away", {}, [{ ...entry, said: "wrong_day" }], { said: "welcome", since: null }],
] as const)("%s", (_what, change, known, expected) => {
  expect(answerAt({ ...asked, now: evening, ...change }, [...known])).toMatchObject(expected);
});

test.each([
  ["OCT-7K3M-9QXR", "OCT7K3M9QXR"],
  [" oct 7k3m 9qxr ", "OCT7K3M9QXR"],
  ["Anna", null],
  ["OCTO:ABCDEFGHJKMNPQRSTUVWXYZ234", null],
])("%j is the reference %s", (typed, plain) => {
  expect(referenceIn(typed)).toBe(plain);
});

test("people are found by any words, in any script, the confirmed first", () => {
  const people = [
    person({ id: "1", name: "Zoë Ångström" }),
    person({ id: "2", name: "李明", organisation: "公安部" }),
    person({ id: "3", name: "Олена Шевченко", state: "pending" }),
    person({ id: "4", name: "Anna Angstrom", state: "declined" }),
  ].map((one) => ({ ...one, key: searchKey(one) }));
  const ids = (typed: string) => findIn(people, typed).map(({ id }) => id);
  expect(ids("angstrom")).toEqual(["1", "4"]);
  expect(ids("ministry zoe")).toEqual(["1"]);
  expect(ids("李")).toEqual(["2"]);
  expect(ids("шевч")).toEqual(["3"]);
  expect(ids("7k3m9q")).toHaveLength(4);
  expect(ids("  ")).toEqual([]);
});

test.each([
  ["a clock that is hours behind", 1_000, 9_000, 10_000],
  ["one that is hours ahead", 50_000, -40_000, 10_000],
  ["one that began anew since the platform was heard", 0, 100, 5_003],
])("the time of a scan by %s", (_what, device, ahead, time) => {
  expect(platformTime(device, { ahead, syncedAt: 5_000 }, 3)).toBe(time);
});
