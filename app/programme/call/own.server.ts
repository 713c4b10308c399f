import type { SignedInAccount } from "#app/platform/context.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { isOwnerOf, type ProposalState } from "#app/programme/call/rules.ts";
import { conferenceSelect } from "#app/registration/conference-for-registration.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** How somebody is known to proposals: by an account, or by links that were opened in this browser. */
export type ProposalHolder = {
  account: SignedInAccount | null;
  /** Hashes of the tokens in them. */
  linkIds: readonly string[];
};

/** Which proposal, and who asks. */
export type OwnProposalInput = { reference: string; holder: ProposalHolder };

export const authorSelect = {
  ...{ id: true, position: true, state: true, name: true, email: true, emailKey: true, jobTitle: true },
  ...{ organisationName: true, countryCode: true, role: true, locale: true, personId: true, consentVersion: true },
} satisfies Prisma.ProposalAuthorSelect;

export type AuthorRow = Prisma.ProposalAuthorGetPayload<{ select: typeof authorSelect }>;

const lastDecision = {
  where: { decision: { undoneAt: null } },
  orderBy: { decision: { madeAt: "desc" } },
  take: 1,
  select: { fromState: true, decision: { select: { undoUntil: true } } },
} satisfies Prisma.Proposal$decisionsArgs;

type Decided = {
  state: ProposalState;
  decisions: readonly { fromState: ProposalState; decision: { undoUntil: Date } }[];
};

/** A decision is told by mail. As long as it can be undone, and its mail waits, its authors' pages do not know of it. */
export function shownState({ state, decisions }: Decided, now: Date): ProposalState {
  const open = decisions.find(({ decision }) => now < decision.undoUntil);
  return open && state !== "withdrawn" ? open.fromState : state;
}

const ownSelect = {
  ...{ id: true, callId: true, reference: true, state: true, version: true, submissionKey: true },
  ...{ titleEn: true, titleFr: true, abstractEn: true, abstractFr: true, typeId: true, trackId: true },
  ...{ language: true, notes: true, createdAt: true, submittedAt: true, decidedAt: true },
  file: { select: { id: true, name: true, size: true } },
  type: { select: { nameEn: true, nameFr: true, minutes: true } },
  track: { select: { nameEn: true, nameFr: true } },
  answers: { select: { questionId: true, values: true } },
  decisions: lastDecision,
  call: {
    select: {
      ...{ id: true, conferenceId: true, opensAt: true, closesAt: true, graceHours: true, limitPerAuthor: true },
      conference: { select: conferenceSelect },
    },
  },
} satisfies Prisma.ProposalSelect;

/** A proposal for one of its authors. */
export async function readOwnProposal(db: Db, { reference, holder }: OwnProposalInput) {
  if (!/^[A-Z0-9-]{1,40}$/.test(reference)) return null;
  const found = await db.proposal.findUnique({
    where: { reference },
    select: {
      ...ownSelect,
      authors: {
        orderBy: { position: "asc" },
        select: { ...authorSelect, links: { where: { id: { in: [...holder.linkIds] } }, select: { id: true } } },
      },
    },
  });
  const me = found?.authors.find((author) => author.links.length > 0 || isOwnerOf(holder.account, author));
  return found && me ? { ...found, me } : null;
}

export type OwnProposal = NonNullable<Awaited<ReturnType<typeof readOwnProposal>>>;

/** The same before an act, with the proposal locked; somebody else's is as if it were not there. */
export async function lockOwnProposal(tx: Tx, input: OwnProposalInput): Promise<OwnProposal> {
  await tx.$queryRaw`SELECT 1 FROM "Proposal" WHERE "reference" = ${input.reference} FOR UPDATE`;
  const proposal = await readOwnProposal(tx, input);
  if (!proposal) throw new AppError("not_found");
  return proposal;
}

/** The same for its lead alone. */
export async function lockLedProposal(tx: Tx, input: OwnProposalInput): Promise<OwnProposal> {
  const proposal = await lockOwnProposal(tx, input);
  if (proposal.me.position !== 0) throw new AppError("forbidden");
  return proposal;
}

const listLimit = 100;

/** All proposals of the person behind a request, the newest first. */
export async function listOwnProposals(db: Db, { account, linkIds }: ProposalHolder) {
  const mine: Prisma.ProposalAuthorWhereInput[] = [{ links: { some: { id: { in: [...linkIds] } } } }];
  if (account?.emailVerified) mine.push({ emailKey: account.emailKey });
  return db.proposalAuthor.findMany({
    where: { OR: mine },
    orderBy: { proposal: { createdAt: "desc" } },
    take: listLimit,
    select: {
      ...{ id: true, position: true, state: true },
      proposal: {
        select: {
          ...{ reference: true, state: true, titleEn: true, titleFr: true, decisions: lastDecision },
          call: { select: { closesAt: true, conference: { select: conferenceSelect } } },
        },
      },
    },
  });
}

/** The author whose personal link this is, or null. Reads only: mail scanners open links too. */
export function authorOfLink(db: Db, tokenHash: string) {
  return db.proposalLink.findUnique({
    where: { id: tokenHash },
    select: { id: true, author: { select: { proposal: { select: { reference: true } } } } },
  });
}
