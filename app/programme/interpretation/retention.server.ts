import type { RetentionRule } from "#app/platform/retention.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Names of interpreters are forgotten some time after the conference; their teams stay, for the next one to learn from. */
export const interpretationRetention: RetentionRule[] = [
  { kind: "interpreters", from: "conference", days: 90, range: { min: 0, max: 730 }, apply: forgetNames },
];

async function forgetNames(db: PrismaClient, _act: unknown, conferenceId: string): Promise<number> {
  const { count } = await db.interpreterTeam.updateMany({
    where: { conferenceId, members: { isEmpty: false } },
    data: { members: [] },
  });
  return count;
}
