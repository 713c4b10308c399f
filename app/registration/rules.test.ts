import { describe, expect, test } from "vitest";
import { dayWords } from "#app/platform/instant-words.ts";
import {
  answerBy,
  type ConferenceTimes,
  decisions,
  decisionsFor,
  entryState,
  freesPlace,
  hasEnded,
  holdsPlace,
  isOwn,
  mayChange,
  mayStep,
  mayWithdraw,
  needsPlace,
  type RegistrationState,
  registrationPhase,
  registrationStates,
  type Step,
  stateInCategory,
  transitions,
} from "#app/registration/rules.ts";

const steps = [...new Set(Object.values(transitions).flatMap(Object.keys))] as Step[];

describe("the state machine", () => {
  test.each<[RegistrationState, Step[]]>([
    ["pending", ["approve", "decline", "waitlist", "withdraw"]],
    ["waiting", ["approve", "decline", "withdraw", "promote"]],
    ["confirmed", ["decline", "waitlist", "reopen", "withdraw"]],
    ["declined", ["reopen"]],
    ["withdrawn", ["register_again"]],
  ])("from %s only %j", (state, possible) => {
    expect(steps.filter((step) => mayStep(state, step)).sort()).toEqual([...possible].sort());
  });

  test("a step that needs a place and finds none never leads to a state that holds one", () => {
    for (const state of registrationStates) {
      for (const outcome of Object.values(transitions[state])) {
        if (!needsPlace(state, outcome.withPlace)) continue;
        expect(outcome.withoutPlace === null || !holdsPlace[outcome.withoutPlace]).toBe(true);
      }
    }
  });

  test("only waiting and the two that hold places can be left by the delegate", () => {
    expect(registrationStates.filter((state) => mayStep(state, "withdraw"))).toEqual([
      "pending",
      "waiting",
      "confirmed",
    ]);
  });

  test("what the desk offers is what the machine allows", () => {
    for (const state of registrationStates) {
      expect(decisionsFor(state)).toEqual(decisions.filter((decision) => mayStep(state, decision)));
    }
    expect(decisionsFor("withdrawn")).toEqual([]);
  });

  test("places are held while pending or confirmed", () => {
    expect(registrationStates.filter((state) => holdsPlace[state])).toEqual(["pending", "confirmed"]);
    expect(freesPlace("confirmed", "declined")).toBe(true);
    expect(freesPlace("waiting", "declined")).toBe(false);
    expect(freesPlace("confirmed", "pending")).toBe(false);
    expect(needsPlace("waiting", "confirmed")).toBe(true);
  });

  test("without approval a place is confirmed at once", () => {
    expect(entryState({ needsApproval: false })).toBe("confirmed");
    expect(entryState({ needsApproval: true })).toBe("pending");
  });

  const decidedAt = new Date("2027-01-15T09:00:00Z");
  test.each<[string, Parameters<typeof stateInCategory>[1], { open: string; reviewed: string }]>([
    ["somebody new", null, { open: "confirmed", reviewed: "pending" }],
    ["confirmed at once", { state: "confirmed", decidedAt: null }, { open: "confirmed", reviewed: "pending" }],
    ["confirmed by an organiser", { state: "confirmed", decidedAt }, { open: "confirmed", reviewed: "pending" }],
    ["never looked at", { state: "pending", decidedAt: null }, { open: "confirmed", reviewed: "pending" }],
    ["reopened by an organiser", { state: "pending", decidedAt }, { open: "pending", reviewed: "pending" }],
    ["who found no place", { state: "waiting", decidedAt: null }, { open: "confirmed", reviewed: "pending" }],
    ["put on the list by an organiser", { state: "waiting", decidedAt }, { open: "pending", reviewed: "pending" }],
    ["who withdrew", { state: "withdrawn", decidedAt: null }, { open: "confirmed", reviewed: "pending" }],
    ["who withdrew after a decision", { state: "withdrawn", decidedAt }, { open: "pending", reviewed: "pending" }],
  ])("%s comes into an open category, and into one that needs approval", (_, before, { open, reviewed }) => {
    expect(stateInCategory({ needsApproval: false }, before)).toBe(open);
    expect(stateInCategory({ needsApproval: true }, before)).toBe(reviewed);
  });
});

const paris: ConferenceTimes = {
  dateFrom: "2027-03-16",
  dateTo: "2027-03-18",
  timeZone: "Europe/Paris",
  registrationOpensAt: new Date("2027-01-01T08:00:00Z"),
  registrationClosesAt: new Date("2027-03-10T17:00:00Z"),
};

