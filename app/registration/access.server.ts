import type { Cookie } from "@remix-run/node";
import { z } from "zod";
import type { AppContext } from "#app/platform/context.ts";
import { signedCookie } from "#app/platform/cookie.server.ts";
import type { BrowserKeys, Holder } from "#app/registration/rules.ts";

const keysSchema = z.object({
  linkedIds: z.array(z.string().max(100)).max(20),
  madeKeys: z.array(z.string().max(100)).max(20),
});
type Keys = z.output<typeof keysSchema>;
const sevenDays = 7 * 24 * 60 * 60;
const remembered = 10;

/** Which registrations this browser may see without signing in: signed, so that nobody can add one by hand. */
function linksCookie(context: Pick<AppContext, "config">): Cookie {
  return signedCookie(context, "registrations", sevenDays);
}

/** The registrations that this browser made, or opened with their personal links. */
export async function browserKeys(context: AppContext, request: Request): Promise<Keys> {
  const parsed = keysSchema.safeParse(await linksCookie(context).parse(request.headers.get("Cookie")));
  return parsed.success ? parsed.data : { linkedIds: [], madeKeys: [] };
}

/** Everything by which the person behind a request is known to registrations. */
export async function holderOf(context: AppContext, request: Request): Promise<Holder & Required<BrowserKeys>> {
  return { account: context.visitor.account, ...(await browserKeys(context, request)) };
}

/** The header that lets this browser see a registration, whose mailed link it has opened, for some days. */
export async function rememberLink(context: AppContext, request: Request, id: string): Promise<string> {
  const keys = await browserKeys(context, request);
  return linksCookie(context).serialize({ ...keys, linkedIds: withFirst(keys.linkedIds, id) } satisfies Keys);
}

/** The same for a registration made in it, as long as nobody takes that up who has proved its address. */
export async function rememberMade(context: AppContext, request: Request, key: string): Promise<string> {
  const keys = await browserKeys(context, request);
  return linksCookie(context).serialize({ ...keys, madeKeys: withFirst(keys.madeKeys, key) } satisfies Keys);
}

function withFirst(values: string[], value: string): string[] {
  return [value, ...values.filter((other) => other !== value)].slice(0, remembered);
}

/** The header that forgets them all: for a computer that others use too. */
export async function forgetRegistrations(context: AppContext): Promise<string> {
  return linksCookie(context).serialize("", { maxAge: 0 });
}
