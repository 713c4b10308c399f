import { deleteExpiredLoginSessions } from "#app/accounts/session.server.ts";
import { deleteExpiredTokens } from "#app/accounts/tokens.server.ts";
import { systemAct } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { RetentionRule } from "#app/platform/retention.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** How long is kept what accounts leave behind. */
export const accountRetention: RetentionRule[] = [
  { kind: "login_sessions", from: "expired", days: 0, apply: (db, { now }) => deleteExpiredLoginSessions(db, now) },
  { kind: "account_links", from: "expired", days: 0, apply: (db, _act, before) => deleteExpiredTokens(db, before) },
  { kind: "attempts", from: "expired", days: 0, apply: deleteExpiredAttempts },
  {
    kind: "unverified_accounts",
    from: "made",
    days: 30,
    range: { min: 3, max: 365 },
    apply: (db, act, before) => deleteUnverifiedAccounts(db, act.now, before),
  },
  {
    kind: "log_details",
    from: "made",
    days: 1095,
    range: { min: 90, max: 3650 },
    apply: (db, _act, before) => blankLog(db, before),
  },
];

async function deleteExpiredAttempts(db: PrismaClient, _act: unknown, before: Date): Promise<number> {
  const { count } = await db.rateLimiterFlexible.deleteMany({ where: { expire: { lt: before } } });
  return count;
}

/** Accounts whose address nobody has ever confirmed: perhaps it is not even theirs. What they registered stays. */
async function deleteUnverifiedAccounts(db: PrismaClient, now: Date, before: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    const where = { emailVerifiedAt: null, createdAt: { lt: before }, isAdministrator: false, disabledAt: null };
    const gone = await tx.account.findMany({
      where: { ...where, teamMemberships: { none: {} } },
      select: { id: true },
    });
    const ids = gone.map(({ id }) => id);
    const { count } = await tx.account.deleteMany({ where: { id: { in: ids }, emailVerifiedAt: null } });
    const records = ids.map((id) => ({ action: "account.deleted", subjectType: "account", subjectId: id }));
    if (count > 0) await writeAudits(tx, systemAct(now, ""), records);
    return count;
  });
}

/** The log goes on saying what was done and when, no longer why and from what to what. */
async function blankLog(db: PrismaClient, before: Date): Promise<number> {
  const { count } = await db.auditEntry.updateMany({
    where: { at: { lt: before }, OR: [{ NOT: { changes: { equals: {} } } }, { reason: { not: null } }] },
    data: { changes: {}, reason: null },
  });
  return count;
}
