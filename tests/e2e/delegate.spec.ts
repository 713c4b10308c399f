import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, newestMail, newVisitor } from "./visitor.ts";

const form = "/conferences/octopus-demonstration/register";

/** Fills in what the form asks for; labels are those of the page's language. */
async function fillIn(
  page: Page,
  who: { name: string; email: string; position: string; organisation: string; country: string },
) {
  await page.locator("input[name=name]").fill(who.name);
  await page.locator("input[name=position]").fill(who.position);
  await page.locator("input[name=organisationName]").fill(who.organisation);
  await page.locator("select[name=countryCode]").selectOption(who.country);
  await page.locator("input[name=email]").fill(who.email);
  await page.locator("input[name=consent]").check();
}

// In English the keyboard goes this way.
const journeys = [
  {
    language: "fr",
    who: { name: "Anaïs L’Hôte", email: "anais@journey.example", position: "Procureure", country: "CM" },
    words: {
      register: "S’inscrire",
      government: /^Gouvernement/,
      send: "Envoyer l’inscription",
      pending: "En cours d’approbation",
      change: "Modifier",
      save: "Enregistrer",
      withdraw: "Retirer",
      withdrawConfirm: "Oui, retirer",
      withdrawn: "Retirée",
    },
  },
] as const;

test.for(journeys)("a delegate registers, reads the mail, changes, and withdraws: $language", async (journey) => {
  const { language, who, words } = journey;
  const page = await newVisitor();
  await page.goto(`/${language}`);
  await expectAccessible(page);
  await page.getByRole("link", { name: words.register }).first().click();
  await page.waitForURL(/\/register$/);
  await expectAccessible(page);

  // Little filled in: the errors stand at the top and beside the fields, and the focus goes there.
  await page.locator("input[name=name]").fill(who.name);
  await page.getByRole("button", { name: words.send }).click();
  await page.locator("[aria-invalid=true]").first().waitFor();
  expect(await page.locator("input[name=name]").inputValue()).toBe(who.name);
  expect(await page.evaluate(() => document.activeElement?.querySelectorAll("a[href^='#']").length)).toBeGreaterThan(3);
  await expectAccessible(page);

  await page.getByRole("radio", { name: words.government }).check();
  await fillIn(page, { ...who, organisation: "Interpol" });
  await page
    .getByRole("radio", { name: /Interpol/ })
    .first()
    .check();
  await expectAccessible(page);
  await page.getByRole("button", { name: words.send }).click();
  await page.waitForURL(/\/registrations\/OCT-/);
  await page.getByRole("heading", { name: words.pending }).waitFor();
  expect(await page.locator("main").innerText()).toContain(who.name);
  await expectAccessible(page);
  const reference = page.url().split("/").at(-1) ?? "";

  const calendar = await page.request.get(`/registrations/${reference}/calendar.ics`);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toMatch(/DTSTART;VALUE=DATE:\d{8}/);

  const mail = await newestMail(page, who.email);
  expect(mail).toContain(reference);
  const link = /https?:\/\/\S+\/r\/\S+/.exec(mail)?.[0] ?? "";

  // Another device: the link opens the registration, which nobody could see without it.
  const elsewhere = await newVisitor();
  const refused = await elsewhere.goto(`/${language}/registrations/${reference}`);
  expect(refused?.status()).toBe(404);
  await elsewhere.goto(link);
  expect(await elsewhere.locator("html").getAttribute("lang")).toBe(language);
  expect(await elsewhere.locator("main").innerText()).toContain(reference);
  await elsewhere.getByRole("link", { name: words.change }).click();
  await elsewhere.locator("input[name=position]").fill("Head of unit");
  await expectAccessible(elsewhere);
  await elsewhere.getByRole("button", { name: words.save }).click();
  await elsewhere.locator("main").getByText("Head of unit").first().waitFor();
  await expectAccessible(elsewhere);

  await elsewhere.getByRole("button", { name: words.withdraw }).first().click();
  await elsewhere.locator("dialog[open]").waitFor();
  await expectAccessible(elsewhere);
  await elsewhere.getByRole("button", { name: words.withdrawConfirm }).click();
  await elsewhere.getByRole("heading", { name: words.withdrawn }).waitFor();
  await expectAccessible(elsewhere);
});

test("in French and without JavaScript, a full category puts the delegate on the waiting list", async () => {
  const page = await newVisitor({ javaScriptEnabled: false, locale: "fr-FR", viewport: { width: 390, height: 844 } });
  await page.goto(`/fr${form}`);
  await page.getByRole("radio", { name: /^Médias/ }).check();
  await fillIn(page, {
    name: "Zoé Œuvrard",
    email: "zoe@journey.example",
    position: "Journaliste",
    organisation: "telefonica",
    country: "BE",
  });
  await page
    .getByRole("button", { name: /Chercher/ })
    .first()
    .click();
  // The search shows the directory's match and keeps everything that was typed.
  expect(await page.locator("main").innerText()).toContain("Telefónica");
  expect(await page.locator("input[name=name]").inputValue()).toBe("Zoé Œuvrard");
  await page.getByRole("radio", { name: /Telefónica/ }).check();
  await page.locator("input[name=consent]").check();
  await page
    .locator("main form")
    .getByRole("button", { name: /Envoyer/ })
    .click();
  await page.waitForURL(/\/fr\/registrations\/OCT-/);
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  expect(await page.locator("main").innerText()).toContain("liste d’attente");
});

test("the same address again does not show the registration: its owner gets the link", async () => {
  const page = await newVisitor();
  await page.goto(`/en${form}`);
  await page.getByRole("radio", { name: /^Academia/ }).check();
  await fillIn(page, {
    name: "Somebody Else",
    email: "DELEGATE@octopus.example",
    position: "Professor",
    organisation: "University (fictional)",
    country: "SE",
  });
  await page.getByRole("button", { name: "Send the registration" }).click();
  await page.getByRole("heading", { name: "Please look into your mail" }).waitFor();
  expect(await page.locator("main").innerText()).not.toMatch(/OCT-/);
  await expectAccessible(page);
});
