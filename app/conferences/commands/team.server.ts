import { canHoldRole } from "#app/accounts/rules.ts";
import { loadSignedInAccount } from "#app/accounts/session.server.ts";
import { canChangeTeamRole, canGrantTeamRole, canManageTeam, type TeamRole } from "#app/conferences/rules.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { SignedInAccount } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Why somebody could not be taken into a team; shown at the field of the address. */
export type TeamFault = "no_such_account" | "already_in_team";

type Team = { actor: SignedInAccount; members: { accountId: string; name: string; role: TeamRole }[] };

/** Takes an account, named by its address, into the team of a conference. */
export function addTeamMember(
  db: PrismaClient,
  act: Act,
  input: { conferenceId: string; email: string; role: TeamRole },
): Promise<TeamFault | null> {
  const { conferenceId, role } = input;
  return withTeam(db, act, conferenceId, async (tx, { actor, members }) => {
    if (!canGrantTeamRole(actor, conferenceId, role)) throw new AppError("forbidden");
    const found = await tx.account.findUnique({
      where: { emailKey: emailKeyOf(input.email) },
      select: { id: true, isAdministrator: true, emailVerifiedAt: true, disabledAt: true },
    });
    const target = found && {
      ...found,
      emailVerified: found.emailVerifiedAt !== null,
      disabled: found.disabledAt !== null,
    };
    if (!target || !canHoldRole(target)) return "no_such_account";
    if (members.some((member) => member.accountId === target.id)) return "already_in_team";
    await tx.teamMember.create({ data: { conferenceId, accountId: target.id, role, createdAt: act.now } });
    await auditTeam(tx, act, conferenceId, target.id, [null, role]);
    return null;
  });
}

/** Gives a member of the team another role, or (null) takes them out of it. Returns their name. */
export function changeTeamMember(
  db: PrismaClient,
  act: Act,
  input: { conferenceId: string; accountId: string; role: TeamRole | null },
): Promise<string> {
  const { conferenceId, accountId, role } = input;
  return withTeam(db, act, conferenceId, async (tx, { actor, members }) => {
    const member = members.find((known) => known.accountId === accountId);
    if (!member) throw new AppError("not_found");
    const { name, role: from } = member;
    if (from === role) return name;
    const owners = members.filter((member) => member.role === "owner").length;
    if (!canManageTeam(actor, conferenceId)) throw new AppError("forbidden");
    if (!canChangeTeamRole(actor, conferenceId, { from, to: role, owners })) throw new AppError("wrong_state");
    const where = { conferenceId_accountId: { conferenceId, accountId } };
    if (role) await tx.teamMember.update({ where, data: { role } });
    else await tx.teamMember.delete({ where });
    await auditTeam(tx, act, conferenceId, accountId, [from, role]);
    return name;
  });
}

/** Work on a team while the conference's row is held, with the actor's rights as they are then. */
async function withTeam<Result>(
  db: PrismaClient,
  act: Act,
  conferenceId: string,
  work: (tx: Tx, team: Team) => Promise<Result>,
): Promise<Result> {
  const { id } = accountOf(act);
  return inTransaction(db, async (tx) => {
    const held = await tx.$queryRaw<
      unknown[]
    >`SELECT "id" FROM "Conference" WHERE "id" = ${conferenceId} FOR NO KEY UPDATE`;
    const actor = await loadSignedInAccount(tx, id);
    if (!actor || !canManageTeam(actor, conferenceId)) throw new AppError("forbidden");
    if (held.length === 0) throw new AppError("not_found");
    const rows = await tx.teamMember.findMany({
      where: { conferenceId },
      select: { accountId: true, role: true, account: { select: { name: true } } },
    });
    const members = rows.map(({ account, ...member }) => ({ ...member, name: account.name }));
    return work(tx, { actor, members });
  });
}

function auditTeam(
  tx: Tx,
  act: Act,
  conferenceId: string,
  accountId: string,
  role: [TeamRole | null, TeamRole | null],
) {
  return writeAudit(tx, act, {
    action: role[0] === null ? "team.added" : role[1] === null ? "team.removed" : "team.changed",
    subjectType: "account",
    subjectId: accountId,
    conferenceId,
    changes: { role },
  });
}
