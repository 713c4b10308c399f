import { canInvite } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import type { Db } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { registrationPhase } from "#app/registration/rules.ts";

/** The conference that somebody invites to; refuses who may not, and when nobody could register any more. */
export async function invitingConference(db: Db, act: Act, conferenceId: string): Promise<ConferenceForRegistration> {
  requireInviting(act, conferenceId);
  const conference = await conferenceById(db, conferenceId);
  const phase = registrationPhase(conference, act.now);
  if (phase === "none" || phase === "closed") throw new AppError("closed");
  return conference;
}

/** Refuses whoever may not invite people to a conference. */
export function requireInviting(act: Act, conferenceId: string): void {
  const account = act.actor.kind === "account" ? act.actor.account : null;
  if (!canInvite(account, conferenceId)) throw new AppError("forbidden");
}
