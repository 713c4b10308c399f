import { canDecideRegistrations } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { enterPerson } from "#app/registration/commands/enter-delegate.server.ts";
import type { Door } from "#app/registration/door/access.server.ts";
import type { RegistrationState } from "#app/registration/rules.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type WalkIn = {
  details: RegistrationDetails;
  email: string;
  /** An editor's reason to give a place beyond the limit. */
  overbook?: string | undefined;
};

/**
 * Registers somebody who stands at the door, also when registration is closed, within the pools: who finds no place is
 * not put on a waiting list but told so. An editor confirms at once and can go beyond the limit for a reason; with
 * everybody else at the door a category that needs approval keeps the person waiting for it.
 */
export async function registerWalkIn(
  db: PrismaClient,
  act: Act,
  { conference }: Door,
  { details, email, overbook }: WalkIn,
): Promise<{ name: string; reference: string; state: RegistrationState }> {
  const { actor } = act;
  const decides = actor.kind === "account" && canDecideRegistrations(actor.account, conference.id);
  const { reference, state } = await enterPerson(
    db,
    act,
    { conferenceId: conference.id, details, email, overbook: decides ? overbook : undefined, tell: true, agreed: true },
    { as: decides ? "confirmed" : "the category says", full: "refused" },
  );
  return { name: details.name, reference, state };
}
