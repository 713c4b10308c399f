import { translatorFor } from "#app/messages.server.ts";
import type { Db } from "#app/platform/db.ts";
import { languageName } from "#app/platform/language-names.ts";
import type { Locale } from "#app/platform/locale.ts";
import { type AssignableReviewer, assignmentBar } from "#app/programme/call/assignment.ts";
import { answerWords, type Call } from "#app/programme/call/call.server.ts";
import { conflictOf, decisionsFor, weightedMean } from "#app/programme/call/rules.ts";
import { textIn } from "#app/registration/questions/form.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const named = { select: { nameEn: true, nameFr: true } } as const;

const detailSelect = {
  ...{ id: true, reference: true, state: true, titleEn: true, titleFr: true, abstractEn: true, abstractFr: true },
  ...{ language: true, notes: true, trackId: true, reviewCount: true, scoreMean: true, scoreSpread: true },
  ...{ createdAt: true, submittedAt: true, decidedAt: true },
  type: { select: { nameEn: true, nameFr: true, minutes: true } },
  track: named,
  file: { select: { id: true, name: true } },
  session: { select: { id: true, titleEn: true } },
  answers: { select: { questionId: true, values: true } },
  authors: {
    orderBy: { position: "asc" },
    select: {
      ...{ id: true, position: true, state: true, name: true, email: true, emailKey: true, jobTitle: true },
      ...{ organisationName: true, role: true, locale: true, country: named },
    },
  },
  reviews: {
    orderBy: [{ reviewer: { name: "asc" } }, { id: "asc" }],
    select: {
      ...{ id: true, state: true, comment: true, forAuthors: true, doneAt: true, reviewerId: true },
      reviewer: { select: { name: true, emailKey: true, organisationName: true } },
      scores: { select: { criterionId: true, score: true } },
    },
  },
} satisfies Prisma.ProposalSelect;

/** A proposal of a call as organisers see it, in the words of a reader; null when there is none. */
export async function readProposal(db: Db, call: Call, reference: string, locale: Locale) {
  const row = await db.proposal.findFirst({ where: { callId: call.id, reference }, select: detailSelect });
  if (!row) return null;
  const criteria = call.criteria.filter(({ archivedAt }) => archivedAt === null);
  const { type, track, language, answers, reviews, authors, ...rest } = row;
  return {
    ...rest,
    type: type && { ...textIn(type.nameEn, type.nameFr, locale), minutes: type.minutes },
    track: track && textIn(track.nameEn, track.nameFr, locale),
    language: language && languageName(language, locale),
    answers: call.questions.flatMap((question) => {
      const values = answers.find(({ questionId }) => questionId === question.id)?.values ?? [];
      if (values.length === 0) return [];
      const label = textIn(question.labelEn, question.labelFr, locale);
      return [{ id: question.id, label, kind: question.kind, texts: answerWords(question, values, locale) }];
    }),
    authors: authors.map(({ country, emailKey: _, ...author }) => ({
      ...author,
      country: country && textIn(country.nameEn, country.nameFr, locale).text,
    })),
    reviews: reviews.map(({ reviewer, reviewerId: _, scores, ...review }) => ({
      ...review,
      reviewer: reviewer.name,
      mean: weightedMean({ scores }, criteria),
      scores: criteria.map(({ id, nameEn, nameFr }) => ({
        ...textIn(nameEn, nameFr, locale),
        score: scores.find(({ criterionId }) => criterionId === id)?.score ?? null,
      })),
    })),
    decisions: decisionsFor(row.state),
    reviewers: await reviewersFor(db, call, row),
    history: await historyOf(db, row.id, locale),
  };
}

export type ProposalDetail = NonNullable<Awaited<ReturnType<typeof readProposal>>>;

/** Who could review it, and what is against it for the others. */
async function reviewersFor(db: Db, call: Call, row: Prisma.ProposalGetPayload<{ select: typeof detailSelect }>) {
  const reviewers: (AssignableReviewer & { name: string })[] = await db.reviewer.findMany({
    where: { callId: call.id },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, emailKey: true, organisationName: true, trackIds: true, maxLoad: true },
  });
  const authors = row.authors.filter(({ state }) => state !== "declined");
  const proposal = { ...row, authors, reviewerIds: row.reviews.map(({ reviewerId }) => reviewerId), counted: 0 };
  return reviewers.flatMap((reviewer) => {
    const bar = assignmentBar(reviewer, proposal);
    if (bar === "assigned") return [];
    return [{ id: reviewer.id, name: reviewer.name, bar: conflictOf(reviewer, authors) ?? bar }];
  });
}

const historyLimit = 100;

/** What happened to it, newest first. */
async function historyOf(db: Db, subjectId: string, locale: Locale) {
  const entries = await db.auditEntry.findMany({
    where: { subjectType: "proposal", subjectId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: historyLimit,
    select: { id: true, at: true, action: true, actorKind: true, actorAccount: { select: { name: true } } },
  });
  const words = translatorFor(locale, "administration.log.actions");
  return entries.map(({ actorAccount, action, ...entry }) => ({
    ...entry,
    words: words.has(action as never) ? words(action as never) : action,
    actor: actorAccount?.name ?? null,
  }));
}
