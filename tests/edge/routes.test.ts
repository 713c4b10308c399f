import type { ServerBuild } from "@remix-run/node";
import { describe, expect, inject, test } from "vitest";
import { routeNames } from "#server/edge/route-names.ts";
import { send } from "#tests/edge/raw.ts";

const { url } = inject("edgeServer");
const build = (await import("../../build/server/index.js" as string)) as ServerBuild;

/** An existing thing for each parameter, so that the real page is shown where it can be. */
const examples: Record<string, string> = {
  slug: "octopus-demonstration",
  code: "FR",
  token: "x".repeat(43),
  reference: "OCT-AAAAAA",
  id: "none",
  index: "0",
  session: "opening",
};

const special: [RegExp, string][] = [[/^\/organisations\/:slug/, "itu"]];

function addressOf(pattern: string): string {
  return pattern.replace(/:(\w+)\??/g, (_whole, name: string) => {
    const own = name === "slug" ? special.find(([start]) => start.test(pattern))?.[1] : undefined;
    return own ?? examples[name] ?? "none";
  });
}

const patterns = Object.values(build.routes)
  .flatMap((route) => (route?.path || route?.index ? [fullPath(route.id)] : []))
  .filter((path) => path !== "/*");

function fullPath(id: string): string {
  const parts: string[] = [];
  for (let route = build.routes[id]; route; route = route.parentId ? build.routes[route.parentId] : undefined) {
    if (route.path && route.path !== ":lang?") parts.unshift(route.path);
  }
  return `/${parts.join("/")}`;
}

const addresses = [...new Set(patterns.map(addressOf)), "/nothing/here", "/assets/none.js"];

test("there are routes to look at", () => {
  expect(addresses.length).toBeGreaterThan(20);
});

describe.each(addresses)("%s", (path) => {
  test.each(["", "/fr"])("in language '%s' answers without failing and without inline code", async (prefix) => {
    const { status, headers, body } = await send(url + prefix + path, { headers: { Accept: "text/html" } });
    expect(status).toBeLessThan(500);
    if (!String(headers["content-type"]).startsWith("text/html")) return;
    expect(inlineCode(body, String(headers["content-security-policy"]))).toEqual([]);
  });

  test("its data alone answers without failing", async () => {
    for (const id of [
      "root",
      ...Object.keys(build.routes)
        .filter((one) => one !== "root")
        .slice(0, 3),
      "none",
      "__proto__",
    ]) {
      const { status } = await send(`${url}${path}?_data=${encodeURIComponent(id)}`);
      expect(`${id} ${status}`).toMatch(/ [234]\d\d$/);
    }
  });
});

/** What the policy would block or what would make it pointless: scripts without the nonce, styles and handlers in tags. */
function inlineCode(html: string, policy: string): string[] {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "(none)";
  const outsideScripts = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "");
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  return [
    ...scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
    ...[...outsideScripts.matchAll(/<style\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes(nonce)),
    ...[...outsideScripts.matchAll(/<[a-z][^<>]*\s(?:style|on[a-z]+)="[^<>]*>/g)].map(([tag]) => tag.slice(0, 200)),
    ...[...outsideScripts.matchAll(/(?:href|src|action)="\s*(?:javascript|data:text|vbscript)[^"]*"/gi)].map(
      ([tag]) => tag,
    ),
  ];
}

describe("route names", () => {
  const nameOf = routeNames(build.routes);

  test.each([
    ["/", "/"],
    ["/fr", "/"],
    ["/fr/conferences/octopus-2007", "/conferences/:slug"],
    ["/r/a-secret-token", "/r/:token"],
    ["/nothing/at/all", "/*"],
  ])("%s is logged as %s", (path, name) => {
    expect(nameOf(path)).toBe(name);
  });
});
