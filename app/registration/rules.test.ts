import { describe, expect, test } from "vitest";
import { dayWords } from "#app/platform/instant-words.ts";
import {
  answerBy,
  type ConferenceTimes,
  categoryPhase,
  changeBar,
  decisions,
  decisionsFor,
  entryState,
  freesPlace,
  hasEnded,
  holdsPlace,
  isOwn,
  mayStep,
  mayWithdraw,
  needsPlace,
  offerExpiry,
  offerReminder,
  type RegistrationState,
  registrationPhase,
  registrationStates,
  type Step,
  stateInCategory,
  stepsOf,
  transitions,
} from "#app/registration/rules.ts";

const everybody = Object.keys(stepsOf) as (keyof typeof stepsOf)[];
const whoMay = (state: RegistrationState, step: Step) => everybody.filter((who) => mayStep(who, state, step));
const steps = [...new Set(Object.values(transitions).flatMap(Object.keys))] as Step[];

describe("the state machine", () => {
  test.each<[RegistrationState, Step[]]>([
    ["endorsing", ["endorse", "refuse", "approve", "decline", "waitlist", "withdraw"]],
    ["pending", ["approve", "decline", "waitlist", "withdraw"]],
    ["waiting", ["approve", "decline", "withdraw", "promote", "offer"]],
    ["offered", ["accept", "lapse", "approve", "decline", "waitlist", "withdraw"]],
    ["confirmed", ["decline", "waitlist", "reopen", "withdraw"]],
    ["declined", ["reopen"]],
    ["withdrawn", ["register_again", "reopen"]],
  ])("from %s only %j", (state, possible) => {
    expect(steps.filter((step) => whoMay(state, step).length > 0).sort()).toEqual([...possible].sort());
  });

  test("each step is somebody's", () => {
    expect(whoMay("endorsing", "withdraw")).toEqual(["head", "delegate"]);
    expect(whoMay("endorsing", "endorse")).toEqual(["head"]);
    expect(whoMay("endorsing", "approve")).toEqual(["organiser"]);
    expect(whoMay("offered", "accept")).toEqual(["delegate"]);
    expect(whoMay("offered", "lapse")).toEqual(["platform"]);
  });

  test("a step that needs a place and finds none never leads to a state that holds one", () => {
    for (const state of registrationStates) {
      for (const outcome of Object.values(transitions[state])) {
        if (!needsPlace(state, outcome.withPlace)) continue;
        expect(outcome.withoutPlace === null || !holdsPlace[outcome.withoutPlace]).toBe(true);
      }
    }
  });

  test("whoever waits or holds a place may leave, and nobody else", () => {
    expect(registrationStates.filter((state) => mayStep("delegate", state, "withdraw"))).toEqual(
      registrationStates.filter((state) => state === "waiting" || holdsPlace[state]),
    );
  });

  test("what the desk offers is what the machine allows", () => {
    for (const state of registrationStates) {
      expect(decisionsFor(state)).toEqual(decisions.filter((decision) => mayStep("organiser", state, decision)));
    }
    expect(decisionsFor("withdrawn")).toEqual(["reopen"]);
  });

  test("places are held while somebody decides, while offered, and when confirmed", () => {
    expect(registrationStates.filter((state) => holdsPlace[state])).toEqual([
      "endorsing",
      "pending",
      "offered",
      "confirmed",
    ]);
    expect(freesPlace("confirmed", "declined")).toBe(true);
    expect(freesPlace("waiting", "declined")).toBe(false);
    expect(freesPlace("confirmed", "pending")).toBe(false);
    expect(needsPlace("waiting", "confirmed")).toBe(true);
  });

  const nobody = { delegation: null, endorsedAt: null };
  const open = { needsApproval: false, headConfirms: false };
  const reviewed = { needsApproval: true, headConfirms: false };
  const headed = { delegation: { headEmailKey: "head@ministry.example" }, endorsedAt: null };

  test("without approval a place is confirmed at once", () => {
    expect(entryState(open, nobody)).toBe("confirmed");
    expect(entryState(reviewed, nobody)).toBe("pending");
  });

  test("the head of the delegation confirms first, once, and only where there is one", () => {
    const category = { needsApproval: true, headConfirms: true };
    expect(entryState(category, headed)).toBe("endorsing");
    expect(entryState({ ...category, needsApproval: false }, headed)).toBe("endorsing");
    expect(entryState(category, { ...headed, endorsedAt: new Date() })).toBe("pending");
    expect(entryState(category, { delegation: { headEmailKey: null }, endorsedAt: null })).toBe("pending");
    expect(entryState(reviewed, headed)).toBe("pending");
  });

  const decidedAt = new Date("2027-01-15T09:00:00Z");
  test.each<[string, Parameters<typeof stateInCategory>[2], { open: string; reviewed: string }]>([
    ["somebody new", null, { open: "confirmed", reviewed: "pending" }],
    ["confirmed at once", { state: "confirmed", decidedAt: null }, { open: "confirmed", reviewed: "pending" }],
    ["confirmed by an organiser", { state: "confirmed", decidedAt }, { open: "confirmed", reviewed: "pending" }],
    ["never looked at", { state: "pending", decidedAt: null }, { open: "confirmed", reviewed: "pending" }],
    ["reopened by an organiser", { state: "pending", decidedAt }, { open: "pending", reviewed: "pending" }],
    ["who found no place", { state: "waiting", decidedAt: null }, { open: "confirmed", reviewed: "pending" }],
    ["put on the list by an organiser", { state: "waiting", decidedAt }, { open: "pending", reviewed: "pending" }],
    ["who withdrew", { state: "withdrawn", decidedAt: null }, { open: "confirmed", reviewed: "pending" }],
    ["who withdrew after a decision", { state: "withdrawn", decidedAt }, { open: "pending", reviewed: "pending" }],
  ])("%s comes into an open category, and into one that needs approval", (_, before, expected) => {
    expect(stateInCategory(open, nobody, before)).toBe(expected.open);
    expect(stateInCategory(reviewed, nobody, before)).toBe(expected.reviewed);
    expect(stateInCategory({ ...open, headConfirms: true }, headed, before)).toBe("endorsing");
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

  const freely = { changes: "always", changesUntil: null } as const;

  test("a category may end changes with the approval, or at a moment", () => {
    const during = new Date("2027-03-01T10:00:00Z");
    const until = (changesUntil: Date) => ({ changes: "until_date", changesUntil }) as const;
    const approved = { changes: "until_approval", changesUntil: null } as const;
    expect(changeBar({ state: "pending", category: approved }, paris, during)).toBeNull();
    expect(changeBar({ state: "confirmed", category: approved }, paris, during)).toBe("approved");
    expect(
      changeBar({ state: "confirmed", category: until(new Date(during.getTime() + 1)) }, paris, during),
    ).toBeNull();
    expect(changeBar({ state: "confirmed", category: until(during) }, paris, during)).toBe("too_late");
  });

  test("a category opens and closes within the times of the conference", () => {
    const opensAt = new Date("2027-02-01T08:00:00Z");
    const closesAt = new Date("2027-03-12T08:00:00Z");
    const phaseAt = (now: string) => categoryPhase(paris, { opensAt, closesAt }, new Date(now));
    expect(phaseAt("2027-01-15T08:00:00Z")).toBe("not_yet");
    expect(phaseAt("2027-02-01T08:00:00Z")).toBe("open");
    expect(phaseAt("2027-03-11T08:00:00Z")).toBe("closed");
    expect(categoryPhase(paris, { opensAt: null, closesAt: opensAt }, opensAt)).toBe("closed");
  });

  test("an offer is held for the hours set, not beyond the beginning, and is recalled when a third is left", () => {
    const now = new Date("2027-02-01T12:00:00Z");
    const expires = offerExpiry({ ...paris, offerHours: 72 }, now);
    expect(expires.toISOString()).toBe("2027-02-04T12:00:00.000Z");
    expect(offerReminder(now, expires).toISOString()).toBe("2027-02-03T12:00:00.000Z");
    expect(offerReminder(now, new Date("2027-02-01T15:00:00Z")).toISOString()).toBe("2027-02-01T14:00:00.000Z");
    const late = offerExpiry({ ...paris, offerHours: 72 }, new Date("2027-03-15T12:00:00Z"));
    expect(late.toISOString()).toBe("2027-03-15T23:00:00.000Z");
  });

  test("own registrations can be changed and withdrawn until then", () => {
    const during = new Date("2027-03-17T10:00:00Z");
    const after = new Date("2027-03-19T10:00:00Z");
    const barOf = (state: RegistrationState, now: Date) => changeBar({ state, category: freely }, paris, now);
    expect(registrationStates.filter((state) => barOf(state, during) === null)).toEqual([
      "endorsing",
      "pending",
      "waiting",
      "confirmed",
    ]);
    expect(registrationStates.some((state) => !barOf(state, after) || mayWithdraw(state, paris, after))).toBe(false);
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
