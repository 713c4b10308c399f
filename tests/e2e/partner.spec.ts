import { expect, test } from "vitest";
import { drawWithWebGl, expectAccessible, newVisitor, signIn } from "./visitor.ts";

drawWithWebGl();

test("a partner finds an organisation, reads what it does with whom, and opens the source", async () => {
  const page = await newVisitor();
  await page.goto("/en/organisations");
  await expectAccessible(page);
  await page.getByRole("searchbox").first().fill("conseil de l'europe");
  await page.keyboard.press("Enter");
  await page.locator("main").getByRole("link", { name: "Council of Europe", exact: true }).first().click();
  await page.waitForURL(/\/organisations\/coe$/);
  await expectAccessible(page);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? "{}");
  expect(data["@type"]).toBe("Organization");
  await page.locator(".source-mark button").first().click();
  await page.locator(".source-panel:popover-open a").first().click();
  await page.waitForURL(/\/sources\//);
  await expectAccessible(page);
});

test("in French, a partner finds an organisation by its French name and follows what is said of it", async () => {
  const page = await newVisitor({ locale: "fr-FR", viewport: { width: 390, height: 844 } });
  await page.goto("/fr/organisations?q=conseil de l'europe");
  await page.locator("main").getByRole("link", { name: "Conseil de l'Europe", exact: true }).first().click();
  await page.waitForURL(/\/fr\/organisations\/coe$/);
  await page.getByRole("heading", { name: "Partenariats" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  await expectAccessible(page);
  await page.locator(".source-mark button").first().click();
  await page.locator(".source-panel:popover-open a").first().click();
  await page.waitForURL(/\/fr\/sources\//);
  await expectAccessible(page);
  await page.goto("/fr/network?kind=international_organisation&node=itu");
  await page.locator(".network-panel").getByText("partenaires dans cette vue").waitFor();
  await expectAccessible(page);
});

test("the network: drawn, searched, filtered, with the same content as a table and as files", async () => {
  const page = await newVisitor({ viewport: { width: 1440, height: 900 } });
  await page.goto("/en/network");
  await page.locator(".network-canvas canvas").first().waitFor();
  await page.getByText("115 organisations").waitFor();

  await page.getByLabel("Find an organisation").fill("itu");
  await page.getByRole("button", { name: "Find" }).click();
  await page.waitForURL(/node=itu/);
  await page
    .locator(".network-panel")
    .getByRole("heading", { name: /International Telecommunication Union/ })
    .waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
    "International Telecommunication Union",
  );

  await page.locator("select[name=from]").selectOption("2007");
  await page.waitForURL(/from=2007/);
  await page.locator("select[name=to]").selectOption("2007");
  await page.waitForURL(/year=2007|to=2007/);
  expect(page.url()).toContain("node=itu");

  // The same selection in every other way; filters and choice stay.
  for (const name of ["Time", "Map", "Matrix", "In words", "Table"]) {
    await page.getByRole("navigation", { name: "Ways to look at it" }).getByRole("link", { name }).click();
    await page.locator(`.network-views [aria-current=page]:text-is("${name}")`).waitFor();
    expect(page.url()).toContain("node=itu");
  }
  await expectAccessible(page);
  await page.locator("#partnerships", { hasNotText: "(199)" }).waitFor();
  const shown = Number(/\((\d+)\)/.exec(await page.locator("#partnerships").innerText())?.[1]);
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(199);

  await page.getByLabel("A way to").fill("Microsoft");
  await page.getByRole("button", { name: "Show the way" }).click();
  await page.locator(".network-way").getByRole("link", { name: "Microsoft", exact: true }).waitFor();
  await page.getByLabel("Compare with").fill("OAS");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await page.getByRole("heading", { name: /Partners of both/ }).waitFor();
  await expectAccessible(page);

  const file = await page.request.get(`/network.json${new URL(page.url()).search}`);
  expect((await file.json()).partnerships).toHaveLength(shown);
  await page.goBack();
  expect(page.url()).not.toContain("with=oas");
});

test("without WebGL the picture is plain and everything still works", async () => {
  const page = await newVisitor();
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith("webgl") ? null : (getContext as (...all: unknown[]) => unknown).call(this, kind, ...rest);
    } as typeof getContext;
  });
  await page.goto("/en/network");
  await page.getByText("cannot draw with WebGL").waitFor();
  await page.locator(".network-svg a").last().click();
  await page.waitForURL(/node=/);
});

test("the editor of an organisation proposes, the secretariat reviews, and every reader sees what was taken", async () => {
  const reader = await newVisitor();
  await reader.goto("/en/organisations/oas");
  const page = await newVisitor();
  await signIn(page, "partner");
  await page.goto("/en/organisations/oas");
  await page.locator("main").getByRole("link", { name: "Propose changes" }).click();
  await page.waitForURL(/\/organisations\/oas\/edit$/);
  await expectAccessible(page);
  const lines = page.locator("input[name^='names['][name$='.text']");
  const before = await lines.count();
  await page.locator("#record-names").getByRole("button", { name: "One more" }).click();
  await lines.nth(before).waitFor();
  await page.getByLabel("Website").fill("javascript:alert(1)");
  await lines.last().fill("Demonstration name");
  await page.getByLabel("Acronym").fill("OAS-D");
  await page.getByRole("button", { name: "Propose", exact: true }).click();
  await page.locator("#main [aria-invalid=true]").first().waitFor();
  await expectAccessible(page);
  expect(await lines.nth(before).inputValue()).toBe("Demonstration name");
  await page.getByLabel("Website").fill("www.oas.example");
  await page.getByRole("textbox", { name: "Why" }).fill("Our own site says so (fictional).");
  await page.getByRole("button", { name: "Propose", exact: true }).click();
  await page.waitForURL(/\/record\/proposals\/[0-9a-f-]{36}$/);
  await expectAccessible(page);
  const proposal = new URL(page.url()).pathname;
  expect((await page.goto("/en/organisations/itu/edit"))?.status()).toBe(403);

  const reviewer = await newVisitor();
  await signIn(reviewer, "administrator");
  await reviewer.goto(proposal);
  await expectAccessible(reviewer);
  await reviewer.getByLabel("Take: Acronym").uncheck();
  await reviewer.getByRole("button", { name: "Accept what is ticked" }).click();
  await reviewer.getByText("Accepted and published.").waitFor();
  // Whoever reads it sees the change at once, without what was left out.
  await reader.reload();
  const text = await reader.locator("main").innerText();
  expect(text).toContain("Demonstration name");
  expect(text).toContain("www.oas.example");
  expect(text).not.toContain("OAS-D");
  await page.goto(proposal);
  await page.getByText("not taken").first().waitFor();
  await reader.getByRole("link", { name: "History" }).click();
  await reader.getByText("proposed by an editor of Organization of American States, by the secretariat").waitFor();
  await expectAccessible(reader);
});
