import type { Db } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { addresseeSelect } from "#app/registration/letters.server.ts";
import { claimSelect } from "#app/registration/places.ts";
import { endorsementSelect } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const memberSelect = {
  ...addresseeSelect,
  ...claimSelect,
  ...endorsementSelect,
  state: true,
  decidedAt: true,
  category: { select: { needsApproval: true, headConfirms: true } },
  organisationId: true,
  organisationName: true,
} satisfies Prisma.RegistrationSelect;

/** A member of a delegation, with what an act of its head needs to know. */
export type Member = Prisma.RegistrationGetPayload<{ select: typeof memberSelect }>;

/** A member of a delegation; somebody of another one is as if they were not there. */
export async function requireMember(db: Db, delegationId: string, reference: string): Promise<Member> {
  const member = await db.registration.findFirst({ where: { delegationId, reference }, select: memberSelect });
  if (!member) throw new AppError("not_found");
  return member;
}
