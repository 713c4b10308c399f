import { writeMessages } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import {
  type AssignableProposal,
  type AssignableReviewer,
  type Assignment,
  assignmentBar,
  planAssignments,
} from "#app/programme/call/assignment.ts";
import { type Call, lockCall, requireCall } from "#app/programme/call/call.server.ts";
import { dropConflicts } from "#app/programme/call/conflicts.server.ts";
import { decisionLimit } from "#app/programme/call/rules.ts";
import { requireBuilder } from "#app/programme/commands/draft.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { mailConference } from "#app/registration/conference-words.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type ReviewerInput = {
  name: string;
  email: string;
  organisationName: string;
  trackIds: string[];
  maxLoad: number | null;
  locale: Locale;
};

/** The call of a conference, locked, for who builds its programme. */
async function withCall<Result>(
  db: PrismaClient,
  act: Act,
  conferenceId: string,
  work: (tx: Tx, call: Call) => Promise<Result>,
): Promise<Result> {
  requireBuilder(act, conferenceId);
  return inTransaction(db, async (tx) => {
    const call = await requireCall(tx, conferenceId);
    await lockCall(tx, call.id);
    return work(tx, call);
  });
}

const about = (subjectId: string, conferenceId: string) => ({ subjectType: "reviewer", subjectId, conferenceId });

/** Adds a reviewer (`id` null) or changes one. Their right is that of the account with the address, once that is proved. */
export async function saveReviewer(
  db: PrismaClient,
  act: Act,
  { conferenceId, id, values }: { conferenceId: string; id: string | null; values: ReviewerInput },
): Promise<void> {
  await withCall(db, act, conferenceId, async (tx, call) => {
    const emailKey = emailKeyOf(values.email);
    const others = { callId: call.id, emailKey, ...(id && { id: { not: id } }) };
    if (await tx.reviewer.count({ where: others })) throw fieldRefusal("email", "reviewer_twice");
    const known = await tx.track.findMany({ where: { conferenceId }, select: { id: true } });
    const trackIds = values.trackIds.filter((trackId) => known.some((track) => track.id === trackId));
    const data = { ...values, trackIds, emailKey };
    if (id === null) {
      const made = await tx.reviewer.create({
        data: { ...data, callId: call.id, createdAt: act.now },
        select: { id: true },
      });
      await writeAudit(tx, act, { action: "reviewer.added", ...about(made.id, conferenceId) });
      return;
    }
    const before = await reviewerOf(tx, call, id);
    // Another address is another person, who has written nothing yet.
    if (before.emailKey !== emailKey && (await tx.review.count({ where: { reviewerId: id, state: "done" } })))
      throw fieldRefusal("email", "reviewer_has_reviews");
    await tx.reviewer.update({ where: { id }, data, select: { id: true } });
    await dropConflicts(tx, act, { reviewerId: id });
    await writeAudit(tx, act, { action: "reviewer.changed", ...about(id, conferenceId) });
  });
}

async function reviewerOf(tx: Tx, call: Call, id: string) {
  const found = await tx.reviewer.findFirst({
    where: { id, callId: call.id },
    select: { id: true, emailKey: true },
  });
  if (!found) throw new AppError("not_found");
  return found;
}

/** Takes the right away from a reviewer; reviews that are written stay, so there must be none. */
export async function removeReviewer(
  db: PrismaClient,
  act: Act,
  { conferenceId, id }: { conferenceId: string; id: string },
): Promise<void> {
  await withCall(db, act, conferenceId, async (tx, call) => {
    await reviewerOf(tx, call, id);
    if (await tx.review.count({ where: { reviewerId: id, state: "done" } })) throw new AppError("wrong_state");
    await tx.reviewer.delete({ where: { id }, select: { id: true } });
    await writeAudit(tx, act, { action: "reviewer.removed", ...about(id, conferenceId) });
  });
}

const reviewerSelect = {
  ...{ id: true, name: true, email: true, emailKey: true, organisationName: true, trackIds: true, maxLoad: true },
  locale: true,
} as const;

type Scene = { reviewers: (AssignableReviewer & Addressed)[]; proposals: AssignableProposal[] };
type Addressed = { name: string; email: string; locale: Locale };

