import type { Db } from "#app/platform/db.ts";

/** The tags of a conference by name, with how many have each. */
export async function listTags(db: Db, conferenceId: string) {
  return db.deskTag.findMany({
    where: { conferenceId },
    orderBy: { nameKey: "asc" },
    select: { id: true, name: true, colour: true, _count: { select: { registrations: true } } },
  });
}

export type DeskTagRow = Awaited<ReturnType<typeof listTags>>[number];

/** The team's named views and one's own, by name. */
export async function listViews(db: Db, conferenceId: string, accountId: string) {
  const rows = await db.savedView.findMany({
    where: { conferenceId, OR: [{ accountId: null }, { accountId }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, query: true, accountId: true },
  });
  return rows.map(({ accountId: owner, ...view }) => ({ ...view, shared: owner === null }));
}

export type SavedViewRow = Awaited<ReturnType<typeof listViews>>[number];
