import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, newestMail, newVisitor } from "./visitor.ts";

const name = "Žofie Účtová";
const password = "lantern orchard violet 9";
const newPassword = "harbour pencil sunrise 4";

const journeys = [
  {
    language: "en",
    address: "zofie",
    words: {
      name: "Your name",
      email: "E-mail address",
      password: "Password",
      create: "Create the account",
      confirm: "Confirm and sign in",
      confirmed: "Your address is confirmed.",
      signIn: "Sign in",
      signOutThere: /^Sign out .+, signed in/,
      signedOut: "Signed out there.",
      newEmail: "New e-mail address",
      present: "Your present password",
      changeEmail: "Change the address",
      written: "We have written to the new address.",
      useEmail: "Use this address",
      changed: "Your account has the new address now.",
      sendLink: "Send the link",
      newPassword: "New password",
      setPassword: "Set the password",
      set: "The new password is set.",
      understood: "I understand that this cannot be undone.",
      erase: "Delete my account for good",
      erased: "Your account is deleted.",
    },
  },
] as const;

type Journey = (typeof journeys)[number];

test.for(journeys)(
  "somebody creates an account, signs out elsewhere, forgets the password, changes the address, leaves: $language",
  async (journey) => {
    const { language, address, words } = journey;
    const [first, second] = [`${address}@journey.example`, `${address}.new@journey.example`];
    const page = await newVisitor();
    await signUp(page, first, journey);
    await page.goto(await linkIn(page, first, "verify-email"));
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    await expectAccessible(page);
    await page.getByLabel(words.password, { exact: true }).fill(password);
    await page.getByRole("button", { name: words.confirm }).click();
    await page.getByText(words.confirmed).waitFor();
    await expectAccessible(page);

    // The same account in a second browser, which the first one signs out.
    const elsewhere = await newVisitor();
    await signInWith(elsewhere, first, password, journey);
    await page.goto(`/${language}/account/security`);
    await expectAccessible(page);
    await page.getByRole("button", { name: words.signOutThere }).first().click();
    await page.getByText(words.signedOut).waitFor();
    await elsewhere.goto(`/${language}/account`);
    expect(elsewhere.url()).toContain("/sign-in");

    await page.getByLabel(words.newEmail).fill(second);
    await page.getByLabel(words.present).last().fill(password);
    await page.getByRole("button", { name: words.changeEmail }).click();
    await page.getByText(words.written).waitFor();
    await page.goto(await linkIn(page, second, "confirm-email"));
    await expectAccessible(page);
    await page.getByRole("button", { name: words.useEmail }).click();
    await page.getByText(words.changed).waitFor();
    expect(await newestMail(page, first)).toContain(name);

    await elsewhere.goto(`/${language}/forgot-password`);
    await expectAccessible(elsewhere);
    await elsewhere.getByLabel(words.email).fill(second);
    await elsewhere.getByRole("button", { name: words.sendLink }).click();
    await elsewhere.waitForURL(/forgot-password\/sent/);
    await elsewhere.goto(await linkIn(elsewhere, second, "reset-password"));
    await expectAccessible(elsewhere);
    await elsewhere.getByLabel(words.newPassword, { exact: true }).fill("short");
    await elsewhere.getByRole("button", { name: words.setPassword }).click();
    await elsewhere.locator("#main [aria-invalid=true]").waitFor();
    await expectAccessible(elsewhere);
    await elsewhere.getByLabel(words.newPassword, { exact: true }).fill(newPassword);
    await elsewhere.getByRole("button", { name: words.setPassword }).click();
    await elsewhere.getByText(words.set).waitFor();
    await page.goto(`/${language}/account`);
    expect(page.url()).toContain("/sign-in");

    await signInWith(elsewhere, second, newPassword, journey);
    await elsewhere.goto(`/${language}/account/data`);
    await expectAccessible(elsewhere);
    const copy = await elsewhere.request.get("/account/export.json");
    expect(JSON.stringify(await copy.json())).toContain(name);
    await elsewhere.getByLabel(words.present).fill(newPassword);
    await elsewhere.getByLabel(words.understood).check();
    await elsewhere.getByRole("button", { name: words.erase }).click();
    await elsewhere.getByText(words.erased).waitFor();
  },
);

test("in French and without JavaScript, an account is created and used", async () => {
  const page = await newVisitor({ javaScriptEnabled: false, locale: "fr-FR" });
  await page.goto("/fr/sign-up");
  await page.locator("input[name=name]").fill(name);
  await page.locator("input[name=email]").fill("zofie.plain@journey.example");
  await page.locator("input[name=password]").fill("password1234");
  await page.locator("main form button").last().click();
  // A common password is refused, with words, and the rest stays.
  expect(await page.locator("input[name=name]").inputValue()).toBe(name);
  expect(await page.locator("input[name=password]").getAttribute("aria-invalid")).toBe("true");
  await page.locator("input[name=password]").fill(password);
  await page.locator("main form button").last().click();
  await page.waitForURL(/sign-up\/sent/);
  await page.goto(await linkIn(page, "zofie.plain@journey.example", "verify-email"));
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  await page.locator("input[name=password]").fill(password);
  await page.locator("main form button").last().click();
  await page.getByText("Votre adresse est confirmée").waitFor();
  expect((await page.goto("/fr/account"))?.status()).toBe(200);
});

async function signUp(page: Page, email: string, { language, words }: Journey): Promise<void> {
  await page.goto(`/${language}/sign-up`);
  await expectAccessible(page);
  await page.getByLabel(words.name).fill(name);
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: words.create }).click();
  await page.waitForURL(/sign-up\/sent/);
  await expectAccessible(page);
}

async function signInWith(page: Page, email: string, secret: string, { language, words }: Journey): Promise<void> {
  await page.goto(`/${language}/sign-in`);
  await page.getByLabel(words.email).fill(email);
  await page.getByLabel(words.password, { exact: true }).fill(secret);
  await page.locator("main").getByRole("button", { name: words.signIn }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

/** The link to the given page in the newest mail to an address. */
async function linkIn(page: Page, email: string, to: string): Promise<string> {
  const link = new RegExp(`https?://\\S+/${to}\\S*`).exec(await newestMail(page, email))?.[0];
  if (!link) throw new Error(`no link to ${to} was mailed to ${email}`);
  return link;
}
