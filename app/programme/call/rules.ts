import type { SignedInAccount } from "#app/platform/context.ts";
import { foldText } from "#app/platform/text.ts";
import type {
  ProposalAuthorState,
  ProposalState,
  QuestionKind,
  ReviewState,
  SessionRoleKind,
} from "#prisma/generated/enums.ts";

export type { ProposalAuthorState, ProposalState, ReviewState };

/** In the order in which people read them. */
export const proposalStates = [
  "draft",
  "submitted",
  "accepted",
  "waiting",
  "declined",
  "withdrawn",
] as const satisfies ProposalState[];

/** What an organiser may decide, by the state that it leads to; `submitted` takes a decision back. */
export const decisionKinds = ["accepted", "waiting", "declined", "submitted"] as const satisfies ProposalState[];
export type DecisionKind = (typeof decisionKinds)[number];

/** How many proposals one decision, or one file of mails, may hold. */
export const decisionLimit = 200;
/** How many authors a proposal may have. */
export const authorLimit = 10;
/** How many types, questions or criteria a call may have. */
export const partLimit = 30;

/** What a call may ask. */
export const callQuestionKinds = [
  "short_text",
  "long_text",
  "choice",
  "choices",
  "consent",
] as const satisfies QuestionKind[];

/** What somebody may wish to be in the session. */
export const wishedRoles = ["speaker", "moderator", "panellist"] as const satisfies SessionRoleKind[];

export type CallTimes = { opensAt: Date | null; closesAt: Date | null; graceHours: number };

/** Whether a call takes proposals now. `none`: it never did. `grace`: only drafts that were begun before the deadline. */
export type CallPhase = "none" | "not_yet" | "open" | "grace" | "closed";

export function callPhase({ opensAt, closesAt, graceHours }: CallTimes, now: Date): CallPhase {
  if (!opensAt) return "none";
  if (now < opensAt) return "not_yet";
  if (!closesAt || now < closesAt) return "open";
  return now.getTime() < closesAt.getTime() + graceHours * 3_600_000 ? "grace" : "closed";
}

/** Whether its lead may still write on a proposal: until the deadline, and in the time of grace while it is a draft. */
export function mayWrite(
  { state, createdAt }: { state: ProposalState; createdAt: Date },
  call: CallTimes,
  now: Date,
): boolean {
  const phase = callPhase(call, now);
  if (phase === "open") return state === "draft" || state === "submitted";
  return phase === "grace" && state === "draft" && call.closesAt !== null && createdAt < call.closesAt;
}

/** A proposal may be withdrawn until it is decided on. */
export function mayWithdraw(state: ProposalState): boolean {
  return state === "draft" || state === "submitted" || state === "waiting";
}

/** Its authors, and what they are in it, may change until it has become a session. */
export function mayChangeAuthors(state: ProposalState): boolean {
  return state === "draft" || state === "submitted" || state === "waiting";
}

export type Content = {
  titleEn: string;
  titleFr: string;
  abstractEn: string;
  abstractFr: string;
  typeId: string | null;
  trackId: string | null;
  language: string | null;
};

/** What the call needs a proposal to have. */
export type Asked = { tracks: boolean; questionIds: readonly string[] };

/** What the lead has to say of themselves. */
export type LeadFacts = { jobTitle: string; organisationName: string; countryCode: string | null };

/** What is missing before a proposal can be submitted: names of fields, in the order of the form. */
export function missingOf(
  content: Content,
  lead: LeadFacts,
  answers: Readonly<Record<string, readonly string[]>>,
  asked: Asked,
): string[] {
  return [
    ...missingText(content),
    ...(content.typeId ? [] : ["typeId"]),
    ...(content.trackId || !asked.tracks ? [] : ["trackId"]),
    ...(content.language ? [] : ["language"]),
    ...asked.questionIds.filter((id) => !answers[id]?.length).map((id) => `q-${id}`),
    ...(["jobTitle", "organisationName", "countryCode"] as const).filter((field) => !lead[field]),
  ];
}

