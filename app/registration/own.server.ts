import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { addresseeSelect } from "#app/registration/letters.server.ts";
import { isOwn } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Which registration, and which ones this browser was given the personal link of. */
export type OwnInput = { reference: string; linkedIds: string[] };

export const ownSelect = {
  ...addresseeSelect,
  conferenceId: true,
  categoryId: true,
  state: true,
  arrival: true,
  accountId: true,
  emailKey: true,
  position: true,
  organisationId: true,
  organisationName: true,
  countryCode: true,
  languages: true,
  interpretation: true,
  accessNeeds: true,
} satisfies Prisma.RegistrationSelect;

export type OwnRow = Prisma.RegistrationGetPayload<{ select: typeof ownSelect }>;

/** The delegate's own registration; somebody else's is as if it were not there. */
export async function requireOwn(tx: Tx, act: Act, { reference, linkedIds }: OwnInput): Promise<OwnRow> {
  const registration = await tx.registration.findUnique({ where: { reference }, select: ownSelect });
  const account = act.actor.kind === "account" ? act.actor.account : null;
  if (!registration || !isOwn({ account, linkedIds }, registration)) throw new AppError("not_found");
  return registration;
}
