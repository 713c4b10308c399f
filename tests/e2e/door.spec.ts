import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, newVisitor, signIn } from "./visitor.ts";

/** What the device sends, it sends when it comes to it. */
const patient = { timeout: 30_000 };

const desk = "/en/organise/octopus-demonstration";

/** What the answer on the screen says first. */
async function told(door: Page, typed: string): Promise<string> {
  const before = await door.locator(".door-answer").textContent();
  await door.locator("#door-search").fill(typed);
  await door.keyboard.press("Enter");
  await expect.poll(() => door.locator(".door-answer").textContent()).not.toBe(before);
  return door.locator(".door-answer-word").innerText();
}

const status = (door: Page) => door.locator(".door-status").innerText();

/** The page and its files are kept: from now on it opens without the network. */
async function isKept(door: Page): Promise<boolean> {
  return door.evaluate(async () => (await caches.match(location.pathname)) !== undefined);
}

test("a device is admitted, scans while the network is cut, and every scan is counted once", async () => {
  const organiser = await newVisitor({ viewport: { width: 1440, height: 900 } });
  await signIn(organiser, "organiser");
  await organiser.goto(`${desk}/registrations?state=confirmed&sort=arrival&direction=asc`);
  const confirmed = await organiser.locator("tbody a[data-row-link]").evaluateAll((links) =>
    links.map((link) => ({
      name: link.textContent ?? "",
      reference: link.getAttribute("href")?.split("/").at(-1) ?? "",
    })),
  );
  // Who the other journeys sign in as is left to them.
  const people = confirmed.filter(({ name }) => !name.startsWith("Demo")).slice(3, 6);
  const [first, second, third] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
  await organiser.goto(`${desk}/door`);
  await expectAccessible(organiser);
  await organiser.getByLabel("Name of the device").fill("Telephone of the journey");
  await organiser.getByRole("button", { name: "Make a code" }).click();
  const code = await organiser.locator(".door-code-letters").innerText();

  const door = await newVisitor({ viewport: { width: 390, height: 844 } });
  await door.goto("/en/door");
  await expectAccessible(door);
  await door.getByLabel("Code for this device").fill(code.toLowerCase());
  await door.getByRole("button", { name: "Admit this device" }).click();
  await door.locator(".door-bar select").selectOption({ label: "Main entrance" });
  expect(await told(door, first.reference)).toBe("Wrong day");
  await door.locator(".door-bar select").selectOption({ label: "Rehearsal of the desk" });
  expect(await told(door, first.reference)).toBe("Welcome");
  expect(await door.locator(".door-answer-name").innerText()).toBe(first.name);
  await expectAccessible(door);
  expect(await told(door, first.reference)).toBe("Already in");
  expect(await told(door, "not a badge")).toBe("Unknown");
  await expect.poll(() => status(door), patient).toContain("All sent");
  await expect.poll(() => isKept(door), patient).toBe(true);

  await door.context().setOffline(true);
  // Meanwhile somebody is declined, which the device cannot know.
  await organiser.goto(`${desk}/registrations/${third.reference}`);
  await organiser.getByRole("button", { name: "Decline" }).first().click();
  await organiser.getByLabel("Reason").fill("The mandate was withdrawn.");
  await organiser.locator("dialog[open]").getByRole("button", { name: "Decline" }).click();
  await organiser.locator(".desk-history").getByText("The mandate was withdrawn.").waitFor();
  expect(await told(door, second.reference)).toBe("Welcome");
  await expect.poll(() => status(door), patient).toContain("1 scan to send");
  await door.reload();
  await door.locator(".door-bar").waitFor();
  expect(await status(door)).toContain("Offline");
  expect(await told(door, second.reference)).toBe("Already in");
  await door.locator("#door-search").fill(third.name);
  await door.locator(".door-found button", { hasText: third.reference }).click();
  await door.getByRole("button", { name: "Check in" }).click();
  await door.locator(".door-answer-word", { hasText: "Welcome" }).waitFor();
  await expect.poll(() => status(door), patient).toContain("3 scans to send");

  await door.context().setOffline(false);
  await expect.poll(() => status(door), patient).toContain("All sent");
  await door.locator(".door-findings").getByText(third.name).waitFor();
  await organiser.goto(`${desk}/door/board`);
  await organiser.locator("#conflicts").waitFor();
  const latest = organiser.locator("section", { has: organiser.locator("#latest") }).locator("tbody tr");
  const counted = await Promise.all([first, second, third].map(({ name }) => latest.filter({ hasText: name }).count()));
  expect(counted).toEqual([3, 2, 1]);
  const conflicts = organiser.locator("section", { has: organiser.locator("#conflicts") });
  await conflicts.getByText("not confirmed any more").first().waitFor();
  await expectAccessible(organiser);

  await organiser.goto(`${desk}/door`);
  await organiser.getByRole("button", { name: "Shut out Telephone of the journey" }).click();
  await organiser.getByText("The device is shut out.").first().waitFor();
  await door.reload();
  await door.waitForURL(/\/door$/);
  await expect.poll(() => door.evaluate(async () => (await caches.keys()).length)).toBe(0);
});

test("without JavaScript, in French, somebody is found and checked in", async () => {
  const page = await newVisitor({ javaScriptEnabled: false });
  await signIn(page, "desk");
  await page.goto("/fr/door/octopus-demonstration");
  await page.getByRole("link", { name: "Notez les arrivées sans lui" }).click();
  await page.locator("select[name=at]").selectOption({ label: "Répétition du bureau" });
  await page.locator("input[name=q]").fill("demo delegate");
  await page.getByRole("button", { name: "Chercher" }).click();
  await page.getByRole("button", { name: "Noter l’entrée" }).first().click();
  expect(await page.locator(".door-answer-word").innerText()).toBe("Bienvenue");
  await page.getByRole("button", { name: "Noter l’entrée" }).first().click();
  expect(await page.locator(".door-answer-word").innerText()).toBe("Déjà à l’intérieur");
});
