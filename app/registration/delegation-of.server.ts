import type { Db, Tx } from "#app/platform/db.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type Belonging = {
  emailKey: string;
  organisationId: string | null;
  countryCode: string;
  /** As typed in the form. */
  code?: string | undefined;
};

/**
 * The delegation that somebody who registers belongs to, or null: by its code; by the domain of the address; or because
 * it takes in everybody of its organisation or country, the organisation before the country. An unknown code is refused.
 */
export async function delegationFor(tx: Tx, conferenceId: string, person: Belonging): Promise<string | null> {
  if (person.code) {
    const named = await tx.delegation.findFirst({ where: { conferenceId, code: person.code }, select: { id: true } });
    if (!named) throw fieldRefusal("delegationCode", "delegation_code");
    return named.id;
  }
  return delegationAmong(await delegationsOf(tx, conferenceId), person)?.id ?? null;
}

const belongingSelect = {
  ...{ id: true, domains: true, includesAll: true, organisationId: true, countryCode: true, headEmailKey: true },
} satisfies Prisma.DelegationSelect;

type Delegation = Prisma.DelegationGetPayload<{ select: typeof belongingSelect }>;

/** Every delegation of a conference, the oldest first, with what says who belongs to it. */
export function delegationsOf(db: Db, conferenceId: string): Promise<Delegation[]> {
  return db.delegation.findMany({
    where: { conferenceId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: belongingSelect,
  });
}

/** Which of them somebody belongs to who names none. */
export function delegationAmong(
  delegations: readonly Delegation[],
  person: Omit<Belonging, "code">,
): Delegation | null {
  const domain = person.emailKey.split("@").at(-1) ?? "";
  const all = delegations.filter(({ includesAll }) => includesAll);
  return (
    delegations.find(({ domains }) => domains.includes(domain)) ??
    all.find(({ organisationId }) => organisationId !== null && organisationId === person.organisationId) ??
    all.find(({ countryCode }) => countryCode === person.countryCode) ??
    null
  );
}
