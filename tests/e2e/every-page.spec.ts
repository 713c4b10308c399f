import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inLanguage } from "#app/platform/paths.ts";
import { axeFindings } from "#tests/setup/browser.ts";
import { newVisitor, signIn } from "./visitor.ts";

type Thing = [list: string, link: string];

const publicPages = [
  ...["/", "/conferences", "/conferences/octopus-2007", "/conferences/octopus-demonstration"],
  ...["/conferences/octopus-demonstration/programme", "/conferences/igf-2010/programme"],
  ...["/conferences/octopus-demonstration/participants"],
  ...["/conferences/octopus-demonstration/register", "/organisations", "/organisations/coe", "/organisations/interpol"],
  ...["/countries", "/countries/fr", "/projects", "/projects/project-on-cybercrime", "/sources"],
  ...[
    // Few rows are enough: what axe looks at grows with every one.
    "/network?kind=international_organisation&node=interpol&year=2007",
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
/** Pages of one thing among many: the list, and which link of it to follow. */
const publicThings: Thing[] = [
  ["/conferences/octopus-demonstration/programme", "main a[href*='/programme/']"],
  ["/organisations/interpol", "main a[href*='/partnerships/']"],
  ["/sources", "main a[href*='/sources/']"],
];
const personalThings: Thing[] = [
  ["/organise/octopus-demonstration/registrations", "tbody a[data-row-link]"],
  ["/organise/octopus-demonstration/delegations", "main table a"],
  ["/organise/octopus-demonstration/questions", ".builder-words a"],
  ["/admin/accounts", "tbody a"],
];

const deskPages = [
  "",
  "/registrations",
  "/tags",
  "/duplicates",
  "/import",
  "/registrations/new",
  "/statistics",
  "/badges",
  "/badges/print",
  "/places",
  "/delegations",
  "/delegations/new",
  "/invitations",
  "/letters",
  "/letters/visa",
  "/letters/issue?q=ma",
  "/team",
  "/questions",
  "/questions/new",
  "/setup",
  "/door",
  "/door/board",
].map((end) => `/organise/octopus-demonstration${end}`);

const personalPages = [
  ...["", "/by-hand?q=demo", "/walk-in"].map((end) => `/door/octopus-demonstration${end}`),
  ...["/organise", "/sign-out", "/account", "/account/security", "/account/data", "/registrations"],
  ...[
    "/admin/accounts",
    "/admin/conferences",
    "/admin/log",
    "/admin/retention",
    "/admin/notice",
    "/organisations/oas/edit",
  ],
];

type Look = { colorScheme: "light" | "dark"; language: "en" | "fr"; rules?: string[] };

// A page is built alike in both themes and languages: the second time it is only looked at what may differ.
const looks: Look[] = [
  { colorScheme: "light", language: "en" },
  {
    ...{ colorScheme: "dark", language: "fr" },
    rules: ["color-contrast", "valid-lang", "label", "button-name", "link-name", "target-size", "document-title"],
  },
];

/** What is wrong, by page. */
async function findingsOf(page: Page, paths: string[], { language, rules }: Look): Promise<Record<string, string[]>> {
  const findings: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(inLanguage(path, language));
    const found = await axeFindings(page, { rules, everyRow: !rules });
    const titles = await page.locator("h1").count();
    if (titles !== 1) found.push(`${titles} titles`);
    if (found.length > 0) findings[path] = found;
  }
  return findings;
}

/** The address of the first of them. */
async function addressOf(page: Page, [list, link]: Thing): Promise<string> {
  await page.goto(list);
  const href = await page.locator(link).first().getAttribute("href");
  if (!href) throw new Error(`${list} leads nowhere`);
  return href;
}

async function addressesOf(page: Page, things: Thing[]): Promise<string[]> {
  const addresses = [];
  for (const thing of things) addresses.push(await addressOf(page, thing));
  return addresses;
}

for (const look of looks) {
  const { colorScheme, language } = look;
  test(`every public page is accessible: ${colorScheme}, ${language}`, async () => {
    const page = await newVisitor({ colorScheme, reducedMotion: "reduce" });
    const paths = [...publicPages, ...(await addressesOf(page, publicThings))];
    expect(await findingsOf(page, paths, look)).toEqual({});
  });

  test(`the desk, the account and the administration are accessible: ${colorScheme}, ${language}`, async () => {
    const page = await newVisitor({ colorScheme, reducedMotion: "reduce" });
    await signIn(page, "administrator");
    const paths = [...deskPages, ...personalPages, ...(await addressesOf(page, personalThings))];
    expect(await findingsOf(page, paths, look)).toEqual({});
  });
}

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
