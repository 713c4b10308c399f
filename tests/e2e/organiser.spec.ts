import { expect, test } from "vitest";
import { expectAccessible, newestMail, newVisitor, signIn } from "./visitor.ts";

const desk = "/en/organise/octopus-demonstration";

const journeys = [
  {
    language: "en",
    guest: { name: "Inês Convidada", email: "ines@journey.example", category: "Civil society" },
    words: {
      approve: "Approve",
      approved: "2 registrations approved",
      undo: "Undo",
      decline: "Decline",
      reason: "Reason",
      invite: "Send the invitation",
      accept: "Accept and register",
      send: "Send the registration",
      confirmed: "Your place is confirmed",
      accepted: "Accepted",
    },
  },
  {
    language: "fr",
    guest: { name: "Noël Conviée", email: "noel@journey.example", category: "Société civile" },
    words: {
      approve: "Approuver",
      approved: "2 inscriptions approuvées",
      undo: "Annuler",
      decline: "Refuser",
      reason: "Motif",
      invite: "Envoyer l’invitation",
      accept: "Accepter et s’inscrire",
      send: "Envoyer l’inscription",
      confirmed: "Votre place est confirmée",
      accepted: "Acceptée",
    },
  },
] as const;

const reason = "The places of your delegation are taken.";

test("an organiser finds, approves, takes back, declines with a reason", async () => {
  const { language, words } = journeys[0];
  const page = await newVisitor({ viewport: { width: 1440, height: 900 } });
  await signIn(page, "organiser");
  await page.goto(`/${language}/organise/octopus-demonstration/registrations?state=pending&sort=arrival&direction=asc`);
  await expectAccessible(page);
  const boxes = page.locator("tbody input[name=id]");
  const count = page.locator(".desk-tabs a[aria-current=page] span + span");
  const pending = await count.innerText();

  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole("button", { name: words.approve }).click();
  await page.locator(".desk-undo").getByText(words.approved).waitFor();
  expect(Number(await count.innerText())).toBe(Number(pending) - 2);
  await expectAccessible(page);
  await page.locator(".desk-undo").getByRole("button", { name: words.undo }).click();
  await page.locator(".desk-undo").waitFor({ state: "detached" });
  // The button is gone; whoever works by keyboard goes on at the list, not at the top of the page.
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-resting-place"));
  expect(await count.innerText()).toBe(pending);

  await page.locator("tbody a[data-row-link]").first().click();
  await page.waitForURL(/registrations\/OCT-/);
  await expectAccessible(page);
  const email = await page.locator("a[href^='mailto:']").first().innerText();
  await page.getByRole("button", { name: words.decline }).first().click();
  await page.getByLabel(words.reason).fill(reason);
  await expectAccessible(page);
  await page.locator("dialog[open]").getByRole("button", { name: words.decline }).click();
  await page.locator(".desk-history").getByText(reason).waitFor();
  await expectAccessible(page);
  expect(await newestMail(page, email)).toContain(reason);
});

test.for(journeys)("an organiser invites somebody, who accepts into a filled form: $language", async (journey) => {
  const { language, guest: invited, words } = journey;
  const page = await newVisitor();
  await signIn(page, "organiser");
  await page.goto(`/${language}/organise/octopus-demonstration/invitations`);
  await page.locator("input[name=name]").fill(invited.name);
  await page.locator("input[name=email]").fill(invited.email);
  await page.locator("select[name=locale]").selectOption(language);
  await page.locator("select[name=categoryId]").selectOption({ label: invited.category });
  await page.getByRole("button", { name: words.invite }).click();
  await page.locator("tbody tr", { hasText: invited.email }).waitFor();
  await expectAccessible(page);

  const guest = await newVisitor();
  const link = /https?:\/\/\S+\/i\/[\w-]+/.exec(await newestMail(guest, invited.email))?.[0] ?? "";
  await guest.goto(link);
  expect(await guest.locator("html").getAttribute("lang")).toBe(language);
  await expectAccessible(guest);
  await guest.getByRole("link", { name: words.accept }).click();
  await guest.waitForURL(/register\?invitation=/);
  expect(await guest.locator("input[name=name]").inputValue()).toBe(invited.name);
  expect(await guest.locator("input[name=email]").inputValue()).toBe(invited.email);
  await guest.locator("input[name=position]").fill("Director");
  await guest.locator("input[name=organisationName]").fill("Association (fictional)");
  await guest.locator("select[name=countryCode]").selectOption("PT");
  await guest.locator("input[name=consent]").check();
  await expectAccessible(guest);
  await guest.getByRole("button", { name: words.send }).click();
  await guest.waitForURL(/\/registrations\/OCT-/);
  await guest.locator("main").getByText(words.confirmed).waitFor();
  await expectAccessible(guest);

  await page.reload();
  expect(await page.locator("tbody tr", { hasText: invited.email }).innerText()).toContain(words.accepted);
});

