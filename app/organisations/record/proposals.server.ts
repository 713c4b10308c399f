import { randomUUID } from "node:crypto";
import { loadSignedInAccount } from "#app/accounts/session.server.ts";
import { changesBetween, mergeLists, sameValue, withFields } from "#app/organisations/record/difference.ts";
import { type Documents, type RecordType, titleOf } from "#app/organisations/record/documents.ts";
import { type Entry, problemsWith, requireSecretariat, withFreeSlug } from "#app/organisations/record/edit.server.ts";
import { writeProposalLetter } from "#app/organisations/record/letters.server.ts";
import { readDocument, stateOf } from "#app/organisations/record/read.server.ts";
import {
  canChangeProposal,
  canPropose,
  concerns,
  isOpen,
  openStates,
  type RecordProblem,
} from "#app/organisations/record/rules.ts";
import { saveRecord } from "#app/organisations/record/save.server.ts";
import { createSources, newSourcesOf } from "#app/organisations/record/sources.server.ts";
import { documentOfState, keptDocument } from "#app/organisations/record/states.server.ts";
import { emptyDocument } from "#app/organisations/record/values.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { Prisma, type PrismaClient } from "#prisma/generated/client.ts";
import type { RecordProposalState } from "#prisma/generated/enums.ts";

/** One account has no more proposals waiting than these. */
const most = 100;

export type Proposed =
  | { outcome: "proposed"; id: string }
  | { outcome: "same" }
  | { outcome: "problems"; problems: RecordProblem[] };

type Change = { id: string; version: number };

/** An editor says what an entry of theirs should be; nothing of the record changes. `change`: another word on the same. */
export async function propose<Type extends RecordType>(
  db: PrismaClient,
  act: Act,
  entry: Entry<Type>,
  change: Change | null = null,
): Promise<Proposed> {
  return inTransaction(db, async (tx) => {
    const { type, id: recordId, reason, sources } = entry;
    const before = change ? await lockProposal(tx, change) : null;
    const base = await baseOf(tx, entry, before?.base ?? null);
    const account = await loadSignedInAccount(tx, accountOf(act).id);
    const about = concerns(type, recordId, base ?? entry.document);
    if (before ? !canChangeProposal(account, before) : false) throw new AppError("forbidden");
    if (!canPropose(account, about)) throw new AppError("forbidden");
    const document = await withFreeSlug(tx, type, entry.document);
    if (base !== null && sameValue(base, document)) return { outcome: "same" };
    const problems = await problemsWith(tx, { ...entry, document });
    if (problems.length > 0) return { outcome: "problems", problems };
    const accountId = accountOf(act).id;
    const said = {
      ...{ title: titleOf(base ?? document), reason, state: "pending" as const },
      document: document as unknown as Prisma.InputJsonObject,
      base: base === null ? Prisma.DbNull : (base as unknown as Prisma.InputJsonObject),
      sources: sources as unknown as Prisma.InputJsonArray,
    };
    const id = change?.id ?? randomUUID();
    if (change) {
      await tx.recordProposal.update({ where: { id }, data: said, select: { id: true } });
    } else {
      const waiting = await tx.recordProposal.count({ where: { accountId, state: { in: [...openStates] } } });
      if (waiting >= most) throw new AppError("wrong_state");
      const organisationId = about.find((one) => account?.organisationIds.includes(one)) ?? null;
      await tx.recordProposal.create({
        data: { ...said, id, recordType: type, recordId, organisationId, accountId, createdAt: act.now },
        select: { id: true },
      });
    }
    await audit(tx, act, change ? "record.proposal_changed" : "record.proposed", id);
    return { outcome: "proposed", id };
  });
}

/** The entry as whoever proposes saw it. */
async function baseOf<Type extends RecordType>(
  tx: Tx,
  { type, id, seen }: Entry<Type>,
  earlier: Prisma.JsonValue,
): Promise<Documents[Type] | null> {
  if (id === null) return null;
  if (!(await readDocument(tx, type, id))) throw new AppError("not_found");
  if (seen === null) throw new AppError("invalid_input");
  const kept = earlier === null ? null : keptDocument(type, earlier);
  const base = kept && stateOf(kept) === seen ? kept : await documentOfState(tx, { type, id, seen });
  if (!base) throw new AppError("changed_meanwhile");
  return base;
}

