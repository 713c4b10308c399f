import { describe, expect, it } from "vitest";
import type { AppContext } from "#app/platform/context.ts";
import { redirectWithFlash, takeFlash } from "#app/ui/flash.server.ts";

function contextWith(prefix: "" | "/fr", secureCookies = false, sessionSecret = "a".repeat(32)): AppContext {
  return {
    config: { secureCookies, sessionSecret },
    request: { id: "request-1" },
    visitor: { prefix },
  } as AppContext;
}

const message = { tone: "success", text: "Enregistré – « merci »" } as const;
const cookieOf = (response: Response) => response.headers.get("Set-Cookie")?.split(";")[0] ?? "";

describe("a message for the next page", () => {
  it("arrives once, in any script, and is then forgotten", async () => {
    const context = contextWith("/fr");
    const response = await redirectWithFlash(context, "/registrations", message);
    expect(response.headers.get("Location")).toBe("/fr/registrations");
    const taken = await takeFlash(context, cookieOf(response));
    expect(taken?.flash).toEqual({ ...message, id: "request-1" });
    expect(taken?.forget).toContain("Max-Age=0");
  });

  it("is refused when somebody else wrote it", async () => {
    const foreign = await redirectWithFlash(contextWith("", false, "b".repeat(32)), "/", message);
    expect(await takeFlash(contextWith(""), cookieOf(foreign))).toBeNull();
    for (const header of [null, "", "flash=", "flash=nonsense", "flash=eyJ0ZXh0IjoiaGkifQ==.x"]) {
      expect(await takeFlash(contextWith(""), header)).toBeNull();
    }
  });

  it("never leads to another site, and keeps a prefix that is there", async () => {
    for (const to of ["https://evil.example", "//evil.example", "/\\evil.example"]) {
      const response = await redirectWithFlash(contextWith("/fr"), to, message);
      expect(response.headers.get("Location")).toBe("/fr");
    }
    for (const to of ["/fr/account", "/en/account?index", "/en", "/en?q=1", "/en#top"]) {
      const response = await redirectWithFlash(contextWith("/fr"), to, message);
      expect(response.headers.get("Location")).toBe(to);
    }
    const similar = await redirectWithFlash(contextWith("/fr"), "/entry?next=/en/account", message);
    expect(similar.headers.get("Location")).toBe("/fr/entry?next=/en/account");
  });

  it("is bound to this host where cookies are secure", async () => {
    const response = await redirectWithFlash(contextWith("", true), "/", message);
    expect(response.headers.get("Set-Cookie")).toMatch(/^__Host-flash=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });
});
