import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { conferenceDays } from "#app/registration/door/days.ts";
import { hasPassed, scanAnswers } from "#app/registration/door/rules.ts";

/** What was said to whoever came in. */
const passed = scanAnswers.filter(hasPassed);

export type AttendanceLine = { id: string; name: Bilingual; confirmed: number; came: number };
export type Attendance = { confirmed: number; came: number; categories: AttendanceLine[] };

type Dated = { id: string; dateFrom: string | null; dateTo: string | null };

/**
 * Of those who are confirmed, how many came: were let in at least once, at whatever check point, on a day of the
 * conference. Rehearsals before it do not count; where its days are not known, every day does.
 */
export async function attendance(db: Db, conference: Dated): Promise<Attendance> {
  const days = conferenceDays(conference);
  const rows = await db.$queryRaw<
    { id: string; nameEn: string; nameFr: string | null; confirmed: number; came: number }[]
  >`
    SELECT c."id", c."nameEn", c."nameFr", count(*)::int AS confirmed,
      (count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM "Scan" s
        WHERE s."registrationId" = r."id" AND s."direction" = 'in' AND s."said"::text = ANY(${passed}::text[])
          AND (cardinality(${days}::text[]) = 0 OR s."day" = ANY(${days}::text[]))
      )))::int AS came
    FROM "Registration" r JOIN "Category" c ON c."id" = r."categoryId"
    WHERE r."conferenceId" = ${conference.id} AND r."state" = 'confirmed'
    GROUP BY c."id" ORDER BY c."position", c."id"`;
  const categories = rows.map(({ nameEn, nameFr, ...row }) => ({ ...row, name: { en: nameEn, fr: nameFr } }));
  const sum = (of: (line: AttendanceLine) => number) => categories.reduce((total, line) => total + of(line), 0);
  return { confirmed: sum((line) => line.confirmed), came: sum((line) => line.came), categories };
}

/** Who of these registrations was let in on a day of their conference: who can have a certificate of attendance. */
export async function attended(db: Db, registrationIds: readonly string[]): Promise<Set<string>> {
  const scans = await db.scan.findMany({
    where: { registrationId: { in: [...registrationIds] }, direction: "in", said: { in: passed } },
    distinct: ["registrationId", "day"],
    select: { registrationId: true, day: true, conference: { select: { dateFrom: true, dateTo: true } } },
  });
  const counted = scans.filter(({ day, conference }) => {
    const days = conferenceDays(conference);
    return days.length === 0 || days.includes(day);
  });
  return new Set(counted.flatMap(({ registrationId }) => registrationId ?? []));
}