/** Raises the version, so that of two at once the second finds that it no longer holds. */
async function lockProposal(tx: Tx, { id, version }: Change) {
  const { count } = await tx.recordProposal.updateMany({ where: { id, version }, data: { version: { increment: 1 } } });
  const proposal = await tx.recordProposal.findUnique({
    where: { id },
    include: { account: { select: { name: true, email: true, emailVerifiedAt: true, locale: true } } },
  });
  if (!proposal) throw new AppError("not_found");
  if (count === 0) throw new AppError("changed_meanwhile");
  return proposal;
}

export type LockedProposal = Awaited<ReturnType<typeof lockProposal>>;

/** The secretariat wants to know something before it decides. */
export async function askAbout(db: PrismaClient, act: Act, change: Change & { text: string }): Promise<void> {
  await decide(db, act, change, async (tx, proposal) => {
    await say(tx, act, change);
    await move(tx, proposal.id, "asked");
    await audit(tx, act, "record.proposal_asked", proposal.id, change.text);
    await writeProposalLetter(tx, act, proposal, { state: "asked", text: change.text, left: [] });
  });
}

/** The secretariat does not take it, and says why. */
export async function refuseProposal(db: PrismaClient, act: Act, change: Change & { text: string }): Promise<void> {
  await decide(db, act, change, async (tx, proposal) => {
    await say(tx, act, change);
    await close(tx, act, proposal.id, "refused", null);
    await audit(tx, act, "record.proposal_refused", proposal.id, change.text);
    await writeProposalLetter(tx, act, proposal, { state: "refused", text: change.text, left: [] });
  });
}

/**
 * The secretariat takes some or all fields of a proposal into the record, as it stands now: `seen` is the state of the
 * entry that was compared with. Of a list that others changed too, the lines that were added and taken away are taken.
 */
export async function acceptProposal(
  db: PrismaClient,
  act: Act,
  change: Change & { seen: string | null; fields: string[]; text: string },
): Promise<{ outcome: "accepted"; slug: string } | { outcome: "problems"; problems: RecordProblem[] }> {
  return decide(db, act, change, async (tx, proposal) => {
    const type = proposal.recordType;
    const id = proposal.recordId ?? randomUUID();
    const now = proposal.recordId === null ? null : await readDocument(tx, type, id);
    if (proposal.recordId !== null && now === null) throw new AppError("not_found");
    const { document, decisions } = documentAfter(proposal, now, change.fields);
    if (!Object.values(decisions).includes(true)) throw new AppError("invalid_input");
    const sources = newSourcesOf(proposal.sources).filter((source) =>
      document.citations.some((line) => line.source === source.id),
    );
    const free = proposal.recordId === null ? await withFreeSlug(tx, type, { ...document, slug: "" }) : document;
    const problems = await problemsWith(tx, { type, id: proposal.recordId, document: free, sources });
    // What is not taken leaves the proposal as it is.
    if (problems.length > 0) throw new Unpublishable(problems);
    await createSources(tx, act, sources);
    const kind = now === null ? "created" : "edited";
    const saved = {
      type,
      id,
      seen: change.seen,
      document: free,
      kind,
      reason: proposal.reason,
      proposalId: proposal.id,
    };
    await saveRecord(tx, act, saved as Parameters<typeof saveRecord>[2]);
    if (change.text !== "") await say(tx, act, change);
    await close(tx, act, proposal.id, "accepted", decisions);
    await audit(tx, act, "record.proposal_accepted", proposal.id, change.text || undefined);
    const left = Object.keys(decisions).filter((field) => !decisions[field]);
    await writeProposalLetter(tx, act, proposal, { state: "accepted", text: change.text, left });
    return { outcome: "accepted" as const, slug: free.slug };
  }).catch((error: unknown) => {
    if (error instanceof Unpublishable) return { outcome: "problems" as const, problems: error.problems };
    throw error;
  });
}

/** Ends the transaction of an acceptance: nothing of it may stay. */
class Unpublishable extends Error {
  constructor(readonly problems: RecordProblem[]) {
    super("unpublishable");
  }
}

type Proposal = { recordType: RecordType; base: unknown; document: unknown };

