import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, newestMail, newVisitor } from "./visitor.ts";

const name = "Žofie Účtová";
const password = "lantern orchard violet 9";
const newPassword = "harbour pencil sunrise 4";

test("somebody creates an account, signs out elsewhere, forgets the password, changes the address, leaves", async () => {
  const page = await newVisitor();
  await signUp(page, "zofie@journey.example");
  await page.goto(await linkIn(page, "zofie@journey.example", "verify-email"));
  await expectAccessible(page);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await page.getByText("Your address is confirmed.").waitFor();

  // The same account in a second browser, which the first one signs out.
  const elsewhere = await newVisitor();
  await signInWith(elsewhere, "zofie@journey.example", password);
  await page.goto("/en/account/security");
  await page
    .getByRole("button", { name: /^Sign out .+, signed in/ })
    .first()
    .click();
  await page.getByText("Signed out there.").waitFor();
  await elsewhere.goto("/en/account");
  expect(elsewhere.url()).toContain("/sign-in");

  await page.getByLabel("New e-mail address").fill("zofie.new@journey.example");
  await page.getByLabel("Your present password").last().fill(password);
  await page.getByRole("button", { name: "Change the address" }).click();
  await page.getByText("We have written to the new address.").waitFor();
  await page.goto(await linkIn(page, "zofie.new@journey.example", "confirm-email"));
  await page.getByRole("button", { name: "Use this address" }).click();
  await page.getByText("Your account has the new address now.").waitFor();
  expect(await newestMail(page, "zofie@journey.example")).toContain(name);

  await elsewhere.goto("/en/forgot-password");
  await elsewhere.getByLabel("E-mail address").fill("zofie.new@journey.example");
  await elsewhere.getByRole("button", { name: "Send the link" }).click();
  await elsewhere.waitForURL(/forgot-password\/sent/);
  await elsewhere.goto(await linkIn(elsewhere, "zofie.new@journey.example", "reset-password"));
  await expectAccessible(elsewhere);
  await elsewhere.getByLabel("New password", { exact: true }).fill("short");
  await elsewhere.getByRole("button", { name: "Set the password" }).click();
  await elsewhere.locator("#main [aria-invalid=true]").waitFor();
  await elsewhere.getByLabel("New password", { exact: true }).fill(newPassword);
  await elsewhere.getByRole("button", { name: "Set the password" }).click();
  await elsewhere.getByText("The new password is set.").waitFor();
  await page.goto("/en/account");
  expect(page.url()).toContain("/sign-in");

  await signInWith(elsewhere, "zofie.new@journey.example", newPassword);
  await elsewhere.goto("/en/account/data");
  const copy = await elsewhere.request.get("/account/export.json");
  expect(JSON.stringify(await copy.json())).toContain(name);
  await elsewhere.getByLabel("Your present password").fill(newPassword);
  await elsewhere.getByLabel("I understand that this cannot be undone.").check();
  await elsewhere.getByRole("button", { name: "Delete my account for good" }).click();
  await elsewhere.getByText("Your account is deleted.").waitFor();
});

test("in French and without JavaScript, an account is created and used", async () => {
  const page = await newVisitor({ javaScriptEnabled: false, locale: "fr-FR" });
  await page.goto("/fr/sign-up");
  await page.locator("input[name=name]").fill(name);
  await page.locator("input[name=email]").fill("zofie.fr@journey.example");
  await page.locator("input[name=password]").fill("password1234");
  await page.locator("main form button").last().click();
  // A common password is refused, with words, and the rest stays.
  expect(await page.locator("input[name=name]").inputValue()).toBe(name);
  expect(await page.locator("input[name=password]").getAttribute("aria-invalid")).toBe("true");
  await page.locator("input[name=password]").fill(password);
  await page.locator("main form button").last().click();
  await page.waitForURL(/sign-up\/sent/);
  await page.goto(await linkIn(page, "zofie.fr@journey.example", "verify-email"));
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  await page.locator("input[name=password]").fill(password);
  await page.locator("main form button").last().click();
  await page.getByText("Votre adresse est confirmée").waitFor();
  expect((await page.goto("/fr/account"))?.status()).toBe(200);
});

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto("/en/sign-up");
  await expectAccessible(page);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create the account" }).click();
  await page.waitForURL(/sign-up\/sent/);
  await expectAccessible(page);
}

async function signInWith(page: Page, email: string, secret: string): Promise<void> {
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(secret);
  await page.locator("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

/** The link to the given page in the newest mail to an address. */
async function linkIn(page: Page, email: string, to: string): Promise<string> {
  const link = new RegExp(`https?://\\S+/${to}\\S*`).exec(await newestMail(page, email))?.[0];
  if (!link) throw new Error(`no link to ${to} was mailed to ${email}`);
  return link;
}
