import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { type Call, type CallQuestion, requireCall } from "#app/programme/call/call.server.ts";
import { refreshSearch } from "#app/programme/call/commands/propose.server.ts";
import { erasedDomain, type ProposalState } from "#app/programme/call/rules.ts";
import { linksThatAreOver } from "#app/registration/clean-up.server.ts";
import { hasOptions } from "#app/registration/questions/rules.ts";
import { hasEnded } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

type Owner = { emailKey: string; emailVerified: boolean };

const conferenceOf = { select: { slug: true, nameEn: true, nameFr: true } } as const;

/** What a person has proposed, or is an author of, by the proved address, for that person. */
export async function exportProposals(db: Db, { emailKey, emailVerified }: Owner) {
  if (!emailVerified) return [];
  const rows = await db.proposalAuthor.findMany({
    where: { emailKey },
    orderBy: { createdAt: "asc" },
    select: {
      ...{ position: true, state: true, name: true, email: true, jobTitle: true, organisationName: true },
      ...{ role: true, locale: true, consentAt: true, consentVersion: true, createdAt: true },
      country: { select: { code: true, nameEn: true, nameFr: true } },
      proposal: {
        select: {
          ...{ reference: true, state: true, titleEn: true, titleFr: true, abstractEn: true, abstractFr: true },
          ...{ notes: true, language: true, submittedAt: true, decidedAt: true },
          call: { select: { conferenceId: true, conference: conferenceOf } },
          file: { select: { name: true, mediaType: true, size: true, createdAt: true } },
          answers: { select: { questionId: true, values: true } },
        },
      },
    },
  });
  const calls = await callsOf(db, rows);
  return rows.map(({ proposal: { call, notes, answers, file, ...proposal }, position, state, ...author }) => {
    const leads = position === 0;
    const questions = calls.get(call.conferenceId)?.questions ?? [];
    const said = questions.flatMap((question) => {
      const values = answers.find(({ questionId }) => questionId === question.id)?.values ?? [];
      if (values.length === 0) return [];
      return [{ question: named(question), answer: answerOf(question, values) }];
    });
    return {
      conference: call.conference,
      ...{ ...proposal, author: { ...author, state } },
      // Notes, answers and the file are the lead's own.
      ...(leads && { notes, file, answers: said }),
    };
  });
}

async function callsOf(db: Db, rows: readonly { proposal: { call: { conferenceId: string } } }[]) {
  const ids = new Set(rows.map(({ proposal }) => proposal.call.conferenceId));
  const calls = new Map<string, Call>();
  for (const id of ids) calls.set(id, await requireCall(db, id));
  return calls;
}

const named = ({ labelEn, labelFr }: { labelEn: string; labelFr: string | null }) => ({
  nameEn: labelEn,
  nameFr: labelFr,
});

/** What was chosen in words, else what was written. */
function answerOf({ kind, options }: CallQuestion, values: readonly string[]) {
  if (kind === "consent") return true;
  if (!hasOptions(kind)) return values.join(", ");
  return options.filter(({ id }) => values.includes(id)).map(named);
}

/** What a person has to review or has reviewed, for that person; not by whom it is. */
export async function exportReviews(db: Db, { emailKey, emailVerified }: Owner) {
  if (!emailVerified) return [];
  const reviewers = await db.reviewer.findMany({
    where: { emailKey },
    orderBy: { createdAt: "asc" },
    select: {
      ...{ name: true, email: true, organisationName: true, locale: true, createdAt: true },
      call: { select: { conference: conferenceOf } },
      reviews: {
        orderBy: { assignedAt: "asc" },
        select: {
          ...{ state: true, comment: true, forAuthors: true, assignedAt: true, doneAt: true },
          proposal: { select: { reference: true, titleEn: true, titleFr: true } },
          scores: { select: { score: true, criterion: { select: { nameEn: true, nameFr: true } } } },
        },
      },
    },
  });
  return reviewers.map(({ call, reviews, ...reviewer }) => ({
    ...reviewer,
    conference: call.conference,
    reviews: reviews.map(({ proposal, scores, ...review }) => ({
      ...{ ...review, reference: proposal.reference },
      title: { nameEn: proposal.titleEn || proposal.titleFr, nameFr: proposal.titleFr || null },
      scores: scores.map(({ criterion, score }) => ({ criterion, score })),
    })),
  }));
}

