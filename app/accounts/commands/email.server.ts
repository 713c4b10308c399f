import { ownPasswordHash } from "#app/accounts/commands/password.server.ts";
import { mailAccountExists, mailEmailChange, mailEmailChanged, maskEmail } from "#app/accounts/letters.server.ts";
import { lockAccount } from "#app/accounts/lock.server.ts";
import { endTokens, issueToken, spendToken } from "#app/accounts/tokens.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { inTransaction, isUniqueViolation } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * Mails a link to the new address. One that has an account already is told so instead, and the answer here is the same;
 * also when the address must not be mailed again (`mayMail`).
 * Returns the fault of the form, or null.
 */
export async function requestEmailChange(
  db: PrismaClient,
  act: Act,
  input: { email: string; current: string },
  mayMail: (email: string) => Promise<boolean>,
): Promise<{ email: "same_email" } | { current: "wrong_password" } | null> {
  const account = accountOf(act);
  if (!(await ownPasswordHash(db, account.id, input.current))) return { current: "wrong_password" };
  const emailKey = emailKeyOf(input.email);
  if (emailKey === account.emailKey && input.email === account.email) return { email: "same_email" };
  if (!(await mayMail(input.email))) return null;
  await inTransaction(db, async (tx) => {
    const holder = await tx.account.findFirst({
      where: { emailKey, id: { not: account.id } },
      select: { id: true, email: true, name: true, locale: true },
    });
    if (holder) {
      const token = await issueToken(tx, act.now, { accountId: holder.id, purpose: "reset_password" });
      await mailAccountExists(tx, act, holder, token);
    } else {
      const token = await issueToken(tx, act.now, {
        accountId: account.id,
        purpose: "change_email",
        email: input.email,
      });
      await mailEmailChange(tx, act, { ...account, email: input.email }, token);
    }
    await writeAudit(tx, act, {
      action: "account.email_change_requested",
      subjectType: "account",
      subjectId: account.id,
      changes: { email: [maskEmail(account.email), maskEmail(input.email)] },
    });
  });
  return null;
}

/** Moves the account to the address that the link was mailed to, and tells the old one. */
export async function confirmEmailChange(db: PrismaClient, act: Act, token: string): Promise<void> {
  const account = accountOf(act);
  try {
    await inTransaction(db, async (tx) => {
      const spent = await spendToken(tx, act.now, token, "change_email");
      // Somebody else's link must stay usable for them, so the whole transaction is given up.
      if (spent.accountId !== account.id || !spent.email) throw new AppError("link_invalid");
      const email = spent.email;
      await lockAccount(tx, account.id);
      const before = await tx.account.findUniqueOrThrow({ where: { id: account.id }, select: { email: true } });
      await tx.account.update({
        where: { id: account.id },
        data: { email, emailKey: emailKeyOf(email), emailVerifiedAt: act.now },
        select: { id: true },
      });
      // What was mailed to the old address must not open the account any more.
      await endTokens(tx, act.now, account.id, ["verify_email", "reset_password", "change_email"]);
      await mailEmailChanged(tx, act, { ...account, email: before.email }, email);
      await writeAudit(tx, act, {
        action: "account.email_changed",
        subjectType: "account",
        subjectId: account.id,
        changes: { email: [maskEmail(before.email), maskEmail(email)] },
      });
    });
  } catch (error) {
    // The address was taken by another account since the link was mailed.
    if (isUniqueViolation(error)) throw new AppError("link_invalid");
    throw error;
  }
}
