import { type Cookie, createCookie } from "@remix-run/node";
import { z } from "zod";
import type { AppContext } from "#app/platform/context.ts";
import type { Holder } from "#app/registration/rules.ts";

const linkedSchema = z.array(z.string().max(100)).max(20);
const sevenDays = 7 * 24 * 60 * 60;
const remembered = 10;

/** Which registrations this browser may see without signing in: signed, so that nobody can add one by hand. */
function linksCookie({ config }: Pick<AppContext, "config">): Cookie {
  return createCookie(config.secureCookies ? "__Host-registrations" : "registrations", {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: config.secureCookies,
    maxAge: sevenDays,
    secrets: [config.sessionSecret],
  });
}

/** The registrations that this browser made or opened with their personal links. */
async function linkedIds(context: AppContext, request: Request): Promise<string[]> {
  const parsed = linkedSchema.safeParse(await linksCookie(context).parse(request.headers.get("Cookie")));
  return parsed.success ? parsed.data : [];
}

/** Everything by which the person behind a request is known to registrations. */
export async function holderOf(context: AppContext, request: Request): Promise<Holder & { linkedIds: string[] }> {
  return { account: context.visitor.account, linkedIds: await linkedIds(context, request) };
}

/** The header that lets this browser see one more registration for some days. */
export async function rememberRegistration(context: AppContext, request: Request, id: string): Promise<string> {
  const others = (await linkedIds(context, request)).filter((other) => other !== id);
  return linksCookie(context).serialize([id, ...others].slice(0, remembered));
}

/** The header that forgets them all: for a computer that others use too. */
export async function forgetRegistrations(context: AppContext): Promise<string> {
  return linksCookie(context).serialize("", { maxAge: 0 });
}