/** Proposals that nobody counts on any more. */
const over: ProposalState[] = ["draft", "declined", "withdrawn"];

/**
 * Erases what is over of a person's proposals: those they lead are deleted, their name is taken out of the others. What
 * is still considered, or in a programme to come, stays with its personal link. As a reviewer the person becomes nobody;
 * what they wrote stays with the decision that rests on it.
 */
export async function eraseProposals(tx: Tx, act: Act, { emailKey, emailVerified }: Owner): Promise<void> {
  if (!emailVerified) return;
  const authors = await tx.proposalAuthor.findMany({
    where: { emailKey },
    select: {
      ...{ id: true, position: true, proposalId: true },
      proposal: {
        select: {
          state: true,
          call: {
            select: { conferenceId: true, conference: { select: { dateFrom: true, dateTo: true, timeZone: true } } },
          },
        },
      },
    },
  });
  const gone = authors.filter(
    ({ proposal: { state, call } }) => over.includes(state) || hasEnded(call.conference, act.now),
  );
  const led = gone.filter(({ position }) => position === 0);
  await deleteProposals(tx, { id: { in: led.map(({ proposalId }) => proposalId) } });
  const others = gone.filter(({ position }) => position > 0);
  for (const { id, proposalId } of others) {
    await forgetAuthor(tx, id);
    await refreshSearch(tx, proposalId);
  }
  await writeAudits(
    tx,
    // Not whose wish it was: that would name the person.
    { ...act, actor: { kind: "system" } },
    gone.map(({ proposalId, proposal: { call } }) => ({
      ...{ action: "proposal.erased", subjectType: "proposal", subjectId: proposalId, conferenceId: call.conferenceId },
    })),
  );
  const reviewers = await tx.reviewer.findMany({ where: { emailKey }, select: { id: true } });
  for (const { id } of reviewers) await forgetReviewer(tx, id);
}

async function forgetAuthor(tx: Tx, id: string): Promise<void> {
  const email = `${id}${erasedDomain}`;
  await tx.proposalLink.deleteMany({ where: { authorId: id } });
  await tx.proposalAuthor.update({
    where: { id },
    data: {
      ...{ name: "—", email, emailKey: email, jobTitle: "", organisationName: "", countryCode: null },
      state: "declined",
    },
    select: { id: true },
  });
}

async function forgetReviewer(db: Db, id: string): Promise<void> {
  const email = `${id}${erasedDomain}`;
  await db.review.deleteMany({ where: { reviewerId: id, state: { not: "done" } } });
  await db.reviewer.update({
    where: { id },
    data: { name: "—", email, emailKey: email, organisationName: "" },
    select: { id: true },
  });
  await db.message.deleteMany({ where: { subjectType: "reviewer", subjectId: id, state: { not: "sending" } } });
}

/** Deletes proposals with their authors, answers, reviews, files and mails; sessions that they became stay. */
export async function deleteProposals(db: Db, where: Prisma.ProposalWhereInput): Promise<number> {
  const rows = await db.proposal.findMany({ where, select: { id: true, fileId: true } });
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await db.message.deleteMany({
    where: { subjectType: "proposal", subjectId: { in: ids }, state: { not: "sending" } },
  });
  const { count } = await db.proposal.deleteMany({ where: { id: { in: ids } } });
  await db.storedFile.deleteMany({ where: { id: { in: rows.flatMap(({ fileId }) => fileId ?? []) } } });
  return count;
}

/** Forgets who reviewed for a conference. Gives how many people that were. */
export async function forgetReviewers(db: Db, conferenceId: string): Promise<number> {
  const rows = await db.reviewer.findMany({
    where: { call: { conferenceId }, NOT: { emailKey: { endsWith: erasedDomain } } },
    select: { id: true },
  });
  for (const { id } of rows) await forgetReviewer(db, id);
  return rows.length;
}

/** Links of authors open nothing a month after the conference; gives their number. */
export async function deleteOldProposalLinks(db: Db, now: Date): Promise<number> {
  const { made, conferences } = await linksThatAreOver(db, now);
  const { count } = await db.proposalLink.deleteMany({
    where: { createdAt: made, author: { proposal: { call: { conferenceId: conferences } } } },
  });
  return count;
}
