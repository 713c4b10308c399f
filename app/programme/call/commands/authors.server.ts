import { currentNoticeVersion } from "#app/notice/queries.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { about, refreshSearch } from "#app/programme/call/commands/propose.server.ts";
import { dropConflicts } from "#app/programme/call/conflicts.server.ts";
import {
  type AboutProposal,
  type AuthorAddress,
  makeOwnLink,
  writeToAuthors,
} from "#app/programme/call/letters.server.ts";
import {
  lockLedProposal,
  lockOwnProposal,
  type OwnProposal,
  type OwnProposalInput,
} from "#app/programme/call/own.server.ts";
import { authorLimit, mayChangeAuthors } from "#app/programme/call/rules.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import type { PrismaClient, SessionRoleKind } from "#prisma/generated/client.ts";

export type AuthorInput = {
  name: string;
  jobTitle: string;
  organisationName: string;
  countryCode: string | null;
  role: SessionRoleKind;
  locale: Locale;
};

/** The lead names a co-author, who is invited by mail. */
export async function addAuthor(
  db: PrismaClient,
  act: Act,
  input: OwnProposalInput & { author: AuthorInput & { email: string } },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const proposal = await lockLedProposal(tx, input);
    requireOpen(proposal);
    const { email, ...author } = input.author;
    const emailKey = emailKeyOf(email);
    if (proposal.authors.length >= authorLimit) throw fieldRefusal("email", `too_many|${authorLimit}`);
    if (proposal.authors.some((other) => other.emailKey === emailKey)) throw fieldRefusal("email", "author_twice");
    await requireCountry(tx, author.countryCode);
    const position = Math.max(...proposal.authors.map((other) => other.position)) + 1;
    const { id } = await tx.proposalAuthor.create({
      data: { ...author, email, emailKey, position, proposalId: proposal.id, createdAt: act.now },
      select: { id: true },
    });
    await invite(tx, act, proposal, { id, email, name: author.name, locale: author.locale });
    await afterChange(tx, act, proposal, "proposal.author_invited");
  });
}

function requireOpen({ state }: OwnProposal): void {
  if (!mayChangeAuthors(state)) throw new AppError("wrong_state");
}

async function requireCountry(tx: Tx, code: string | null): Promise<void> {
  if (code && !(await tx.country.findUnique({ where: { code }, select: { code: true } })))
    throw fieldRefusal("countryCode", "country");
}

async function invite(tx: Tx, act: Act, proposal: OwnProposal, to: AuthorAddress, requested = false): Promise<void> {
  const lead = proposal.authors[0]?.name ?? "";
  await writeToAuthors(tx, act, proposal.call.conference, [
    {
      ...{ to, about: proposal, requested },
      compose: (props) => ({ template: "proposal-author", props: { ...props, lead } }),
    },
  ]);
}

async function afterChange(tx: Tx, act: Act, proposal: OwnProposal, action: string): Promise<void> {
  await refreshSearch(tx, proposal.id);
  await dropConflicts(tx, act, { proposalId: proposal.id });
  await writeAudit(tx, act, { action, ...about(proposal.id, proposal.call.conferenceId) });
}

/** Somebody who is mailed within this time gets no second mail: the first is on its way. */
const linkPauseMs = 10 * 60_000;

async function wasMailed(tx: Tx, act: Act, authorId: string): Promise<boolean> {
  const since = new Date(act.now.getTime() - linkPauseMs);
  return (await tx.proposalLink.count({ where: { authorId, createdAt: { gt: since } } })) > 0;
}

/** The lead has a co-author who has not answered invited once more. */
export async function inviteAgain(
  db: PrismaClient,
  act: Act,
  input: OwnProposalInput & { authorId: string },
): Promise<{ sent: boolean }> {
  return inTransaction(db, async (tx) => {
    const proposal = await lockLedProposal(tx, input);
    requireOpen(proposal);
    const author = coAuthor(proposal, input.authorId);
    if (author.state !== "invited") throw new AppError("wrong_state");
    if (await wasMailed(tx, act, author.id)) return { sent: false };
    await invite(tx, act, proposal, author);
    await writeAudit(tx, act, { action: "proposal.author_invited", ...about(proposal.id, proposal.call.conferenceId) });
    return { sent: true };
  });
}

function coAuthor(proposal: OwnProposal, authorId: string) {
  const author = proposal.authors.find(({ id, position }) => id === authorId && position > 0);
  if (!author) throw new AppError("not_found");
  return author;
}

/**
 * The lead mends the address of a co-author who has not answered: links that went to the other one open nothing any more,
 * and who it is now is invited. Whoever has answered has the address that they answered from.
 */
