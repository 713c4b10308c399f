import { saveFile } from "#app/conferences/files.server.ts";
import { currentNoticeVersion } from "#app/notice/queries.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { emailKeyOf, foldText } from "#app/platform/text.ts";
import { newCode } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Upload } from "#app/platform/uploads.server.ts";
import { type Call, inUse, type LockCall, lockCall, requireCall } from "#app/programme/call/call.server.ts";
import { dropConflicts } from "#app/programme/call/conflicts.server.ts";
import { deadlineWords, makeOwnLink, takeBackDecisions, writeToAuthors } from "#app/programme/call/letters.server.ts";
import { lockLedProposal, type OwnProposal, type OwnProposalInput } from "#app/programme/call/own.server.ts";
import {
  type Content,
  callPhase,
  type LeadFacts,
  mayWithdraw,
  mayWrite,
  missingOf,
} from "#app/programme/call/rules.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { readAnswer } from "#app/registration/questions/rules.ts";
import type { PrismaClient, SessionRoleKind } from "#prisma/generated/client.ts";

export type BeginInput = { conferenceId: string; name: string; email: string; locale: Locale; submissionKey: string };

/** `linkId`: by which the browser that began it may go on writing. */
export type BeginResult = { reference: string; linkId: string };

/** Somebody begins a proposal: it is a draft from then on, and its personal link is mailed. The same form twice is one. */
export async function beginProposal(db: PrismaClient, act: Act, input: BeginInput): Promise<BeginResult> {
  return inTransaction(db, async (tx) => {
    const { id: callId } = await requireCall(tx, input.conferenceId);
    await lockCall(tx, callId);
    const call = await requireCall(tx, input.conferenceId);
    const before = await authorOfKey(tx, input.submissionKey);
    if (!before && callPhase(call, act.now) !== "open") throw new AppError("closed");
    const { id: authorId, reference } = before ?? (await create(tx, act, call, input));
    return { reference, linkId: await makeOwnLink(tx, act, authorId) };
  });
}

async function authorOfKey(tx: Tx, submissionKey: string) {
  const author = await tx.proposalAuthor.findFirst({
    where: { position: 0, proposal: { submissionKey } },
    select: { id: true, proposal: { select: { reference: true } } },
  });
  return author && { id: author.id, reference: author.proposal.reference };
}

async function create(tx: Tx, act: Act, call: Call, { name, email, locale, submissionKey, conferenceId }: BeginInput) {
  const reference = await freeReference(tx);
  const proposal = await tx.proposal.create({
    data: {
      ...{ callId: call.id, reference, submissionKey, createdAt: act.now },
      searchText: foldText([name, email, reference].join(" ")),
      authors: {
        create: {
          ...{ position: 0, state: "confirmed", name, email, emailKey: emailKeyOf(email), locale },
          ...{ consentAt: act.now, consentVersion: await currentNoticeVersion(tx), answeredAt: act.now },
          createdAt: act.now,
        },
      },
    },
    select: { id: true, reference: true, titleEn: true, titleFr: true, authors: { select: { id: true } } },
  });
  const [lead] = proposal.authors;
  if (!lead) throw new AppError("unexpected");
  const conference = await conferenceById(tx, conferenceId);
  await writeLetter(tx, act, conference, call, { ...proposal, lead: { id: lead.id, name, email, locale } }, "begun");
  await writeAudit(tx, act, { action: "proposal.begun", ...about(proposal.id, conferenceId) });
  return { id: lead.id, reference };
}

/** What authors quote. */
async function freeReference(db: Db): Promise<string> {
  for (;;) {
    const reference = `PRO-${newCode(4)}-${newCode(4)}`;
    if (!(await db.proposal.findUnique({ where: { reference }, select: { id: true } }))) return reference;
  }
}

type Told = {
  id: string;
  reference: string;
  titleEn: string;
  titleFr: string;
  lead: { id: string; name: string; email: string; locale: Locale };
};

function writeLetter(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  { closesAt }: { closesAt: Date | null },
  { lead, ...proposal }: Told,
  state: "begun" | "received" | "withdrawn",
) {
  const closes = state === "withdrawn" ? "" : deadlineWords(closesAt, lead.locale, conference);
  return writeToAuthors(tx, act, conference, [
    { to: lead, about: proposal, compose: (props) => ({ template: "proposal", props: { ...props, state, closes } }) },
  ]);
}

