import type { AppConfig, Visitor } from "#app/platform/context.ts";

export const themes = ["system", "light", "dark"] as const;

/** A name that the browser gives to this host alone, where it may. */
function cookieName({ secureCookies }: Pick<AppConfig, "secureCookies">): string {
  return secureCookies ? "__Host-theme" : "theme";
}

const yearSeconds = 365 * 24 * 3600;

/** The appearance chosen earlier, from the Cookie header; `system` when none or something else is there. */
export function readTheme(
  cookieHeader: string | null | undefined,
  config: Pick<AppConfig, "secureCookies">,
): Visitor["theme"] {
  const wanted = cookieName(config);
  for (const part of (cookieHeader ?? "").split(";")) {
    const [name, value] = part.trim().split("=");
    const theme = themes.find((known) => known === value);
    if (name === wanted && theme) return theme;
  }
  return "system";
}

/** The Set-Cookie header that keeps the choice for a year. It tells nothing about a person, so it is unsigned. */
export function themeCookie(theme: Visitor["theme"], config: Pick<AppConfig, "secureCookies">): string {
  const lifetime = theme === "system" ? 0 : yearSeconds;
  const secure = config.secureCookies ? "; Secure" : "";
  return `${cookieName(config)}=${theme}; Path=/; Max-Age=${lifetime}; SameSite=Lax; HttpOnly${secure}`;
}