export async function readdressAuthor(
  db: PrismaClient,
  act: Act,
  { authorId, email, ...own }: OwnProposalInput & { authorId: string; email: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const proposal = await lockLedProposal(tx, own);
    requireOpen(proposal);
    const author = coAuthor(proposal, authorId);
    if (author.state !== "invited") throw new AppError("wrong_state");
    const emailKey = emailKeyOf(email);
    if (proposal.authors.some((other) => other.emailKey === emailKey)) throw fieldRefusal("email", "author_twice");
    await tx.proposalLink.deleteMany({ where: { authorId } });
    await tx.proposalAuthor.update({ where: { id: authorId }, data: { email, emailKey }, select: { id: true } });
    await invite(tx, act, proposal, { ...author, email });
    await afterChange(tx, act, proposal, "proposal.author_readdressed");
  });
}

/** The lead takes a co-author off the proposal. */
export async function removeAuthor(
  db: PrismaClient,
  act: Act,
  input: OwnProposalInput & { authorId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const proposal = await lockLedProposal(tx, input);
    requireOpen(proposal);
    const { id } = coAuthor(proposal, input.authorId);
    await tx.proposalAuthor.delete({ where: { id }, select: { id: true } });
    await afterChange(tx, act, proposal, "proposal.author_removed");
  });
}

/** A co-author says yes or no to being one; may be said again as long as authors can change. */
export async function answerAsAuthor(
  db: PrismaClient,
  act: Act,
  input: OwnProposalInput & { state: "confirmed" | "declined" },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const proposal = await lockOwnProposal(tx, input);
    requireOpen(proposal);
    const { me } = proposal;
    if (me.position === 0) throw new AppError("wrong_state");
    if (me.state === input.state) return;
    await tx.proposalAuthor.update({
      where: { id: me.id },
      data: {
        ...{ state: input.state, answeredAt: act.now },
        ...(input.state === "confirmed" && { consentAt: act.now, consentVersion: await currentNoticeVersion(tx) }),
      },
      select: { id: true },
    });
    const confirms = input.state === "confirmed";
    await afterChange(tx, act, proposal, confirms ? "proposal.author_confirmed" : "proposal.author_declined");
  });
}

/** A co-author mends what is said of them. */
export async function changeAuthor(
  db: PrismaClient,
  act: Act,
  input: OwnProposalInput & { author: AuthorInput },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const proposal = await lockOwnProposal(tx, input);
    requireOpen(proposal);
    if (proposal.me.position === 0) throw new AppError("wrong_state");
    await requireCountry(tx, input.author.countryCode);
    await tx.proposalAuthor.update({ where: { id: proposal.me.id }, data: input.author, select: { id: true } });
    await afterChange(tx, act, proposal, "proposal.author_changed");
  });
}

/**
 * An author has all personal links of theirs replaced: those in mails until now open nothing any more, a new one is mailed.
 * `linkId`: by which the browser that asked may go on.
 */
export async function renewProposalLink(
  db: PrismaClient,
  act: Act,
  own: OwnProposalInput,
): Promise<{ linkId: string }> {
  return inTransaction(db, async (tx) => {
    const proposal = await lockOwnProposal(tx, own);
    const { me, call } = proposal;
    await tx.proposalLink.deleteMany({ where: { authorId: me.id } });
    await sendLink(tx, act, call.conference, me, proposal);
    return { linkId: await makeOwnLink(tx, act, me.id) };
  });
}

async function sendLink(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  to: AuthorAddress,
  proposal: AboutProposal,
): Promise<void> {
  await writeToAuthors(tx, act, conference, [
    {
      ...{ to, about: proposal, requested: true },
      compose: (props) => ({ template: "proposal", props: { ...props, state: "link", closes: "" } }),
    },
  ]);
  await writeAudit(tx, act, { action: "proposal.link_sent", ...about(proposal.id, conference.id) });
}

/**
 * Somebody asks for the links of all their proposals. They go to that address; who asks learns nothing, not even whether
 * there are any.
 */
export async function sendProposalLinks(db: PrismaClient, act: Act, email: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const authors = await tx.proposalAuthor.findMany({
      where: { emailKey: emailKeyOf(email) },
      orderBy: { createdAt: "desc" },
      take: 10,
      select: {
        ...{ id: true, name: true, email: true, locale: true },
        proposal: {
          select: {
            ...{ id: true, reference: true, titleEn: true, titleFr: true },
            call: { select: { conferenceId: true } },
          },
        },
      },
    });
    for (const { proposal, ...to } of authors) {
      await tx.$queryRaw`SELECT 1 FROM "ProposalAuthor" WHERE "id" = ${to.id} FOR NO KEY UPDATE`;
      const since = new Date(act.now.getTime() - linkPauseMs);
      const recent = { authorId: to.id, requested: true, createdAt: { gt: since } };
      if (await tx.proposalLink.count({ where: recent })) continue;
      await sendLink(tx, act, await conferenceById(tx, proposal.call.conferenceId), to, proposal);
    }
  });
}
