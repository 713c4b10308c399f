import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { AppError } from "#app/platform/errors.ts";
import { answering } from "#app/platform/responses.server.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { rememberLink } from "#app/registration/access.server.ts";
import { registrationOfLink } from "#app/registration/queries/own.server.ts";

/**
 * A personal link: this browser may see the registration from now on. Nothing is written, so programs that open links in
 * mails do no harm, and the secret leaves the address at once.
 */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  return answering(async () => {
    const registration = await registrationOfLink(context.db, hashToken(params.token ?? ""));
    if (!registration) throw new AppError("link_invalid");
    const { reference, conference } = registration;
    const toAgenda = new URL(request.url).searchParams.get("to") === "agenda";
    const page = toAgenda ? `/conferences/${conference.slug}/agenda?for=${reference}` : `/registrations/${reference}`;
    return redirect(`${context.visitor.prefix}${page}`, {
      headers: {
        "Set-Cookie": await rememberLink(context, request, registration.id),
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
      },
    });
  });
}

/** Only its error boundary is ever shown. */
export default function PersonalLink() {
  return null;
}
