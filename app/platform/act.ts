import type { AppContext, SignedInAccount } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";

/** Who does something, when, from which request: the second argument of every command. */
export type Act = {
  actor: { kind: "account"; account: SignedInAccount } | { kind: "visitor" } | { kind: "system" };
  now: Date;
  requestId: string | null;
  /** For links in mails. */
  appUrl: string;
};

/** The act of the person behind a request. */
export function actOf(context: AppContext): Act {
  const { account } = context.visitor;
  return {
    actor: account ? { kind: "account", account } : { kind: "visitor" },
    now: context.clock.now(),
    requestId: context.request.id,
    appUrl: context.config.appUrl,
  };
}

/** An act of the platform itself. */
export function systemAct(now: Date, appUrl: string): Act {
  return { actor: { kind: "system" }, now, requestId: null, appUrl };
}

/** The account that acts; refuses visitors and the platform itself. */
export function accountOf(act: Act): SignedInAccount {
  if (act.actor.kind !== "account") throw new AppError("sign_in_required");
  return act.actor.account;
}
