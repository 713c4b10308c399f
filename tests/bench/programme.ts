import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { allClashes, isHard } from "#app/programme/schedule/clashes.ts";
import { suggest } from "#app/programme/schedule/suggest.ts";
import { openDatabase } from "#server/database.ts";
import { fail, report, say } from "#tests/bench/figure.ts";
import { measureProgrammePages } from "#tests/bench/programme-pages.ts";
import { wholeConference } from "#tests/factories/plan.ts";
import { openBrowser } from "#tests/setup/browser.ts";
import { type DemoProcess, startDemo, withDirectory } from "#tests/setup/demo-process.ts";

const bench = "programme";
const conference = "octopus-demonstration";
const [sessionsInAll, moves] = [300, 30];

/** How long a suggestion takes, how fast the public programme is, and how the schedule editor feels with 300 sessions in it, in a browser. */
export async function measureProgramme(): Promise<void> {
  measureSuggestion();
  await withDirectory(async (directory) => {
    const dataDir = join(directory, "data");
    await (await startDemo(dataDir)).stop();
    await fillProgramme(dataDir);
    const demo = await startDemo(dataDir);
    try {
      await measureProgrammePages(demo.baseUrl, directory);
      await measureEditor(demo);
    } finally {
      await demo.stop();
    }
  });
}

function measureSuggestion(): void {
  const { index, days } = wholeConference(45);
  const began = performance.now();
  const { placements, unplaced } = suggest(index, [], { days, scope: "all", stepMinutes: 15 });
  report({ bench, figure: "suggestion for 45 sessions", value: performance.now() - began, unit: "ms" });
  const slots = placements.map(({ slotId: _, ...slot }) => ({ ...slot, id: slot.sessionId, pinned: false }));
  if (unplaced.length > 0) fail(`${unplaced.length} sessions found no place`);
  if (allClashes(index, slots).some(isHard)) fail("a suggestion has a hard clash");
}

/** As many sessions as make 300, each with people, one after the other in the rooms of the demonstration. */
async function fillProgramme(dataDir: string): Promise<void> {
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir });
  const { id: conferenceId, ...found } = await db.conference.findUniqueOrThrow({
    where: { slug: conference },
    select: { id: true, dateFrom: true, rooms: { select: { id: true } }, _count: { select: { sessions: true } } },
  });
  const people = await db.person.findMany({ where: { isDemonstration: true }, select: { id: true }, take: 70 });
  const first = Date.parse(`${found.dateFrom}T07:00Z`);
  const fresh = Array.from({ length: sessionsInAll - found._count.sessions }, (_, at) => ({ id: randomUUID(), at }));
  await db.session.createMany({
    data: fresh.map(({ id, at }) => ({
      ...{ id, conferenceId, slug: `bench-${at}`, kind: "workshop", position: 1000 + at },
      titleEn: `Session ${at} of a conference that is larger than any so far`,
    })),
  });
  await db.slot.createMany({
    data: fresh.map(({ id, at }) => {
      const startsAt = first + (at % 3) * 86_400_000 + Math.floor(at / 18) * 2_700_000;
      const roomId = found.rooms[Math.floor(at / 3) % found.rooms.length]?.id ?? "";
      return { sessionId: id, roomId, startsAt: new Date(startsAt), endsAt: new Date(startsAt + 2_700_000) };
    }),
  });
  await db.sessionRole.createMany({
    data: fresh.flatMap(({ id, at }) =>
      [0, 1, 2].map((position) => ({
        ...{ sessionId: id, role: "speaker" as const, position },
        personId: people[(at * 3 + position) % people.length]?.id ?? "",
      })),
    ),
  });
  await close();
}

async function measureEditor({ baseUrl, password }: DemoProcess): Promise<void> {
  say("Opening the editor in a browser ...");
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ baseURL: baseUrl, viewport: { width: 1440, height: 1000 } });
    await page.goto("/en/sign-in");
    await page.getByLabel("E-mail address").fill("organiser@octopus.example");
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.locator("main").getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
    await page.goto(`/en/organise/${conference}/programme/schedule`);
    const card = page.locator(".schedule-face").first();
    await card.waitFor();
    const ready = await page.evaluate(() => performance.now());
    report({ bench, figure: "editor with 300 sessions: first interaction", value: ready, unit: "ms" });
    await measureMoves(page);
  } finally {
    await browser.close();
  }
}

/** From each movement of the mouse to the next picture with what is held and what it clashes with. */
async function measureMoves(page: Page): Promise<void> {
  const box = await page.locator(".schedule-face").nth(5).boundingBox();
  if (!box) throw new Error("Nothing to drag");
  await page.mouse.move(box.x + 20, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 20);
  const times: number[] = [];
  for (let move = 0; move < moves; move++) {
    // Nothing in it has a name: what tsx makes of named functions is unknown in a browser.
    await page.evaluate(() => {
      document.body.removeAttribute("data-took");
      window.addEventListener(
        "pointermove",
        ({ timeStamp }) =>
          requestAnimationFrame(() =>
            setTimeout(() => document.body.setAttribute("data-took", String(performance.now() - timeStamp))),
          ),
        { once: true },
      );
    });
    await page.mouse.move(box.x + 30 + (move % 5) * 140, box.y + 20 + move * 16);
    await page.waitForFunction(() => document.body.hasAttribute("data-took"));
    times.push(Number(await page.locator("body").getAttribute("data-took")));
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  report({ bench, figure: "editor with 300 sessions: per move, p50", value: at(0.5), unit: "ms" });
  report({ bench, figure: "editor with 300 sessions: per move, p95", value: at(0.95), unit: "ms" });
  const began = performance.now();
  await page.mouse.up();
  await page.getByRole("button", { name: "Undo", disabled: false }).waitFor();
  report({ bench, figure: "editor with 300 sessions: dropped and kept", value: performance.now() - began, unit: "ms" });
}
