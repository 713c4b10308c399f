import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { conflictOf } from "#app/programme/call/rules.ts";
import { refreshScores } from "#app/programme/call/scores.server.ts";

const personSelect = { emailKey: true, organisationName: true } as const;

/**
 * Reviews of a proposal, or by a reviewer, that the present data of authors and reviewer forbid: they no longer count, and
 * their reviewers read the proposal no more.
 */
export async function dropConflicts(
  tx: Tx,
  act: Act,
  which: { proposalId: string } | { reviewerId: string },
): Promise<void> {
  const reviews = await tx.review.findMany({
    where: { ...which, state: { not: "conflict" } },
    select: {
      ...{ id: true, proposalId: true },
      reviewer: { select: personSelect },
      proposal: {
        select: {
          call: { select: { conferenceId: true } },
          authors: { where: { state: { not: "declined" } }, select: personSelect },
        },
      },
    },
  });
  const found = reviews.filter(({ reviewer, proposal }) => conflictOf(reviewer, proposal.authors) !== null);
  if (found.length === 0) return;
  const ids = found.map(({ id }) => id);
  await tx.review.updateMany({ where: { id: { in: ids } }, data: { state: "conflict", version: { increment: 1 } } });
  await refreshScores(tx, [...new Set(found.map(({ proposalId }) => proposalId))]);
  await writeAudits(
    tx,
    { ...act, actor: { kind: "system" } },
    found.map(({ id: subjectId, proposal: { call } }) => ({
      ...{ action: "review.conflict_found", subjectType: "review", subjectId, conferenceId: call.conferenceId },
    })),
  );
}
