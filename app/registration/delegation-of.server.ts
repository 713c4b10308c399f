import type { Tx } from "#app/platform/db.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";

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
  const domain = person.emailKey.split("@").at(-1) ?? "";
  const known = await tx.delegation.findMany({
    where: {
      conferenceId,
      OR: [
        { domains: { has: domain } },
        { includesAll: true, countryCode: person.countryCode },
        ...(person.organisationId ? [{ includesAll: true, organisationId: person.organisationId }] : []),
      ],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, domains: true, organisationId: true },
  });
  const first =
    known.find(({ domains }) => domains.includes(domain)) ??
    known.find(({ organisationId }) => organisationId !== null && organisationId === person.organisationId) ??
    known[0];
  return first?.id ?? null;
}
