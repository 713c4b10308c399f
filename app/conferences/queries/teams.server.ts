import type { Db } from "#app/platform/db.ts";

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
