import { randomBytes } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { systemAct } from "#app/platform/act.ts";
import { systemClock } from "#app/platform/clock.ts";
import { keepPhoto } from "#app/registration/badges/photo/commands.server.ts";
import { openFile } from "#app/registration/badges/print/queries.server.ts";
import { runPrint } from "#app/registration/badges/print/run.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { pictureOf } from "#prisma/seed/demo/pictures.ts";
import { loadDemo } from "#prisma/seed/load-demo.ts";
import { openDatabase } from "#server/database.ts";
import { ThreadPress } from "#server/press/press.ts";
import { fail, report, say } from "#tests/bench/figure.ts";
import { withDirectory } from "#tests/setup/demo-process.ts";
import { pdfPages } from "#tests/setup/pdf-text.ts";

const people = 600;
const mostSeconds = 60;

/** Badges of 600 people, from the database to the kept file, as the desk makes them: time, memory, size, and whether all are there. */
export async function measureBadges(): Promise<void> {
  await withDirectory(async (dataDir) => {
    const { db, close } = await openDatabase({ databaseUrl: null, dataDir });
    const press = new ThreadPress();
    try {
      const conferenceId = await confirmEverybody(db);
      await measurePrint(db, press, conferenceId, "A4 sheets");
      await addPictures(db, conferenceId);
      await measurePrint(db, press, conferenceId, "A4 sheets with photos");
    } finally {
      await press.close();
      await close();
    }
  });
}

async function confirmEverybody(db: PrismaClient): Promise<string> {
  const log = { info() {} };
  await loadDemo(db, { now: new Date(), password: "a demonstration of octopuses", log });
  const { id } = await db.conference.findFirstOrThrow({ where: { isDemonstration: true }, select: { id: true } });
  await db.registration.updateMany({ where: { conferenceId: id }, data: { state: "confirmed" } });
  const count = await db.registration.count({ where: { conferenceId: id } });
  if (count !== people) fail(`${count} people instead of ${people}`);
  return id;
}

async function addPictures(db: PrismaClient, conferenceId: string): Promise<void> {
  const without = await db.registration.findMany({ where: { conferenceId, photo: null }, select: { id: true } });
  const act = systemAct(new Date(), "");
  await db.$transaction(
    async (tx) => {
      for (const { id } of without) await keepPhoto(tx, act, { id, conferenceId }, heavyPicture());
    },
    { timeout: 300_000 },
  );
}

/** As heavy as a photograph that a browser has made smaller, some 90 kB: noise, which nothing packs. */
function heavyPicture() {
  const size = { width: 300, height: 400 };
  const rows = randomBytes(size.height * (size.width + 1)).map((byte, at) =>
    at % (size.width + 1) === 0 ? 0 : byte & 63,
  );
  return pictureOf(size, Buffer.from(rows), [...randomBytes(64 * 3)]);
}

async function measurePrint(db: PrismaClient, press: ThreadPress, conferenceId: string, what: string): Promise<void> {
  const wish = { whose: "all", view: "", order: "country", paper: "a4" };
  const { id } = await db.badgePrint.create({ data: { conferenceId, wish, total: people }, select: { id: true } });
  const pauses = monitorEventLoopDelay({ resolution: 5 });
  const before = process.memoryUsage().rss;
  let memory = before;
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss);
  }, 50);
  pauses.enable();
  const begun = performance.now();
  const log = {
    info() {},
    warn() {},
    error: (fields: object, text: string) => say(`${text} ${JSON.stringify(fields)}`),
  };
  await runPrint({ db, press, log, clock: systemClock, config: { appUrl: "" } as never }, id);
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  pauses.disable();
  const tell = (figure: string, value: number, unit: string) =>
    report({ bench: "badges", figure: `${people} on ${what}: ${figure}`, value, unit });
  const file = await fileOf(db, conferenceId, id);
  tell("time", seconds, "s");
  tell("file", file.length / 1000, "kB");
  tell("memory it takes", (memory - before) / 1_000_000, "MB");
  tell("longest pause of the event loop", pauses.max / 1e6, "ms");
  if (seconds > mostSeconds) fail(`${people} badges took ${Math.round(seconds)} s`);
  await checkFile(db, conferenceId, file);
}

async function fileOf(db: PrismaClient, conferenceId: string, printId: string): Promise<Uint8Array> {
  const opened = await openFile(db, conferenceId, printId, new Date());
  return new Uint8Array(opened ? await new Response(opened.stream).arrayBuffer() : []);
}

/** Every name is there, whole: letters are compared without spaces, which lines swallow. */
async function checkFile(db: PrismaClient, conferenceId: string, file: Uint8Array): Promise<void> {
  if (file.length === 0) return fail("there is no file");
  const text = (await pdfPages(file)).join("\n").replace(/\s/g, "");
  const names = await db.registration.findMany({ where: { conferenceId }, select: { name: true } });
  const missing = names.filter(({ name }) => !text.includes(name.normalize("NFC").replace(/\s/g, "")));
  if (missing.length > 0) fail(`not in the file: ${missing.map(({ name }) => name).join(", ")}`);
}
