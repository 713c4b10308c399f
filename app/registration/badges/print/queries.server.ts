import type { Db } from "#app/platform/db.ts";
import { hasFile, isUnderWay } from "#app/registration/badges/print/rules.ts";
import { candidates, wished } from "#app/registration/badges/print/select.server.ts";

const shownPrints = 10;

/** The latest prints of a conference, with how far the one under way is. */
export async function listPrints(db: Db, conferenceId: string, now: Date) {
  const prints = await db.badgePrint.findMany({
    where: { conferenceId },
    orderBy: { createdAt: "desc" },
    take: shownPrints,
    select: {
      id: true,
      state: true,
      wish: true,
      total: true,
      made: true,
      createdAt: true,
      beatAt: true,
      endedAt: true,
      account: { select: { name: true } },
    },
  });
  const sizes = await sizesOf(
    db,
    prints.map(({ id }) => id),
  );
  return prints.map(({ beatAt, endedAt, account, wish: _, ...print }) => {
    const underWay = isUnderWay({ ...print, beatAt }, now);
    const gone = !underWay && endedAt === null;
    return {
      ...print,
      state: gone ? ("failed" as const) : print.state,
      by: account?.name ?? null,
      underWay,
      bytes: hasFile({ ...print, endedAt }, now) ? (sizes.get(print.id) ?? null) : null,
    };
  });
}

async function sizesOf(db: Db, ids: string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; bytes: number }[]>`
    SELECT "printId" AS id, sum(length(bytes))::float8 AS bytes
    FROM "BadgePrintPart" WHERE "printId" = ANY(${ids}::text[]) GROUP BY "printId"`;
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}

/** How many badges each choice means; `view` is the query of the desk's list one came from, or null. */
export async function countChoices(db: Db, conferenceId: string, view: string | null) {
  const { design, all } = await candidates(db, conferenceId);
  const wish = { whose: "view" as const, view: view ?? "", order: "name" as const, paper: "a4" as const };
  return {
    size: design.layout.size,
    all: all.length,
    due: all.filter(({ isDue }) => isDue).length,
    view: view === null ? null : (await wished(db, conferenceId, wish, all)).length,
  };
}

/** The file of a print, piece by piece; null when it is not to be had. */
export async function openFile(db: Db, conferenceId: string, id: string, now: Date) {
  const print = await db.badgePrint.findFirst({
    where: { id, conferenceId },
    select: { state: true, endedAt: true, createdAt: true, _count: { select: { parts: true } } },
  });
  if (!print || !hasFile(print, now)) return null;
  return { madeAt: print.createdAt, stream: partsOf(db, id, print._count.parts) };
}

function partsOf(db: Db, printId: string, count: number): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream({
    async pull(controller) {
      if (position === count) return controller.close();
      // As text: see `photosOf`.
      const [part] = await db.$queryRaw<{ packed: string }[]>`
        SELECT encode(bytes, 'base64') AS packed FROM "BadgePrintPart"
        WHERE "printId" = ${printId} AND position = ${position}`;
      if (!part) throw new Error("a part of the file is gone");
      controller.enqueue(Buffer.from(part.packed, "base64"));
      position += 1;
    },
  });
}
