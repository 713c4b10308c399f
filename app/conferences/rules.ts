import { type Actor, canAdminister, hasProvedAddress } from "#app/accounts/rules.ts";

/** Organiser of one conference: the desk sees and helps, an editor also decides and invites, an owner also chooses the team. */
export type TeamRole = "owner" | "editor" | "desk";

export const teamRoles: readonly TeamRole[] = ["owner", "editor", "desk"];

const rank: Record<TeamRole, number> = { desk: 1, editor: 2, owner: 3 };

/** The role an actor has in a conference; administrators act as owners everywhere. */
export function teamRoleOf(actor: Actor, conferenceId: string): TeamRole | null {
  if (canAdminister(actor)) return "owner";
  if (actor === null || !hasProvedAddress(actor)) return null;
  return actor.teams.find((team) => team.conferenceId === conferenceId)?.role ?? null;
}

function holds(actor: Actor, conferenceId: string, least: TeamRole): boolean {
  const role = teamRoleOf(actor, conferenceId);
  return role !== null && rank[role] >= rank[least];
}

/** Sees the delegates, their registrations and the history of each. */
export function canSeeDesk(actor: Actor, conferenceId: string): boolean {
  return holds(actor, conferenceId, "desk");
}

/** Has a desk to go to. */
export function canOrganise(actor: Actor): boolean {
  return canAdminister(actor) || (actor?.teams ?? []).some(({ conferenceId }) => canSeeDesk(actor, conferenceId));
}

/** Sends a delegate their personal link again. */
export function canSendPersonalLink(actor: Actor, conferenceId: string): boolean {
  return holds(actor, conferenceId, "desk");
}

/** Approves, declines, moves to the waiting list, and undoes it. */
export function canDecideRegistrations(actor: Actor, conferenceId: string): boolean {
  return holds(actor, conferenceId, "editor");
}

/** Sets when registration is open, its categories, and how many places there are. */
export function canSetUp(actor: Actor, conferenceId: string): boolean {
  return holds(actor, conferenceId, "editor");
}

/** Invites people and takes invitations back. */
export function canInvite(actor: Actor, conferenceId: string): boolean {
  return holds(actor, conferenceId, "editor");
}

/** Builds the programme: sessions, people, rooms, schedule, releases. */
export function canBuildProgramme(actor: Actor, conferenceId: string): boolean {
  return holds(actor, conferenceId, "editor");
}

/** Writes the words of letters, issues and revokes them. */
export function canIssueLetters(actor: Actor, conferenceId: string): boolean {
  return holds(actor, conferenceId, "editor");
}

/** Sees passport data, in the letters to embassies: each time is written in the log. */
export function canSeePassports(actor: Actor, conferenceId: string): boolean {
  return holds(actor, conferenceId, "editor");
}

/** Chooses who is in the team. */
export function canManageTeam(actor: Actor, conferenceId: string): boolean {
  return holds(actor, conferenceId, "owner");
}

/** Nobody gives away more than they hold. */
export function canGrantTeamRole(actor: Actor, conferenceId: string, role: TeamRole): boolean {
  return canManageTeam(actor, conferenceId) && holds(actor, conferenceId, role);
}

/** `from` becomes `to` (null: leaves the team). A conference that has an owner keeps one. */
export function canChangeTeamRole(
  actor: Actor,
  conferenceId: string,
  change: { from: TeamRole; to: TeamRole | null; owners: number },
): boolean {
  const { from, to, owners } = change;
  if (!canGrantTeamRole(actor, conferenceId, from)) return false;
  if (to !== null && !canGrantTeamRole(actor, conferenceId, to)) return false;
  return from !== "owner" || to === "owner" || owners > 1;
}
