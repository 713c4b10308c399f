import type { AppContext, AttemptKind } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { emailKeyOf } from "#app/platform/text.ts";

type Attempt = [kind: AttemptKind, key: string];

/** Counted per account, or what could be one. The limiter keeps no addresses, only keyed hashes. */
export function accountAttempt(kind: AttemptKind, email: string): Attempt {
  return [kind, emailKeyOf(email)];
}

/** Counted per network address. */
export function visitorAttempt(kind: AttemptKind, context: AppContext): Attempt {
  return [kind, context.request.ip];
}

/** Counts attempts; the field error code when there were too many, null while there may be more. */
export async function countAttempts(context: AppContext, attempts: Attempt[]): Promise<string | null> {
  try {
    for (const [kind, key] of attempts) await context.limiter.consume(kind, key);
    return null;
  } catch (error) {
    if (isAppError(error) && error.code === "too_many_attempts")
      return `too_many_attempts|${error.params.minutes ?? 1}`;
    throw error;
  }
}

/** Forgets the failed attempts on an account, after its owner has shown who they are. */
export async function forgetAttempts(context: AppContext, email: string): Promise<void> {
  await context.limiter.reset(...accountAttempt("sign_in_account", email));
}