/** Everybody who reviews, and what waits for reviews; `ids`: only these. */
async function readScene(tx: Tx, callId: string, ids?: readonly string[]): Promise<Scene> {
  const reviewers = await tx.reviewer.findMany({ where: { callId }, select: reviewerSelect });
  const rows = await tx.proposal.findMany({
    where: { callId, state: "submitted", ...(ids && { id: { in: [...ids] } }) },
    select: {
      ...{ id: true, trackId: true },
      authors: { where: { state: { not: "declined" } }, select: { emailKey: true, organisationName: true } },
      reviews: { select: { reviewerId: true, state: true } },
    },
  });
  const proposals = rows.map(({ reviews, ...row }) => ({
    ...row,
    reviewerIds: reviews.map(({ reviewerId }) => reviewerId),
    counted: reviews.filter(({ state }) => state !== "conflict").length,
  }));
  return { reviewers, proposals };
}

export type AssignResult = { assigned: number; skipped: number };

/** Gives one reviewer some proposals; those that they must not or need not review are skipped. */
export async function assignReviews(
  db: PrismaClient,
  act: Act,
  { conferenceId, reviewerId, ids }: { conferenceId: string; reviewerId: string; ids: string[] },
): Promise<AssignResult> {
  if (ids.length > decisionLimit) throw new AppError("too_large");
  return withCall(db, act, conferenceId, async (tx, call) => {
    const { reviewers, proposals } = await readScene(tx, call.id, ids);
    const reviewer = reviewers.find(({ id }) => id === reviewerId);
    if (!reviewer) throw new AppError("not_found");
    const able = proposals.filter((proposal) => {
      const bar = assignmentBar(reviewer, proposal);
      // An organiser may ask somebody about another track.
      return bar === null || bar === "track";
    });
    const assignments = able.map(({ id }) => ({ proposalId: id, reviewerId }));
    await assign(tx, act, call, [reviewer], assignments);
    return { assigned: assignments.length, skipped: new Set(ids).size - assignments.length };
  });
}

/** Gives every submitted proposal as many reviewers as the call wants, evenly (see `planAssignments`). */
export async function assignAll(
  db: PrismaClient,
  act: Act,
  conferenceId: string,
): Promise<{ assigned: number; missing: number }> {
  return withCall(db, act, conferenceId, async (tx, call) => {
    const { reviewers, proposals } = await readScene(tx, call.id);
    const groups = await tx.review.groupBy({
      by: ["reviewerId"],
      where: { reviewer: { callId: call.id }, state: { not: "conflict" } },
      _count: { _all: true },
    });
    const loads = Object.fromEntries(groups.map(({ reviewerId, _count }) => [reviewerId, _count._all]));
    const { assignments, missing } = planAssignments(reviewers, proposals, loads, call.reviewsWanted);
    await assign(tx, act, call, reviewers, assignments);
    return { assigned: assignments.length, missing };
  });
}

async function assign(
  tx: Tx,
  act: Act,
  call: Call,
  reviewers: Scene["reviewers"],
  assignments: Assignment[],
): Promise<void> {
  if (assignments.length === 0) return;
  await tx.review.createMany({ data: assignments.map((one) => ({ ...one, assignedAt: act.now })) });
  const conference = await conferenceById(tx, call.conferenceId);
  const told = reviewers.flatMap((reviewer) => {
    const count = assignments.filter(({ reviewerId }) => reviewerId === reviewer.id).length;
    return count > 0 ? [{ reviewer, count }] : [];
  });
  await writeMessages(
    tx,
    act,
    told.map(({ reviewer: { id, name, email, locale }, count }) => ({
      template: "review-assigned",
      props: {
        ...{ name, count, conference: mailConference(conference, locale, act.appUrl) },
        url: `${act.appUrl}/${locale}/reviews/${conference.slug}`,
      },
      ...{ locale, to: { email, name }, subject: { type: "reviewer", id } },
    })),
  );
  for (const { reviewer, count } of told) {
    await writeAudit(tx, act, {
      ...{ action: "reviewer.assigned", ...about(reviewer.id, call.conferenceId) },
      changes: { proposals: [null, count] },
    });
  }
}

/** Takes a proposal back from a reviewer who has not reviewed it. */
export async function unassignReview(
  db: PrismaClient,
  act: Act,
  { conferenceId, id }: { conferenceId: string; id: string },
): Promise<void> {
  await withCall(db, act, conferenceId, async (tx, call) => {
    const review = await tx.review.findFirst({
      where: { id, reviewer: { callId: call.id } },
      select: { state: true, reviewerId: true },
    });
    if (!review) throw new AppError("not_found");
    const { count } = await tx.review.deleteMany({ where: { id, state: "assigned" } });
    if (count === 0) throw new AppError("wrong_state");
    await writeAudit(tx, act, { action: "reviewer.unassigned", ...about(review.reviewerId, conferenceId) });
  });
}
