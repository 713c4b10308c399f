import { expect, test } from "vitest";
import { inLanguage } from "#app/platform/paths.ts";
import { addressesOf, findingsOf, type Thing } from "./findings.ts";
import { newVisitor } from "./visitor.ts";

const publicPages = [
  ...["/", "/conferences", "/conferences/octopus-2007", "/conferences/octopus-demonstration"],
  ...["/conferences/octopus-demonstration/programme", "/conferences/igf-2010/programme"],
  ...["room", "person"].map((view) => `/conferences/octopus-demonstration/programme?view=${view}`),
  ...["/conferences/octopus-demonstration/versions", "/conferences/octopus-demonstration/screen"],
  ...["/conferences/octopus-demonstration/participants", "/conferences/octopus-demonstration/agenda"],
  "/conferences/octopus-demonstration/call",
  ...["/conferences/octopus-demonstration/register", "/organisations", "/organisations/coe", "/organisations/interpol"],
  "/organisations/interpol/history",
  ...["/countries", "/countries/fr", "/projects", "/projects/project-on-cybercrime", "/sources"],
  ...[
    // Few rows are enough: what axe looks at grows with every one.
    "/network?kind=international_organisation&node=interpol&year=2007",
    "/network?view=matrix&colour=community",
    "/network/embed?node=interpol&steps=1",
    "/network?tour=how-the-24-7-network-came-together&saved=24-7-merger-2007",
    "/network?view=timeline&node=itu&with=oas&path=microsoft",
    "/door",
    "/verify/2345-6789-ABCD",
    "/sign-in",
    "/sign-up",
    "/forgot-password",
    "/about",
    "/accessibility",
    "/privacy",
  ],
  ...["/outbox", "/there-is-no-such-page"],
];
const publicThings: Thing[] = [
  ["/conferences/octopus-demonstration/programme", "main a[href*='/programme/']"],
  ["/conferences/octopus-demonstration/programme?view=person", "main a[href*='/programme/people/']"],
  ["/organisations/interpol", "main a[href*='/partnerships/']"],
  ["/sources", "main a[href*='/sources/']"],
];

test("every public page is accessible", async () => {
  const page = await newVisitor({ reducedMotion: "reduce" });
  const paths = [...publicPages, ...(await addressesOf(page, publicThings))];
  expect(await findingsOf(page, paths)).toEqual({});
});

test("every public page is in French under /fr, fits a phone and works without JavaScript", async () => {
  const page = await newVisitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  for (const path of publicPages) {
    await page.goto(inLanguage(path, "fr"));
    expect(await page.locator("html").getAttribute("lang"), path).toBe("fr");
    expect(await page.locator("h1").count(), path).toBe(1);
    expect(await page.locator("style, script:not([nonce]), [style], [onclick]").count(), path).toBe(0);
    const width = await page.locator("html").evaluate((html) => html.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(390);
  }
});
