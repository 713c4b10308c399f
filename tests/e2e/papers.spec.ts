import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { pdfText } from "#tests/setup/pdf-text.ts";
import { expectAccessible, newestMail, newVisitor, signIn } from "./visitor.ts";

const desk = "/en/organise/octopus-demonstration";

/** What is printed on the file behind a link. */
async function printed(page: Page, address: string): Promise<string> {
  const answer = await page.context().request.get(address);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  return pdfText(new Uint8Array(await answer.body()));
}

test("letters are issued from the list; a delegate gets one for a visa; whoever has the code learns whether it is valid", async () => {
  const organiser = await newVisitor({ viewport: { width: 1440, height: 900 } });
  await signIn(organiser, "organiser");
  await organiser.goto(`${desk}/registrations?q=delegate%40octopus.example`);
  const person = organiser.locator("tbody tr", { hasText: "Demo Delegate" });
  await person.getByRole("checkbox").check();
  await organiser.getByRole("button", { name: "Issue letters" }).click();
  const dialog = organiser.locator("dialog[open]");
  await expectAccessible(organiser);
  await dialog.getByLabel("Letter").selectOption("confirmation");
  await dialog.getByLabel("Language").selectOption("fr");
  await dialog.getByRole("button", { name: "Issue to those chosen" }).click();
  await organiser.getByText("One letter issued.").first().waitFor();
  expect(await newestMail(organiser, "delegate@octopus.example")).toContain("Whoever receives the letter can check");

  // In French and without JavaScript: what is wrong is said, and nothing typed is lost.
  const delegate = await newVisitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await signIn(delegate, "delegate");
  await delegate.goto("/fr/registrations");
  await delegate.locator("main a[href*='/registrations/OCT']").first().click();
  await delegate.getByRole("link", { name: "Lettres" }).click();
  await delegate.getByLabel("Numéro de passeport").fill("X7654321");
  await delegate.locator("select[name=nationality]").selectOption("GM");
  await delegate.getByLabel("Date de naissance").fill("1980-02-01");
  await delegate.getByLabel("Délivré le").fill("2024-01-01");
  await delegate.getByLabel("Délivré à").fill("Banjul");
  const submit = () => delegate.getByRole("button", { name: "Obtenir la lettre" }).click();
  await submit();
  await delegate.locator("#visa-form [aria-invalid=true]").first().waitFor();
  expect(await delegate.getByLabel("Numéro de passeport").inputValue()).toBe("X7654321");
  await delegate.getByLabel("Valable jusqu’au").fill("2034-01-01");
  await delegate.getByRole("radio", { name: "français" }).check();
  await submit();
  const own = delegate.locator("#yours").locator("xpath=ancestor::section[1]").getByRole("link");
  await own.nth(1).waitFor();
  const hrefs = await own.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const papers = await Promise.all(hrefs.map((href) => printed(delegate, href)));
  expect(papers.every((text) => text.includes("Demo Delegate"))).toBe(true);
  expect(papers.some((text) => text.includes("Confirmation d’inscription"))).toBe(true);
  const visa = papers.find((text) => text.includes("X7654321")) ?? "";
  expect(visa).toContain("Banjul");
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(visa)?.[0] ?? "";

  const embassy = await newVisitor();
  const expectVerdict = async (verdict: string) => {
    await embassy.goto("/en/verify");
    await embassy.getByLabel("Code").fill(code.toLowerCase());
    await embassy.getByRole("button", { name: "Check" }).click();
    await embassy.getByText(verdict).waitFor();
  };
  await expectVerdict("was issued and is valid");
  // Nothing of the person.
  expect(await embassy.locator("main").innerText()).not.toContain("Delegate");
  await organiser.goto(`${desk}/letters?kind=visa`);
  const issued = organiser.getByRole("row", { name: /Demo Delegate/ }).first();
  await issued.getByRole("button", { name: "Revoke" }).click();
  await organiser.locator("dialog[open]").getByRole("button", { name: "Revoke" }).click();
  await organiser.getByText("is revoked.").first().waitFor();
  await expectVerdict("No valid letter has this code");
});
