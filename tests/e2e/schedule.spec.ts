import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { tabTo } from "./keyboard.ts";
import { expectAccessible, newVisitor, signIn } from "./visitor.ts";

const desk = "/en/organise/octopus-demonstration/programme/schedule";

test("two organisers build the schedule at once, one by mouse, one by keyboard alone, and nobody’s work is lost", async () => {
  const mouse = await newVisitor({ viewport: { width: 1440, height: 1000 } });
  const keys = await newVisitor({ viewport: { width: 1440, height: 1000 } });
  await signIn(mouse, "organiser");
  await signIn(keys, "administrator");
  for (const page of [mouse, keys]) {
    await page.goto(desk);
    await page.locator(".schedule-card").first().waitFor();
  }
  await expectAccessible(mouse);

  // Out of the tray into the fifth room at eleven: what clashes is said on the way, and nothing at the end of it.
  const jury = mouse.locator(".schedule-tray-name", { hasText: "Explaining electronic evidence" });
  await drag(mouse, jury, { room: 4, at: "14:00", drop: false });
  await mouse.locator(".schedule-verdict", { hasText: "at the same time" }).waitFor();
  await drag(mouse, null, { room: 4, at: "11:00", drop: true });
  await mouse
    .getByRole("button", { name: /^Explaining electronic evidence to a jury, 11:00–12:30, Room 4$/ })
    .waitFor();
  // The other sees it a moment later, and who did it.
  await keys.getByText("Demo Organiser placed “Explaining electronic evidence to a jury”: Room 4").waitFor();
  const theirs = card(keys, "Explaining electronic evidence to a jury");
  await theirs.waitFor();

  // By keyboard alone: to the slots, to this one, up by an hour, one room to the left, and put down.
  await tabTo(keys, keys.locator(".schedule-face[tabindex='0']"));
  // From the opening through the rooms to the fifth; there it stands above the afternoon.
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"]) await keys.keyboard.press(key);
  for (let step = 0; step < 5 && !(await isFocused(theirs)); step++) await keys.keyboard.press("ArrowUp");
  for (let step = 0; step < 5 && !(await isFocused(theirs)); step++) await keys.keyboard.press("ArrowDown");
  expect(await isFocused(theirs)).toBe(true);
  await keys.keyboard.press("Enter");
  for (const key of ["ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowLeft"]) await keys.keyboard.press(key);
  const said = keys.locator("[aria-live=assertive]");
  await expect.poll(() => said.innerText()).toMatch(/10:00–11:30, Room 3\. .*Coffee break/);
  await keys.keyboard.press("Escape");
  await expect.poll(() => said.innerText()).toBe("Put back.");
  await expect.poll(() => isFocused(theirs)).toBe(true);
  await keys.keyboard.press("Enter");
  await keys.keyboard.press("ArrowLeft");
  await expect.poll(() => said.innerText()).toMatch(/11:00–12:30, Room 3\. Nothing clashes\./);

  // The other hears nothing for a while, and moves the same slot: it is refused, with who was quicker.
  await mouse.route(/changes\.json\?since/, (route) => route.fulfill({ json: { revision: 0, edits: [], slots: [] } }));
  await keys.keyboard.press("Enter");
  await keys.getByRole("button", { name: /^Explaining electronic evidence to a jury, 11:00–12:30, Room 3$/ }).waitFor();
  await expect.poll(() => keys.getByRole("button", { name: "Undo" }).isEnabled()).toBe(true);
  await drag(mouse, card(mouse, "Explaining electronic evidence to a jury"), { room: 1, at: "11:00", drop: true });
  await mouse
    .getByText("Demo Administrator moved “Explaining electronic evidence to a jury”: Room 3")
    .first()
    .waitFor();
  await mouse
    .getByRole("button", { name: /^Explaining electronic evidence to a jury, 11:00–12:30, Room 3$/ })
    .waitFor();

  // Back, by whoever did it, with the keyboard; then what the other did before can be undone as well.
  await keys.keyboard.press("Control+z");
  await keys.getByRole("button", { name: /^Explaining electronic evidence to a jury, 11:00–12:30, Room 4$/ }).waitFor();
  await mouse.getByRole("button", { name: "Undo" }).click();
  await mouse.locator(".schedule-tray-name", { hasText: "Explaining electronic evidence" }).waitFor();

  // Without scripts a form does the same.
  const plain = await newVisitor({ javaScriptEnabled: false });
  await signIn(plain, "organiser");
  await plain.goto(desk);
  await plain.getByRole("link", { name: "Small states, large cases" }).click();
  await plain.locator("select[name=day]").selectOption({ index: 2 });
  await plain.locator("input[name=time]").fill("17:00");
  await plain.locator("select[name=rooms]").selectOption({ label: "Room 2" });
  await plain.getByRole("button", { name: "Place the session" }).click();
  await plain.getByText("The session has its place.").waitFor();
  // The form of a slot says where it is: saved as it is, it changes nothing.
  await plain.getByRole("link", { name: "Small states, large cases" }).first().click();
  expect(await plain.locator("select[name=rooms] option:checked").first().innerText()).toBe("Room 2");
  await plain.goBack();
  await plain.getByRole("button", { name: "Undo" }).click();
  await plain.getByText("Undone.").waitFor();
  expect(await plain.locator(".schedule-tray").innerText()).toContain("Small states, large cases");
});

function card(page: Page, title: string): Locator {
  return page.locator(".schedule-face", { hasText: title });
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Takes something (null: what is held already) to the column of a room and a time of the day, and lets it go there. */
async function drag(
  page: Page,
  what: Locator | null,
  { room, at, drop }: { room: number; at: string; drop: boolean },
): Promise<void> {
  if (what) {
    const from = await what.boundingBox();
    if (!from) throw new Error("Nothing to drag");
    await page.mouse.move(from.x + 12, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 22, from.y + 18);
  }
  const area = await page.locator(".schedule-area").boundingBox();
  const [hour = 0] = at.split(":").map(Number);
  const scale = await page
    .locator(".schedule-grid")
    .evaluate((grid) => Number.parseFloat(getComputedStyle(grid).getPropertyValue("--hour")));
  if (!area) throw new Error("No grid");
  await page.mouse.move(area.x + ((room + 0.5) / 6) * area.width, area.y + (hour - 8) * scale + 10, { steps: 6 });
  if (drop) await page.mouse.up();
}
