import { expect, test } from "vitest";
import { tabTo } from "./keyboard.ts";
import { expectAccessible, newVisitor, signIn } from "./visitor.ts";

const conference = "octopus-demonstration";

test("an organiser changes the draft, sees in words what would change, publishes by keyboard; the public sees it then", async () => {
  const title = "A title that only the draft has";
  const page = await newVisitor({ viewport: { width: 1440, height: 900 } });
  const reader = await newVisitor({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await signIn(page, "organiser");
  await page.goto(`/en/organise/${conference}/programme/sessions?q=glossary`);
  await page.getByRole("link", { name: "A shared glossary of electronic evidence" }).first().click();
  await page.getByLabel("Title in English").fill(title);
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await page.getByText("Saved in the draft.").waitFor();
  await reader.goto(`/en/conferences/${conference}/programme`);
  expect(await reader.getByText(title).count()).toBe(0);

  await page.goto(`/en/organise/${conference}/programme/releases`);
  await page.locator(".differences").getByText(title).waitFor();
  await expectAccessible(page);
  const warnings = page.getByLabel("I have read this and publish all the same");
  if ((await warnings.count()) > 0) {
    await tabTo(page, warnings);
    await page.keyboard.press("Space");
  }
  await tabTo(page, page.getByLabel("Name of the version"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("With a new title");
  await page.keyboard.press("Enter");
  await page.getByText("is published.").first().waitFor();
  await page.getByText("There is nothing to publish.").waitFor();

  // What a browser has looked at is good for a minute: it asks again when told to.
  await reader.reload();
  await reader.getByRole("link", { name: title }).waitFor();
  expect(await reader.locator("html").evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
  await reader.getByRole("link", { name: /With a new title/ }).click();
  await reader.getByRole("heading", { name: "With a new title" }).waitFor();
  expect(await reader.locator(".differences").first().innerText()).toContain(title);

  // Whoever filters by keyboard keeps their place while the page answers.
  await page.goto(`/en/conferences/${conference}/programme`);
  await page.getByLabel("Title, name or organisation").pressSequentially("draft");
  await page.waitForURL(/q=draft/);
  await page.keyboard.type(" has");
  await page.waitForURL(/q=draft\+has/);
  await page.getByText("1 session ").first().waitFor();
  await page.keyboard.press("Tab");
  for (const step of [1, 2]) {
    const { href } = new URL(page.url());
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.url(), { message: `step ${step}` }).not.toBe(href);
  }
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("kind");
});
