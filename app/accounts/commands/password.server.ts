import type { Browser } from "#app/accounts/commands/sign-in.server.ts";
import { type Addressee, mailPasswordChanged, mailPasswordReset } from "#app/accounts/letters.server.ts";
import { lockAccount } from "#app/accounts/lock.server.ts";
import { hashPassword, passwordMatches } from "#app/accounts/password.server.ts";
import { type PasswordFault, passwordFault } from "#app/accounts/password-rules.ts";
import { endOtherSessions, startLoginSession } from "#app/accounts/session.server.ts";
import { endTokens, findToken, issueToken, spendToken } from "#app/accounts/tokens.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { newToken } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

const addresseeColumns = { id: true, email: true, name: true, locale: true } as const;

/**
 * Mails a link for a new password. For an address without an account the same is rendered, written and committed, but the
 * message is taken out again before anybody can see it: neither answer nor work tells which it was.
 */
export async function requestPasswordReset(
  db: PrismaClient,
  act: Act,
  input: { email: string; locale: Locale },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const account = await tx.account.findFirst({
      where: { emailKey: emailKeyOf(input.email), disabledAt: null },
      select: addresseeColumns,
    });
    if (account) {
      const token = await issueToken(tx, act.now, { accountId: account.id, purpose: "reset_password" });
      await mailPasswordReset(tx, act, account, token);
    } else {
      const nobody = { id: "unknown", email: input.email, name: "Nobody", locale: input.locale };
      const { id } = await mailPasswordReset(tx, act, nobody, newToken());
      await tx.message.deleteMany({ where: { id } });
    }
    const subjectId = account?.id ?? "unknown";
    await writeAudit(tx, act, { action: "account.reset_requested", subjectType: "account", subjectId });
  });
}

/** Sets a new password with the mailed link, which also proves the address. Every browser is signed out. */
export async function resetPassword(
  db: PrismaClient,
  act: Act,
  input: { token: string; password: string },
): Promise<{ fault: PasswordFault } | { emailKey: string }> {
  const found = await findToken(db, act.now, input.token, "reset_password");
  if (!found) throw new AppError("link_invalid");
  const fault = passwordFault(input.password, found.account);
  if (fault) return { fault };
  const passwordHash = await hashPassword(input.password);
  await inTransaction(db, async (tx) => {
    const { accountId } = await spendToken(tx, act.now, input.token, "reset_password");
    const locked = await lockAccount(tx, accountId);
    if (!locked || locked.disabled) throw new AppError("link_invalid");
    if (!locked.emailVerified)
      await tx.account.update({ where: { id: accountId }, data: { emailVerifiedAt: act.now }, select: { id: true } });
    await replacePassword(tx, act, accountId, passwordHash, "account.password_reset");
    await endOtherSessions(tx, accountId, null);
  });
  return { emailKey: found.account.emailKey };
}

/** Changes one's password. Other browsers are signed out, this one gets a new session. */
export async function changePassword(
  db: PrismaClient,
  act: Act,
  input: { current: string; password: string },
  browser: Browser,
): Promise<{ fault: PasswordFault | "wrong_password" } | { setCookie: string }> {
  const account = accountOf(act);
  const stored = await ownPasswordHash(db, account.id, input.current);
  if (!stored) return { fault: "wrong_password" };
  const fault = passwordFault(input.password, account);
  if (fault) return { fault };
  const passwordHash = await hashPassword(input.password);
  return inTransaction(db, async (tx) => {
    const locked = await lockAccount(tx, account.id);
    if (locked?.passwordHash !== stored || locked.disabled) throw new AppError("changed_meanwhile");
    await replacePassword(tx, act, account.id, passwordHash, "account.password_changed");
    await endOtherSessions(tx, account.id, null);
    const clock = { now: act.now, secureCookies: browser.secureCookies };
    const { setCookie } = await startLoginSession(tx, clock, { accountId: account.id, ...browser });
    return { setCookie };
  });
}

/** The stored hash when the password given is the account's own; null when it is not. */
export async function ownPasswordHash(db: PrismaClient, accountId: string, given: string): Promise<string | null> {
  const row = await db.account.findUnique({ where: { id: accountId }, select: { passwordHash: true } });
  const matches = await passwordMatches(row?.passwordHash ?? null, given);
  return matches && row ? row.passwordHash : null;
}

async function replacePassword(
  tx: Tx,
  act: Act,
  accountId: string,
  passwordHash: string,
  action: string,
): Promise<void> {
  const account: Addressee = await tx.account.update({
    where: { id: accountId },
    data: { passwordHash },
    select: addresseeColumns,
  });
  // Links that are still under way could undo what was just done.
  await endTokens(tx, act.now, accountId, ["reset_password", "change_email"]);
  await mailPasswordChanged(tx, act, account);
  await writeAudit(tx, act, { action, subjectType: "account", subjectId: accountId });
}
