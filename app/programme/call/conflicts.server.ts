import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { conflictOf } from "#app/programme/call/rules.ts";
import { refreshScores } from "#app/programme/call/scores.server.ts";

/** Reviews that its authors' present data forbid no longer count, and their reviewers read the proposal no more. */
export async function dropConflicts(tx: Tx, act: Act, proposalId: string): Promise<void> {
  const reviews = await tx.review.findMany({
    where: { proposalId, state: { not: "conflict" } },
    select: { id: true, reviewer: { select: { emailKey: true, organisationName: true } } },
  });
  if (reviews.length === 0) return;
  const { authors, call } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      call: { select: { conferenceId: true } },
      authors: { where: { state: { not: "declined" } }, select: { emailKey: true, organisationName: true } },
    },
  });
  const ids = reviews.filter(({ reviewer }) => conflictOf(reviewer, authors) !== null).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.review.updateMany({ where: { id: { in: ids } }, data: { state: "conflict", version: { increment: 1 } } });
  await refreshScores(tx, [proposalId]);
  await writeAudits(
    tx,
    { ...act, actor: { kind: "system" } },
    ids.map((subjectId) => ({
      ...{ action: "review.conflict_found", subjectType: "review", subjectId, conferenceId: call.conferenceId },
    })),
  );
}
