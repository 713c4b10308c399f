import { type LockedAccount, lockAccount, lockAdministrators } from "#app/accounts/lock.server.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import {
  type Actor,
  canDisableAccount,
  canEnableAccount,
  canGrantAdministrator,
  canRevokeAdministrator,
} from "#app/accounts/rules.ts";
import { endOtherSessions, loadSignedInAccount } from "#app/accounts/session.server.ts";
import { endTokens } from "#app/accounts/tokens.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { newToken } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

const allPurposes = ["verify_email", "reset_password", "change_email"] as const;

type Case = { actor: Actor; target: LockedAccount; administrators: number };

/** Makes an account an administrator, or no longer one. */
export function setAdministrator(
  db: PrismaClient,
  act: Act,
  input: { accountId: string; value: boolean },
): Promise<void> {
  const { accountId, value } = input;
  return decide(db, act, accountId, async (tx, { actor, target, administrators }) => {
    const may = value ? canGrantAdministrator(actor, target) : canRevokeAdministrator(actor, target, administrators);
    if (!may) throw new AppError("wrong_state");
    await tx.account.update({ where: { id: accountId }, data: { isAdministrator: value }, select: { id: true } });
    const action = value ? "account.administrator_granted" : "account.administrator_revoked";
    await writeAudit(tx, act, { action, subjectType: "account", subjectId: accountId });
  });
}

/** Shuts an account: it is signed out everywhere and its links stop working. Nothing is deleted. */
export function disableAccount(
  db: PrismaClient,
  act: Act,
  input: { accountId: string; reason: string },
): Promise<void> {
  const { accountId, reason } = input;
  return decide(db, act, accountId, async (tx, { actor, target, administrators }) => {
    if (!canDisableAccount(actor, target, administrators)) throw new AppError("wrong_state");
    await tx.account.update({ where: { id: accountId }, data: { disabledAt: act.now }, select: { id: true } });
    await endOtherSessions(tx, accountId, null);
    await endTokens(tx, act.now, accountId, [...allPurposes]);
    await writeAudit(tx, act, { action: "account.disabled", subjectType: "account", subjectId: accountId, reason });
  });
}

/** Opens a disabled account again. */
export function enableAccount(db: PrismaClient, act: Act, input: { accountId: string }): Promise<void> {
  const { accountId } = input;
  return decide(db, act, accountId, async (tx, { actor, target }) => {
    if (!canEnableAccount(actor, target)) throw new AppError("wrong_state");
    await tx.account.update({ where: { id: accountId }, data: { disabledAt: null }, select: { id: true } });
    await writeAudit(tx, act, { action: "account.enabled", subjectType: "account", subjectId: accountId });
  });
}

/**
 * Makes whoever owns an address an administrator, by somebody who runs the platform. Returns the password of an account
 * that nobody had proved to be theirs: anybody may have opened one with this address, and must not get in.
 */
export async function makeAdministrator(
  db: PrismaClient,
  act: Act,
  email: string,
): Promise<{ newPassword: string | null }> {
  const password = newToken().slice(0, 20);
  const passwordHash = await hashPassword(password);
  const emailKey = emailKeyOf(email);
  const role = { isAdministrator: true, emailVerifiedAt: act.now, disabledAt: null };
  return inTransaction(db, async (tx) => {
    const existing = await tx.account.findUnique({ where: { emailKey }, select: { emailVerifiedAt: true } });
    const isProved = existing?.emailVerifiedAt != null;
    const { id } = await tx.account.upsert({
      where: { emailKey },
      create: { ...role, email, emailKey, name: email, passwordHash },
      update: isProved ? role : { ...role, passwordHash },
      select: { id: true },
    });
    if (!isProved) {
      await endOtherSessions(tx, id, null);
      await endTokens(tx, act.now, id, [...allPurposes]);
    }
    await writeAudit(tx, act, { action: "account.administrator_granted", subjectType: "account", subjectId: id });
    return { newPassword: isProved ? null : password };
  });
}

/**
 * One decision of an administrator on an account. The rows of all administrators are held meanwhile, so that two who act on
 * each other at the same moment cannot leave none; what the actor may do is read after that.
 */
async function decide(
  db: PrismaClient,
  act: Act,
  accountId: string,
  work: (tx: Tx, facts: Case) => Promise<void>,
): Promise<void> {
  const { id: actorId } = accountOf(act);
  return inTransaction(db, async (tx) => {
    const administrators = await lockAdministrators(tx);
    const target = await lockAccount(tx, accountId);
    const actor = await loadSignedInAccount(tx, actorId);
    if (!actor?.isAdministrator) throw new AppError("forbidden");
    if (!target) throw new AppError("not_found");
    await work(tx, { actor, target, administrators });
  });
}
