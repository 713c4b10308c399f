import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { AppError } from "#app/platform/errors.ts";
import { answering } from "#app/platform/responses.server.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { rememberProposalLink } from "#app/programme/call/access.server.ts";
import { authorOfLink } from "#app/programme/call/own.server.ts";

/**
 * The link of an author: this browser may act for them from now on. Nothing is written, so programs that open links in
 * mails do no harm, and the secret leaves the address at once.
 */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  return answering(async () => {
    const link = await authorOfLink(context.db, hashToken(params.token ?? ""));
    if (!link) throw new AppError("link_invalid");
    return redirect(`${context.visitor.prefix}/proposals/${link.author.proposal.reference}`, {
      headers: {
        "Set-Cookie": await rememberProposalLink(context, request, link.id),
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
      },
    });
  });
}

/** Only its error boundary is ever shown. */
export default function ProposalLink() {
  return null;
}