describe("time", () => {
  test.each([
    ["2027-01-01T07:59:59Z", "not_yet"],
    ["2027-01-01T08:00:00Z", "open"],
    ["2027-03-10T16:59:59Z", "open"],
    ["2027-03-10T17:00:00Z", "closed"],
  ])("at %s registration is %s", (now, phase) => {
    expect(registrationPhase(paris, new Date(now))).toBe(phase);
  });

  test("without a closing date registration closes when the conference is over", () => {
    const open = { ...paris, registrationClosesAt: null };
    expect(registrationPhase(open, new Date("2027-03-18T22:59:00Z"))).toBe("open");
    expect(registrationPhase(open, new Date("2027-03-18T23:00:00Z"))).toBe("closed");
  });

  test("a conference that never took registrations has none", () => {
    expect(registrationPhase({ ...paris, registrationOpensAt: null }, new Date("2027-02-01T00:00:00Z"))).toBe("none");
  });

  test("the conference ends at midnight where it is held", () => {
    expect(hasEnded(paris, new Date("2027-03-18T22:59:59Z"))).toBe(false);
    expect(hasEnded(paris, new Date("2027-03-18T23:00:00Z"))).toBe(true);
    expect(hasEnded({ dateFrom: "2027-03", dateTo: null, timeZone: null }, new Date("2027-03-31T12:00:00Z"))).toBe(
      false,
    );
    expect(hasEnded({ dateFrom: null, dateTo: null, timeZone: null }, new Date("2099-01-01T00:00:00Z"))).toBe(false);
  });

  test("own registrations can be changed and withdrawn until then", () => {
    const during = new Date("2027-03-17T10:00:00Z");
    const after = new Date("2027-03-19T10:00:00Z");
    expect(registrationStates.filter((state) => mayChange(state, paris, during))).toEqual([
      "pending",
      "waiting",
      "confirmed",
    ]);
    expect(registrationStates.some((state) => mayChange(state, paris, after) || mayWithdraw(state, paris, after))).toBe(
      false,
    );
  });

  test("an answer is promised within two weeks, and before the conference begins", () => {
    expect(answerBy(new Date("2027-01-15T09:00:00Z"), paris).toISOString()).toBe("2027-01-29T09:00:00.000Z");
    expect(answerBy(new Date("2027-03-09T09:00:00Z"), paris).toISOString()).toBe("2027-03-15T22:59:59.000Z");
  });

  test.each(["America/Los_Angeles", "Europe/Paris", "Pacific/Kiritimati", null])(
    "on the day before in %s",
    (timeZone) => {
      const answer = answerBy(new Date("2027-03-09T09:00:00Z"), { dateFrom: "2027-03-16", timeZone });
      expect(dayWords(answer, "en", timeZone)).toBe("15 March 2027");
    },
  );
});

describe("whose registration it is", () => {
  const account = { id: "a", emailKey: "ana@unit.example", emailVerified: true };
  const registration = { id: "r", accountId: null, emailKey: "ana@unit.example", submissionKey: "k" };

  test.each([
    ["a stranger", { account: null, linkedIds: [] }, false],
    ["the personal link was opened here", { account: null, linkedIds: ["r"] }, true],
    ["a link to another one was", { account: null, linkedIds: ["s"] }, false],
    ["it was made here", { account: null, linkedIds: [], madeKeys: ["k"] }, true],
    ["it was made here, and taken up since", { account: null, linkedIds: [], madeKeys: ["j"] }, false],
    ["the verified address", { account, linkedIds: [] }, true],
    ["the same address, not verified", { account: { ...account, emailVerified: false }, linkedIds: [] }, false],
    ["another address", { account: { ...account, emailKey: "bo@unit.example" }, linkedIds: [] }, false],
  ])("%s", (_, holder, own) => {
    expect(isOwn(holder, registration)).toBe(own);
  });

  test("kept by the account that has changed its address since, when that is verified", () => {
    const moved = { ...account, emailKey: "bo@unit.example" };
    const mine = { ...registration, accountId: "a" };
    expect(isOwn({ account: moved, linkedIds: [] }, mine)).toBe(true);
    expect(isOwn({ account: { ...moved, emailVerified: false }, linkedIds: [] }, mine)).toBe(false);
  });
});
