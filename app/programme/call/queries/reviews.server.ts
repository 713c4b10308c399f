import type { Db } from "#app/platform/db.ts";
import { languageName } from "#app/platform/language-names.ts";
import type { Locale } from "#app/platform/locale.ts";
import { answerWords, type Call } from "#app/programme/call/call.server.ts";
import { mayReadFiles, mayReview } from "#app/programme/call/rules.ts";
import { conferenceSelect } from "#app/registration/conference-for-registration.server.ts";
import { textIn } from "#app/registration/questions/form.server.ts";

/** The calls that somebody reviews for, the latest conference first, with how much is left to do. */
export async function callsOfReviewer(db: Db, emailKey: string) {
  const rows = await db.reviewer.findMany({
    where: { emailKey },
    orderBy: { call: { conference: { dateFrom: "desc" } } },
    select: {
      call: { select: { conference: { select: conferenceSelect } } },
      reviews: { select: { state: true, proposal: { select: { state: true } } } },
    },
  });
  return rows.map(({ call, reviews }) => ({
    conference: call.conference,
    done: reviews.filter(({ state }) => state === "done").length,
    open: reviews.filter(({ state, proposal }) => state === "assigned" && mayReview(proposal.state)).length,
  }));
}

/** Who somebody is as a reviewer of a call; null when they are none. */
export function reviewerOf(db: Db, callId: string, emailKey: string) {
  return db.reviewer.findUnique({
    where: { callId_emailKey: { callId, emailKey } },
    select: { id: true, name: true },
  });
}

/** What a reviewer has to review, in an order that stays; without anything that tells who the authors are. */
export async function reviewsOf(db: Db, reviewerId: string) {
  const rows = await db.review.findMany({
    where: { reviewerId },
    orderBy: { proposal: { reference: "asc" } },
    select: {
      state: true,
      scores: { where: { criterion: { archivedAt: null } }, select: { criterionId: true, score: true } },
      proposal: {
        select: {
          ...{ reference: true, state: true, titleEn: true, titleFr: true },
          type: { select: { nameEn: true, nameFr: true } },
          track: { select: { nameEn: true, nameFr: true } },
        },
      },
    },
  });
  // What was taken back before it was reviewed is nobody's work any more.
  return rows.filter(({ state, proposal }) => state !== "assigned" || mayReview(proposal.state));
}

export type ReviewLine = Awaited<ReturnType<typeof reviewsOf>>[number];

/** What a reviewer reads of a proposal. Where reviewers must not know the authors, nothing that names them is even read. */
export async function readForReview(db: Db, call: Call, reviewerId: string, reference: string, locale: Locale) {
  const review = await db.review.findFirst({
    where: { reviewerId, proposal: { reference, callId: call.id }, state: { not: "conflict" } },
    select: {
      ...{ id: true, state: true, comment: true, forAuthors: true, version: true, proposalId: true },
      scores: { select: { criterionId: true, score: true } },
      proposal: {
        select: {
          ...{ reference: true, state: true, titleEn: true, titleFr: true, abstractEn: true, abstractFr: true },
          language: true,
          type: { select: { nameEn: true, nameFr: true, minutes: true } },
          track: { select: { nameEn: true, nameFr: true } },
          answers: { select: { questionId: true, values: true } },
          file: { select: { id: true, ...(call.anonymous ? {} : { name: true }) } },
        },
      },
    },
  });
  if (!review) return null;
  const { proposal, proposalId, scores, ...own } = review;
  const { state: stands, type, track, language, answers, file, ...texts } = proposal;
  const questions = call.questions.filter(
    ({ forReviewers, identifying }) => forReviewers && !(call.anonymous && identifying),
  );
  return {
    ...own,
    ...texts,
    open: mayReview(stands),
    type: type && { ...textIn(type.nameEn, type.nameFr, locale), minutes: type.minutes },
    track: track && textIn(track.nameEn, track.nameFr, locale),
    language: language && languageName(language, locale),
    answers: questions.flatMap((question) => {
      const values = answers.find(({ questionId }) => questionId === question.id)?.values ?? [];
      if (values.length === 0) return [];
      const label = textIn(question.labelEn, question.labelFr, locale);
      return [{ id: question.id, label, kind: question.kind, texts: answerWords(question, values, locale) }];
    }),
    authors: call.anonymous ? [] : await authorsOf(db, proposalId),
    file: file && { open: mayReadFiles(call), name: (file as { name?: string }).name ?? null },
    values: Object.fromEntries(scores.map(({ criterionId, score }) => [criterionId, String(score)])),
    others: own.state === "done" ? await othersOn(db, call, proposalId, reviewerId, locale) : [],
  };
}

export type ForReview = NonNullable<Awaited<ReturnType<typeof readForReview>>>;

function authorsOf(db: Db, proposalId: string) {
  return db.proposalAuthor.findMany({
    where: { proposalId, state: { not: "declined" } },
    orderBy: { position: "asc" },
    select: { name: true, jobTitle: true, organisationName: true },
  });
}

/** What the others said, without who they are. */
async function othersOn(db: Db, call: Call, proposalId: string, reviewerId: string, locale: Locale) {
  const reviews = await db.review.findMany({
    where: { proposalId, reviewerId: { not: reviewerId }, state: "done" },
    orderBy: { id: "asc" },
    select: { id: true, comment: true, forAuthors: true, scores: { select: { criterionId: true, score: true } } },
  });
  const criteria = call.criteria.filter(({ archivedAt }) => archivedAt === null);
  return reviews.map(({ scores, ...review }) => ({
    ...review,
    scores: criteria.map(({ id, nameEn, nameFr }) => ({
      ...textIn(nameEn, nameFr, locale),
      score: scores.find(({ criterionId }) => criterionId === id)?.score ?? null,
    })),
  }));
}

/** The id of a proposal's file for its reviewer; null where there is none, or none for reviewers. */
export async function fileForReview(db: Db, call: Call, reviewerId: string, reference: string) {
  if (!mayReadFiles(call)) return null;
  const review = await db.review.findFirst({
    where: { reviewerId, proposal: { reference, callId: call.id }, state: { not: "conflict" } },
    select: { proposal: { select: { fileId: true } } },
  });
  return review?.proposal.fileId ?? null;
}
