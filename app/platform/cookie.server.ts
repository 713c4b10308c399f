import { type Cookie, createCookie } from "@remix-run/node";
import type { AppContext } from "#app/platform/context.ts";

/** A signed cookie that no script reads, under a name that the browser gives to this host alone, where it may. */
export function signedCookie({ config }: Pick<AppContext, "config">, name: string, maxAge: number): Cookie {
  return createCookie(config.secureCookies ? `__Host-${name}` : name, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: config.secureCookies,
    maxAge,
    secrets: [config.sessionSecret],
  });
}
