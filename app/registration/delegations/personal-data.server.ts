import type { Act } from "#app/platform/act.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { passOnEndorsing } from "#app/registration/delegations/pass-on.server.ts";

type Owner = { emailKey: string; emailVerified: boolean };

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
export async function eraseHead(tx: Tx, act: Act, emailKey: string): Promise<void> {
  const headed = await tx.delegation.findMany({ where: { headEmailKey: emailKey }, select: { id: true } });
  await forget(tx, { headEmailKey: emailKey });
  const ids = headed.map(({ id }) => id);
  await passOnEndorsing(tx, { ...act, actor: { kind: "system" } }, ids);
}

/** Forgets who headed the delegations of a conference, and their letters. Returns how many delegations that was. */
export async function forgetHeads(db: Db, conferenceId: string): Promise<number> {
  const known = { conferenceId, OR: [{ headEmailKey: { not: null } }, { letterId: { not: null } }] };
  const count = await db.delegation.count({ where: known });
  if (count === 0) return 0;
  await forget(db, { conferenceId });
  await db.storedFile.deleteMany({ where: { delegation: { conferenceId } } });
  return count;
}

async function forget(db: Db, where: { headEmailKey: string } | { conferenceId: string }): Promise<void> {
  await db.delegationLink.deleteMany({ where: { delegation: where } });
  await db.delegation.updateMany({ where, data: nobody });
}
