import { expect, test } from "vitest";
import { expectAccessible, newestMail, newVisitor, signIn } from "./visitor.ts";

const desk = "/en/organise/octopus-demonstration";

test("an organiser finds, approves, takes back, declines with a reason, and each person is told once", async () => {
  const page = await newVisitor({ viewport: { width: 1440, height: 900 } });
  await signIn(page, "organiser");
  await page.goto(`${desk}/registrations?state=pending&sort=arrival&direction=asc`);
  await expectAccessible(page);
  const boxes = page.locator("tbody input[name=id]");
  const pending = await page.locator(".desk-tabs a[aria-current=page] span + span").innerText();

  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole("button", { name: "Approve" }).click();
  await page.locator(".desk-undo").getByText("2 registrations approved").waitFor();
  expect(Number(await page.locator(".desk-tabs a[aria-current=page] span + span").innerText())).toBe(
    Number(pending) - 2,
  );
  await page.locator(".desk-undo").getByRole("button", { name: "Undo" }).click();
  await page.locator(".desk-undo").waitFor({ state: "detached" });
  expect(await page.locator(".desk-tabs a[aria-current=page] span + span").innerText()).toBe(pending);

  await page.locator("tbody a[data-row-link]").first().click();
  await page.waitForURL(/registrations\/OCT-/);
  const email = await page.locator("a[href^='mailto:']").first().innerText();
  await page.getByRole("button", { name: "Decline" }).first().click();
  await page.getByLabel("Reason").fill("The places of your delegation are taken.");
  await page.locator("dialog[open]").getByRole("button", { name: "Decline" }).click();
  await page.locator(".desk-history").getByText("The places of your delegation are taken.").waitFor();
  await expectAccessible(page);
  const mail = await newestMail(page, email);
  expect(mail).toContain("The places of your delegation are taken.");
});

test("an organiser invites somebody, who accepts into a form already filled in", async () => {
  const page = await newVisitor();
  await signIn(page, "organiser");
  await page.goto(`${desk}/invitations`);
  await page.locator("input[name=name]").fill("Inês Convidada");
  await page.locator("input[name=email]").fill("ines@journey.example");
  await page.locator("select[name=categoryId]").selectOption({ label: "Civil society" });
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await page.getByText("ines@journey.example").waitFor();
  await expectAccessible(page);

  const guest = await newVisitor();
  const link = /https?:\/\/\S+\/i\/[\w-]+/.exec(await newestMail(guest, "ines@journey.example"))?.[0] ?? "";
  await guest.goto(link);
  await expectAccessible(guest);
  await guest.getByRole("link", { name: "Accept and register" }).click();
  await guest.waitForURL(/register\?invitation=/);
  expect(await guest.locator("input[name=name]").inputValue()).toBe("Inês Convidada");
  expect(await guest.locator("input[name=email]").inputValue()).toBe("ines@journey.example");
  await guest.locator("input[name=position]").fill("Director");
  await guest.locator("input[name=organisationName]").fill("Association (fictional)");
  await guest.locator("select[name=countryCode]").selectOption("PT");
  await guest.locator("input[name=consent]").check();
  await guest.getByRole("button", { name: "Send the registration" }).click();
  await guest.waitForURL(/\/registrations\/OCT-/);
  await guest.locator("main").getByText("Your place is confirmed").waitFor();

  await page.reload();
  expect(await page.locator("tbody tr", { hasText: "ines@journey.example" }).innerText()).toContain("Accepted");
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
