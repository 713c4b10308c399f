import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { writeToHeads } from "#app/registration/delegations/letters.server.ts";
import { headPauseMs } from "#app/registration/delegations/rules.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** Who waits for the head of their delegation, who has not been told since they registered. */
function untold(db: Pick<Tx, "registration">): Prisma.RegistrationWhereInput {
  return {
    state: "endorsing",
    delegation: { headEmailKey: { not: null } },
    OR: [{ headToldAt: null }, { headToldAt: { lt: db.registration.fields.submittedAt } }],
  };
}

/**
 * Tells heads of delegations who waits for their word: one mail for all who came since the last, at most once an hour. To be
 * called by the job runner. Returns how many mails were written.
 */
export async function tellHeads(db: PrismaClient, act: Act): Promise<number> {
  const found = await db.registration.findMany({
    where: untold(db),
    distinct: ["delegationId"],
    select: { delegationId: true },
  });
  let told = 0;
  for (const { delegationId } of found) {
    if (delegationId) told += await inTransaction(db, (tx) => tellOne(tx, act, delegationId));
  }
  return told;
}

/** Names beyond these would make the mail longer than the page it leads to. */
const namesShown = 20;

async function tellOne(tx: Tx, act: Act, delegationId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM "Delegation" WHERE "id" = ${delegationId} FOR NO KEY UPDATE`;
  const since = new Date(act.now.getTime() - headPauseMs);
  const justTold = await tx.registration.count({ where: { delegationId, headToldAt: { gt: since } } });
  if (justTold > 0) return 0;
  const people = await tx.registration.findMany({
    where: { ...untold(tx), delegationId },
    orderBy: { arrival: "asc" },
    select: { id: true, name: true },
  });
  const to = await tx.delegation.findUnique({
    where: { id: delegationId },
    select: {
      ...{ id: true, conferenceId: true, nameEn: true, nameFr: true },
      ...{ headName: true, headEmail: true, headLocale: true },
    },
  });
  if (people.length === 0 || !to) return 0;
  const names = people.slice(0, namesShown).map(({ name }) => name);
  const words = [names.join(", "), ...(people.length > namesShown ? ["…"] : [])].join(" ");
  await writeToHeads(tx, act, await conferenceById(tx, to.conferenceId), [
    {
      to,
      compose: (facts) => ({
        template: "delegation-waiting",
        props: { ...facts, people: words, count: people.length },
      }),
    },
  ]);
  await tx.registration.updateMany({
    where: { id: { in: people.map(({ id }) => id) } },
    data: { headToldAt: act.now },
  });
  return 1;
}
