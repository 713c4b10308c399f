import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import type { TokenPurpose } from "#prisma/generated/enums.ts";

const minute = 60_000;
const hour = 60 * minute;

/** How long a mailed link may be used. */
const tokenLifetime: Record<TokenPurpose, number> = {
  verify_email: 48 * hour,
  reset_password: 60 * minute,
  change_email: 24 * hour,
};

export const hoursOf = (purpose: TokenPurpose) => tokenLifetime[purpose] / hour;
export const minutesOf = (purpose: TokenPurpose) => tokenLifetime[purpose] / minute;

/** A new secret for a link to an account's owner; only its hash is stored. */
export async function issueToken(
  tx: Tx,
  now: Date,
  input: { accountId: string; purpose: TokenPurpose; email?: string },
): Promise<string> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + tokenLifetime[input.purpose]);
  await tx.accountToken.create({ data: { id: hashToken(token), ...input, expiresAt, createdAt: now } });
  return token;
}

/** Whose link this is, without using it; null when it cannot be used any more. */
export async function findToken(db: Db, now: Date, token: string, purpose: TokenPurpose) {
  const row = await db.accountToken.findFirst({
    where: { id: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now }, account: { disabledAt: null } },
    select: {
      email: true,
      account: { select: { id: true, email: true, emailKey: true, name: true, passwordHash: true } },
    },
  });
  return row && { account: row.account, email: row.email };
}

/** Uses a link up: one statement, so that of two requests at once one gets `link_invalid`. */
export async function spendToken(
  tx: Tx,
  now: Date,
  token: string,
  purpose: TokenPurpose,
): Promise<{ accountId: string; email: string | null }> {
  const [spent] = await tx.accountToken.updateManyAndReturn({
    where: { id: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { accountId: true, email: true },
  });
  if (!spent) throw new AppError("link_invalid");
  return spent;
}

/** Makes the account's other links of these kinds useless. */
export async function endTokens(tx: Tx, now: Date, accountId: string, purposes: TokenPurpose[]): Promise<void> {
  await tx.accountToken.updateMany({
    where: { accountId, purpose: { in: purposes }, usedAt: null },
    data: { usedAt: now },
  });
}

/** Removes links that nobody can use. For the housekeeping job. */
export async function deleteExpiredTokens(db: Db, now: Date): Promise<number> {
  const { count } = await db.accountToken.deleteMany({ where: { expiresAt: { lt: now } } });
  return count;
}
