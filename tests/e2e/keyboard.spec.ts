import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectFocusKept, tabTo } from "./keyboard.ts";
import { drawWithWebGl, newVisitor, signIn } from "./visitor.ts";

// The network as most people see it: the plain picture has a stop for each organisation.
drawWithWebGl();

// Every journey here is made without a mouse: each stop of the focus is seen, and no step loses it.

const desk = "/en/organise/octopus-demonstration";

/** Goes to the field and answers it: typed text, or a key such as Space for a choice. */
async function answer(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, page.locator(selector).first());
  await page.keyboard.type(text);
}

/** Goes to a button by its words and presses Enter. */
async function press(page: Page, words: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await tabTo(page, page.locator("main").getByRole("button", { name: words }).first(), key);
  await page.keyboard.press("Enter");
}

test("a delegate registers, from the first key to the reference number", async () => {
  const page = await newVisitor();
  await page.goto("/en/conferences/octopus-demonstration/register");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
  await page.keyboard.press("Enter");
  await answer(page, "input[name=name]", "Keyboard Person");
  await press(page, "Send the registration");
  await page.locator("[aria-invalid=true]").first().waitFor();
  await expectFocusKept(page);

  await answer(page, "input[name=categoryId]", " ");
  await answer(page, "input[name=position]", "Investigator");
  await answer(page, "input[name=email]", "keyboard@journey.example");
  await answer(page, "input[name=organisationName]", "Police (fictional)");
  await answer(page, "select[name=countryCode]", "Kenya");
  await answer(page, "input[name=consent]", " ");
  await press(page, "Send the registration");
  await page.waitForURL(/\/registrations\/OCT-/);
  await expectFocusKept(page);

  await press(page, "Withdraw");
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await expectFocusKept(page);
  await page.keyboard.press("Enter");
  await press(page, "Yes, withdraw");
  await page.getByRole("heading", { name: "Withdrawn" }).waitFor();
  await expectFocusKept(page);
});

test("an organiser decides, takes back, declines, invites", async () => {
  const page = await newVisitor({ viewport: { width: 1440, height: 900 } });
  await signIn(page, "organiser");
  await page.goto(`${desk}/registrations?state=pending&sort=arrival&direction=desc`);
  await page.locator("tbody input[name=id]").first().waitFor();
  // The list's own keys: to the first row (as soon as the page listens), tick it, to the next, tick it.
  const inRow = () => page.evaluate(() => document.activeElement?.closest("tbody tr") != null);
  await expect.poll(() => page.keyboard.press("j").then(inRow), { timeout: 10_000 }).toBe(true);
  await page.keyboard.type("xjx");
  expect(await page.locator("tbody input[name=id]:checked").count()).toBe(2);
  await press(page, "Approve", "Shift+Tab");
  await page.locator(".desk-undo").getByText("2 registrations approved").waitFor();
  await expectFocusKept(page);
  await press(page, "Undo", "Shift+Tab");
  await page.locator(".desk-undo").waitFor({ state: "detached" });
  await expectFocusKept(page);

  await answer(page, "tbody input[name=id]", " ");
  await press(page, "Decline", "Shift+Tab");
  await page.locator("dialog[open] textarea").waitFor();
  await page.keyboard.press("Escape");
  await expectFocusKept(page);
  await page.keyboard.press("Enter");
  await answer(page, "dialog[open] textarea", "The category is full.");
  await tabTo(page, page.locator("dialog[open]").getByRole("button", { name: "Decline" }));
  await page.keyboard.press("Enter");
  await page.locator(".desk-undo").getByText("1 registration declined").waitFor();
  await expectFocusKept(page);

  await tabTo(page, page.locator("tbody a[data-row-link]").first());
  await page.keyboard.press("Enter");
  await page.waitForURL(/registrations\/OCT-/);
  await expectFocusKept(page);
  await press(page, "To the waiting list");
  await page.locator(".desk-history").getByText("Moved to the waiting list").waitFor();
  await expectFocusKept(page);

  await tabTo(page, page.locator(".desk-rail").getByRole("link", { name: "Invitations" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/invitations$/);
  await expectFocusKept(page);
  await answer(page, "input[name=name]", "Keyboard Guest");
  await press(page, "Send the invitation");
  await page.locator("[aria-invalid=true]").first().waitFor();
  await expectFocusKept(page);
  await answer(page, "input[name=email]", "keyboard.guest@journey.example");
  await press(page, "Send the invitation");
  await page.locator("tbody tr", { hasText: "keyboard.guest@journey.example" }).waitFor();
  await expectFocusKept(page);
});

test("a partner finds an organisation in the network, reads its source, and proposes a change of the own entry", async () => {
  const page = await newVisitor({ viewport: { width: 1440, height: 900 } });
  await signIn(page, "partner");
  await page.goto("/en/network");
  await answer(page, "main input[type=search]", "itu\n");
  await page.waitForURL(/node=itu/);
  // What was chosen is where reading goes on, as soon as it is there.
  await page.waitForFunction(() => document.activeElement?.id === "network-panel-title");
  await tabTo(page, page.locator(".network-panel").getByRole("link", { name: "Open its page" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/organisations\/itu/);
  // The address changes a moment before the page does, and the page that goes has marks of sources too.
  await page.waitForFunction(() => document.activeElement?.id === "main");
  await tabTo(page, page.locator(".source-mark button").first());
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator(".source-panel:popover-open a").first());
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sources\//);
  await expectFocusKept(page);

  await page.goto("/en/organisations/oas/edit");
  await tabTo(page, page.getByLabel("Website"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("javascript:alert(1)");
  await press(page, "Propose");
  await page.locator("#main [aria-invalid=true]").first().waitFor();
  await expectFocusKept(page);
  await tabTo(page, page.getByLabel("Website"));
  await page.keyboard.press("Control+A");
  await page.keyboard.type("https://www.oas.org");
  await tabTo(page, page.getByRole("textbox", { name: "Why" }));
  await page.keyboard.type("Its own site says so.");
  await press(page, "Propose");
  await page.waitForURL(/\/record\/proposals\/[0-9a-f-]{36}$/);
  await expectFocusKept(page);
});
