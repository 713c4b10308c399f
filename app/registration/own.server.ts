import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { newToken } from "#app/platform/token.server.ts";
import { addresseeSelect } from "#app/registration/letters.server.ts";
import { claimSelect } from "#app/registration/places.ts";
import { type BrowserKeys, hasProvedAddress, isOwn, servedSelect } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Which registration, and what this browser was given. */
export type OwnInput = BrowserKeys & { reference: string };

const ownSelect = {
  ...addresseeSelect,
  ...claimSelect,
  ...servedSelect,
  conferenceId: true,
  category: {
    select: { needsApproval: true, headConfirms: true, changes: true, changesUntil: true, reapproval: true },
  },
  companions: true,
  state: true,
  arrival: true,
  accountId: true,
  submissionKey: true,
  position: true,
  organisationId: true,
  organisationName: true,
  languages: true,
  interpretation: true,
  accessNeeds: true,
  listConsent: true,
  consentVersion: true,
} satisfies Prisma.RegistrationSelect;

export type OwnRow = Prisma.RegistrationGetPayload<{ select: typeof ownSelect }> & {
  /** What a step by its owner also writes: another key than the one that whoever made it was given. */
  takeUp: { submissionKey?: string };
};

/** The delegate's own registration; somebody else's is as if it were not there. */
export async function requireOwn(tx: Tx, act: Act, { reference, ...keys }: OwnInput): Promise<OwnRow> {
  const registration = await tx.registration.findUnique({ where: { reference }, select: ownSelect });
  const holder = { ...keys, account: act.actor.kind === "account" ? act.actor.account : null };
  if (!registration || !isOwn(holder, registration)) throw new AppError("not_found");
  return { ...registration, takeUp: hasProvedAddress(holder, registration) ? { submissionKey: newToken() } : {} };
}
