import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { parseNetworkAddress } from "#app/network/address.ts";
import { computeNetwork } from "#app/network/compute.server.ts";
import { readNetworkRows, readStored } from "#app/network/queries.server.ts";
import { refreshNetwork } from "#app/network/refresh.server.ts";
import { readNetworkView } from "#app/network/view.server.ts";
import type { Picture } from "#app/network/view.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { OrganisationKind, PartnershipKind } from "#prisma/generated/enums.ts";
import { openDatabase } from "#server/database.ts";
import { report, say } from "#tests/bench/figure.ts";
import { openPeer, peers, servePeers } from "#tests/bench/network-peers.ts";
import { openBrowser } from "#tests/setup/browser.ts";
import { startDemo, withDirectory } from "#tests/setup/demo-process.ts";

const bench = "network";
/** Organisations; ties are four times as many. The smallest is the real network. NETWORK_SIZES names others. */
const sizes = (process.env.NETWORK_SIZES ?? "115,1000,5000,20000").split(",").map(Number);
/** Beyond it only sigma itself is drawn beside ours: the others take minutes. */
const mostForPeers = 5_000;
const requests = 40;

/** How long the network takes to be laid out, asked, sent and drawn, from its real size to twenty thousand. */
export async function measureNetwork(): Promise<void> {
  for (const size of sizes) {
    await withDirectory(async (directory) => {
      const dataDir = join(directory, "data");
      await (await startDemo(dataDir)).stop();
      const picture = await measureServer(dataDir, size);
      await measureBrowser(dataDir, size, picture);
    });
  }
}

async function measureServer(dataDir: string, size: number): Promise<Picture> {
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir });
  try {
    await grow(db, size);
    say(`${size} organisations: laying out ...`);
    const [rows, stored] = await Promise.all([readNetworkRows(db), readStored(db)]);
    const began = performance.now();
    const fresh = computeNetwork(rows, {
      positions: { organisations: { hash: "", at: new Map() }, hubs: { hash: "", at: new Map() } },
      measures: { hash: "", of: new Map() },
    });
    report({ bench, figure: `${size}: layout and measures`, value: (performance.now() - began) / 1000, unit: "s" });
    await refreshNetwork(db, async () => fresh ?? stored);
    return await measureFilters(db, size);
  } finally {
    await close();
  }
}

