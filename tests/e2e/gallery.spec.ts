import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, openBrowser } from "#tests/setup/browser.ts";
import { galleryHtml } from "./gallery.tsx";

const assets = join(process.cwd(), "build/client/assets");
const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The gallery in a page of its own, with the built style sheet, under a policy as strict as the server's and no script. */
async function openGallery(
  look: { locale: "en" | "fr"; theme: "light" | "dark"; width: number },
  options: { bypassCSP?: boolean } = {},
) {
  const name = readdirSync(assets).find((file) => /^app-.*\.css$/.test(file));
  const html = await galleryHtml({ ...look, stylesheet: `/assets/${name}` });
  const context = await browser.newContext({ viewport: { width: look.width, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.route("http://octopus.example/**", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith("/assets/"))
      return route.fulfill({ path: join(assets, pathname.slice("/assets/".length)) });
    return route.fulfill({ body: html, contentType: "text/html", headers: { "Content-Security-Policy": policy } });
  });
  await page.goto(`http://octopus.example/${look.locale}/gallery`);
  return { page, complaints };
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const looks = [
  { locale: "en", theme: "light", width: 320 },
  { locale: "fr", theme: "dark", width: 1440 },
] as const;

describe.each(looks)("the gallery, $locale, $theme, $width px wide", (look) => {
  it("has nothing that sticks out and nothing that the policy drops", async () => {
    const { page, complaints } = await openGallery(look);
    expect(complaints).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });

  it("has nothing that axe finds", async () => {
    // Axe is a script, which the policy of the page forbids.
    const { page } = await openGallery(look, { bypassCSP: true });
    await page.screenshot({
      path: `tests/.output/gallery-${look.locale}-${look.theme}-${look.width}.png`,
      fullPage: true,
    });
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});

it("axe finds what is wrong", async () => {
  const page = await browser.newPage();
  await page.setContent("<html lang=en><title>Picture</title><main><h1>Picture</h1><img src=octopus.png></main>");
  expect(await axeFindings(page)).toEqual([expect.stringMatching(/^image-alt: <img/)]);
  await page.close();
});

describe("without any script", () => {
  it("a source mark opens its sources and Escape closes them", async () => {
    const { page } = await openGallery({ locale: "en", theme: "light", width: 1440 });
    const mark = page.getByRole("button", { name: "2 sources" }).first();
    const entry = page.getByRole("link", { name: "Project on Cybercrime: Progress report" }).first();
    expect(await entry.isVisible()).toBe(false);
    await mark.focus();
    await page.keyboard.press("Enter");
    expect(await entry.isVisible()).toBe(true);
    expect(await entry.getAttribute("href")).toMatch(/^\/en\/sources\/report-2007/);
    await page.keyboard.press("Escape");
    expect(await entry.isVisible()).toBe(false);
    await page.context().close();
  });

  it("a question is asked before something that matters", async () => {
    const { page } = await openGallery({ locale: "en", theme: "light", width: 390 });
    await page.getByRole("button", { name: "Ask first" }).click();
    expect(await page.getByRole("heading", { name: "Withdraw this registration?" }).isVisible()).toBe(true);
    await page.getByRole("button", { name: "Cancel" }).click();
    expect(await page.getByRole("heading", { name: "Withdraw this registration?" }).isVisible()).toBe(false);
    await page.context().close();
  });

  it("the first Tab leads to the content, and the menu of a phone opens", async () => {
    const { page } = await openGallery({ locale: "fr", theme: "dark", width: 390 });
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Aller au contenu" });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.getByRole("button", { name: "Menu" }).click();
    expect(await page.locator("#site-menu").getByRole("link", { name: "Réseau" }).isVisible()).toBe(true);
    await page.context().close();
  });
});

it("the style sheet asks only for fonts that are built", () => {
  const files = new Set(readdirSync(assets));
  const sheet = readdirSync(assets).find((file) => /^app-.*\.css$/.test(file)) ?? "";
  const fonts = [...readFileSync(join(assets, sheet), "utf8").matchAll(/url\(\/assets\/([^)]+)\)/g)].map(
    ([, name]) => name,
  );
  expect(fonts.length).toBeGreaterThan(10);
  for (const font of fonts) expect(files.has(font ?? "")).toBe(true);
});
