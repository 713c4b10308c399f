import type { Db, Tx } from "#app/platform/db.ts";

type Owner = { emailKey: string; emailVerified: boolean };

const headed = { OR: [{ headEmailKey: { not: null } }, { letterId: { not: null } }] };
const nobody = { headName: null, headEmail: null, headEmailKey: null } as const;

/** The delegations that a person heads, by the proved address, for that person. */
export async function exportDelegations(db: Db, { emailKey, emailVerified }: Owner) {
  if (!emailVerified) return [];
  return db.delegation.findMany({
    where: { headEmailKey: emailKey },
    orderBy: { createdAt: "asc" },
    select: {
      conference: { select: { slug: true, nameEn: true } },
      ...{ nameEn: true, headName: true, headEmail: true, headLocale: true },
      letter: { select: { name: true, createdAt: true } },
    },
  });
}

/** Who heads delegations no longer does: their organisers see that they have no head. */
export async function eraseHead(tx: Tx, emailKey: string): Promise<void> {
  await forget(tx, { headEmailKey: emailKey });
}

<<<<<<< HEAD
/** Forgets who headed the delegations of a conference, and their letters. Returns how many delegations that was. */
export async function forgetHeads(db: Db, conferenceId: string): Promise<number> {
  const known = { conferenceId, OR: [{ headEmailKey: { not: null } }, { letterId: { not: null } }] };
  const count = await db.delegation.count({ where: known });
  if (count === 0) return 0;
  await forget(db, { conferenceId });
=======
/** Forgets who headed the delegations of a conference, and what they handed in. Returns how many delegations that were. */
export async function forgetHeads(db: Db, conferenceId: string): Promise<number> {
  const count = await forget(db, { conferenceId });
>>>>>>> delegations
  await db.storedFile.deleteMany({ where: { delegation: { conferenceId } } });
  return count;
}

<<<<<<< HEAD
async function forget(db: Db, where: { headEmailKey: string } | { conferenceId: string }): Promise<void> {
=======
async function forget(db: Db, where: { headEmailKey: string } | { conferenceId: string }): Promise<number> {
>>>>>>> delegations
  await db.delegationLink.deleteMany({ where: { delegation: where } });
  const { count } = await db.delegation.updateMany({ where: { AND: [where, headed] }, data: nobody });
  return count;
}