/** Every request asks for something else, so that nothing is remembered. */
async function measureFilters(db: PrismaClient, size: number): Promise<Picture> {
  const whole = await readNetworkView(db, parseNetworkAddress(new URLSearchParams()), "en");
  const bytes = gzipSync(JSON.stringify(whole)).byteLength;
  report({ bench, figure: `${size}: data of the picture, gzipped`, value: bytes / 1000, unit: "kB" });
  const kinds = Object.values(PartnershipKind);
  const times: number[] = [];
  for (let index = 0; index < requests; index++) {
    const search = new URLSearchParams({ from: String(1997 + (index % 10)), to: String(2005 + (index % 12)) });
    search.set("tie", kinds[index % kinds.length] ?? "");
    const began = performance.now();
    await readNetworkView(db, parseNetworkAddress(search), "en");
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  report({ bench, figure: `${size}: filter p95`, value: times[Math.floor(requests * 0.95)] ?? 0, unit: "ms" });
  if (!whole.picture) throw new Error("the whole network has a picture");
  if (whole.picture.leftOut > 0) say(`${whole.picture.leftOut} of its lines are not drawn, and the page says so`);
  return whole.picture;
}

/** Organisations and partnerships like the real ones: a few are in many, most in few; a third are meetings of several. */
async function grow(db: PrismaClient, size: number): Promise<void> {
  const have = await db.organisation.count();
  if (size <= have) return;
  const kinds = Object.values(OrganisationKind);
  const ties = Object.values(PartnershipKind);
  const source = await db.source.findFirstOrThrow({ select: { id: true } });
  const known = await db.organisation.findMany({ select: { id: true } });
  const fresh = Array.from({ length: size - have }, (_, at) => `bench-${at}`);
  await inParts(fresh, (part) =>
    db.organisation.createMany({
      data: part.map((id, at) => ({
        id,
        slug: id,
        nameEn: `Organisation ${id}`,
        kind: kinds[at % kinds.length] ?? null,
      })),
    }),
  );
  const ids = [...known.map(({ id }) => id), ...fresh];
  const chance = chances();
  // The square draws towards the first: they are in many partnerships.
  const pick = () => ids[Math.floor(chance() ** 2 * ids.length)] ?? "";
  const meetings = Array.from({ length: Math.round(size * 2) }, (_, at) => {
    const members = new Set(Array.from({ length: at % 3 === 0 ? 3 : 2 }, pick));
    return { id: `bench-${at}`, year: 1990 + Math.floor(chance() * 30), members: [...members] };
  });
  await inParts(meetings, async (part) => {
    await db.partnership.createMany({
      data: part.map(({ id, year }, at) => ({
        ...{ id, slug: id, titleEn: `Partnership ${id}`, descriptionEn: "", dateFrom: String(year), dateEnd: "same" },
        kind: ties[at % ties.length] ?? "agreement",
      })),
    });
    await db.partnershipParty.createMany({
      data: part.flatMap(({ id, members }) =>
        members.map((organisationId, position) => ({ partnershipId: id, organisationId, role: "partner", position })),
      ),
    });
    await db.citation.createMany({
      data: part.map(({ id }) => ({ sourceId: source.id, section: "1", partnershipId: id })),
    });
  });
}

async function inParts<Item>(items: Item[], write: (part: Item[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += 1_000) await write(items.slice(at, at + 1_000));
}

/** The same numbers from 0 to 1 each time. */
function chances(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** From the address to the full picture, and how smoothly it moves, in a browser without a graphics card. */
async function measureBrowser(dataDir: string, size: number, picture: Picture): Promise<void> {
  const browser = await openBrowser({ draws: true });
  const floor = await measurePeers(browser, size, picture);
  const demo = await startDemo(dataDir);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${demo.baseUrl}/en/organisations`);
    const began = performance.now();
    await page.goto(`${demo.baseUrl}/en/network`);
    await page.locator(".network-tools").waitFor({ timeout: 120_000 });
    const seconds = (performance.now() - began) / 1000;
    report({ bench, figure: `${size}: first full picture`, value: seconds, unit: "s", floor: floor.seconds });
    const frames = await framesWhilePanning(page, ".network-canvas");
    report({ bench, figure: `${size}: panning`, value: frames, unit: "frames/s", floor: floor.frames });
  } finally {
    await browser.close();
    await demo.stop();
  }
}

type Drawn = { seconds: number; frames: number };

/** The same picture by libraries alone; sigma without anything of ours is the floor. */
async function measurePeers(browser: Browser, size: number, picture: Picture): Promise<Partial<Drawn>> {
  const served = await servePeers(picture);
  let floor: Partial<Drawn> = {};
  try {
    for (const peer of peers) {
      if (peer !== "sigma" && size > mostForPeers) continue;
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const seconds = await openPeer(page, served.url(peer));
      if (seconds === null) say(`${size}: ${peer} has no picture after two minutes`);
      else {
        const frames = await framesWhilePanning(page, "#box");
        report({ bench, figure: `${size}: first full picture, ${peer} alone`, value: seconds, unit: "s" });
        report({ bench, figure: `${size}: panning, ${peer} alone`, value: frames, unit: "frames/s" });
        if (peer === "sigma") floor = { seconds, frames };
      }
      await page.close();
    }
  } finally {
    served.close();
  }
  return floor;
}

/** As text: what is compiled for here names its functions in a way that the page does not know. */
const countFrames = `window.octopusFrames = 0;
  const count = () => { window.octopusFrames += 1; requestAnimationFrame(count); };
  requestAnimationFrame(count);`;

async function framesWhilePanning(page: Page, canvas: string): Promise<number> {
  const box = await page.locator(canvas).boundingBox();
  if (!box) return 0;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(countFrames);
  const began = performance.now();
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 40; step++)
    await page.mouse.move(x + 120 * Math.sin(step / 6), y + 80 * Math.cos(step / 6));
  await page.mouse.up();
  const frames = Number(await page.evaluate("window.octopusFrames"));
  return frames / ((performance.now() - began) / 1000);
}
