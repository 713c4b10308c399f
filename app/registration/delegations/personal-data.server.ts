import type { Db, Tx } from "#app/platform/db.ts";
import { hasEnded } from "#app/registration/rules.ts";

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
export async function eraseHead(tx: Tx, emailKey: string): Promise<void> {
  await forget(tx, { headEmailKey: emailKey });
}

/** For how many days after the conference it is kept who headed a delegation, and the letter. */
const keptDays = 30;

/** Forgets the heads and the letters of delegations some time after the conference. For the housekeeping job. */
export async function forgetHeads(db: Db, now: Date): Promise<void> {
  const conferences = await db.conference.findMany({
    where: { delegations: { some: { OR: [{ headEmailKey: { not: null } }, { letterId: { not: null } }] } } },
    select: { id: true, dateFrom: true, dateTo: true, timeZone: true },
  });
  const limit = new Date(now.getTime() - keptDays * 86_400_000);
  const over = conferences.filter((conference) => hasEnded(conference, limit)).map(({ id }) => id);
  if (over.length === 0) return;
  await forget(db, { conferenceId: { in: over } });
  await db.storedFile.deleteMany({ where: { delegation: { conferenceId: { in: over } } } });
}

async function forget(db: Db, where: { headEmailKey: string } | { conferenceId: { in: string[] } }): Promise<void> {
  await db.delegationLink.deleteMany({ where: { delegation: where } });
  await db.delegation.updateMany({ where, data: nobody });
}
