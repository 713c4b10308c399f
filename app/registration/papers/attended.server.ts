import type { Db } from "#app/platform/db.ts";

/** Who of these registrations was let in at a door of the conference, on any day. */
export async function attended(db: Db, registrationIds: readonly string[]): Promise<Set<string>> {
  const seen = await db.scan.findMany({
    where: { registrationId: { in: [...registrationIds] }, direction: "in", result: { in: ["welcome", "already_in"] } },
    distinct: ["registrationId"],
    select: { registrationId: true },
  });
  return new Set(seen.flatMap(({ registrationId }) => registrationId ?? []));
}