export function about(subjectId: string, conferenceId: string) {
  return { subjectType: "proposal", subjectId, conferenceId };
}

export type SaveInput = OwnProposalInput & {
  version: number;
  content: Content & { notes: string };
  /** What its lead says of themselves. */
  lead: LeadFacts & { name: string; role: SessionRoleKind; locale: Locale };
  /** By question, as it was sent. */
  answers: Readonly<Record<string, readonly string[]>>;
  file: Upload | null;
  dropFile: boolean;
  submit: boolean;
};

/** Fields that have to be filled in before it can be submitted; empty: it was done. */
export type SaveResult = { missing: string[]; submitted: boolean };

/**
 * The lead saves a proposal, as much as there is of a draft. Submitted it is when it is asked for and nothing is missing;
 * a draft that is not ready is saved all the same, what was submitted before stays as it was.
 */
export async function saveProposal(db: PrismaClient, act: Act, input: SaveInput): Promise<SaveResult> {
  return saveWith(lockCall, db, act, input);
}

/** The same with the lock as an argument: a test shows what happens without it. */
export async function saveWith(lock: LockCall, db: PrismaClient, act: Act, input: SaveInput): Promise<SaveResult> {
  return inTransaction(db, async (tx) => {
    const call = await callOf(tx, lock, input);
    const proposal = await lockLedProposal(tx, input);
    if (!mayWrite(proposal, call, act.now)) throw new AppError("closed");
    if (proposal.version !== input.version) throw fieldRefusal("", "changed_meanwhile");
    const { conference } = proposal.call;
    const content = await checkContent(tx, call, conference, proposal, input);
    const answers = judge(call, input.answers);
    const missing = missingOf(content, input.lead, answers, await askedBy(tx, call));
    const wasSubmitted = proposal.state === "submitted";
    if (wasSubmitted && missing.length > 0) return { missing, submitted: true };
    const submits = input.submit && !wasSubmitted && missing.length === 0;
    if (submits) await requireRoom(tx, call, proposal);
    await store(tx, act, proposal, input, { ...content, ...(submits && { state: "submitted", submittedAt: act.now }) });
    await storeAnswers(tx, proposal.id, answers);
    await refreshSearch(tx, proposal.id);
    await dropConflicts(tx, act, { proposalId: proposal.id });
    if (submits || wasSubmitted) {
      const action = submits ? "proposal.submitted" : "proposal.changed";
      await writeAudit(tx, act, { action, ...about(proposal.id, call.conferenceId) });
    }
    if (submits) {
      const lead = { ...proposal.me, name: input.lead.name, locale: input.lead.locale };
      await writeLetter(tx, act, conference, call, { ...proposal, ...content, lead }, "received");
    }
    return { missing: input.submit ? missing : [], submitted: submits || wasSubmitted };
  });
}

/** The call of a proposal, locked before the proposal: the deadline and the number of one's proposals stay as they are. */
async function callOf(tx: Tx, lock: LockCall, { reference }: OwnProposalInput): Promise<Call> {
  const found = await tx.proposal.findUnique({
    where: { reference },
    select: { callId: true, call: { select: { conferenceId: true } } },
  });
  if (!found) throw new AppError("not_found");
  await lock(tx, found.callId);
  return requireCall(tx, found.call.conferenceId);
}

async function checkContent(
  tx: Tx,
  call: Call,
  { languages }: ConferenceForRegistration,
  before: OwnProposal,
  { content }: SaveInput,
): Promise<Content & { notes: string }> {
  const { typeId, trackId, language } = content;
  const types = call.types.filter(({ id, archivedAt }) => archivedAt === null || id === before.typeId);
  if (typeId && !types.some(({ id }) => id === typeId)) throw fieldRefusal("typeId", "option_gone");
  if (trackId && !(await tx.track.count({ where: { id: trackId, conferenceId: call.conferenceId } })))
    throw fieldRefusal("trackId", "option_gone");
  if (language && !languages.includes(language)) throw fieldRefusal("language", "invalid");
  return content;
}