/** One language must be whole, and what is begun in the other must be whole too. */
function missingText({ titleEn, titleFr, abstractEn, abstractFr }: Content): string[] {
  const missing: string[] = [];
  const useFrench = Boolean(titleFr || abstractFr);
  const useEnglish = Boolean(titleEn || abstractEn) || !useFrench;
  if (useEnglish && !titleEn) missing.push("titleEn");
  if (useFrench && !titleFr) missing.push("titleFr");
  if (useEnglish && !abstractEn) missing.push("abstractEn");
  if (useFrench && !abstractFr) missing.push("abstractFr");
  return missing;
}

type Owner = Pick<SignedInAccount, "emailKey" | "emailVerified">;

/** Whether an account is somebody who is known by an address: only its proved address counts. */
export function isOwnerOf(account: Owner | null, { emailKey }: { emailKey: string }): boolean {
  return account?.emailVerified === true && account.emailKey === emailKey;
}

type Person = { emailKey: string; organisationName: string };

/** Why somebody must not review a proposal: one of its authors, or of the same organisation. */
export type Conflict = "author" | "organisation";

/** The conflict of interest that the data show; null: none. */
export function conflictOf(reviewer: Person, authors: readonly Person[]): Conflict | null {
  if (authors.some(({ emailKey }) => emailKey === reviewer.emailKey)) return "author";
  const organisation = foldText(reviewer.organisationName);
  if (organisation && authors.some((author) => foldText(author.organisationName) === organisation))
    return "organisation";
  return null;
}

/** Reviews can be written and changed until organisers have decided. */
export function mayReview(state: ProposalState): boolean {
  return state === "submitted" || state === "waiting";
}

/** Whether reviewers get what is attached: a file tells too easily who wrote it. */
export function mayReadFiles({ anonymous, blindFiles }: { anonymous: boolean; blindFiles: boolean }): boolean {
  return !anonymous || blindFiles;
}

export type Scored = { scores: readonly { criterionId: string; score: number }[] };
export type Weights = readonly { id: string; weight: number }[];

/** One review as one figure from 1 to 5, each criterion by its weight; null when nothing that counts is scored. */
export function weightedMean({ scores }: Scored, weights: Weights): number | null {
  let [sum, whole] = [0, 0];
  for (const { id, weight } of weights) {
    const score = scores.find(({ criterionId }) => criterionId === id)?.score;
    if (score === undefined) continue;
    sum += weight * score;
    whole += weight;
  }
  return whole === 0 ? null : sum / whole;
}

export type Summary = { reviewCount: number; scoreMean: number | null; scoreSpread: number | null };

/** All reviews of a proposal as one: how many, their mean, and how far they are apart (standard deviation). */
export function summaryOf(reviews: readonly Scored[], weights: Weights): Summary {
  const means = reviews.flatMap((review) => weightedMean(review, weights) ?? []);
  const [reviewCount, count] = [reviews.length, means.length];
  if (count === 0) return { reviewCount, scoreMean: null, scoreSpread: null };
  const mean = means.reduce((sum, value) => sum + value, 0) / count;
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  return { reviewCount, scoreMean: mean, scoreSpread: Math.sqrt(variance) };
}

const leadsTo: Record<ProposalState, readonly DecisionKind[]> = {
  draft: [],
  submitted: ["accepted", "waiting", "declined"],
  waiting: ["accepted", "declined", "submitted"],
  declined: ["accepted", "waiting", "submitted"],
  // It is a session: what becomes of that is decided there.
  accepted: [],
  withdrawn: [],
};

/** The decisions that make sense for a proposal. */
export function decisionsFor(state: ProposalState): readonly DecisionKind[] {
  return leadsTo[state];
}

/** How long a decision can be undone; its mails wait as long. */
export const undoWindowMs = 20_000;

/** Authors who hear of what becomes of a proposal: not who declined to be one, nor who has not answered. */
export function isTold({ position, state }: { position: number; state: ProposalAuthorState }): boolean {
  return position === 0 || state === "confirmed";
}

/** Whose address this was is gone. */
export const erasedDomain = "@erased.invalid";
