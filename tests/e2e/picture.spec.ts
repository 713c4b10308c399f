import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawWithWebGl, newVisitor } from "./visitor.ts";

drawWithWebGl();

/** Keeps every drawing context that the page asks for, so that those still alive can be counted. */
function countContexts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const known: WebGLRenderingContext[] = [];
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      const context = (getContext as (...all: unknown[]) => unknown).call(this, kind, ...rest);
      if (kind.startsWith("webgl") && context) known.push(context as WebGLRenderingContext);
      return context;
    } as typeof getContext;
    Object.assign(window, { alive: () => known.filter((context) => !context.isContextLost()).length });
  });
}

const alive = (page: Page) => page.evaluate<number>("window.alive()");

test("the picture returns where it was when the browser takes its drawing away, and twenty visits leave nothing", async () => {
  // A small picture of few organisations: it is drawn by the processor here.
  const page = await newVisitor({ viewport: { width: 640, height: 480 }, reducedMotion: "reduce" });
  await countContexts(page);
  await page.goto("/en/network?kind=law_enforcement_network&pin=coe&node=coe&at=0.600,0.450,0.500");
  const tools = page.locator(".network-tools");
  const views = page.getByRole("navigation", { name: "Ways to look at it" });
  await tools.waitFor();
  const drawn = await alive(page);
  expect(drawn).toBeGreaterThan(0);

  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".network-canvas canvas"))
      (canvas.getContext("webgl2") as WebGL2RenderingContext | null)?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await expect.poll(() => alive(page)).toBe(drawn);
  await tools.waitFor();
  // Nobody has moved it: a camera that stood elsewhere would be in the address.
  await page.getByRole("button", { name: "Closer" }).click();
  await page.waitForURL(/at=0\.6\d\d%2C0\.4\d\d%2C0\.3/);
  expect(page.url()).toContain("node=coe");

  const close = async () => {
    await views.getByRole("link", { name: "In words" }).click();
    await page.locator(".network-words").waitFor();
    expect(await page.locator("canvas").count()).toBe(0);
  };
  await close();
  // What the libraries themselves found out when they were loaded.
  const closed = await alive(page);
  expect(closed).toBeLessThanOrEqual(drawn - 3);
  for (let visit = 0; visit < 20; visit++) {
    await views.getByRole("link", { name: "Picture" }).click();
    await page.locator(".network-canvas canvas").first().waitFor({ state: "attached" });
    await close();
  }
  expect(await alive(page)).toBe(closed);
});

test("going back and forward restores what was looked at", async () => {
  const page = await newVisitor({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  await page.goto("/en/network?tie=agreement");
  await page.locator(".network-tools").waitFor();
  await page.locator("select[name=lines]").selectOption("apart");
  await page.waitForURL(/lines=apart/);
  await page.locator("select[name=colour]").selectOption("community");
  await page.waitForURL(/colour=community/);
  await page.getByRole("button", { name: "Closer" }).click();
  await page.waitForURL(/at=/);
  await page.goBack();
  await page.waitForURL(/lines=apart$/);
  await expect.poll(() => page.locator("select[name=colour]").inputValue()).toBe("kind");
  await page.goForward();
  await page.waitForURL(/colour=community&at=/);
  await expect.poll(() => page.locator("select[name=colour]").inputValue()).toBe("community");
});
