import type { AppContext, AttemptKind, SignedInAccount } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { emailKeyOf } from "#app/platform/text.ts";

type Attempt = [kind: AttemptKind, ...keys: string[]];

/** Counted per network address. */
export function visitorAttempt(kind: AttemptKind, context: AppContext): Attempt {
  return [kind, context.request.ip];
}

/**
 * A guess at the password of an account that anybody may try to enter. Few come from one network, so that a stranger does
 * not shut its owner out, and the account's own limit, for guesses from many networks, is far above them.
 */
export function signInAttempts(context: AppContext, email: string): Attempt[] {
  const emailKey = emailKeyOf(email);
  const { ip } = context.request;
  return [
    ["sign_in_address", ip],
    ["sign_in_here", emailKey, ip],
    ["sign_in_account", emailKey],
  ];
}

/**
 * A guess by somebody who is signed in: a borrowed browser must not do for a quiet search. Counted where no visitor can
 * use it up.
 */
export function ownPasswordAttempts(account: SignedInAccount): Attempt[] {
  return [["own_password", account.id]];
}

/** Another mail to prove one's own address. */
export function verificationAttempts(context: AppContext, account: SignedInAccount): Attempt[] {
  return [visitorAttempt("mail_address", context), ["mail_account", "verification", account.id]];
}

/** Counts attempts; the field error code when there were too many, null while there may be more. */
export async function countAttempts(context: AppContext, attempts: Attempt[]): Promise<string | null> {
  try {
    for (const [kind, ...keys] of attempts) await context.limiter.consume(kind, ...keys);
    return null;
  } catch (error) {
    if (isAppError(error) && error.code === "too_many_attempts")
      return `too_many_attempts|${error.params.minutes ?? 1}`;
    throw error;
  }
}

/** Forgets the failed attempts on an account, after its owner has shown who they are. The network's stay counted. */
export async function forgetAttempts(context: AppContext, attempts: Attempt[]): Promise<void> {
  for (const [kind, ...keys] of attempts) {
    if (kind !== "sign_in_address") await context.limiter.reset(kind, ...keys);
  }
}

/** Where a stranger can have mail sent to an address. Each counts for itself: using one up shuts no other. */
type MailDoor = "sign-up" | "reset" | "email-change" | "registration-link" | "proposal-link";

/**
 * Counts a mail to an address that a stranger may have named. When there were enough already none is sent, and nothing
 * in the answer says so.
 */
export async function mayMail(context: AppContext, door: MailDoor, email: string): Promise<boolean> {
  return (await countAttempts(context, [["mail_account", door, emailKeyOf(email)]])) === null;
}
