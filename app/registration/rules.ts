import type { SignedInAccount } from "#app/platform/context.ts";
import { boundsOf } from "#app/platform/partial-date.ts";
import { dayIn, offsetAt } from "#app/platform/time-zone.ts";
import type { ChangePolicy, ListConsent, RegistrationState } from "#prisma/generated/enums.ts";

export type { ChangePolicy, ListConsent, RegistrationState };

/** Who may read one's name in the list of participants, from nobody to everybody. */
export const listConsents = ["nobody", "participants", "public"] as const satisfies ListConsent[];

/** In the order in which people read them. */
export const registrationStates = [
  "endorsing",
  "pending",
  "waiting",
  "offered",
  "confirmed",
  "declined",
  "withdrawn",
] as const satisfies RegistrationState[];

/** Who holds a place in each pool that the registration falls under. Everything else derives from this. */
export const holdsPlace: Record<RegistrationState, boolean> = {
  endorsing: true,
  pending: true,
  waiting: false,
  offered: true,
  confirmed: true,
  declined: false,
  withdrawn: false,
};

/** What an organiser may decide. `reopen` takes a decision, or a withdrawal, back after the time to undo it has passed. */
export const decisions = ["approve", "decline", "waitlist", "reopen"] as const;
export type DecisionKind = (typeof decisions)[number];

/** What may happen to a registration. */
export type Step =
  | DecisionKind
  | "endorse"
  | "refuse"
  | "accept"
  | "withdraw"
  | "register_again"
  | "promote"
  | "offer"
  | "lapse";

/** Who may do which step. Who they are, `canDecideRegistrations`, `canHead` and `isOwn` say. */
export const stepsOf = {
  organiser: decisions,
  head: ["endorse", "refuse", "withdraw", "register_again"],
  delegate: ["accept", "withdraw", "register_again"],
  platform: ["promote", "offer", "lapse"],
} as const satisfies Record<string, readonly Step[]>;

/** Where a step leads when a place is free for it, and when none is; null: not without a place. */
type Outcome = { withPlace: RegistrationState; withoutPlace: RegistrationState | null };

function to(state: RegistrationState): Outcome {
  return { withPlace: state, withoutPlace: state };
}

/**
 * The state machine. A step that is not listed for a state is refused there. Steps that lead to a different state by
 * category and delegation are resolved by `servedState` (`promote`, `accept`) and `stateInCategory` (`endorse`,
 * `register_again`).
 */
export const transitions: Record<RegistrationState, Partial<Record<Step, Outcome>>> = {
  endorsing: {
    endorse: to("pending"),
    refuse: to("declined"),
    approve: to("confirmed"),
    decline: to("declined"),
    waitlist: to("waiting"),
    withdraw: to("withdrawn"),
  },
  pending: { approve: to("confirmed"), decline: to("declined"), waitlist: to("waiting"), withdraw: to("withdrawn") },
  waiting: {
    approve: { withPlace: "confirmed", withoutPlace: null },
    decline: to("declined"),
    withdraw: to("withdrawn"),
    promote: { withPlace: "pending", withoutPlace: null },
    offer: { withPlace: "offered", withoutPlace: null },
  },
  offered: {
    accept: to("pending"),
    lapse: to("withdrawn"),
    approve: to("confirmed"),
    decline: to("declined"),
    waitlist: to("waiting"),
    withdraw: to("withdrawn"),
  },
  confirmed: { decline: to("declined"), waitlist: to("waiting"), reopen: to("pending"), withdraw: to("withdrawn") },
  declined: { reopen: { withPlace: "pending", withoutPlace: "waiting" } },
  withdrawn: {
    register_again: { withPlace: "pending", withoutPlace: "waiting" },
    reopen: { withPlace: "pending", withoutPlace: "waiting" },
  },
};

/** Who has to say yes in a category: an organiser, and before that the head of the delegation. */
export type Approval = { needsApproval: boolean; headConfirms: boolean };

/** How far the head of a registration's delegation, if there is one, has come with it. */
export type Endorsement = { delegation: { headEmailKey: string | null } | null; endorsedAt: Date | null };

/** The columns that say so. */
export const endorsementSelect = { delegation: { select: { headEmailKey: true } }, endorsedAt: true } as const;

export type EntryState = "endorsing" | "pending" | "confirmed";

/** The state of somebody who gets a place without an organiser's decision. Without a head there is nobody to confirm first. */
export function entryState(category: Approval, { delegation, endorsedAt }: Endorsement): EntryState {
  if (category.headConfirms && delegation?.headEmailKey && !endorsedAt) return "endorsing";
  return category.needsApproval ? "pending" : "confirmed";
}

/** What says how somebody gets in who waited. */
export type Served = Endorsement & {
  category: Approval;
  categoryId: string;
  emailKey: string;
  decidedAt: Date | null;
  invitation: { categoryId: string | null; emailKey: string } | null;
};

/** The columns that say so, but for the category. */
export const servedSelect = {
  ...endorsementSelect,
  ...{ categoryId: true, emailKey: true, decidedAt: true },
  invitation: { select: { categoryId: true, emailKey: true } },
} as const;

/**
 * The state of somebody who waited and gets a place. Whom an organiser invited to this category and address is approved by
 * that, unless somebody has decided on them since.
 */
export function servedState({ invitation, ...row }: Served): EntryState {
  const invited = invitation?.categoryId === row.categoryId && invitation.emailKey === row.emailKey;
  return invited && row.decidedAt === null ? "confirmed" : entryState(row.category, row);
}

type Before = { state: RegistrationState; decidedAt: Date | null };

