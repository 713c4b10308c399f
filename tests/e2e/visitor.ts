import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, expect, inject } from "vitest";
import { axeFindings, openBrowser, whatMayDiffer } from "#tests/setup/browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    demoUrls: string[];
    demoPassword: string;
  }
}

let browser: Browser | undefined;
let draws = false;
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  // Errors in the page, scripts that the Content-Security-Policy stopped, requests that failed.
  expect(complaints.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  browser = undefined;
  draws = false;
});

/** From now on the visitors of this file have a browser that draws with WebGL. */
export function drawWithWebGl(): void {
  draws = true;
}

/** The demonstration that is this process's alone: of those that run at a time, each has another number from 1. */
function demoUrl(): string {
  return inject("demoUrls")[Number(process.env.VITEST_POOL_ID) - 1] ?? "";
}

/** Somebody in front of a browser of their own: no cookies yet, the given size, theme and language. */
export async function newVisitor(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= await openBrowser({ draws });
  const context = await browser.newContext({ baseURL: demoUrl(), locale: "en-GB", ...options });
  context.setDefaultTimeout(20_000);
  contexts.push(context);
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    // A refused form answers 422 and a missing page 404, and a network may be cut: the browser reports what is tested.
    const expected = /status of (422|404|401|403|410)|ERR_INTERNET_DISCONNECTED/;
    if (message.type() === "error" && !expected.test(text)) complaints.push(text);
  });
  return page;
}

/** Signs in as one of the demonstration's accounts. */
export async function signIn(
  page: Page,
  who: "delegate" | "partner" | "organiser" | "desk" | "administrator",
): Promise<void> {
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail address").fill(`${who}@octopus.example`);
  await page.getByLabel("Password", { exact: true }).fill(inject("demoPassword"));
  await page.locator("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

/** Axe finds nothing that breaks WCAG 2.2 AA, as the page stands; in French, where that may differ. */
export async function expectAccessible(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  expect(await axeFindings(page, pathname.startsWith("/fr") ? whatMayDiffer : undefined), pathname).toEqual([]);
}

/** The newest kept mail to an address, opened in the outbox; its text part. */
export async function newestMail(page: Page, address: string): Promise<string> {
  await page.goto(`/en/outbox?q=${encodeURIComponent(address)}`);
  await page.locator("main table tbody tr a").first().click();
  return page.locator("main pre").innerText();
}
