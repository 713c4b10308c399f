import type { Page } from "playwright-core";
import { inLanguage } from "#app/platform/paths.ts";
import { axeFindings } from "#tests/setup/browser.ts";

/** A page of one thing among many: the list, and which link of it to follow. */
export type Thing = [list: string, link: string];

// A page is built alike in both languages and in both themes: of four pages each is looked at in another way. That the
// colours themselves can be told from their grounds in either theme, their own tests and the gallery say.
const ways = [
  { language: "en", colorScheme: "light" },
  { language: "fr", colorScheme: "dark" },
  { language: "en", colorScheme: "dark" },
  { language: "fr", colorScheme: "light" },
] as const;

/** What is wrong, by page. */
export async function findingsOf(page: Page, paths: string[]): Promise<Record<string, string[]>> {
  const findings: Record<string, string[]> = {};
  for (const [index, path] of paths.entries()) {
    const { language, colorScheme } = ways[index % ways.length] ?? ways[0];
    await page.emulateMedia({ colorScheme });
    await page.goto(inLanguage(path, language));
    const found = (await axeFindings(page)).map((finding) => `${colorScheme}: ${finding}`);
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
