import { type Locale, locales } from "#app/platform/locale.ts";

/** The address without its language prefix, and the prefix: "/fr/network" is "/network" and "/fr". */
export function splitPrefix(pathname: string): { prefix: "" | "/en" | "/fr"; path: string } {
  for (const locale of locales) {
    if (pathname === `/${locale}`) return { prefix: `/${locale}`, path: "/" };
    if (pathname.startsWith(`/${locale}/`)) return { prefix: `/${locale}`, path: pathname.slice(3) };
  }
  return { prefix: "", path: pathname };
}

/** The same address in a given language. */
export function inLanguage(pathname: string, locale: Locale): string {
  const { path } = splitPrefix(pathname);
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/**
 * Where to go after a form, from a value the visitor sent: a path on this site or `fallback`. The value is resolved as
 * a browser would and must keep the origin, which refuses `//host`, `/\host`, tabs and other schemes.
 */
export function safeRedirect(value: unknown, fallback: string): string {
  if (typeof value !== "string" || !value.startsWith("/") || value.length > 2000) return fallback;
  const base = "http://octopus.invalid";
  try {
    const url = new URL(value, base);
    if (url.origin !== base || url.pathname.startsWith("//")) return fallback;
    return url.pathname + url.search + url.hash;
  } catch {
    return fallback;
  }
}
