import { canSendPersonalLink, canSetUp } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { inTransaction, isUniqueViolation } from "#app/platform/transaction.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { tellFormerHead, type WithHead, writeToHeads } from "#app/registration/delegations/letters.server.ts";
import { passOnEndorsing } from "#app/registration/delegations/pass-on.server.ts";
import { BelowUse, type QuotaChange, setQuotas } from "#app/registration/delegations/quotas.server.ts";
import { memberStates } from "#app/registration/delegations/rules.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { lockPools } from "#app/registration/pools.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

export type DelegationInput = {
  conferenceId: string;
  /** Null: a new one. */
  delegationId: string | null;
  organisationId: string | null;
  countryCode: string | null;
  /** Null: as the organisation or the country is called. */
  nameEn: string | null;
  nameFr: string | null;
  code: string | null;
  domains: string[];
  includesAll: boolean;
  head: { name: string; email: string; locale: Locale } | null;
  quotas: QuotaChange[];
  /** The organiser knows that more places are taken than there will be. */
  confirmed: boolean;
};

export type DelegationResult =
  | { kind: "saved"; id: string; invited: boolean }
  /** Nothing was saved: in these categories more are taken than the quota would be, which wants a second word. */
  | { kind: "below_use"; categoryIds: string[] };

const ownSelect = {
  ...{ id: true, nameEn: true, nameFr: true, organisationId: true, countryCode: true },
  ...{ code: true, domains: true, includesAll: true },
  ...{ headName: true, headEmail: true, headEmailKey: true, headLocale: true },
} satisfies Prisma.DelegationSelect;

type Row = Prisma.DelegationGetPayload<{ select: typeof ownSelect }>;

/** Adds a delegation or changes one: what it is, its quotas, and its head, who is invited by mail when it is another one. */
export async function saveDelegation(db: PrismaClient, act: Act, input: DelegationInput): Promise<DelegationResult> {
  requireSetUp(act, input.conferenceId);
  try {
    return await inTransaction(db, (tx) => save(tx, act, input));
  } catch (error) {
    if (error instanceof BelowUse) return { kind: "below_use", categoryIds: error.categoryIds };
    // Somebody else gave the same name or code a moment before.
    if (isUniqueViolation(error)) throw new AppError("changed_meanwhile");
    throw error;
  }
}

async function save(tx: Tx, act: Act, input: DelegationInput): Promise<DelegationResult> {
  const conference = await conferenceById(tx, input.conferenceId);
  const before = input.delegationId === null ? null : await requireDelegation(tx, conference.id, input.delegationId);
  const data = await columnsOf(tx, conference.id, input);
  const after = before
    ? await tx.delegation.update({ where: { id: before.id }, data, select: ownSelect })
    : await tx.delegation.create({ data: { ...data, conferenceId: conference.id }, select: ownSelect });
  const changes = differences(before, after);
  if (Object.keys(changes).length > 0) {
    const action = before ? "delegation.changed" : "delegation.created";
    await writeAudit(tx, act, { action, ...about(conference.id, after.id), changes });
  }
  await setQuotas(tx, act, conference, after.id, input);
  return { kind: "saved", id: after.id, invited: await changeHead(tx, act, conference, before, after) };
}

/** What is typed, with names from the directory where none are. */
async function columnsOf(tx: Tx, conferenceId: string, input: DelegationInput) {
  const { organisationId, countryCode, code, domains, includesAll, head } = input;
  const names = { select: { nameEn: true, nameFr: true } } as const;
  const organisation = organisationId
    ? await tx.organisation.findUnique({ where: { id: organisationId }, ...names })
    : null;
  if (organisationId && !organisation) throw fieldRefusal("organisationId", "organisation");
  const country = countryCode ? await tx.country.findUnique({ where: { code: countryCode }, ...names }) : null;
  if (countryCode && !country) throw fieldRefusal("countryCode", "country");
  const body = organisation ?? country;
  const nameEn = input.nameEn ?? body?.nameEn;
  if (!nameEn) throw fieldRefusal("nameEn", "delegation_body");
  const other = { conferenceId, id: { not: input.delegationId ?? "" } };
  if (await tx.delegation.findFirst({ where: { ...other, nameEn }, select: { id: true } }))
    throw fieldRefusal("nameEn", "taken");
  if (
    code &&
    (await tx.delegation.findFirst({ where: { ...other, conferenceId: undefined, code }, select: { id: true } }))
  )
    throw fieldRefusal("code", "taken");
  return {
    ...{ organisationId, countryCode, nameEn, code, domains, includesAll },
    nameFr: input.nameFr ?? (input.nameEn ? null : (body?.nameFr ?? null)),
    headName: head?.name ?? null,
    headEmail: head?.email ?? null,
    headEmailKey: head ? emailKeyOf(head.email) : null,
    headLocale: head?.locale ?? "en",
  };
}

