import {
  canBuildProgramme,
  canDecideRegistrations,
  canInvite,
  canManageTeam,
  canSeeDesk,
  canSetUp,
  teamRoleOf,
} from "#app/conferences/rules.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { notFound, refusal, requireAccount } from "#app/platform/responses.server.ts";
import {
  type ConferenceForRegistration,
  conferenceBySlug,
} from "#app/registration/conference-for-registration.server.ts";

/** What somebody of the team may do at the desk. */
export type DeskRights = {
  role: "owner" | "editor" | "desk";
  decides: boolean;
  setsUp: boolean;
  invites: boolean;
  builds: boolean;
  managesTeam: boolean;
};

/** The conference at the address and the visitor's rights at its desk. Sends visitors to sign in, refuses everybody else. */
export async function requireDesk(
  context: AppContext,
  request: Request,
  slug: string | undefined,
): Promise<{ conference: ConferenceForRegistration; rights: DeskRights; accountId: string }> {
  const account = requireAccount(context, request);
  const conference = await conferenceBySlug(context.db, slug ?? "");
  if (!conference) throw notFound();
  const role = teamRoleOf(account, conference.id);
  if (!role || !canSeeDesk(account, conference.id)) throw refusal(new AppError("forbidden"));
  return {
    conference,
    accountId: account.id,
    rights: {
      role,
      decides: canDecideRegistrations(account, conference.id),
      setsUp: canSetUp(account, conference.id),
      invites: canInvite(account, conference.id),
      builds: canBuildProgramme(account, conference.id),
      managesTeam: canManageTeam(account, conference.id),
    },
  };
}
