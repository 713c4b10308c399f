import type { TeamRole } from "#app/conferences/rules.ts";
import type { Db } from "#app/platform/db.ts";

export type TeamMemberView = { accountId: string; name: string; email: string; role: TeamRole };

/** The team of a conference, owners first. */
export async function listTeam(db: Db, conferenceId: string): Promise<TeamMemberView[]> {
  const members = await db.teamMember.findMany({
    where: { conferenceId },
    select: { accountId: true, role: true, account: { select: { name: true, email: true } } },
    orderBy: [{ role: "asc" }, { account: { name: "asc" } }],
  });
  return members.map(({ account, ...member }) => ({ ...member, ...account }));
}
