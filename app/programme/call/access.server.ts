import { z } from "zod";
import type { AppContext } from "#app/platform/context.ts";
import { signedCookie } from "#app/platform/cookie.server.ts";
import type { ProposalHolder } from "#app/programme/call/own.server.ts";

const keysSchema = z.array(z.string().max(100)).max(20);
const sevenDays = 7 * 24 * 60 * 60;
const remembered = 20;

/** Which links of authors were opened in this browser: signed, so that nobody can add one by hand. */
function cookie(context: Pick<AppContext, "config">) {
  return signedCookie(context, "proposals", sevenDays);
}

async function openedLinks(context: AppContext, request: Request): Promise<string[]> {
  const parsed = keysSchema.safeParse(await cookie(context).parse(request.headers.get("Cookie")));
  return parsed.success ? parsed.data : [];
}

/** Everything by which the person behind a request is known to proposals. */
export async function proposalHolder(context: AppContext, request: Request): Promise<ProposalHolder> {
  return { account: context.visitor.account, linkIds: await openedLinks(context, request) };
}

/** The header that lets this browser act for an author, for some days. */
export async function rememberProposalLink(context: AppContext, request: Request, id: string): Promise<string> {
  const others = (await openedLinks(context, request)).filter((other) => other !== id);
  return cookie(context).serialize([id, ...others].slice(0, remembered));
}

/** The header that forgets them all: for a computer that others use too. */
export async function forgetProposals(context: AppContext): Promise<string> {
  return cookie(context).serialize("", { maxAge: 0 });
}
