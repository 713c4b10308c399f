import { type Cookie, redirect } from "@remix-run/node";
import { z } from "zod";
import type { AppContext } from "#app/platform/context.ts";
import { signedCookie } from "#app/platform/cookie.server.ts";
import { safeRedirect, splitPrefix } from "#app/platform/paths.ts";
import type { Flash } from "#app/ui/flash.ts";

const flashSchema = z.strictObject({
  id: z.string().max(100),
  tone: z.enum(["success", "info", "warning", "danger"]),
  text: z.string().max(500),
});

/** The message travels in a signed cookie that lives a minute: nobody else can put words into our mouth. */
function flashCookie(context: Pick<AppContext, "config">): Cookie {
  return signedCookie(context, "flash", 60);
}

/** Redirects to a path of this site (language prefix added) where `message` is shown once. `text` is in the reader's language. */
export async function redirectWithFlash(
  context: AppContext,
  to: string,
  message: Omit<Flash, "id">,
  init: { headers?: HeadersInit } = {},
): Promise<Response> {
  const headers = new Headers(init.headers);
  const flash: Flash = { ...message, text: message.text.slice(0, 500), id: context.request.id };
  headers.append("Set-Cookie", await flashCookie(context).serialize(flash));
  return redirect(prefixed(safeRedirect(to, "/"), context.visitor.prefix), { headers });
}

/** An address that names a language, also the other one, is where the reader wants to go. */
function prefixed(to: string, prefix: string): string {
  const [pathname = "/"] = to.split(/[?#]/, 1);
  if (splitPrefix(pathname).prefix) return to;
  return to === "/" ? prefix || "/" : prefix + to;
}

/** The message of the last redirect, and the header that forgets it; null when there is none. */
export async function takeFlash(
  context: AppContext,
  cookieHeader: string | null,
): Promise<{ flash: Flash; forget: string } | null> {
  const cookie = flashCookie(context);
  const parsed = flashSchema.safeParse(await cookie.parse(cookieHeader));
  if (!parsed.success) return null;
  return { flash: parsed.data, forget: await cookie.serialize("", { maxAge: 0 }) };
}
