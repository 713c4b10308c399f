import { canAdminister } from "#app/accounts/rules.ts";
import type { AppContext, SignedInAccount } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { refusal, requireAccount } from "#app/platform/responses.server.ts";

/** The page is for administrators: sends visitors to sign in, refuses others. */
export function requireAdministrator(context: AppContext, request: Request): SignedInAccount {
  const account = requireAccount(context, request);
  if (!canAdminister(account)) throw refusal(new AppError("forbidden"));
  return account;
}