/** What the entry becomes when these fields are taken, and which of those that were proposed are. */
export function documentAfter(
  proposal: Proposal,
  now: Documents[RecordType] | null,
  fields: string[],
): { document: Documents[RecordType]; decisions: Record<string, boolean> } {
  const type = proposal.recordType;
  const base = proposal.base === null ? null : keptDocument(type, proposal.base);
  const mine = keptDocument(type, proposal.document);
  const proposed = changesBetween(base, mine);
  const decisions = Object.fromEntries(
    proposed.map(({ field }) => [field, fields.includes(field) || (base === null && isNeeded(field))]),
  );
  const taken = proposed.filter(({ field }) => decisions[field]);
  const target = now ?? emptyDocument(type);
  const values = target as unknown as Record<string, unknown>;
  const merged: Record<string, unknown> = {};
  for (const { field, before, after } of taken) {
    const meanwhile = base !== null && !sameValue(values[field] ?? null, before);
    merged[field] = (meanwhile ? mergeLists(before, values[field], after) : null) ?? after;
  }
  const from = { ...(mine as unknown as Record<string, unknown>), ...merged } as unknown as typeof target;
  return { document: withFields(target, from, Object.keys(merged)), decisions };
}

/** Without these no entry can be. */
const needed = new Set([
  ...["slug", "nameEn", "titleEn", "name", "kind", "state", "descriptionEn", "dateEnd", "dateCertainty"],
  ...["parties", "citations"],
]);

/** Whether a new entry always takes this field. */
export function isNeeded(field: string): boolean {
  return needed.has(field);
}

async function decide<Result>(
  db: PrismaClient,
  act: Act,
  change: Change,
  work: (tx: Tx, proposal: LockedProposal) => Promise<Result>,
): Promise<Result> {
  return inTransaction(db, async (tx) => {
    await requireSecretariat(tx, act);
    const proposal = await lockProposal(tx, change);
    if (!isOpen(proposal.state)) throw new AppError("wrong_state");
    return work(tx, proposal);
  });
}

/** Who proposed it answers what was asked; it waits for the secretariat again. */
export async function answerQuestion(db: PrismaClient, act: Act, change: Change & { text: string }): Promise<void> {
  await own(db, act, change, async (tx, proposal) => {
    await say(tx, act, change);
    await move(tx, proposal.id, "pending");
    await audit(tx, act, "record.proposal_answered", proposal.id);
  });
}

/** Who proposed it takes it back. */
export async function withdrawProposal(db: PrismaClient, act: Act, change: Change): Promise<void> {
  await own(db, act, change, async (tx, proposal) => {
    await close(tx, act, proposal.id, "withdrawn", null);
    await audit(tx, act, "record.proposal_withdrawn", proposal.id);
  });
}

async function own(
  db: PrismaClient,
  act: Act,
  change: Change,
  work: (tx: Tx, proposal: LockedProposal) => Promise<void>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const proposal = await lockProposal(tx, change);
    if (proposal.accountId !== accountOf(act).id) throw new AppError("not_found");
    if (!canChangeProposal(accountOf(act), proposal)) throw new AppError("wrong_state");
    await work(tx, proposal);
  });
}

async function say(tx: Tx, act: Act, { id, text }: { id: string; text: string }): Promise<void> {
  await tx.recordProposalMessage.create({
    data: { proposalId: id, accountId: accountOf(act).id, at: act.now, text },
    select: { id: true },
  });
}

async function move(tx: Tx, id: string, state: RecordProposalState): Promise<void> {
  await tx.recordProposal.update({ where: { id }, data: { state }, select: { id: true } });
}

async function close(
  tx: Tx,
  act: Act,
  id: string,
  state: RecordProposalState,
  decisions: Record<string, boolean> | null,
): Promise<void> {
  const decidedById = state === "withdrawn" ? null : accountOf(act).id;
  await tx.recordProposal.update({
    where: { id },
    data: { state, decidedAt: act.now, decidedById, ...(decisions && { decisions }) },
    select: { id: true },
  });
}

async function audit(tx: Tx, act: Act, action: string, subjectId: string, reason?: string): Promise<void> {
  await writeAudit(tx, act, { action, subjectType: "record_proposal", subjectId, ...(reason && { reason }) });
}
