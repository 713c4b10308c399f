import { systemAct } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { badgeContent, printedAs } from "#app/registration/badges/content.server.ts";
import type { BadgeContent } from "#app/registration/badges/draw.ts";
import { badgesOf } from "#app/registration/badges/issue.server.ts";
import { badgeSheets, type PrintedBadges } from "#app/registration/badges/print/kind.ts";
import { candidates, inOrder, wished } from "#app/registration/badges/print/select.server.ts";
import { printWish } from "#app/registration/badges/print/wish.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type PrintParts = Pick<AppContext, "db" | "press" | "clock" | "log" | "config">;

const tellEveryMs = 500;
const partLength = 1_048_576;
const issuedAtOnce = 200;
const photosAtOnce = 10;

/** Makes the file of a print that was noted. Ends always, whatever happens, with a state that says how. */
export async function runPrint(parts: PrintParts, id: string): Promise<void> {
  const { db, clock, log } = parts;
  try {
    await makeFile(parts, id);
  } catch (error) {
    const { count } = await db.badgePrint.updateMany({
      where: { id, state: { in: ["queued", "running"] } },
      data: { state: "failed", endedAt: clock.now() },
    });
    // What was cancelled breaks off with an error, too.
    if (count > 0) log.error({ err: error, print: id }, "badges could not be printed");
  }
}

async function makeFile({ db, press, clock, config }: PrintParts, id: string): Promise<void> {
  const print = await db.badgePrint.update({
    where: { id, state: "queued" },
    data: { state: "running", beatAt: clock.now() },
    select: { conferenceId: true, wish: true, account: { select: { locale: true } }, conference: true },
  });
  const wish = printWish.parse(print.wish);
  const locale = print.account?.locale ?? "en";
  const { design, all } = await candidates(db, print.conferenceId);
  const chosen = inOrder(await wished(db, print.conferenceId, wish, all), wish.order, locale);
  const ids = chosen.map(({ row }) => row.id);
  const secrets = await issue(db, systemAct(clock.now(), config.appUrl), ids);
  const badges = chosen.flatMap(({ row }) => {
    const secret = secrets.get(row.id);
    // Not confirmed any more since a moment ago.
    return secret ? [{ id: row.id, content: badgeContent(row, design, secret) }] : [];
  });
  const contents = badges.map(({ content }) => content);
  await db.badgePrint.updateMany({ where: { id }, data: { total: contents.length } });
  const showsPhotos = design.layout.elements.some(({ kind, shown }) => kind === "photo" && shown);
  const sheets: PrintedBadges = {
    title: print.conference.nameEn,
    language: "en",
    layout: design.layout,
    paper: wish.paper,
    badges: contents,
    photos: showsPhotos ? await photosOf(db, contents) : {},
  };
  const watch = watchPrint(db, clock, id, contents.length);
  const file = await press.print(badgeSheets, sheets, watch).finally(watch.end);
  await keepFile(db, id, file);
  await finish(db, clock.now(), id, badges);
}

/** Every badge that is printed is a valid one; those that were never made are made now. */
async function issue(db: PrismaClient, act: Parameters<typeof badgesOf>[1], ids: string[]) {
  const secrets = new Map<string, string>();
  for (let from = 0; from < ids.length; from += issuedAtOnce) {
    const some = await inTransaction(db, (tx) => badgesOf(tx, act, ids.slice(from, from + issuedAtOnce)));
    for (const { registrationId, secret } of some) secrets.set(registrationId, secret);
  }
  return secrets;
}

/**
 * The pictures that badges show; a few at a time, so that reading them holds nobody up, and as text: the driver of the
 * embedded database makes a list of numbers of bytes, which takes ten times as long.
 */
export async function photosOf(db: Db, contents: BadgeContent[]): Promise<PrintedBadges["photos"]> {
  const ids = contents.flatMap(({ photo }) => photo ?? []);
  const photos: PrintedBadges["photos"] = {};
  for (let from = 0; from < ids.length; from += photosAtOnce) {
    const files = await db.$queryRaw<{ id: string; mediaType: string; packed: string }[]>`
      SELECT id, "mediaType", encode(bytes, 'base64') AS packed FROM "StoredFile"
      WHERE id = ANY(${ids.slice(from, from + photosAtOnce)}::text[]) AND purpose = 'badge_photo'`;
    for (const { id, mediaType, packed } of files) photos[id] = { mediaType, bytes: Buffer.from(packed, "base64") };
  }
  return photos;
}

/** Writes down how far it is, now and then, and gives up when it was cancelled meanwhile. */
function watchPrint(db: PrismaClient, clock: PrintParts["clock"], id: string, total: number) {
  const cancelled = new AbortController();
  let made = 0;
  let writing = Promise.resolve();
  const tell = async () => {
    const { count } = await db.badgePrint.updateMany({
      where: { id, state: "running" },
      data: { made, beatAt: clock.now() },
    });
    if (count === 0) cancelled.abort(new Error("cancelled"));
  };
  const timer = setInterval(() => {
    writing = writing.then(tell).catch(() => {});
  }, tellEveryMs);
  return {
    signal: cancelled.signal,
    onProgress(done: number, count: number) {
      made = Math.floor((done / count) * total);
    },
    async end() {
      clearInterval(timer);
      await writing;
    },
  };
}

async function keepFile(db: PrismaClient, printId: string, file: Uint8Array<ArrayBuffer>): Promise<void> {
  for (let from = 0, position = 0; from < file.length; from += partLength, position++) {
    const packed = Buffer.from(file.buffer, file.byteOffset + from, Math.min(partLength, file.length - from));
    await db.$executeRaw`
      INSERT INTO "BadgePrintPart" ("printId", position, bytes)
      VALUES (${printId}, ${position}, decode(${packed.toString("base64")}, 'base64'))`;
  }
}

/** From now on these badges count as printed as they are now; not when it was cancelled at the last moment. */
async function finish(
  db: PrismaClient,
  now: Date,
  id: string,
  badges: { id: string; content: BadgeContent }[],
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { count } = await tx.badgePrint.updateMany({
      where: { id, state: "running" },
      data: { state: "done", made: badges.length, endedAt: now },
    });
    if (count === 0) await tx.badgePrintPart.deleteMany({ where: { printId: id } });
    else await notePrinted(tx, now, badges);
  });
}

/** Remembers what badges said when they were printed. */
export async function notePrinted(db: Db, now: Date, badges: { id: string; content: BadgeContent }[]): Promise<void> {
  const ids = badges.map(({ id }) => id);
  const hashes = badges.map(({ content }) => printedAs(content));
  await db.$executeRaw`
    UPDATE "Badge" SET "printedAt" = ${now}, "printedAs" = said.hash
    FROM unnest(${ids}::text[], ${hashes}::text[]) AS said(id, hash)
    WHERE "registrationId" = said.id AND "revokedAt" IS NULL`;
}
