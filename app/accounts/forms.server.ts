import type { Browser } from "#app/accounts/commands/sign-in.server.ts";
import { homeOf } from "#app/accounts/rules.ts";
import { loadSignedInAccount } from "#app/accounts/session.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import type { FieldErrors, FormReply } from "#app/platform/forms.server.ts";
import { safeRedirect } from "#app/platform/paths.ts";

type Reply = { reply(errors: FieldErrors): FormReply };

/** A form that has to be mended: 422, or 429 where attempts are used up. `intent` says which form of the page it was. */
export function mend(parsed: Reply | { form: FormReply }, errors: FieldErrors = {}, intent?: string): Response {
  const form = "form" in parsed ? parsed.form : parsed.reply(errors);
  const limited = errors[""]?.some((code) => code.startsWith("too_many_attempts"));
  return Response.json({ form, intent }, { status: limited ? 429 : 422 });
}

/** The browser behind a request, as sessions need it. */
export function browserOf(context: AppContext): Browser {
  return {
    userAgent: context.request.userAgent,
    secureCookies: context.config.secureCookies,
    replaces: context.visitor.loginSessionId,
  };
}

/** The page that was asked for before signing in; null when there is none or it is not of this site. */
export function nextOf(request: Request): string | null {
  return safeRedirect(new URL(request.url).searchParams.get("next"), "") || null;
}

/** Where to go after signing in: what was asked for, else the account's own start page. */
export async function destinationOf(context: AppContext, accountId: string, next: string | undefined): Promise<string> {
  const account = await loadSignedInAccount(context.db, accountId);
  return safeRedirect(next, context.visitor.prefix + (account ? homeOf(account) : "/"));
}

/** A page's title as browsers show it. */
export function titled(title: string): string {
  return `${title} · Octopus`;
}
