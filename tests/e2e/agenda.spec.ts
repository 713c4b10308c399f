import { expect, test } from "vitest";
import { tabTo } from "./keyboard.ts";
import { expectAccessible, newestMail, newVisitor, signIn } from "./visitor.ts";

const conference = "/en/conferences/octopus-demonstration";
const full = "Training judges and prosecutors: what lasts";
const free = "Drafting a law on cybercrime: frequent traps";
const beside = "Following the money: virtual assets in criminal proceedings";

test("a delegate stars, signs up, sees what clashes, is given a place, and has it all in a calendar", async () => {
  const page = await newVisitor();
  await signIn(page, "delegate");

  // The star of a session that is not in the agenda yet, by keyboard; the page stays where it is.
  await page.goto(`${conference}/programme`);
  const cell = page.locator("td", { has: page.getByRole("link", { name: "Ransomware" }) }).first();
  const star = cell.getByRole("button", { name: /^Star / });
  await tabTo(page, star);
  await page.keyboard.press("Enter");
  await cell.locator("button[aria-pressed=true]:not([aria-busy])").waitFor();
  await page.goto(`${conference}/agenda`);
  await page.locator(".agenda-item", { hasText: "Ransomware" }).getByText("At the same time as").first().waitFor();
  await expectAccessible(page);

  // A place is given back and taken again.
  const line = page.locator(".signup", { hasText: free });
  await line.getByRole("button", { name: "Give my place back" }).click();
  await page.getByText("It is given back.").waitFor();
  await line.getByRole("button", { name: "Sign up" }).click();
  await page.getByText("You have a place.", { exact: true }).waitFor();

  // The organisers open sign-up to a session at the same time: the clash is told before, and nothing can be pressed.
  const organiser = await newVisitor();
  await signIn(organiser, "organiser");
  await organiser.goto("/en/organise/octopus-demonstration/programme/signups");
  // A way from a room to itself is none, and it is said.
  const way = organiser.locator("form", { has: organiser.locator("select[name=one]") });
  await way.locator("select[name=other]").selectOption({ index: 0 });
  await way.getByRole("button", { name: "Set" }).click();
  await way.getByText("Please choose another room than the first.").waitFor();
  await organiser.getByRole("link", { name: beside }).click();
  await organiser.getByRole("button", { name: "Save" }).click();
  await organiser.getByText("Saved.").waitFor();
  await page.goto(`${conference}/agenda`);
  const other = page.locator(".signup", { hasText: beside });
  await other.getByText(/you can only have one of the two/).waitFor();
  expect(await other.getByRole("button", { name: "Sign up" }).count()).toBe(0);

  // Knowingly beyond the limit: the reason is asked for, then the delegate has a place and a mail.
  const reference = (await page.locator(".page-lead").innerText()).match(/OCT-\w{4}-\w{4}/)?.[0] ?? "";
  await page
    .locator(".signup", { hasText: full })
    .getByText(/Waiting list, no\. 7/i)
    .waitFor();
  await organiser.goto("/en/organise/octopus-demonstration/programme/signups");
  await organiser.getByRole("link", { name: full }).click();
  await organiser.getByLabel("Reference of the registration").fill(reference);
  await organiser.getByRole("button", { name: "Put on the list" }).click();
  await organiser
    .getByText(/All places are taken/)
    .first()
    .waitFor();
  await organiser.getByLabel(/Reason, where the session is full/).fill("Speaks for the delegation");
  await organiser.getByRole("button", { name: "Put on the list" }).click();
  await organiser.getByText("On the list, and told.").waitFor();
  expect(await newestMail(page, "delegate@octopus.example")).toContain(full);

  // The calendar is read back: certain, then cancelled.
  await page.goto(`${conference}/agenda`);
  await page.getByRole("button", { name: "Make an address" }).click();
  const address = new URL(await page.getByLabel("Secret address").inputValue()).pathname;
  const read = async () => (await page.request.get(address)).text();
  expect(await read()).toMatch(/STATUS:CONFIRMED/);
  await page.goto(`${conference}/agenda`);
  await page.locator(".signup", { hasText: full }).getByRole("button", { name: "Give my place back" }).click();
  await page.getByText("It is given back.").waitFor();
  const entry = (await read()).split("BEGIN:VEVENT").find((event) => event.includes("Training judges"));
  // Still starred, so no more than tentative.
  expect(entry).toMatch(/STATUS:TENTATIVE/);

  // Without a script the star is a form like any other.
  const plain = await page
    .context()
    .browser()
    ?.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
      baseURL: new URL(page.url()).origin,
    });
  const bare = await plain?.newPage();
  if (!bare) throw new Error("no browser");
  await bare.goto(`${conference}/agenda`);
  const starred = bare.locator(".agenda-item", { has: bare.locator(".agenda-title", { hasText: "Ransomware" }) });
  await starred.getByRole("button", { name: /^Star / }).click();
  await bare.getByText("The star is gone.").waitFor();
  expect(await starred.count()).toBe(0);

  // Nor does it take one to say what one thought of a session that is over; once.
  await bare.goto("/en/conferences/octopus-demonstration-meeting/agenda");
  const asked = bare
    .locator("section", { has: bare.locator("#feedback") })
    .getByRole("link", { name: "A common form" });
  await asked.click();
  await bare.getByRole("button", { name: "Send" }).click();
  await bare.locator("[aria-invalid=true]").first().waitFor();
  await bare.getByLabel("5, very").check();
  await bare.getByLabel("What was good?").fill("The cases");
  await bare.getByRole("button", { name: "Send" }).click();
  await bare.getByText("Thank you. Your answer is with the others now.").waitFor();
  expect(await asked.count()).toBe(0);
  await plain?.close();
});
