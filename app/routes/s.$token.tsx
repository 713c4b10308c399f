import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { AppError } from "#app/platform/errors.ts";
import { answering } from "#app/platform/responses.server.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { rememberSpeakerLink } from "#app/programme/speakers/access.server.ts";
import { speakerOfLink } from "#app/programme/speakers/queries.server.ts";

/**
 * The link of a speaker: this browser may answer for them from now on, while the link is good. Nothing is written, so
 * programs that open links in mails do no harm, and the secret leaves the address at once.
 */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  return answering(async () => {
    const link = await speakerOfLink(context.db, hashToken(params.token ?? ""));
    if (!link) throw new AppError("link_invalid");
    return redirect(`${context.visitor.prefix}/speaking/${link.speakerId}`, {
      headers: {
        "Set-Cookie": await rememberSpeakerLink(context, request, link.id),
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
      },
    });
  });
}

/** Only its error boundary is ever shown. */
export default function SpeakerLink() {
  return null;
}
