import type { SignedInAccount } from "#app/platform/context.ts";
import { boundsOf } from "#app/platform/partial-date.ts";
import { dayIn, offsetAt } from "#app/platform/time-zone.ts";
import type { ListConsent, RegistrationState } from "#prisma/generated/enums.ts";

export type { ListConsent, RegistrationState };

/** Who may read one's name in the list of participants, from nobody to everybody. */
export const listConsents = ["nobody", "participants", "public"] as const satisfies ListConsent[];

/** In the order in which people read them. */
export const registrationStates = [
  "pending",
  "waiting",
  "confirmed",
  "declined",
  "withdrawn",
] as const satisfies RegistrationState[];

/** Who holds a place: one in the pool of the conference and one in that of the category. Everything else derives from this. */
export const holdsPlace: Record<RegistrationState, boolean> = {
  pending: true,
  waiting: false,
  confirmed: true,
  declined: false,
  withdrawn: false,
};

/** What an organiser may decide. `reopen` takes a decision back after the time to undo it has passed. */
export const decisions = ["approve", "decline", "waitlist", "reopen"] as const;
export type DecisionKind = (typeof decisions)[number];

/** What may happen to a registration: decisions by an organiser, two steps by the delegate, `promote` by the platform. */
export type Step = DecisionKind | "withdraw" | "register_again" | "promote";

/** Where a step leads when a place is free for it, and when none is; null: not without a place. */
type Outcome = { withPlace: RegistrationState; withoutPlace: RegistrationState | null };

function to(state: RegistrationState): Outcome {
  return { withPlace: state, withoutPlace: state };
}

/**
 * The state machine. A step that is not listed for a state is refused there. Steps that lead to a different state by
 * category are resolved by `entryState` (`promote`) and `stateInCategory` (`register_again`).
 */
export const transitions: Record<RegistrationState, Partial<Record<Step, Outcome>>> = {
  pending: { approve: to("confirmed"), decline: to("declined"), waitlist: to("waiting"), withdraw: to("withdrawn") },
  waiting: {
    approve: { withPlace: "confirmed", withoutPlace: null },
    decline: to("declined"),
    withdraw: to("withdrawn"),
    promote: { withPlace: "pending", withoutPlace: null },
  },
  confirmed: { decline: to("declined"), waitlist: to("waiting"), reopen: to("pending"), withdraw: to("withdrawn") },
  declined: { reopen: { withPlace: "pending", withoutPlace: "waiting" } },
  withdrawn: { register_again: { withPlace: "pending", withoutPlace: "waiting" } },
};

/** The state of somebody who gets a place without an organiser's decision. */
export function entryState(category: { needsApproval: boolean }): "pending" | "confirmed" {
  return category.needsApproval ? "pending" : "confirmed";
}

type Before = { state: RegistrationState; decidedAt: Date | null };

/**
 * The state of a delegate who comes by a step of their own into a category that has a place: registering, registering
 * again after a withdrawal, or changing to it. What needs approval is decided on anew. A category that is open lets
 * everybody in at once, but for those on whom an organiser has decided something other than to confirm them: whom an
 * organiser wants to see again does not step around that.
 */
export function stateInCategory(category: { needsApproval: boolean }, before: Before | null): "pending" | "confirmed" {
  const free = before === null || before.state === "confirmed" || before.decidedAt === null;
  return free ? entryState(category) : "pending";
}

/** Whether a step is possible from a state at all. */
export function mayStep(state: RegistrationState, step: Step): boolean {
  return transitions[state][step] !== undefined;
}

/** Why an organiser's decision does nothing to a registration; null when it can be carried out. */
export type SkipReason = "not_found" | "wrong_state" | "no_place";

/** Every erased registration has an address of its own that nobody can have. */
export const erasedDomain = "@erased.invalid";

export function erasedAddress(id: string): string {
  return id + erasedDomain;
}

/** Whose person is gone: it only counts, and stays as it is. */
export function isErased({ id, email }: { id: string; email: string }): boolean {
  return email === erasedAddress(id);
}

/** The decisions that make sense for a registration in this state, for the desk's buttons. */
export function decisionsFor(state: RegistrationState): DecisionKind[] {
  return decisions.filter((decision) => mayStep(state, decision));
}

