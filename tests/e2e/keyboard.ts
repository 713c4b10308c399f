import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

const patience = 160;

/** Presses Tab (or Shift+Tab) until the focus is on the element; every stop on the way must be visible as such. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let step = 0; step < patience; step++) {
    await page.keyboard.press(key);
    await expectVisibleFocus(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${patience} times ${key} did not lead to ${target}`);
}

/** After a step of a task the focus is somewhere in the page, never lost. */
export async function expectFocusKept(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement && document.activeElement !== document.body);
}

/** What has the focus lies within the window and is drawn differently for it. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const fault = await page.evaluate(() => {
    const element = document.activeElement;
    // Between the last element and the first the focus is in the browser's own frame.
    if (!element || element === document.body) return null;
    // The content as a whole is only where reading begins on another page: nothing to act on, so no mark.
    if (element.id === "main") return null;
    // The browser marks the part of a date that has the focus, within the field.
    if (element instanceof HTMLInputElement && element.type.startsWith("date")) return null;
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    const within = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && width > 0 && height > 0;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const marked = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    if (within && marked) return null;
    return `${within ? "no mark" : "out of view"}: ${element.outerHTML.slice(0, 120)}`;
  });
  expect(fault).toBeNull();
}
