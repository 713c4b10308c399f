import { expect, test } from "vitest";
import { expectAccessible, newVisitor, signIn } from "./visitor.ts";

const desk = "/en/organise/octopus-demonstration/questions";

test("a question in both languages depends on another, is ordered by keyboard, and answered in steps without scripts", async () => {
  const page = await newVisitor({ viewport: { width: 1440, height: 1200 } });
  await signIn(page, "organiser");
  await page.goto(desk);
  const evening = page.locator(".builder-section", { hasText: "The evening of the first day" });
  await evening.getByRole("link", { name: "Add a question" }).click();
  await page.waitForURL(/\/questions\/new/);
  await page.locator("select[name=kind]").selectOption("choice");
  await page.getByLabel("Question in English").fill("How will you get there?");
  await page.locator("input[name='options[0].labelEn']").fill("By tram");
  await page.locator("input[name='options[1].labelEn']").fill("On foot");
  await page.locator("input[name='options[1].labelFr']").fill("À pied");
  await page.getByLabel("Must be answered", { exact: true }).check();
  await page.getByText("Only if answered so before").click();
  await page
    .locator("fieldset", { hasText: /^Reception and dinner/ })
    .getByLabel("I will come")
    .check();
  // While it is written, it is shown as it will be asked.
  await page.locator(".builder-preview").getByText("On foot").waitFor();
  await page.locator(".builder-preview").getByText("À pied").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save the question" }).click();
  await page.waitForURL(/\/questions$/);
  // Said where something is missing: the French question, and one of its answers.
  await page.getByText("2 translations missing").waitFor();
  await page.getByRole("link", { name: "How will you get there?" }).click();
  await page.getByLabel("Question in French").fill("Comment viendrez-vous ?");
  await page.locator("input[name='options[0].labelFr']").fill("En tramway");
  await page.getByRole("button", { name: "Save the question" }).click();
  await page.waitForURL(/\/questions$/);
  expect(await page.locator("main").innerText()).not.toContain("translations missing");

  // From the end of its section to right after the question that it depends on, by keyboard alone.
  const names = () => evening.locator(".builder-words a").allInnerTexts();
  const grid = evening.getByRole("grid");
  await grid.waitFor();
  await grid.getByRole("row").first().focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  // Each step is taken when the one before it has been: the focus follows a moment later.
  const target = () => page.locator(":focus").getAttribute("aria-label");
  await expect.poll(target, { timeout: 10_000 }).toMatch(/^Insert/);
  for (let at = await target(); !at?.startsWith("Insert between Reception and dinner"); at = await target()) {
    await page.keyboard.press("ArrowUp");
    await expect.poll(target, { timeout: 10_000 }).not.toBe(at);
  }
  await page.keyboard.press("Enter");
  await page.getByText("The order is changed.").waitFor();
  expect((await names()).slice(0, 2)).toEqual(["Reception and dinner", "How will you get there?"]);
  // Without a keyboard list, a button does the same; before what it depends on it cannot go.
  await page.getByRole("button", { name: "Move How will you get there? up" }).click();
  await page.getByText("must therefore be asked before it").waitFor();
  expect((await names()).slice(0, 2)).toEqual(["Reception and dinner", "How will you get there?"]);

  await page.locator("select[name=language]").selectOption("fr");
  const sheet = page.locator(".builder-sheet");
  await sheet.getByLabel("Je viendrai").check();
  await sheet.getByText("Comment viendrez-vous ?").waitFor();
  await expectAccessible(page);

  const delegate = await newVisitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await delegate.goto("/fr/conferences/octopus-demonstration/register");
  await delegate.getByRole("radio", { name: /^Gouvernement/ }).check();
  const who = { name: "Ariane Étape", email: "ariane@journey.example", position: "Juge", organisationName: "Cour" };
  for (const [name, value] of Object.entries(who)) await delegate.locator(`input[name=${name}]`).fill(value);
  await delegate.locator("select[name=countryCode]").selectOption("BE");
  await delegate.getByLabel("Je viendrai", { exact: true }).check();
  await delegate.locator("input[name=consent]").check();
  const send = () =>
    delegate.locator("main form").getByRole("button", { name: "Envoyer l’inscription" }).last().click();
  await send();
  // Nothing is lost, and what could not have been answered before is no mistake.
  await delegate.getByText("2 questions de plus pour vous").waitFor();
  expect(await delegate.locator("input[name=name]").inputValue()).toBe(who.name);
  expect(await delegate.locator("[aria-invalid]").count()).toBe(0);
  await send();
  await delegate.locator("[aria-invalid]").first().waitFor();
  await delegate.getByLabel("À pied").check();
  await send();
  await delegate.waitForURL(/\/fr\/registrations\/OCT-/);
  const said = await delegate.locator("main").innerText();
  expect(said).toContain("Comment viendrez-vous ?");
  expect(said).toContain("À pied");
});
