import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { countAttempts, verificationAttempts } from "#app/accounts/attempts.server.ts";
import { resendVerification } from "#app/accounts/commands/sign-up.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { answering, requireAccount } from "#app/platform/responses.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
  throw redirect(`${context.visitor.prefix}/account`);
}

/** Sends the link that proves the address again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const account = requireAccount(context, request);
  if (account.emailVerified) return redirect(`${context.visitor.prefix}/account`);
  return answering(async () => {
    const limit = await countAttempts(context, verificationAttempts(context, account));
    if (limit) {
      const [, n] = limit.split("|");
      const text = translatorFor(context.visitor.locale, "ui")("fieldErrors.too_many_attempts", { n: Number(n) });
      return redirectWithFlash(context, "/account", { tone: "warning", text });
    }
    await resendVerification(context.db, actOf(context));
    context.jobs.wake("mail");
    const text = translatorFor(context.visitor.locale, "accounts")("account.unverified.sent", { email: account.email });
    return redirectWithFlash(context, "/account", { tone: "success", text });
  });
}
