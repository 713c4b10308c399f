import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { hasPassed, type ScanAnswer, scanAnswers } from "#app/registration/door/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const passed = scanAnswers.filter(hasPassed);

export type BoardPoint = { id: string; name: Bilingual; inAndOut: boolean; arrived: number; inside: number };
export type BoardCategory = { id: string; name: Bilingual; confirmed: number; arrived: number };
export type BoardCountry = { code: string; name: { en: string; fr: string }; arrived: number };
export type BoardScan = {
  id: string;
  scannedAt: Date;
  receivedAt: Date;
  name: string | null;
  reference: string | null;
  point: Bilingual;
  device: string | null;
  result: ScanAnswer;
  conflicts: string[];
};

export type Board = {
  points: BoardPoint[];
  categories: BoardCategory[];
  countries: BoardCountry[];
  /** First arrivals by half hour: its beginning in seconds since 1970. */
  halfHours: { at: number; count: number }[];
  latest: BoardScan[];
  conflicts: BoardScan[];
};

/** Everything the live board shows of one day: seven queries, whatever the number of delegates. */
export async function readBoard(db: Db, conferenceId: string, day: string): Promise<Board> {
  const [points, categories, countries, halfHours, latest, conflicts] = await Promise.all([
    readPoints(db, conferenceId, day),
    readCategories(db, conferenceId, day),
    readCountries(db, conferenceId, day),
    readHalfHours(db, conferenceId, day),
    readScans(db, { conferenceId, day }, 12),
    readScans(db, { conferenceId, day, NOT: { conflicts: { isEmpty: true } } }, 50),
  ]);
  return { points, categories, countries, halfHours, latest, conflicts };
}

/** The days on which anybody was scanned, the latest first. */
export async function scannedDays(db: Db, conferenceId: string): Promise<string[]> {
  const rows = await db.scan.findMany({
    where: { conferenceId },
    distinct: ["day"],
    orderBy: { day: "desc" },
    take: 60,
    select: { day: true },
  });
  return rows.map(({ day }) => day);
}

/** Those in use and those where somebody was scanned. Whose last passage was inwards is inside. */
async function readPoints(db: Db, conferenceId: string, day: string): Promise<BoardPoint[]> {
  const rows = await db.$queryRaw<(Omit<BoardPoint, "name"> & { nameEn: string; nameFr: string | null })[]>`
    SELECT p."id", p."nameEn", p."nameFr", p."inAndOut",
      (count(own."registrationId") FILTER (WHERE own.came))::int AS arrived,
      (count(own."registrationId") FILTER (WHERE own.last = 'in'))::int AS inside
    FROM "CheckPoint" p LEFT JOIN (
      SELECT "checkPointId", "registrationId", bool_or("direction" = 'in') AS came,
        (array_agg("direction"::text ORDER BY "scannedAt" DESC, "id" DESC))[1] AS last
      FROM "Scan"
      WHERE "conferenceId" = ${conferenceId} AND "day" = ${day} AND "registrationId" IS NOT NULL
        AND "said"::text = ANY(${passed}::text[])
      GROUP BY 1, 2
    ) own ON own."checkPointId" = p."id"
    WHERE p."conferenceId" = ${conferenceId} AND (p."archivedAt" IS NULL OR own."checkPointId" IS NOT NULL)
    GROUP BY p."id" ORDER BY p."position", p."id"`;
  return rows.map(({ nameEn, nameFr, ...row }) => ({ ...row, name: { en: nameEn, fr: nameFr } }));
}

async function readCategories(db: Db, conferenceId: string, day: string): Promise<BoardCategory[]> {
  const rows = await db.$queryRaw<(Omit<BoardCategory, "name"> & { nameEn: string; nameFr: string | null })[]>`
    SELECT c."id", c."nameEn", c."nameFr", (count(*) FILTER (WHERE r."state" = 'confirmed'))::int AS confirmed,
      (count(*) FILTER (WHERE arrived."registrationId" IS NOT NULL))::int AS arrived
    FROM "Registration" r JOIN "Category" c ON c."id" = r."categoryId" LEFT JOIN (
      SELECT DISTINCT "registrationId" FROM "Scan"
      WHERE "conferenceId" = ${conferenceId} AND "day" = ${day} AND "direction" = 'in'
        AND "said"::text = ANY(${passed}::text[])
    ) arrived ON arrived."registrationId" = r."id"
    WHERE r."conferenceId" = ${conferenceId}
    GROUP BY c."id" ORDER BY c."position", c."id"`;
  return rows.map(({ nameEn, nameFr, ...row }) => ({ ...row, name: { en: nameEn, fr: nameFr } }));
}

async function readCountries(db: Db, conferenceId: string, day: string): Promise<BoardCountry[]> {
  const rows = await db.$queryRaw<{ code: string; nameEn: string; nameFr: string; arrived: number }[]>`
    SELECT c."code", c."nameEn", c."nameFr", count(DISTINCT s."registrationId")::int AS arrived
    FROM "Scan" s JOIN "Registration" r ON r."id" = s."registrationId" JOIN "Country" c ON c."code" = r."countryCode"
    WHERE s."conferenceId" = ${conferenceId} AND s."day" = ${day} AND s."direction" = 'in'
      AND s."said"::text = ANY(${passed}::text[])
    GROUP BY c."code" ORDER BY 4 DESC, 1`;
  return rows.map(({ code, nameEn, nameFr, arrived }) => ({ code, arrived, name: { en: nameEn, fr: nameFr } }));
}

function readHalfHours(db: Db, conferenceId: string, day: string): Promise<Board["halfHours"]> {
  return db.$queryRaw<Board["halfHours"]>`
    SELECT (floor(extract(epoch FROM first) / 1800) * 1800)::int AS at, count(*)::int AS count
    FROM (
      SELECT min("scannedAt") AS first FROM "Scan"
      WHERE "conferenceId" = ${conferenceId} AND "day" = ${day} AND "direction" = 'in'
        AND "registrationId" IS NOT NULL AND "said"::text = ANY(${passed}::text[])
      GROUP BY "registrationId"
    ) arrivals GROUP BY 1 ORDER BY 1`;
}

async function readScans(db: Db, where: Prisma.ScanWhereInput, take: number): Promise<BoardScan[]> {
  const rows = await db.scan.findMany({
    where,
    orderBy: [{ scannedAt: "desc" }, { id: "desc" }],
    take,
    select: {
      ...{ id: true, scannedAt: true, receivedAt: true, result: true, conflicts: true },
      registration: { select: { name: true, reference: true } },
      checkPoint: { select: { nameEn: true, nameFr: true } },
      device: { select: { name: true } },
    },
  });
  return rows.map(({ registration, checkPoint, device, ...row }) => ({
    ...row,
    name: registration?.name ?? null,
    reference: registration?.reference ?? null,
    point: { en: checkPoint.nameEn, fr: checkPoint.nameFr },
    device: device?.name ?? null,
  }));
}
