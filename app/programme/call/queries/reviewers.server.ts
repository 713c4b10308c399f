import type { Db } from "#app/platform/db.ts";

/** The reviewers of a call with their work: how much was given to them, done, and refused for a conflict of interest. */
export async function listReviewers(db: Db, callId: string) {
  const rows = await db.reviewer.findMany({
    where: { callId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, email: true, organisationName: true, trackIds: true, maxLoad: true, locale: true },
    },
  });
  const groups = await db.review.groupBy({
    by: ["reviewerId", "state"],
    where: { reviewer: { callId } },
    _count: { _all: true },
  });
  const count = (id: string, state: string) =>
    groups.find((group) => group.reviewerId === id && group.state === state)?._count._all ?? 0;
  return rows.map((row) => ({
    ...row,
    assigned: count(row.id, "assigned") + count(row.id, "done"),
    done: count(row.id, "done"),
    conflicts: count(row.id, "conflict"),
  }));
}

export type ReviewerRow = Awaited<ReturnType<typeof listReviewers>>[number];

/** How far the reviews of a call are: of submitted proposals, how many have how many reviews done, and what is given out. */
export async function reviewProgress(db: Db, { id: callId, reviewsWanted }: { id: string; reviewsWanted: number }) {
  const proposals = await db.proposal.findMany({
    where: { callId, state: "submitted" },
    select: { reviewCount: true, _count: { select: { reviews: { where: { state: { not: "conflict" } } } } } },
  });
  const needed = proposals.length * reviewsWanted;
  const upTo = (count: number) => Math.min(count, reviewsWanted);
  return {
    proposals: proposals.length,
    needed,
    done: proposals.reduce((sum, { reviewCount }) => sum + upTo(reviewCount), 0),
    assigned: proposals.reduce((sum, { _count }) => sum + upTo(_count.reviews), 0),
    complete: proposals.filter(({ reviewCount }) => reviewCount >= reviewsWanted).length,
  };
}

export type ReviewProgress = Awaited<ReturnType<typeof reviewProgress>>;