/**
 * The state of a delegate who comes by a step of their own into a category that has a place: registering, registering
 * again after a withdrawal, or changing to it. What needs approval is decided on anew. A category that is open lets
 * everybody in at once, but for those on whom an organiser has decided something other than to confirm them: whom an
 * organiser wants to see again does not step around that.
 */
export function stateInCategory(category: Approval, endorsement: Endorsement, before: Before | null): EntryState {
  const state = entryState(category, endorsement);
  const free = before === null || before.state === "confirmed" || before.decidedAt === null;
  return free || state !== "confirmed" ? state : "pending";
}

/** Whether a step is theirs, and possible from a state. */
export function mayStep(who: keyof typeof stepsOf, state: RegistrationState, step: Step): boolean {
  return (stepsOf[who] as readonly Step[]).includes(step) && transitions[state][step] !== undefined;
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
  return decisions.filter((decision) => mayStep("organiser", state, decision));
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

/** When a person may count on an answer: two weeks after registering, and in any case on the day before the conference. */
export function answerBy(submittedAt: Date, conference: Pick<ConferenceTimes, "dateFrom" | "timeZone">): Date {
  const promised = new Date(submittedAt.getTime() + answerWithinDays * 86_400_000);
  const begins = beginsAt(conference);
  if (!begins) return promised;
  const dayBefore = new Date(begins.getTime() - 1000);
  return dayBefore < promised && dayBefore > submittedAt ? dayBefore : promised;
}

/** The midnight with which a conference begins, in its own zone; null without a date. */
function beginsAt({ dateFrom, timeZone }: Pick<ConferenceTimes, "dateFrom" | "timeZone">): Date | null {
  if (!dateFrom) return null;
  const midnight = new Date(`${boundsOf(dateFrom).first}T00:00:00Z`);
  return new Date(midnight.getTime() - offsetAt(midnight, timeZone ?? "UTC") * 1000);
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

/** Whether a person may have it made anonymous: when nobody counts on it any more. */
export function mayErase(
  state: RegistrationState,
  conference: Pick<ConferenceTimes, "dateFrom" | "dateTo" | "timeZone">,
  now: Date,
): boolean {
  return state === "declined" || state === "withdrawn" || hasEnded(conference, now);
}

export type RegistrationPhase = "none" | "not_yet" | "open" | "closed";

/** Whether a conference takes registrations now. `none`: it never did. */
export function registrationPhase(conference: ConferenceTimes, now: Date): RegistrationPhase {
  if (!conference.registrationOpensAt) return "none";
  if (now < conference.registrationOpensAt) return "not_yet";
  if (hasEnded(conference, now)) return "closed";
  return conference.registrationClosesAt && now >= conference.registrationClosesAt ? "closed" : "open";
}

/** What a category says of its own opening, within that of the conference; null: as the conference. */
export type CategoryTimes = { opensAt: Date | null; closesAt: Date | null };

/** Whether a category takes registrations now: when the conference does, and not before or after its own times. */
export function categoryPhase(conference: ConferenceTimes, category: CategoryTimes, now: Date): RegistrationPhase {
  const phase = registrationPhase(conference, now);
  if (phase !== "open") return phase;
  if (category.opensAt && now < category.opensAt) return "not_yet";
  return category.closesAt && now >= category.closesAt ? "closed" : "open";
}

/** A place that becomes free is not offered after closing. */
export function mayOffer(conference: ConferenceTimes, category: CategoryTimes, now: Date): boolean {
  const phase = categoryPhase(conference, category, now);
  return phase === "open" || phase === "not_yet";
}

/** How long an offer is held beyond the moment that was told: an answer may be under way. */
export const offerGraceMs = 60_000;

/** When an offer made now expires: after the hours that the organisers set, and in any case before the conference begins. */
export function offerExpiry(conference: ConferenceTimes & { offerHours: number }, now: Date): Date {
  const expires = new Date(now.getTime() + conference.offerHours * 3_600_000);
  const begins = beginsAt(conference);
  return begins && begins > now && begins < expires ? begins : expires;
}

/** When who has not answered is reminded: when a third of the time is left, a day at most. */
export function offerReminder(madeAt: Date, expiresAt: Date): Date {
  const left = Math.min((expiresAt.getTime() - madeAt.getTime()) / 3, 86_400_000);
  return new Date(expiresAt.getTime() - left);
}

/** Until when delegates of a category may change what they said. */
export type ChangeRules = { changes: ChangePolicy; changesUntil: Date | null };

/** Why a delegate may not change an own registration now; null: they may. */
export type ChangeBar = "wrong_state" | "approved" | "too_late";

/** What a delegate may still do with an own registration. */
export function changeBar(
  { state, category }: { state: RegistrationState; category: ChangeRules },
  conference: ConferenceTimes,
  now: Date,
): ChangeBar | null {
  if (state === "declined" || state === "withdrawn" || state === "offered") return "wrong_state";
  if (hasEnded(conference, now)) return "wrong_state";
  if (category.changes === "until_approval" && state === "confirmed") return "approved";
  if (category.changes === "until_date" && category.changesUntil && now >= category.changesUntil) return "too_late";
  return null;
}

/** Who was declined has nothing to withdraw; who was not may until the conference is over. */
export function mayWithdraw(state: RegistrationState, conference: ConferenceTimes, now: Date): boolean {
  return mayStep("delegate", state, "withdraw") && !hasEnded(conference, now);
}

/** What a browser was given: ids of registrations whose mailed link was opened in it, keys of those made in it. */
export type BrowserKeys = { linkedIds: readonly string[]; madeKeys?: readonly string[] };

/** Whether the person has agreed to a version of the notice: not where somebody else entered them, until they do. */
export function hasAgreed({ consentVersion }: { consentVersion: string }): boolean {
  return consentVersion !== "";
}

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