/** Another address is another head: earlier links are dead, the new one is invited and the old one told. */
async function changeHead(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  before: Row | null,
  after: Row,
): Promise<boolean> {
  const [was, is] = [before?.headEmailKey ?? null, after.headEmailKey];
  if (was === is) return false;
  if (before && was) {
    await tx.delegationLink.deleteMany({ where: { delegationId: after.id } });
    await tellFormerHead(tx, act, conference, before);
  }
  if (is) await inviteHead(tx, act, conference, after);
  else await passOnEndorsing(tx, act, [after.id]);
  const action = !is ? "delegation.head_removed" : was ? "delegation.head_replaced" : "delegation.head_invited";
  await writeAudit(tx, act, { action, ...about(conference.id, after.id) });
  return is !== null;
}

async function inviteHead(tx: Tx, act: Act, conference: ConferenceForRegistration, to: WithHead): Promise<void> {
  await writeToHeads(tx, act, conference, [{ to, compose: (props) => ({ template: "delegation-head", props }) }]);
}

/** The head who got a link within this time gets no second one: the first is on its way. */
const linkPauseMs = 10 * 60_000;

/** Sends the head of a delegation a link to its page again. */
export async function resendHeadLink(
  db: PrismaClient,
  act: Act,
  { conferenceId, delegationId }: { conferenceId: string; delegationId: string },
): Promise<{ sent: boolean }> {
  if (act.actor.kind !== "account" || !canSendPersonalLink(act.actor.account, conferenceId)) {
    throw new AppError("forbidden");
  }
  return inTransaction(db, async (tx) => {
    // Of two requests at once the second sees the first one's link.
    await tx.$queryRaw`SELECT 1 FROM "Delegation" WHERE "id" = ${delegationId} FOR NO KEY UPDATE`;
    const delegation = await requireDelegation(tx, conferenceId, delegationId);
    if (!delegation.headEmail) throw new AppError("wrong_state");
    const since = new Date(act.now.getTime() - linkPauseMs);
    if (await tx.delegationLink.count({ where: { delegationId, createdAt: { gt: since } } })) return { sent: false };
    await inviteHead(tx, act, await conferenceById(tx, conferenceId), delegation);
    await writeAudit(tx, act, { action: "delegation.link_sent", ...about(conferenceId, delegationId) });
    return { sent: true };
  });
}

/** Removes a delegation that has no members, with its quotas and its letter. */
export async function removeDelegation(
  db: PrismaClient,
  act: Act,
  { conferenceId, delegationId }: { conferenceId: string; delegationId: string },
): Promise<void> {
  requireSetUp(act, conferenceId);
  await inTransaction(db, async (tx) => {
    // Nobody joins it meanwhile.
    await lockPools(tx, conferenceId);
    const { nameEn } = await requireDelegation(tx, conferenceId, delegationId);
    const members = await tx.registration.count({ where: { delegationId, state: { in: memberStates } } });
    if (members > 0) throw new AppError("wrong_state");
    await tx.storedFile.deleteMany({ where: { delegation: { id: delegationId } } });
    await tx.delegation.delete({ where: { id: delegationId }, select: { id: true } });
    await writeAudit(tx, act, {
      action: "delegation.removed",
      ...about(conferenceId, delegationId),
      changes: { nameEn: [nameEn, null] },
    });
  });
}

function requireSetUp(act: Act, conferenceId: string): void {
  if (act.actor.kind !== "account" || !canSetUp(act.actor.account, conferenceId)) throw new AppError("forbidden");
}

async function requireDelegation(tx: Tx, conferenceId: string, id: string): Promise<Row> {
  const delegation = await tx.delegation.findFirst({ where: { id, conferenceId }, select: ownSelect });
  if (!delegation) throw new AppError("not_found");
  return delegation;
}

function about(conferenceId: string, subjectId: string) {
  return { subjectType: "delegation", subjectId, conferenceId };
}

/** What was changed, but for the head, whose name and address are not kept in the log. */
function differences(before: Row | null, after: Row): Record<string, [unknown, unknown]> {
  const fields = ["nameEn", "nameFr", "organisationId", "countryCode", "code", "domains", "includesAll"] as const;
  const changed = fields.filter((field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, [before?.[field] ?? null, after[field]]]));
}
