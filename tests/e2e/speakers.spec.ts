import { expect, test } from "vitest";
import { expectAccessible, newestMail, newVisitor, signIn } from "./visitor.ts";

const sessions = "/en/organise/octopus-demonstration/programme/sessions";

test("an organiser writes a session in two languages and asks a panellist, who confirms and sends slides without JavaScript", async () => {
  const page = await newVisitor();
  await signIn(page, "organiser");
  await page.goto(`${sessions}/new`);
  await expectAccessible(page);
  await page.locator("[name=titleEn]").fill("Contact points that answer");
  await page.locator("[name=titleFr]").fill("Des points de contact qui répondent");
  await page.locator("[name=premise]").fill("Who answers at night?");
  await page.locator('[name="questions[0].en"]').fill("One directory or several?");
  await page.getByRole("button", { name: "Create the session" }).last().click();
  await page.getByText("The session is in the draft").first().waitFor();
  await page.locator("form#add [name=name]").fill("İpek van der Berg");
  await page.locator("form#add [name=position]").fill("Judge");
  await page.locator("form#add [name=email]").fill("ipek@court.example");
  await page.locator("form#add [name=role]").selectOption("panellist");
  await page.getByRole("button", { name: "Add to the session" }).click();
  await page.getByText("Added to the session").first().waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await page.getByText("One mail is on its way").first().waitFor();

  const mail = await newestMail(page, "ipek@court.example");
  expect(mail).toContain("İpek van der Berg");
  const link = new URL(/https?:\S+\/s\/[\w-]{43}/.exec(mail)?.[0] ?? "").pathname;
  const speaker = await newVisitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await speaker.goto(link);
  await speaker.getByRole("button", { name: "Confirm", exact: true }).click();
  await speaker.getByText("Thank you: you have confirmed").waitFor();
  await speaker.locator("[name=biographyEn]").fill("Sits in court.");
  await speaker.getByRole("button", { name: "Save the profile" }).click();
  await speaker.getByText("The profile is saved").waitFor();
  await speaker.locator("summary", { hasText: "Add a material" }).click();
  await speaker.locator("form[id^=material] [name=titleEn]").fill("My slides");
  const slides = { name: "slides.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") };
  await speaker.locator("form[id^=material] [name=file]").setInputFiles(slides);
  await speaker.getByRole("button", { name: "Add it" }).click();
  await speaker.getByText("Added, and shown at once").waitFor();

  await page.goto(`${sessions}?q=contact points that answer`);
  await page.locator("main tbody a").first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
});
