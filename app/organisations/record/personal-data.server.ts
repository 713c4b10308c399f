import { isOpen, openStates } from "#app/organisations/record/rules.ts";
import type { Act } from "#app/platform/act.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import type { RetentionRule } from "#app/platform/retention.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** What somebody proposed for the record and wrote about proposals, for that person. */
export async function exportRecordProposals(db: Db, accountId: string) {
  const proposals = await db.recordProposal.findMany({
    where: { accountId },
    orderBy: { createdAt: "asc" },
    select: {
      ...{ title: true, reason: true, state: true, createdAt: true, decidedAt: true },
      organisation: { select: { slug: true, nameEn: true, nameFr: true } },
    },
  });
  const messages = await db.recordProposalMessage.findMany({
    where: { accountId },
    orderBy: { at: "asc" },
    select: { at: true, text: true, proposal: { select: { title: true } } },
  });
  return [...proposals, ...messages.map(({ at, text, proposal }) => ({ title: proposal.title, createdAt: at, text }))];
}

/** When somebody was asked by mail whether an entry is right, and when all of it was said to be, for that person. */
export async function exportConfirmations(db: Db, accountId: string) {
  return db.confirmationRequest.findMany({
    where: { accountId },
    orderBy: { sentAt: "asc" },
    select: {
      ...{ sentAt: true, confirmedAt: true },
      organisation: { select: { slug: true, nameEn: true, nameFr: true } },
    },
  });
}

/**
 * Erases what somebody proposed and wrote: what the record did not take goes, and their words with it. What it took is
 * public and has a source; who proposed it is no longer known.
 */
export async function eraseRecordProposals(tx: Tx, _act: Act, { id: accountId }: { id: string }): Promise<void> {
  await tx.recordProposalMessage.deleteMany({ where: { accountId } });
  const proposals = await tx.recordProposal.findMany({ where: { accountId }, select: { id: true, state: true } });
  const gone = proposals.filter(({ state }) => isOpen(state) || state !== "accepted").map(({ id }) => id);
  await tx.recordProposal.deleteMany({ where: { id: { in: gone } } });
  await tx.message.deleteMany({
    where: {
      subjectType: "record_proposal",
      subjectId: { in: proposals.map(({ id }) => id) },
      state: { not: "sending" },
    },
  });
}

/** How long is known who proposed what, and who was asked. Whether an entry was verified stays with the entry. */
export const recordRetention: RetentionRule[] = [
  {
    kind: "record_proposals",
    from: "made",
    days: 730,
    range: { min: 90, max: 3650 },
    apply: (db, _act, before) => forgetProposers(db, before),
  },
  {
    kind: "record_confirmations",
    from: "made",
    days: 1095,
    // Within a year and a day the last request tells when the next is due.
    range: { min: 400, max: 3650 },
    apply: async (db, _act, before) =>
      (await db.confirmationRequest.deleteMany({ where: { sentAt: { lt: before } } })).count,
  },
];

/** Proposals that were decided before: those that were not taken go, of the others the names. */
async function forgetProposers(db: PrismaClient, before: Date): Promise<number> {
  const decided = { decidedAt: { lt: before }, state: { notIn: [...openStates] } };
  const { count: gone } = await db.recordProposal.deleteMany({ where: { ...decided, NOT: { state: "accepted" } } });
  const named = { ...decided, OR: [{ accountId: { not: null } }, { decidedById: { not: null } }] };
  const rows = await db.recordProposal.findMany({ where: named, select: { id: true } });
  const ids = rows.map(({ id }) => id);
  await db.recordProposalMessage.deleteMany({ where: { proposalId: { in: ids } } });
  const { count } = await db.recordProposal.updateMany({
    where: { id: { in: ids } },
    data: { accountId: null, decidedById: null },
  });
  return gone + count;
}