/** What may be stored of the answers; refuses what cannot. */
function judge(call: Call, given: SaveInput["answers"]): Record<string, string[]> {
  const kept: Record<string, string[]> = {};
  for (const { id, kind, options } of inUse(call.questions)) {
    const rule = { kind, options: options.map((option) => ({ id: option.id, archived: false })) };
    const read = readAnswer(rule, given[id] ?? []);
    if (typeof read === "string") throw fieldRefusal(`q-${id}`, read);
    kept[id] = read;
  }
  return kept;
}

async function askedBy(tx: Tx, call: Call) {
  return {
    tracks: (await tx.track.count({ where: { conferenceId: call.conferenceId } })) > 0,
    questionIds: inUse(call.questions).flatMap(({ id, required }) => (required ? [id] : [])),
  };
}

/** Nobody leads more proposals than the call allows; the lock on the call makes two at once one after the other. */
async function requireRoom(tx: Tx, call: Call, { id, me }: OwnProposal): Promise<void> {
  const led = await tx.proposal.count({
    where: {
      ...{ callId: call.id, id: { not: id }, state: { notIn: ["draft", "withdrawn"] } },
      authors: { some: { position: 0, emailKey: me.emailKey } },
    },
  });
  if (led >= call.limitPerAuthor) throw fieldRefusal("", `proposal_limit|${call.limitPerAuthor}`);
}

async function store(tx: Tx, act: Act, proposal: OwnProposal, input: SaveInput, columns: object): Promise<void> {
  const { name, jobTitle, organisationName, countryCode, role, locale } = input.lead;
  if (countryCode && !(await tx.country.findUnique({ where: { code: countryCode }, select: { code: true } })))
    throw fieldRefusal("countryCode", "country");
  const replaced = proposal.file && (input.dropFile || input.file) ? proposal.file.id : null;
  const { conferenceId } = proposal.call;
  const fileId = input.file ? await saveFile(tx, act.now, conferenceId, "proposal", input.file) : undefined;
  await tx.proposal.update({
    where: { id: proposal.id },
    data: {
      ...columns,
      ...(fileId ? { fileId } : replaced ? { fileId: null } : {}),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  if (replaced) await tx.storedFile.deleteMany({ where: { id: replaced } });
  await tx.proposalAuthor.update({
    where: { id: proposal.me.id },
    data: { name, jobTitle, organisationName, countryCode, role, locale },
    select: { id: true },
  });
}

async function storeAnswers(tx: Tx, proposalId: string, answers: Record<string, string[]>): Promise<void> {
  const questionIds = Object.keys(answers);
  await tx.proposalAnswer.deleteMany({ where: { proposalId, questionId: { in: questionIds } } });
  await tx.proposalAnswer.createMany({
    data: questionIds.flatMap((questionId) => {
      const values = answers[questionId] ?? [];
      return values.length > 0 ? [{ proposalId, questionId, values }] : [];
    }),
  });
}

/** By what the desk finds a proposal. */
export async function refreshSearch(tx: Tx, proposalId: string): Promise<void> {
  const { reference, titleEn, titleFr, authors } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: {
      ...{ reference: true, titleEn: true, titleFr: true },
      authors: { select: { name: true, email: true, organisationName: true } },
    },
  });
  const people = authors.flatMap(({ name, email, organisationName }) => [name, email, organisationName]);
  await tx.proposal.update({
    where: { id: proposalId },
    data: { searchText: foldText([titleEn, titleFr, ...people, reference].join(" ")) },
    select: { id: true },
  });
}

/** The lead takes a proposal back; a draft that nobody has seen but its authors is deleted with it after some time. */
export async function withdrawProposal(db: PrismaClient, act: Act, input: OwnProposalInput): Promise<void> {
  await inTransaction(db, async (tx) => {
    const proposal = await lockLedProposal(tx, input);
    if (!mayWithdraw(proposal.state)) throw new AppError("wrong_state");
    await tx.proposal.update({
      where: { id: proposal.id },
      data: { state: "withdrawn", version: { increment: 1 } },
      select: { id: true },
    });
    await takeBackDecisions(tx, [proposal.id]);
    const { call } = proposal;
    const lead = proposal.me;
    await writeLetter(tx, act, call.conference, call, { ...proposal, lead }, "withdrawn");
    await writeAudit(tx, act, {
      ...{ action: "proposal.withdrawn", ...about(proposal.id, call.conferenceId) },
      changes: { state: [proposal.state, "withdrawn"] },
    });
  });
}
