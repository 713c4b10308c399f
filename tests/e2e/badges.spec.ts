import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { drawnPicture } from "#prisma/seed/demo/pictures.ts";
import { chanceOf } from "#prisma/seed/demo/random.ts";
import { pdfText } from "#tests/setup/pdf-text.ts";
import { newVisitor, signIn } from "./visitor.ts";

const badges = "/en/organise/octopus-demonstration/badges";

test("an organiser arranges the badges with the keyboard, and prints those that changed", async () => {
  const page = await newVisitor({ viewport: { width: 1440, height: 1000 } });
  await signIn(page, "organiser");
  await page.goto(badges);
  const left = page.getByRole("textbox", { name: "Name: Left" });
  await page.getByRole("button", { name: /^Name: / }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect.poll(() => left.inputValue()).toBe("9");
  expect(await page.getByRole("textbox", { name: "Name: Width" }).inputValue()).toBe("88");
  await page.getByRole("button", { name: "Save the arrangement" }).click();
  await page.getByText("The arrangement is saved.").waitFor();
  expect(await left.inputValue()).toBe("9");

  await page.getByRole("link", { name: "Printing" }).click();
  await page.getByRole("radio", { name: /not yet printed/ }).check();
  await page.getByRole("button", { name: "Make the file" }).click();
  const link = page.getByRole("link", { name: /^Download/ });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const text = await pdfText(await readFile(await download.path()));
  expect(text).toContain("Octopus Conference");
  expect(text.match(/Government|Criminal justice|Civil society|Academia/g)?.length).toBeGreaterThan(10);
});

test("without scripts the badges are arranged in figures", async () => {
  const page = await newVisitor({ javaScriptEnabled: false });
  await signIn(page, "organiser");
  await page.goto(badges);
  await page.getByRole("textbox", { name: "Country: Top" }).fill("103,5");
  await page.getByRole("button", { name: "Save the arrangement" }).click();
  expect(await page.getByRole("textbox", { name: "Country: Top" }).inputValue()).toBe("103.5");
  await page.getByRole("textbox", { name: "Country: Top" }).fill("900");
  await page.getByRole("button", { name: "Save the arrangement" }).click();
  expect(await page.getByRole("textbox", { name: "Country: Top" }).inputValue()).toBe("900");
  await page.getByText("Some figures cannot be used").waitFor();
  const preview = await page.request.get(`${badges}/preview.pdf`);
  expect(preview.headers()["content-type"]).toBe("application/pdf");
});

test("without scripts a delegate shows the own badge, sends a picture and deletes it", async () => {
  const page = await newVisitor({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await signIn(page, "delegate");
  await page.goto("/en/registrations");
  await page.locator("main a[href*='/registrations/OCT']").first().click();
  await page.getByRole("img", { name: "QR code of your badge" }).waitFor();
  await page.getByRole("link", { name: "Photo for your badge" }).click();
  const { bytes, mediaType } = drawnPicture(chanceOf("journey"));
  const file = { name: "me.png", mimeType: mediaType, buffer: Buffer.from(bytes) };
  await page.getByLabel("Picture file").setInputFiles({ ...file, buffer: Buffer.from("no picture") });
  await page.getByRole("button", { name: "Send this photo" }).click();
  await page.getByText("We can take a JPEG or PNG picture here").waitFor();
  await page.getByLabel("Picture file").setInputFiles(file);
  await page.getByRole("button", { name: "Send this photo" }).click();
  const shown = await page.getByRole("img", { name: "Your photo" }).getAttribute("src");
  expect((await (await page.request.get(shown ?? "")).body()).equals(file.buffer)).toBe(true);
  await page.getByRole("button", { name: "Delete the photo" }).click();
  await page.getByText("No photo yet.").waitFor();
});
