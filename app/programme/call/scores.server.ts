import type { Tx } from "#app/platform/db.ts";
import { summaryOf } from "#app/programme/call/rules.ts";

/** Counts the reviews of some proposals anew. */
export async function refreshScores(tx: Tx, proposalIds: readonly string[]): Promise<void> {
  const proposals = await tx.proposal.findMany({
    where: { id: { in: [...proposalIds] } },
    select: {
      id: true,
      call: { select: { criteria: { where: { archivedAt: null }, select: { id: true, weight: true } } } },
      reviews: {
        where: { state: "done" },
        select: { scores: { select: { criterionId: true, score: true } } },
      },
    },
  });
  for (const { id, call, reviews } of proposals) {
    await tx.proposal.update({ where: { id }, data: summaryOf(reviews, call.criteria), select: { id: true } });
  }
}

/** The same for a whole call, after its criteria have changed. */
export async function refreshAllScores(tx: Tx, callId: string): Promise<void> {
  const rows = await tx.proposal.findMany({ where: { callId, reviewCount: { gt: 0 } }, select: { id: true } });
  await refreshScores(
    tx,
    rows.map(({ id }) => id),
  );
}
