import type { SignedInAccount } from "#app/platform/context.ts";
import type { PoolRow } from "#app/registration/places.ts";
import {
  type ConferenceTimes,
  hasEnded,
  holdsPlace,
  mayStep,
  mayWithdraw,
  type RegistrationState,
} from "#app/registration/rules.ts";

/** How somebody is known to delegations: by an account, or by links that were opened in this browser. */
export type HeadHolder = {
  account: Pick<SignedInAccount, "emailKey" | "emailVerified"> | null;
  /** Hashes of the tokens in them. */
  linkIds: readonly string[];
};

type Headed = { headEmailKey: string | null; links: readonly { id: string }[] };

/** Whether somebody heads a delegation: has a link that was mailed to its head, or the head's proved address. */
export function canHead({ account, linkIds }: HeadHolder, { headEmailKey, links }: Headed): boolean {
  if (headEmailKey === null) return false;
  if (links.some(({ id }) => linkIds.includes(id))) return true;
  return account?.emailVerified === true && account.emailKey === headEmailKey;
}

type Quota = Pick<PoolRow, "categoryId" | "countryCode" | "delegationId" | "optionId" | "capacity">;

/** Whether a pool is the quota of a delegation in a category: what its head nominates from. */
export function isQuota(pool: Quota, delegationId: string, categoryId: string): boolean {
  return (
    pool.delegationId === delegationId &&
    pool.categoryId === categoryId &&
    pool.countryCode === null &&
    pool.optionId === null &&
    pool.capacity !== null
  );
}

/** Why somebody cannot be nominated. */
export type NominationRefusal = "no_quota" | "closed" | "quota_full" | "registered_already" | "twice";

/**
 * What the registration that somebody has already says to nominating them; null: nothing against it. It may be of another
 * delegation, or declined: that is not for the head to know.
 */
export function barOfExisting(state: RegistrationState | null): NominationRefusal | null {
  return state === null || mayStep("head", state, "register_again") ? null : "registered_already";
}

export type SubstituteTimes = ConferenceTimes & { substituteUntil: Date | null };

/** Until when one member may come in another's place; null: until the conference is over. */
export function substitutesNow(conference: SubstituteTimes, now: Date): boolean {
  if (hasEnded(conference, now)) return false;
  return conference.substituteUntil === null || now < conference.substituteUntil;
}

/** Whoever holds a place can be substituted in it; an offer is one person's to take. */
export function maySubstitute(state: RegistrationState, conference: SubstituteTimes, now: Date): boolean {
  return holdsPlace[state] && state !== "offered" && substitutesNow(conference, now);
}

/** What the head of the delegation may do with a member now. */
export function headMay(state: RegistrationState, conference: SubstituteTimes, now: Date) {
  return {
    endorse: mayStep("head", state, "endorse") && !hasEnded(conference, now),
    substitute: maySubstitute(state, conference, now),
    withdraw: mayWithdraw(state, conference, now),
  };
}

/** States in which somebody is a member: the others no longer are. */
export const memberStates: RegistrationState[] = ["endorsing", "pending", "waiting", "offered", "confirmed"];

/** How many a head may nominate at once: the mails are written in the same transaction. */
export const pasteLimit = 200;

/** At most one mail in that time tells a head that people wait. */
export const headPauseMs = 60 * 60_000;
