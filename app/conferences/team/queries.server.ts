import type { Db } from "#app/platform/db.ts";

/** The conference whose team it is; null when there is none. */
export function findTeamConference(db: Db, slug: string) {
  return db.conference.findUnique({ where: { slug }, select: { id: true, slug: true, nameEn: true, nameFr: true } });
}

/** The team of a conference, owners first. */
export async function listTeam(db: Db, conferenceId: string) {
  const rows = await db.teamMember.findMany({
    where: { conferenceId },
    orderBy: [{ role: "asc" }, { account: { name: "asc" } }],
    select: {
      role: true,
      createdAt: true,
      account: { select: { id: true, name: true, email: true, disabledAt: true } },
    },
  });
  return rows.map(({ role, createdAt, account: { disabledAt, ...account } }) => ({
    role,
    since: createdAt,
    ...account,
    disabled: disabledAt !== null,
  }));
}

/** Conferences that are, or may be, organised here: those that take registrations and those with a team. */
export async function listTeams(db: Db) {
  const rows = await db.conference.findMany({
    where: { OR: [{ registrationOpensAt: { not: null } }, { team: { some: {} } }] },
    orderBy: [{ dateFrom: { sort: "desc", nulls: "last" } }, { slug: "asc" }],
    select: {
      slug: true,
      nameEn: true,
      nameFr: true,
      team: { orderBy: { account: { name: "asc" } }, select: { role: true, account: { select: { name: true } } } },
    },
  });
  return rows.map(({ team, ...conference }) => ({
    ...conference,
    owners: team.filter(({ role }) => role === "owner").map(({ account }) => account.name),
    members: team.length,
  }));
}
