import { randomUUID } from "node:crypto";
import { mailAccountExists, mailVerification } from "#app/accounts/letters.server.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import { type PasswordFault, passwordFault } from "#app/accounts/password-rules.ts";
import { issueToken } from "#app/accounts/tokens.server.ts";
import { currentNoticeVersion } from "#app/notice/queries.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

type NewAccount = { name: string; email: string; password: string; locale: Locale; next: string | null };

/**
 * Opens an account and mails the link that proves its address. An address that has an account already gets a message that
 * says so, and the visitor the same answer after the same work: one hash, the same statements, one message. An address
 * that must not be mailed again (`mayMail`) has heard of it already: nothing happens, and the answer is still the same.
 */
export async function signUp(
  db: PrismaClient,
  act: Act,
  input: NewAccount,
  mayMail: (email: string) => Promise<boolean>,
): Promise<PasswordFault | null> {
  const fault = passwordFault(input.password, input);
  if (fault) return fault;
  const { name, email, locale, next } = input;
  const row = { id: randomUUID(), name, email, emailKey: emailKeyOf(email), locale, createdAt: act.now };
  const passwordHash = await hashPassword(input.password);
  if (!(await mayMail(email))) return null;
  await inTransaction(db, async (tx) => {
    // The form says that whoever sends it agrees.
    const agreed = { noticeVersion: await currentNoticeVersion(tx), noticeAt: act.now };
    const { count } = await tx.account.createMany({
      data: [{ ...row, ...agreed, passwordHash }],
      skipDuplicates: true,
    });
    const isNew = count === 1;
    const account = await tx.account.findUniqueOrThrow({
      where: { emailKey: row.emailKey },
      select: { id: true, email: true, name: true, locale: true },
    });
    const purpose = isNew ? "verify_email" : "reset_password";
    const token = await issueToken(tx, act.now, { accountId: account.id, purpose });
    if (isNew) await mailVerification(tx, act, account, { token, next });
    else await mailAccountExists(tx, act, account, token);
    const action = isNew ? "account.signed_up" : "account.sign_up_repeated";
    await writeAudit(tx, act, { action, subjectType: "account", subjectId: account.id });
  });
  return null;
}

/** Mails the link that proves the address once more, to the signed-in account. */
export async function resendVerification(db: PrismaClient, act: Act): Promise<void> {
  const account = accountOf(act);
  if (account.emailVerified) throw new AppError("wrong_state");
  await inTransaction(db, async (tx) => {
    const token = await issueToken(tx, act.now, { accountId: account.id, purpose: "verify_email" });
    await mailVerification(tx, act, account, { token, next: null });
    await writeAudit(tx, act, { action: "account.verification_sent", subjectType: "account", subjectId: account.id });
  });
}
