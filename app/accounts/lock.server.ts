import type { Tx } from "#app/platform/db.ts";

export type LockedAccount = {
  id: string;
  passwordHash: string;
  isAdministrator: boolean;
  emailVerified: boolean;
  disabled: boolean;
};

/** Holds one account's row until the transaction ends, and reads what decides over it. */
export async function lockAccount(tx: Tx, accountId: string): Promise<LockedAccount | null> {
  const rows = await tx.$queryRaw<LockedAccount[]>`
    SELECT "id", "passwordHash", "isAdministrator",
           "emailVerifiedAt" IS NOT NULL AS "emailVerified", "disabledAt" IS NOT NULL AS "disabled"
    FROM "Account" WHERE "id" = ${accountId} FOR UPDATE`;
  return rows[0] ?? null;
}

/**
 * Holds the rows of all administrators (in one order, so that two such transactions queue up instead of blocking each
 * other) and counts those who can act as one.
 */
export async function lockAdministrators(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ acts: boolean }[]>`
    SELECT "emailVerifiedAt" IS NOT NULL AND "disabledAt" IS NULL AS "acts"
    FROM "Account" WHERE "isAdministrator" ORDER BY "id" FOR UPDATE`;
  return rows.filter(({ acts }) => acts).length;
}