/** A place given up by this change of state. */
export function freesPlace(from: RegistrationState, into: RegistrationState): boolean {
  return holdsPlace[from] && !holdsPlace[into];
}

/** A place needed by this change of state. */
export function needsPlace(from: RegistrationState, into: RegistrationState): boolean {
  return !holdsPlace[from] && holdsPlace[into];
}

/** How many an organiser may decide on at once: the mails are written in the same transaction. */
export const decisionLimit = 200;

/** How long an organiser may undo a decision; its mails wait as long. */
export const undoWindowMs = 20_000;

/** Organisers promise an answer within this time. */
export const answerWithinDays = 14;

/** Wording of the consent that the form asks for; raise it when the words change. */
export const consentVersion = "2026-11";

/** When a person may count on an answer: two weeks after registering, and in any case on the day before the conference. */
export function answerBy(submittedAt: Date, conference: Pick<ConferenceTimes, "dateFrom" | "timeZone">): Date {
  const promised = new Date(submittedAt.getTime() + answerWithinDays * 86_400_000);
  if (!conference.dateFrom) return promised;
  const midnight = new Date(`${boundsOf(conference.dateFrom).first}T00:00:00Z`);
  const begins = midnight.getTime() - offsetAt(midnight, conference.timeZone ?? "UTC") * 1000;
  const dayBefore = new Date(begins - 1000);
  return dayBefore < promised && dayBefore > submittedAt ? dayBefore : promised;
}

export type ConferenceTimes = {
  dateFrom: string | null;
  dateTo: string | null;
  timeZone: string | null;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
};

/** Over from the midnight after its last day, in its own zone. Without a date it never is. */
export function hasEnded(conference: Pick<ConferenceTimes, "dateFrom" | "dateTo" | "timeZone">, now: Date): boolean {
  const last = conference.dateTo ?? conference.dateFrom;
  return last !== null && dayIn(now, conference.timeZone ?? "UTC") > boundsOf(last).last;
}

export type RegistrationPhase = "none" | "not_yet" | "open" | "closed";

/** Whether a conference takes registrations now. `none`: it never did. */
export function registrationPhase(conference: ConferenceTimes, now: Date): RegistrationPhase {
  if (!conference.registrationOpensAt) return "none";
  if (now < conference.registrationOpensAt) return "not_yet";
  if (hasEnded(conference, now)) return "closed";
  return conference.registrationClosesAt && now >= conference.registrationClosesAt ? "closed" : "open";
}

/** What a delegate may still do with an own registration. */
export function mayChange(state: RegistrationState, conference: ConferenceTimes, now: Date): boolean {
  return (state === "pending" || state === "waiting" || state === "confirmed") && !hasEnded(conference, now);
}

/** Who was declined has nothing to withdraw; who was not may until the conference is over. */
export function mayWithdraw(state: RegistrationState, conference: ConferenceTimes, now: Date): boolean {
  return mayStep(state, "withdraw") && !hasEnded(conference, now);
}

/** What a browser was given: ids of registrations whose mailed link was opened in it, keys of those made in it. */
export type BrowserKeys = { linkedIds: readonly string[]; madeKeys?: readonly string[] };

/** How somebody is known to a registration. */
export type Holder = BrowserKeys & { account: Pick<SignedInAccount, "id" | "emailKey" | "emailVerified"> | null };

type Held = { id: string; accountId: string | null; emailKey: string; submissionKey: string };

/** Has shown to read the mail of the registration's address: opened its personal link, or verified an account for it. */
export function hasProvedAddress({ account, linkedIds }: Holder, registration: Omit<Held, "submissionKey">): boolean {
  if (linkedIds.includes(registration.id)) return true;
  if (!account?.emailVerified) return false;
  return registration.accountId === account.id || registration.emailKey === account.emailKey;
}

/**
 * One's own: of one's proved address, or made in this browser. Anybody can make one for any address, so the key of the
 * making is changed as soon as somebody who has proved the address takes the registration up.
 */
export function isOwn(holder: Holder, registration: Held): boolean {
  return hasProvedAddress(holder, registration) || (holder.madeKeys ?? []).includes(registration.submissionKey);
}
