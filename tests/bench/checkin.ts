import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { SentScan } from "#app/registration/door/schemas.ts";
import type { SyncAnswer } from "#app/registration/door/views.ts";
import { fail, report, say } from "#tests/bench/figure.ts";
import { type DemoProcess, startDemo, withDirectory } from "#tests/setup/demo-process.ts";

const [devices, scansInAll, batch] = [6, 600, 25];
const conference = "octopus-demonstration";

/**
 * Six devices that were without the network send 600 scans at once over HTTP, in batches, each batch once more as a device
 * does that did not hear the answer. None may be lost, none counted twice.
 */
export async function measureCheckIn(): Promise<void> {
  await withDirectory(async (directory) => {
    const demo = await startDemo(join(directory, "data"));
    try {
      await measure(demo);
    } finally {
      await demo.stop();
    }
  });
}

async function measure(demo: DemoProcess): Promise<void> {
  const organiser = new Visitor(demo.baseUrl);
  await organiser.post("/en/sign-in", { email: "organiser@octopus.example", password: demo.password });
  const fleet = [];
  for (let index = 0; index < devices; index++) fleet.push(await admit(demo.baseUrl, organiser, `Device ${index}`));
  const [first] = fleet as [Visitor, ...Visitor[]];
  const began = performance.now();
  const list = await sync(first, []);
  report({ bench: "checkin", figure: "whole list", value: performance.now() - began, unit: "ms" });
  const scans = scansFor(list);
  say(`Sending ${scansInAll} scans from ${devices} devices ...`);
  const times: number[] = [];
  const start = performance.now();
  const accepted = await Promise.all(fleet.map((device, index) => empty(device, scans[index] ?? [], list, times)));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  report({ bench: "checkin", figure: "scans", value: scansInAll / seconds, unit: "1/s" });
  report({ bench: "checkin", figure: "request p50", value: at(0.5), unit: "ms" });
  report({ bench: "checkin", figure: "request p95", value: at(0.95), unit: "ms" });
  const after = await sync(first, []);
  const sent = new Set(scans.flat().map(({ id }) => id));
  const stored = after.scans.filter(({ id }) => sent.has(id));
  const lost = sent.size - new Set(stored.map(({ id }) => id)).size;
  const doubled = stored.length - new Set(stored.map(({ id }) => id)).size;
  report({ bench: "checkin", figure: "lost", value: lost, unit: "scans" });
  report({ bench: "checkin", figure: "doubled", value: doubled, unit: "scans" });
  if (lost > 0 || doubled > 0) fail(`${lost} scans were lost and ${doubled} doubled`);
  if (accepted.flat().some((outcome) => "refused" in outcome)) fail("a scan was refused");
}

/** What each device scanned: people come in, go, and come again. */
function scansFor({ people, checkPoints, now }: SyncAnswer): SentScan[][] {
  const confirmed = people.filter(({ state }) => state === "confirmed");
  const checkPointId = checkPoints.find(({ days }) => days.length === 0)?.id ?? "";
  return Array.from({ length: devices }, (_, device) =>
    Array.from({ length: scansInAll / devices }, (_, index): SentScan => {
      const number = index * devices + device;
      const isOut = Math.floor(number / confirmed.length) % 2 === 1;
      return {
        ...{ id: randomUUID(), checkPointId, registrationId: confirmed[number % confirmed.length]?.id ?? "" },
        ...{ direction: isOut ? "out" : "in", said: isOut ? "goodbye" : "welcome", scannedAt: now - 600_000 + number },
      };
    }),
  );
}

/** Sends a device's queue, every batch twice, as it would when the first answer was lost. */
async function empty(device: Visitor, queue: SentScan[], list: SyncAnswer, times: number[]) {
  const outcomes: SyncAnswer["outcomes"] = [];
  let known = list;
  for (let at = 0; at < queue.length; at += batch) {
    const some = queue.slice(at, at + batch);
    const began = performance.now();
    const answer = await sync(device, some, known);
    times.push(performance.now() - began);
    outcomes.push(...answer.outcomes);
    await sync(device, some, known);
    known = answer;
  }
  return outcomes;
}

async function sync(device: Visitor, scans: SentScan[], known?: SyncAnswer): Promise<SyncAnswer> {
  const response = await device.post(`/door/${conference}/sync.json`, {
    scans: JSON.stringify(scans),
    after: String(known?.after ?? 0),
    // As if the list were some time old: what was loaded with the demonstration a moment ago is no news.
    since: String(known ? known.now + 60_000 : 0),
  });
  if (!response.ok) throw new Error(`The door answered with ${response.status}`);
  return (await response.json()) as SyncAnswer;
}

async function admit(baseUrl: string, organiser: Visitor, name: string): Promise<Visitor> {
  const page = await organiser.post(`/en/organise/${conference}/door?index`, { intent: "device", name });
  const code = /door-code-letters">([0-9A-Z-]+)</.exec(await page.text())?.[1];
  if (!code) throw new Error("The desk gave no code");
  const device = new Visitor(baseUrl);
  await device.post("/en/door?index", { code });
  return device;
}

/** A browser as far as the server can tell: it keeps cookies and says where its forms come from. */
class Visitor {
  private readonly cookies = new Map<string, string>();
  constructor(private readonly baseUrl: string) {}

  async post(path: string, fields: Record<string, string>): Promise<Response> {
    const response = await fetch(this.baseUrl + path, {
      method: "POST",
      redirect: "manual",
      headers: {
        Origin: this.baseUrl,
        Accept: "text/html",
        Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      },
      body: new URLSearchParams(fields),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }
}
