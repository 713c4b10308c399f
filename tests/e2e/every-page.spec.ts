import { expect, test } from "vitest";
import { expectAccessible, newVisitor, signIn } from "./visitor.ts";

const publicPages = [
  ...["/", "/conferences", "/conferences/octopus-2007", "/conferences/octopus-demonstration"],
  ...["/conferences/octopus-demonstration/programme", "/conferences/igf-2010/programme"],
  ...["/conferences/octopus-demonstration/register", "/organisations", "/organisations/coe", "/organisations/interpol"],
  ...["/countries", "/countries/fr", "/projects", "/projects/project-on-cybercrime", "/sources", "/network"],
  ...[
    "/network?node=coe&year=2007",
    "/sign-in",
    "/sign-up",
    "/forgot-password",
    "/about",
    "/accessibility",
    "/privacy",
  ],
  ...["/outbox", "/there-is-no-such-page"],
];

const deskPages = ["", "/registrations", "/invitations", "/team"].map((end) => `/organise/octopus-demonstration${end}`);

for (const colorScheme of ["light", "dark"] as const) {
  test(`the desk and the administration are accessible in ${colorScheme}`, async () => {
    const page = await newVisitor({ colorScheme, reducedMotion: "reduce" });
    await signIn(page, "administrator");
    for (const path of [...deskPages, "/organise", "/account", "/registrations", "/admin/accounts"]) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
}

test("every public page is in French under /fr, fits a phone and works without JavaScript", async () => {
  const page = await newVisitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  for (const path of publicPages) {
    await page.goto(`/fr${path === "/" ? "" : path}`);
    expect(await page.locator("html").getAttribute("lang"), path).toBe("fr");
    expect(await page.locator("h1").count(), path).toBe(1);
    expect(await page.locator("style, script:not([nonce]), [style], [onclick]").count(), path).toBe(0);
    const width = await page.locator("html").evaluate((html) => html.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(390);
  }
});
