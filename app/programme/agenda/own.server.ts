import type { AppContext } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { addresseeSelect } from "#app/registration/letters.server.ts";
import type { Holder } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const ownSelect = {
  ...addresseeSelect,
  ...{ emailKey: true, accountId: true, state: true, categoryId: true, conferenceId: true },
} satisfies Prisma.RegistrationSelect;

export type AgendaOwner = Prisma.RegistrationGetPayload<{ select: typeof ownSelect }>;

/**
 * The registrations of the person behind a request at one conference: the one that the address names first, then the
 * account's own, then those whose links this browser opened.
 */
export async function ownersAt(
  db: Db,
  conferenceId: string,
  { account, linkedIds, madeKeys = [] }: Holder,
  reference: string | null = null,
): Promise<AgendaOwner[]> {
  const mine: Prisma.RegistrationWhereInput[] = [
    { id: { in: [...linkedIds] } },
    { submissionKey: { in: [...madeKeys] } },
    ...(account?.emailVerified ? [{ accountId: account.id }, { emailKey: account.emailKey }] : []),
  ];
  const rows = await db.registration.findMany({
    where: { conferenceId, OR: mine, mergedIntoId: null },
    orderBy: { submittedAt: "desc" },
    take: 20,
    select: ownSelect,
  });
  const rank = (row: AgendaOwner) => {
    if (row.reference === reference) return 0;
    if (account && (row.accountId === account.id || row.emailKey === account.emailKey)) return 1;
    return row.state === "confirmed" ? 2 : 3;
  };
  return rows.sort((a, b) => rank(a) - rank(b));
}

/** What programme pages show of the visitor's own agenda; null: they have no registration there, or nobody is known. */
export type AgendaMarks = { reference: string; starred: string[]; placed: string[]; waiting: string[] };

/** The stars and places of whoever looks at a programme. Without a cookie nothing is asked, so that the page stays public. */
export async function agendaMarks(
  context: AppContext,
  request: Request,
  conferenceId: string,
): Promise<AgendaMarks | null> {
  const holder = await holderOf(context, request);
  if (!holder.account && holder.linkedIds.length === 0 && holder.madeKeys.length === 0) return null;
  const [owner] = await ownersAt(context.db, conferenceId, holder);
  if (!owner) return null;
  const [stars, signups] = await Promise.all([
    context.db.star.findMany({ where: { registrationId: owner.id, on: true }, select: { sessionId: true } }),
    context.db.signup.findMany({
      where: { registrationId: owner.id, state: { in: ["placed", "waiting"] } },
      select: { sessionId: true, state: true },
    }),
  ]);
  const idsOf = (state: string) => signups.filter((one) => one.state === state).map(({ sessionId }) => sessionId);
  return {
    reference: owner.reference,
    starred: stars.map(({ sessionId }) => sessionId),
    placed: idsOf("placed"),
    waiting: idsOf("waiting"),
  };
}
