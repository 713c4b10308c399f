import type { Page } from "playwright-core";
import { expect } from "vitest";
import { inLanguage } from "#app/platform/paths.ts";
import { axeFindings } from "#tests/setup/browser.ts";

/** A page of one thing among many: the list, and which link of it to follow. */
export type Thing = [list: string, link: string];

// A page is built alike in both languages: one is looked at in English, the next in French. In the other theme only
// colours differ.
const languages = ["en", "fr"] as const;

/** Colours follow a change of theme some frames later, those of what stands last the latest. */
async function darken(page: Page): Promise<void> {
  const ink = () => getComputedStyle(document.querySelector("footer strong") ?? document.body).color;
  const before = await page.evaluate(ink);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => page.evaluate(ink), { timeout: 10_000 }).not.toBe(before);
}

/** What is wrong, by page. */
export async function findingsOf(page: Page, paths: string[]): Promise<Record<string, string[]>> {
  const findings: Record<string, string[]> = {};
  for (const [index, path] of paths.entries()) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(inLanguage(path, languages[index % 2] ?? "en"));
    const found = await axeFindings(page);
    await darken(page);
    found.push(...(await axeFindings(page, ["color-contrast"])).map((finding) => `dark: ${finding}`));
    const titles = await page.locator("h1").count();
    if (titles !== 1) found.push(`${titles} titles`);
    if (found.length > 0) findings[path] = found;
  }
  return findings;
}

/** Where such things are. */
export async function addressesOf(page: Page, things: Thing[]): Promise<string[]> {
  const addresses = [];
  for (const [list, link] of things) {
    await page.goto(list);
    const href = await page.locator(link).first().getAttribute("href");
    if (!href) throw new Error(`${list} leads nowhere`);
    addresses.push(href);
  }
  return addresses;
}
