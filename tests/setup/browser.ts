import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

declare global {
  interface Window {
    /** Put into the page by `axeFindings`. */
    axe: typeof axe;
  }
}

// Quiet, without a sandbox (containers).
const flags = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Without WebGL pages are put together by the processor alone, which takes a quarter less of everything. */
const plain = ["--disable-gpu"];
/** WebGL drawn by the processor. */
const webGl = ["--enable-unsafe-swiftshader", "--use-gl=angle", "--use-angle=swiftshader"];

const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts the browser that CHROMIUM_PATH names, else an installed one. */
export async function openBrowser({ draws = false } = {}): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? usualPlaces.find((path) => existsSync(path));
  if (!executablePath) throw new Error("No Chromium was found. Install it, or name it in CHROMIUM_PATH.");
  return chromium.launch({ executablePath, args: [...flags, ...(draws ? webGl : plain)] });
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What comes into sight has its colours only when it is there. */
function motionOver(): Promise<unknown> {
  const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  return Promise.allSettled(moving.map(({ finished }) => finished));
}

/** What axe looks at on a page that it has seen whole in another language or theme. */
export const whatMayDiffer: readonly string[] = [
  ...["color-contrast", "valid-lang", "label", "button-name", "link-name", "target-size", "document-title"],
];

/** What is built like what stands before it, and takes the most time: the later rows of a table, the later items of a list. */
const alike = ["tbody tr:nth-child(n + 11)", "main li:nth-child(n + 31)", "main section > section:nth-of-type(n + 31)"];

/**
 * What axe finds on the page as it is now: rule and element, one line each. By these rules; else by all of WCAG 2.2 A and AA
 * and good practice.
 */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options: axe.RunOptions = {
    runOnly: rules ? { type: "rule", values: [...rules] } : { type: "tag", values: standards },
    // What is in order is not written down element by element, which would take longer than finding it.
    resultTypes: ["violations"],
  };
  await page.evaluate(motionOver);
  for (const frame of page.frames()) if (!(await frame.evaluate("'axe' in window"))) await frame.evaluate(axe.source);
  const { violations } = await page.evaluate(([left, wanted]) => window.axe.run({ exclude: left }, wanted), [
    alike,
    options,
  ] as const);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
