import type { Page } from "playwright-core";
import { inLanguage } from "#app/platform/paths.ts";
import { axeFindings, whatMayDiffer } from "#tests/setup/browser.ts";

/** A page of one thing among many: the list, and which link of it to follow. */
export type Thing = [list: string, link: string];

export type Look = { colorScheme: "light" | "dark"; language: "en" | "fr"; rules?: readonly string[] };

// A page is built alike in both themes and languages: the second time it is only looked at what may differ.
export const looks: Look[] = [
  { colorScheme: "light", language: "en" },
  { colorScheme: "dark", language: "fr", rules: whatMayDiffer },
];

/** What is wrong, by page. */
export async function findingsOf(
  page: Page,
  paths: string[],
  { language, rules }: Look,
): Promise<Record<string, string[]>> {
  const findings: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(inLanguage(path, language));
    const found = await axeFindings(page, rules);
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
