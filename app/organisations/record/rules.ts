import { type Actor, canAdminister, hasProvedAddress } from "#app/accounts/rules.ts";
import type {
  CitationLine,
  Documents,
  PartnershipDocument,
  RecordDocument,
  RecordType,
} from "#app/organisations/record/documents.ts";
import { boundsOf, type PartialDate } from "#app/platform/partial-date.ts";
import type { RecordProposalState } from "#prisma/generated/enums.ts";

/** The secretariat decides what stands in the record: administrators. */
export function canReviewRecord(actor: Actor): boolean {
  return canAdminister(actor);
}

/** Editors of an organisation propose what concerns it; the secretariat may propose anything, or write it at once. */
export function canPropose(actor: Actor, organisationIds: string[]): boolean {
  if (canReviewRecord(actor)) return true;
  return actor !== null && hasProvedAddress(actor) && organisationIds.some((id) => actor.organisationIds.includes(id));
}

/** How somebody changes what concerns these organisations; null: not at all. */
export function editingOf(actor: Actor, organisationIds: string[]): "write" | "propose" | null {
  if (canReviewRecord(actor)) return "write";
  return canPropose(actor, organisationIds) ? "propose" : null;
}

/** The organisations that an entry concerns: itself, its parties (also those on whose behalf), a person's own. */
export function concerns(type: RecordType, id: string | null, document: RecordDocument): string[] {
  if (type === "organisation") return id === null ? [] : [id];
  if (type === "person") return present([(document as Documents["person"]).organisation]);
  return present(
    (document as PartnershipDocument).parties.flatMap(({ organisation, onBehalfOf }) => [organisation, onBehalfOf]),
  );
}

function present(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Proposals that are not decided. */
export const openStates = ["pending", "asked"] as const satisfies RecordProposalState[];

export function isOpen(state: RecordProposalState): boolean {
  return openStates.some((open) => open === state);
}

/** What the secretariat narrows its list of proposals to. */
export const proposalFilters = ["waiting", "asked", "closed"] as const;
export type ProposalFilter = (typeof proposalFilters)[number];

/** Who proposed it changes, answers and withdraws it until it is decided. */
export function canChangeProposal(
  actor: Actor,
  proposal: { accountId: string | null; state: RecordProposalState },
): boolean {
  return actor !== null && actor.id === proposal.accountId && isOpen(proposal.state);
}

/** The secretariat and who proposed it see it: nothing of a proposal is public. */
export function canSeeProposal(actor: Actor, proposal: { accountId: string | null }): boolean {
  return canReviewRecord(actor) || (actor !== null && actor.id === proposal.accountId);
}

/** Who wrote an entry's history is named to the secretariat and to editors of what it concerns. */
export function canSeeWho(actor: Actor, organisationIds: string[]): boolean {
  return canPropose(actor, organisationIds);
}

/** Why an entry cannot be published as it is: a field, and the code of the words that say what to mend. */
export type RecordProblem = { field: string; code: RecordProblemCode };
export type RecordProblemCode =
  | "no_source"
  | "too_few_parties"
  | "repeated_party"
  | "dates_reversed"
  | "in_force_before_signed"
  | "end_without_date"
  | "amount_without_currency"
  | "own_parent"
  | "unknown_reference"
  | "taken";

/** What the document alone shows to be wrong; empty when it may be published. What has no source cannot be. */
export function problemsOf(type: RecordType, id: string | null, document: RecordDocument): RecordProblem[] {
  const problems: RecordProblem[] = supported(document.citations) ? [] : [{ field: "citations", code: "no_source" }];
  if (type === "partnership") problems.push(...partnershipProblems(document as PartnershipDocument));
  if (type === "person") {
    const { positionFrom, positionTo } = document as Documents["person"];
    if (isReversed(positionFrom, positionTo)) problems.push({ field: "positionTo", code: "dates_reversed" });
  }
  if (type === "organisation" && id !== null) {
    const { parent, relations } = document as Documents["organisation"];
    if (parent === id) problems.push({ field: "parent", code: "own_parent" });
    if (relations.some(({ to }) => to === id)) problems.push({ field: "relations", code: "own_parent" });
  }
  return problems;
}

/** At least one place in a source says so, and is believed. */
function supported(citations: CitationLine[]): boolean {
  return citations.some(({ contradicts, rank }) => !contradicts && rank !== "deprecated");
}

function partnershipProblems(document: PartnershipDocument): RecordProblem[] {
  const { parties, signedOn, inForceOn, dateFrom, dateTo, dateEnd, amount, currency } = document;
  const keys = parties.map(({ organisation, country, role }) => `${organisation} ${country} ${role}`);
  const checks: [boolean, RecordProblem][] = [
    [parties.length < 2, { field: "parties", code: "too_few_parties" }],
    [new Set(keys).size < keys.length, { field: "parties", code: "repeated_party" }],
    [isReversed(dateFrom, dateTo), { field: "dateTo", code: "dates_reversed" }],
    [isReversed(signedOn, inForceOn), { field: "inForceOn", code: "in_force_before_signed" }],
    [dateEnd === "dated" && dateTo === null, { field: "dateTo", code: "end_without_date" }],
    [dateEnd === "open" && dateTo !== null, { field: "dateTo", code: "dates_reversed" }],
    [(amount === null) !== (currency === null), { field: "currency", code: "amount_without_currency" }],
  ];
  return checks.flatMap(([wrong, problem]) => (wrong ? [problem] : []));
}

/** Whether the later date is over before the earlier can have begun. */
function isReversed(from: PartialDate | null, to: PartialDate | null): boolean {
  return from !== null && to !== null && boundsOf(to).last < boundsOf(from).first;
}
