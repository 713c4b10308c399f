import type { Prisma } from "#prisma/generated/client.ts";
import type { RegistrationState } from "#prisma/generated/enums.ts";
import { conferenceId } from "./conference.ts";
import { declineReasons } from "./people.ts";
import { type Chance, demoId } from "./random.ts";
import type { Applicant, StatedRegistration } from "./registrations.ts";

const dayMs = 86_400_000;

export type Outcome = {
  registrations: StatedRegistration[];
  decisions: Prisma.DecisionCreateManyInput[];
  items: Prisma.DecisionItemCreateManyInput[];
  audits: Prisma.AuditEntryCreateManyInput[];
};

type Fate = { state: RegistrationState; at: Date; by: "organiser" | "delegate"; reason: string | null };

/**
 * Plays the weeks since registration opened: people take places while there are any, organisers decide on two mornings
 * a week, some withdraw. Who comes when a category is full waits; the places of the few who drop out are filled again.
 */
export function decideAll(applicants: Applicant[], organiserId: string, now: Date, chance: Chance): Outcome {
  const outcome: Outcome = { registrations: [], decisions: [], items: [], audits: [] };
  const batches = new Map<string, StatedRegistration[]>();
  const left = new Map(applicants.map(({ plan }) => [plan.slug, plan.capacity]));
  for (const applicant of applicants) {
    const { plan, row, submittedAt } = applicant;
    const places = left.get(plan.slug) ?? 0;
    const entry = places > 0 ? (plan.needsApproval ? "pending" : "confirmed") : "waiting";
    const fate = entry === "waiting" ? null : drawFate(applicant, now, chance);
    const state = fate?.state ?? entry;
    if (state === "pending" || state === "confirmed") left.set(plan.slug, places - 1);
    const registration = stated(row, state, fate);
    outcome.registrations.push(registration);
    outcome.audits.push(audit(row.id, "registration.submitted", submittedAt, null, [null, entry]));
    if (fate?.by === "delegate") {
      outcome.audits.push(audit(row.id, "registration.withdrawn", fate.at, null, [entry, fate.state]));
    } else if (fate) {
      const action = fate.state === "declined" ? "registration.declined" : "registration.approved";
      outcome.audits.push(audit(row.id, action, fate.at, organiserId, [entry, fate.state], fate.reason));
      const batch = `${fate.at.toISOString()} ${fate.reason ?? "approve"}`;
      batches.set(batch, [...(batches.get(batch) ?? []), registration]);
    }
  }
  for (const [batch, members] of batches) addDecision(outcome, batch, members, organiserId);
  return outcome;
}

/** What becomes of a registration that holds a place; null when nothing happened to it yet. */
function drawFate({ plan, row, submittedAt }: Applicant, now: Date, chance: Chance): Fate | null {
  const lot = chance.number();
  const delay = 2 + chance.number() * 8;
  const reason = chance.pick(declineReasons)[row.locale];
  if (row.accountId === null && lot < 0.05) {
    const withdrawnAt = new Date(submittedAt.getTime() + delay * dayMs);
    if (withdrawnAt < now) return { state: "withdrawn", at: withdrawnAt, by: "delegate", reason: null };
  }
  if (!plan.needsApproval) return null;
  const at = nextDeskMorning(submittedAt);
  const stillOpen = at >= now || (row.accountId === null && lot > 0.95);
  if (stillOpen) return null;
  const declined = row.accountId === null && lot >= 0.05 && lot < 0.09;
  return { state: declined ? "declined" : "confirmed", at, by: "organiser", reason: declined ? reason : null };
}

/** Organisers decide on Tuesday and Friday mornings, on what is at least a day old. */
function nextDeskMorning(submittedAt: Date): Date {
  const morning = new Date(submittedAt.getTime() + dayMs);
  morning.setUTCHours(9, 30, 0, 0);
  if (morning.getTime() < submittedAt.getTime() + dayMs) morning.setUTCDate(morning.getUTCDate() + 1);
  while (morning.getUTCDay() !== 2 && morning.getUTCDay() !== 5) morning.setUTCDate(morning.getUTCDate() + 1);
  return morning;
}

function stated(row: Applicant["row"], state: RegistrationState, fate: Fate | null): StatedRegistration {
  return {
    ...row,
    state,
    decidedAt: fate?.by === "organiser" ? fate.at : null,
    declineReason: state === "declined" ? (fate?.reason ?? null) : null,
    version: fate ? 2 : 1,
    updatedAt: fate?.at ?? row.submittedAt,
  };
}

function audit(
  subjectId: string,
  action: string,
  at: Date,
  actorAccountId: string | null,
  state: [string | null, string],
  reason: string | null = null,
): Prisma.AuditEntryCreateManyInput {
  return {
    id: demoId(`audit ${action} ${subjectId}`),
    at,
    actorAccountId,
    actorKind: actorAccountId ? "account" : "visitor",
    action,
    subjectType: "registration",
    subjectId,
    conferenceId,
    reason,
    changes: { state },
  };
}

/** One act of the organiser on many registrations; its mails would have left long ago. */
function addDecision(outcome: Outcome, batch: string, members: StatedRegistration[], actorAccountId: string): void {
  const [first] = members;
  if (!first?.decidedAt) return;
  const id = demoId(`decision ${batch}`);
  const closedAt = new Date(first.decidedAt.getTime() + 20_000);
  outcome.decisions.push({
    id,
    conferenceId,
    actorAccountId,
    kind: first.state === "declined" ? "decline" : "approve",
    reason: first.declineReason,
    madeAt: first.decidedAt,
    undoUntil: closedAt,
    settledAt: closedAt,
    arrivalMark: Math.max(...members.map(({ arrival }) => arrival)) + 1,
  });
  for (const { id: registrationId, arrival, state } of members) {
    outcome.items.push({
      decisionId: id,
      registrationId,
      fromState: "pending",
      fromArrival: arrival,
      toState: state,
      closedAt,
    });
  }
}
