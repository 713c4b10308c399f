import { cancelMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { type Locale, locales, pickText } from "#app/platform/locale.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { lockCall, requireCall } from "#app/programme/call/call.server.ts";
import { type ProposalLetter, takeBackDecisions, writeToAuthors } from "#app/programme/call/letters.server.ts";
import { type DecisionKind, decisionLimit, decisionsFor, isTold, undoWindowMs } from "#app/programme/call/rules.ts";
import {
  acceptedSelect,
  type Brought,
  bringIntoDraft,
  removeNewcomers,
  takeOutOfDraft,
} from "#app/programme/call/sessions.server.ts";
import { type Draft, lockDraft, requireBuilder } from "#app/programme/commands/draft.server.ts";
import { startDraftIn } from "#app/programme/releases/commands/start-draft.server.ts";
import { hasDraft } from "#app/programme/sessions/draft.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

export type ProposalDecisionInput = {
  conferenceId: string;
  ids: string[];
  kind: DecisionKind;
  /** Told to the authors, in their language or else the other. */
  reasonEn: string;
  reasonFr: string;
  /** What reviewers wrote for the authors goes with it. */
  withComments: boolean;
};

export type ProposalDecisionResult = {
  /** For undoing; null when nothing was done. */
  decisionId: string | null;
  done: string[];
  skipped: number;
};

const decidedSelect = {
  ...acceptedSelect,
  state: true,
  reviews: { where: { state: "done", forAuthors: { not: "" } }, orderBy: { id: "asc" }, select: { forAuthors: true } },
} satisfies Prisma.ProposalSelect;

type Row = Prisma.ProposalGetPayload<{ select: typeof decidedSelect }>;

async function readRows(db: Db, callId: string, { ids, kind }: Pick<ProposalDecisionInput, "ids" | "kind">) {
  if (ids.length > decisionLimit) throw new AppError("too_large");
  const rows = await db.proposal.findMany({
    where: { callId, id: { in: ids } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: decidedSelect,
  });
  return rows.filter(({ state }) => decisionsFor(state).includes(kind));
}

export type DecisionPreview = {
  count: number;
  /** What is decided on, in the order of submission. */
  proposals: { reference: string; titleEn: string; titleFr: string }[];
  skipped: number;
  sessions: number;
  /** Mails by language. */
  mails: Record<Locale, number>;
  /** How many proposals have something from reviewers for their authors. */
  commented: number;
};

/** What a decision would do, before it is made. */
export async function previewDecision(
  db: Db,
  { conferenceId, ...input }: Pick<ProposalDecisionInput, "conferenceId" | "ids" | "kind">,
): Promise<DecisionPreview> {
  const { id } = await requireCall(db, conferenceId);
  const rows = await readRows(db, id, input);
  const told = isMailed(input.kind) ? rows.flatMap(({ authors }) => authors.filter(isTold)) : [];
  const mailsIn = (locale: Locale) => told.filter((author) => author.locale === locale).length;
  return {
    count: rows.length,
    proposals: rows.map(({ reference, titleEn, titleFr }) => ({ reference, titleEn, titleFr })),
    skipped: new Set(input.ids).size - rows.length,
    sessions: input.kind === "accepted" ? rows.filter(({ sessionId }) => sessionId === null).length : 0,
    mails: Object.fromEntries(locales.map((locale) => [locale, mailsIn(locale)])) as Record<Locale, number>,
    commented: rows.filter(({ reviews }) => reviews.length > 0).length,
  };
}

/** Nobody is told that a decision was taken back after its mail had left: the next one says what is so. */
function isMailed(kind: DecisionKind): boolean {
  return kind !== "submitted";
}

/**
 * Decides on one or many proposals in one transaction. What cannot be decided so is skipped. Accepted ones become sessions
 * of the draft, once. Authors are told by mails that wait as long as the decision can be undone.
 */
export async function decideProposals(
  db: PrismaClient,
  act: Act,
  input: ProposalDecisionInput,
): Promise<ProposalDecisionResult> {
  return decideWith(lockProposals, db, act, input);
}

export type LockProposals = (tx: Tx, callId: string, ids: readonly string[]) => Promise<void>;

/** The call, then the proposals: neither another decision nor one of their authors changes them meanwhile. */
const lockProposals: LockProposals = async (tx, callId, ids) => {
  await lockCall(tx, callId);
  await tx.$queryRaw`SELECT 1 FROM "Proposal" WHERE "id" = ANY(${[...ids]}::text[]) ORDER BY "id" FOR UPDATE`;
};

/** The same with the lock as an argument: a test shows that without it a proposal becomes two sessions. */
export async function decideWith(
  lock: LockProposals,
  db: PrismaClient,
  act: Act,
  input: ProposalDecisionInput,
): Promise<ProposalDecisionResult> {
  const actorAccountId = requireBuilder(act, input.conferenceId);
  return inTransaction(db, async (tx) => {
    const { id: callId } = await requireCall(tx, input.conferenceId);
    await lock(tx, callId, input.ids);
    const rows = await readRows(tx, callId, input);
    const skipped = new Set(input.ids).size - rows.length;
    if (rows.length === 0) return { decisionId: null, done: [], skipped };
    await takeBackDecisions(
      tx,
      rows.map(({ id }) => id),
    );
    const brought = await bringAll(tx, act, input, rows);
    await move(tx, act, input.kind, rows, brought);
    const undoUntil = new Date(act.now.getTime() + undoWindowMs);
    const mails = await tell(tx, act, input, rows, undoUntil);
    const { id: decisionId } = await tx.proposalDecision.create({
      data: {
        ...{ callId, actorAccountId, kind: input.kind, madeAt: act.now, undoUntil },
        items: {
          create: rows.map(({ id, state }) => ({
            ...{ proposalId: id, fromState: state, messageIds: mails.get(id) ?? [] },
            personIds: brought.get(id)?.personIds ?? [],
          })),
        },
      },
      select: { id: true },
    });
    await audit(tx, act, input.conferenceId, actionOf[input.kind], rows, ({ state }) => [state, input.kind]);
    return { decisionId, done: rows.map(({ id }) => id), skipped };
  });
}

async function bringAll(tx: Tx, act: Act, { kind, conferenceId }: ProposalDecisionInput, rows: Row[]) {
  const brought = new Map<string, Brought>();
  if (kind !== "accepted") return brought;
  // Whoever accepts something begins a draft where there is none: what the public sees stays as it is.
  if (!(await hasDraft(tx, conferenceId))) await startDraftIn(tx, act, conferenceId);
  const draft: Draft = await lockDraft(tx, conferenceId);
  const { isDemonstration } = await conferenceById(tx, conferenceId);
  for (const row of rows) {
    if (row.sessionId === null) brought.set(row.id, await bringIntoDraft(tx, act, draft, isDemonstration, row));
  }
  return brought;
}

async function move(tx: Tx, act: Act, kind: DecisionKind, rows: Row[], brought: Map<string, Brought>): Promise<void> {
  for (const { id } of rows) {
    await tx.proposal.update({
      where: { id },
      data: {
        ...{ state: kind, decidedAt: kind === "submitted" ? null : act.now, version: { increment: 1 } },
        ...(brought.has(id) && { sessionId: brought.get(id)?.sessionId ?? null }),
      },
      select: { id: true },
    });
  }
}

/** The ids of the mails, by proposal. */
async function tell(tx: Tx, act: Act, input: ProposalDecisionInput, rows: Row[], notBefore: Date) {
  const { kind, reasonEn, reasonFr, withComments, conferenceId } = input;
  if (kind === "submitted") return new Map<string, string[]>();
  const letters = rows.flatMap((row) =>
    row.authors.filter(isTold).map((to): ProposalLetter => {
      const reason = pickText({ en: reasonEn, fr: reasonFr }, to.locale)?.text ?? null;
      const comments = withComments ? row.reviews.map(({ forAuthors }) => forAuthors) : [];
      return {
        ...{ to, about: row, notBefore },
        compose: (props) => ({ template: "proposal-decided", props: { ...props, state: kind, reason, comments } }),
      };
    }),
  );
  const ids = await writeToAuthors(tx, act, await conferenceById(tx, conferenceId), letters);
  const byProposal = new Map<string, string[]>();
  for (const [index, { about }] of letters.entries())
    byProposal.set(about.id, [...(byProposal.get(about.id) ?? []), ids[index] ?? ""]);
  return byProposal;
}

const actionOf: Record<DecisionKind, string> = {
  accepted: "proposal.accepted",
  waiting: "proposal.waitlisted",
  declined: "proposal.declined",
  submitted: "proposal.reopened",
};

function audit<One extends { id: string }>(
  tx: Tx,
  act: Act,
  conferenceId: string,
  action: string,
  rows: One[],
  change: (row: One) => [string, string],
): Promise<void> {
  return writeAudits(
    tx,
    act,
    rows.map((row) => ({
      ...{ action, subjectType: "proposal", subjectId: row.id, conferenceId, changes: { state: change(row) } },
    })),
  );
}

/**
 * Takes a decision back while its mails have not left: states are what they were, sessions that it made are gone. Later
 * than that, or when somebody has worked on such a session: `too_late`, and nothing is taken back.
 */
export async function undoProposalDecision(db: PrismaClient, act: Act, decisionId: string): Promise<{ count: number }> {
  return inTransaction(db, async (tx) => {
    const { call, items: decided } = await requireDecision(tx, decisionId);
    requireBuilder(act, call.conferenceId);
    await lockProposals(
      tx,
      call.id,
      decided.map(({ proposal }) => proposal.id),
    );
    const { items, kind, undoUntil, undoneAt } = await requireDecision(tx, decisionId);
    if (undoneAt) return { count: items.length };
    if (act.now >= undoUntil) throw new AppError("too_late");
    if (kind === "accepted") await lockDraft(tx, call.conferenceId);
    const open = items.filter(({ proposal }) => proposal.state === kind);
    for (const item of open) await restore(tx, item);
    await removeNewcomers(
      tx,
      open.flatMap(({ personIds }) => personIds),
    );
    await tx.proposalDecision.update({ where: { id: decisionId }, data: { undoneAt: act.now }, select: { id: true } });
    const rows = open.map(({ proposal, fromState }) => ({ id: proposal.id, fromState }));
    await audit(tx, act, call.conferenceId, "proposal.decision_undone", rows, ({ fromState }) => [kind, fromState]);
    return { count: open.length };
  });
}

async function requireDecision(tx: Tx, id: string) {
  const decision = await tx.proposalDecision.findUnique({
    where: { id },
    select: {
      ...{ kind: true, undoUntil: true, undoneAt: true },
      call: { select: { id: true, conferenceId: true } },
      items: {
        select: {
          ...{ fromState: true, messageIds: true, personIds: true },
          proposal: { select: { id: true, state: true, sessionId: true } },
        },
      },
    },
  });
  if (!decision) throw new AppError("not_found");
  return decision;
}

type Item = Awaited<ReturnType<typeof requireDecision>>["items"][number];

async function restore(tx: Tx, { proposal, fromState, messageIds }: Item): Promise<void> {
  for (const id of messageIds) if (!(await cancelMessage(tx, id))) throw new AppError("too_late");
  await tx.proposal.update({
    where: { id: proposal.id },
    data: {
      ...{ state: fromState, sessionId: null, version: { increment: 1 } },
      ...(fromState === "submitted" && { decidedAt: null }),
    },
    select: { id: true },
  });
  if (proposal.sessionId) await takeOutOfDraft(tx, proposal.sessionId);
}
