import type { Act } from "#app/platform/act.ts";
import type { Db } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { canHead, type HeadHolder } from "#app/registration/delegations/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Which delegation, and the links to such that were opened in this browser. */
export type HeadInput = { delegationId: string; linkIds: readonly string[] };

const headedSelect = {
  id: true,
  conferenceId: true,
  nameEn: true,
  nameFr: true,
  organisationId: true,
  organisation: { select: { nameEn: true, nameFr: true, countryCode: true } },
  countryCode: true,
  headName: true,
  headEmailKey: true,
} satisfies Prisma.DelegationSelect;

export type HeadedDelegation = Prisma.DelegationGetPayload<{ select: typeof headedSelect }>;

/** A delegation for its head; to everybody else it is as if it were not there. */
export async function headedBy(db: Db, holder: HeadHolder, delegationId: string): Promise<HeadedDelegation | null> {
  if (!/^[\w-]{1,100}$/.test(delegationId)) return null;
  const found = await db.delegation.findUnique({
    where: { id: delegationId },
    select: { ...headedSelect, links: { where: { id: { in: [...holder.linkIds] } }, select: { id: true } } },
  });
  return found && canHead(holder, found) ? found : null;
}

/** The same before an act. */
export async function requireHeaded(
  db: Db,
  { actor }: Act,
  { delegationId, linkIds }: HeadInput,
): Promise<HeadedDelegation> {
  const account = actor.kind === "account" ? actor.account : null;
  const delegation = await headedBy(db, { account, linkIds }, delegationId);
  if (!delegation) throw new AppError("not_found");
  return delegation;
}
