import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { mayReview } from "#app/programme/call/rules.ts";
import { refreshScores } from "#app/programme/call/scores.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

type About = { conferenceId: string; reference: string };

/** The visitor's own review of a proposal, which is locked; without one it is as if there were no such proposal. */
async function lockReview(tx: Tx, act: Act, { conferenceId, reference }: About) {
  const { emailKey, emailVerified } = accountOf(act);
  if (!emailVerified) throw new AppError("not_found");
  await tx.$queryRaw`SELECT 1 FROM "Proposal" WHERE "reference" = ${reference} FOR UPDATE`;
  const review = await tx.review.findFirst({
    where: {
      ...{ proposal: { reference }, reviewer: { emailKey, call: { conferenceId } }, state: { not: "conflict" } },
    },
    select: {
      ...{ id: true, version: true, proposalId: true },
      reviewer: { select: { callId: true } },
      proposal: { select: { state: true } },
    },
  });
  if (!review) throw new AppError("not_found");
  if (!mayReview(review.proposal.state)) throw new AppError("too_late");
  return review;
}

export type ReviewInput = About & {
  version: number;
  /** By criterion, from 1 to 5. */
  scores: Readonly<Record<string, number>>;
  comment: string;
  forAuthors: string;
};

/** A reviewer scores a proposal, or changes what was said before; every criterion of the call needs its score. */
export async function saveReview(db: PrismaClient, act: Act, input: ReviewInput): Promise<void> {
  await inTransaction(db, async (tx) => {
    const review = await lockReview(tx, act, input);
    if (review.version !== input.version) throw fieldRefusal("", "changed_meanwhile");
    const criteria = await tx.callCriterion.findMany({
      where: { callId: review.reviewer.callId, archivedAt: null },
      select: { id: true },
    });
    const open = criteria.find(({ id }) => input.scores[id] === undefined);
    if (open) throw fieldRefusal(`s-${open.id}`, "required");
    await tx.reviewScore.deleteMany({ where: { reviewId: review.id, criterion: { archivedAt: null } } });
    await tx.reviewScore.createMany({
      data: criteria.map(({ id }) => ({ reviewId: review.id, criterionId: id, score: input.scores[id] ?? 0 })),
    });
    const { comment, forAuthors } = input;
    await tx.review.update({
      where: { id: review.id },
      data: { comment, forAuthors, state: "done", doneAt: act.now, version: { increment: 1 } },
      select: { id: true },
    });
    await refreshScores(tx, [review.proposalId]);
    await audit(tx, act, "review.saved", review.id, input);
  });
}

/** A reviewer says that they must not judge a proposal, and why; they read it no more, and what they wrote does not count. */
export async function declareConflict(db: PrismaClient, act: Act, input: About & { reason: string }): Promise<void> {
  await inTransaction(db, async (tx) => {
    const review = await lockReview(tx, act, input);
    await tx.reviewScore.deleteMany({ where: { reviewId: review.id } });
    await tx.review.update({
      where: { id: review.id },
      data: {
        ...{ state: "conflict", comment: input.reason, forAuthors: "", doneAt: null },
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await refreshScores(tx, [review.proposalId]);
    await audit(tx, act, "review.conflict_declared", review.id, input);
  });
}

function audit(tx: Tx, act: Act, action: string, subjectId: string, { conferenceId }: About): Promise<void> {
  return writeAudit(tx, act, { action, subjectType: "review", subjectId, conferenceId });
}