test("an organiser lowers a limit below use knowingly, and raises it again", async () => {
  const page = await newVisitor();
  await signIn(page, "organiser");
  await page.goto(`${desk}/places`);
  const limit = page.getByLabel("Limit: The whole conference");
  const before = await limit.inputValue();
  const save = () => page.getByRole("button", { name: "Save the limits" }).click();
  await limit.fill("many");
  await save();
  await page.locator("#main [aria-invalid=true]").waitFor();
  await limit.fill("1");
  await save();
  await page.getByText("More places are taken than you offer: The whole conference").waitFor();
  await expectAccessible(page);
  await page.getByLabel("Save these limits all the same").check();
  await save();
  await page.getByText("The limits are saved.").waitFor();
  expect(await page.locator("tbody tr").first().innerText()).toMatch(/\b[1-9]\d{2}\b/);
  await limit.fill(before);
  await save();
  await page.locator("tbody tr").first().getByText("Beyond").waitFor({ state: "hidden" });
  await expect.poll(() => limit.inputValue()).toBe(before);
});

test("an organiser gives a place beyond the limit, with a reason that the history keeps", async () => {
  const page = await newVisitor({ viewport: { width: 1440, height: 900 } });
  await signIn(page, "organiser");
  await page.goto(`${desk}/registrations?state=waiting&sort=arrival&direction=asc`);
  await page.locator("tbody a[data-row-link]").first().click();
  await page.waitForURL(/registrations\/OCT-/);
  await page.getByRole("button", { name: "Approve beyond the limit" }).first().click();
  await page.locator("dialog[open] textarea").fill("Speaks in the opening session.");
  await expectAccessible(page);
  await page.locator("dialog[open]").getByRole("button", { name: "Approve beyond the limit" }).click();
  await page.locator(".desk-history").getByText("Approved beyond the limit").waitFor();
  await page.locator(".desk-history").getByText("Speaks in the opening session.").waitFor();
});

test("without JavaScript, an organiser adds a category, mends it, moves it and removes it; the dates stay", async () => {
  const page = await newVisitor({ javaScriptEnabled: false });
  await signIn(page, "organiser");
  await page.goto(`${desk}/setup`);
  const opens = await page.locator("form[id=opening] input[name=opensAt]").inputValue();
  await page.locator("summary", { hasText: "Add a category" }).click();
  const form = page.locator("form[id=category-new]");
  await form.locator("input[name=nameFr]").fill("Observateurs");
  await form.locator("button").click();
  // The form comes back open, with what was typed and what to mend.
  await form.locator("input[name=nameEn][aria-invalid=true]").fill("Observers");
  expect(await form.locator("input[name=nameFr]").inputValue()).toBe("Observateurs");
  await form.locator("button").click();
  await page.getByRole("button", { name: "Move Observers up" }).click();
  expect(await page.locator(".desk-categories summary").allInnerTexts().then(String)).toContain("Observers");
  await page.goto("/fr/conferences/octopus-demonstration/register");
  expect(await page.getByRole("radio", { name: /^Observateurs/ }).count()).toBe(1);
  await page.goto(`${desk}/setup`);
  await page.getByRole("button", { name: "Remove Observers" }).click();
  expect(await page.locator(".desk-categories summary").allInnerTexts().then(String)).not.toContain("Observers");
  await page.locator("form[id=opening] button").click();
  expect(await page.locator("form[id=opening] input[name=opensAt]").inputValue()).toBe(opens);
});

test("the desk works without JavaScript, in French", async () => {
  const page = await newVisitor({ javaScriptEnabled: false, locale: "fr-FR" });
  await signIn(page, "organiser");
  await page.goto("/fr/organise/octopus-demonstration/registrations?state=pending&sort=arrival&direction=asc");
  await page.locator("tbody input[name=id]").first().check();
  await page.getByRole("button", { name: "Approuver" }).click();
  expect(await page.locator("body").innerText()).toContain("1 inscription approuvée");
  await page.locator(".desk-undo button").click();
  expect(await page.locator("body").innerText()).toContain("a été annulée");
});

test("nobody else reaches the desk", async () => {
  const visitor = await newVisitor();
  await visitor.goto(`${desk}/registrations`);
  expect(visitor.url()).toContain("/sign-in");
  const delegate = await newVisitor();
  await signIn(delegate, "delegate");
  const answer = await delegate.goto(`${desk}/registrations`);
  expect(answer?.status()).toBe(403);
  const helper = await newVisitor();
  await signIn(helper, "desk");
  await helper.goto(`${desk}/registrations`);
  expect(await helper.getByRole("button", { name: "Approve" }).count()).toBe(0);
});
