import type { SignedInAccount } from "#app/platform/context.ts";

/** Who asks: a signed-in account, or nobody. */
export type Actor = SignedInAccount | null;

/** Roles and everything bound to an address count only once the address is proved. */
export function hasProvedAddress(actor: Actor): boolean {
  return actor?.emailVerified === true;
}

/** May see and change accounts, roles and the audit log of the whole platform. */
export function canAdminister(actor: Actor): boolean {
  return actor !== null && hasProvedAddress(actor) && actor.isAdministrator;
}

/** What the rules need to know of the account that is acted upon. */
export type TargetAccount = { id: string; isAdministrator: boolean; emailVerified: boolean; disabled: boolean };

/** An account that may hold a role: its address is proved and it is not disabled. */
export function canHoldRole(target: TargetAccount): boolean {
  return target.emailVerified && !target.disabled;
}

/** Only to an account that can use the role. */
export function canGrantAdministrator(actor: Actor, target: TargetAccount): boolean {
  return canAdminister(actor) && !target.isAdministrator && canHoldRole(target);
}

/** The last administrator stays. `administrators` counts the accounts that can still act as one. */
export function canRevokeAdministrator(actor: Actor, target: TargetAccount, administrators: number): boolean {
  return canAdminister(actor) && target.isAdministrator && mayLoseAdministrator(target, administrators);
}

/** Nobody shuts the door on themselves, nor on the last administrator. */
export function canDisableAccount(actor: Actor, target: TargetAccount, administrators: number): boolean {
  if (!canAdminister(actor) || actor?.id === target.id || target.disabled) return false;
  return mayLoseAdministrator(target, administrators);
}

/** Opening again takes no more than that it was shut. */
export function canEnableAccount(actor: Actor, target: TargetAccount): boolean {
  return canAdminister(actor) && target.disabled;
}

/** One may delete one's own account unless the platform or a conference would be left without anybody in charge. */
export function canDeleteOwnAccount(
  actor: Actor,
  target: TargetAccount,
  administrators: number,
  soleOwnerOf: number,
): boolean {
  return actor?.id === target.id && soleOwnerOf === 0 && mayLoseAdministrator(target, administrators);
}

function mayLoseAdministrator(target: TargetAccount, administrators: number): boolean {
  const actsAsOne = target.isAdministrator && canHoldRole(target);
  return !actsAsOne || administrators > 1;
}

/** Where somebody goes after signing in, when nothing else was asked for. */
export function homeOf(account: SignedInAccount): string {
  if (hasProvedAddress(account) && account.teams.length > 0) return "/organise";
  return canAdminister(account) ? "/admin" : "/registrations";
}

/** What the administrators' list can be narrowed to. */
export const accountFilters = ["administrators", "organisers", "editors", "unverified", "disabled"] as const;
export type AccountFilter = (typeof accountFilters)[number];

/** What the log can be narrowed to: the noun before the dot of an action. */
export const logTopics = ["account", "team", "organisation", "registration", "invitation"] as const;
