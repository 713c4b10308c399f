import { canDecideRegistrations } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { enterDelegate } from "#app/registration/commands/enter-delegate.server.ts";
import { registerDelegate } from "#app/registration/commands/register.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import type { Door } from "#app/registration/door/access.server.ts";
import { formChoices } from "#app/registration/queries/form.server.ts";
import type { RegistrationState } from "#app/registration/rules.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type WalkIn = {
  details: RegistrationDetails;
  email: string;
  submissionKey: string;
  /** An editor's reason to give a place beyond the limit. */
  overbook?: string | undefined;
};

/**
 * Registers somebody who stands at the door, within the pools: who finds no place is not put on a waiting list but told
 * so. An editor may do it also when registration is closed, confirms at once, and can go beyond the limit for a reason;
 * everybody else registers as a delegate would.
 */
export async function registerWalkIn(
  db: PrismaClient,
  act: Act,
  { conference }: Door,
  { details, email, submissionKey, overbook }: WalkIn,
): Promise<{ name: string; reference: string; state: RegistrationState }> {
  const { actor } = act;
  const decides = actor.kind === "account" && canDecideRegistrations(actor.account, conference.id);
  const { categories } = await formChoices(db, conference, details.locale, act.now);
  const category = categories.find(({ id }) => id === details.categoryId);
  if (category?.placesLeft === 0 && !(decides && overbook)) throw fieldRefusal("categoryId", "door_full");
  const conferenceId = conference.id;
  if (decides) {
    const { id } = await enterDelegate(db, act, { conferenceId, details, email, overbook, tell: true });
    return outcome(db, id);
  }
  // The keeper's own account is not the person's.
  const visitor: Act = { ...act, actor: { kind: "visitor" } };
  const result = await registerDelegate(db, visitor, { conferenceId, details, email, submissionKey });
  if (result.kind !== "registered") throw fieldRefusal("email", "registered_already");
  return outcome(db, result.id);
}

function outcome(db: PrismaClient, id: string) {
  return db.registration.findUniqueOrThrow({ where: { id }, select: { name: true, reference: true, state: true } });
}
