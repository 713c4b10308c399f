import { type Conflict, conflictOf } from "#app/programme/call/rules.ts";

export type AssignableReviewer = {
  id: string;
  emailKey: string;
  organisationName: string;
  /** Empty: every track. */
  trackIds: readonly string[];
  maxLoad: number | null;
};

export type AssignableProposal = {
  id: string;
  trackId: string | null;
  authors: readonly { emailKey: string; organisationName: string }[];
  /** Who has it already, done or not; also who said to have a conflict of interest. */
  reviewerIds: readonly string[];
  /** How many of these count as reviews. */
  counted: number;
};

export type Assignment = { proposalId: string; reviewerId: string };
export type AssignmentPlan = { assignments: Assignment[] /** Reviews that nobody is left for. */; missing: number };

/** Why a reviewer cannot be given a proposal; null: nothing against it. */
export function assignmentBar(
  reviewer: AssignableReviewer,
  proposal: AssignableProposal,
): Conflict | "track" | "assigned" | null {
  if (proposal.reviewerIds.includes(reviewer.id)) return "assigned";
  const conflict = conflictOf(reviewer, proposal.authors);
  if (conflict) return conflict;
  const { trackIds } = reviewer;
  return trackIds.length > 0 && !trackIds.includes(proposal.trackId ?? "") ? "track" : null;
}

/**
 * Gives each proposal as many reviewers as are wanted: nobody with a conflict or of another track, nobody beyond what
 * they agreed to, and always to who has least. Proposals that few can review come first. The same input gives the same
 * plan, in whatever order it comes. `loads`: how many proposals each reviewer has already.
 */
export function planAssignments(
  reviewers: readonly AssignableReviewer[],
  proposals: readonly AssignableProposal[],
  loads: Readonly<Record<string, number>>,
  wanted: number,
): AssignmentPlan {
  const load = new Map(reviewers.map(({ id }) => [id, loads[id] ?? 0]));
  const loadOf = (id: string) => load.get(id) ?? 0;
  const lines = proposals
    .map((proposal) => ({
      proposal,
      able: reviewers.filter((reviewer) => assignmentBar(reviewer, proposal) === null),
      open: Math.max(0, wanted - proposal.counted),
    }))
    .sort((one, other) => one.able.length - other.able.length || compare(one.proposal.id, other.proposal.id));
  const plan: AssignmentPlan = { assignments: [], missing: 0 };
  for (const { proposal, able, open } of lines) {
    const chosen = able
      .filter(({ id, maxLoad }) => maxLoad === null || loadOf(id) < maxLoad)
      .sort((one, other) => loadOf(one.id) - loadOf(other.id) || compare(one.id, other.id))
      .slice(0, open);
    for (const { id } of chosen) {
      load.set(id, loadOf(id) + 1);
      plan.assignments.push({ proposalId: proposal.id, reviewerId: id });
    }
    plan.missing += open - chosen.length;
  }
  return plan;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
