import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type AuditRow = {
  id: string;
  at: Date;
  action: string;
  actor: { kind: string; name: string | null; id: string | null };
  subject: { type: string; id: string; name: string | null };
  conference: { slug: string; nameEn: string; nameFr: string | null } | null;
  reason: string | null;
  changes: Record<string, [unknown, unknown]>;
};

const pageSize = 50;

/** The audit log, newest first; of one account (as actor or subject) when `accountId` is given. */
export async function listAudit(
  db: Db,
  { accountId, topic, page }: { accountId: string | null; topic: string | null; page: number },
): Promise<{ rows: AuditRow[]; total: number; pageCount: number }> {
  const where: Prisma.AuditEntryWhereInput = {
    AND: [
      accountId ? { OR: [{ actorAccountId: accountId }, { subjectType: "account", subjectId: accountId }] } : {},
      // Of one, or of many at once: `registration.approved`, `registrations.exported`.
      topic ? { OR: [`${topic}.`, `${topic}s.`].map((start) => ({ action: { startsWith: start } })) } : {},
    ],
  };
  const total = await db.auditEntry.count({ where });
  const rows = await db.auditEntry.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: {
      id: true,
      at: true,
      action: true,
      actorKind: true,
      actorAccount: { select: { id: true, name: true } },
      subjectType: true,
      subjectId: true,
      conference: { select: { slug: true, nameEn: true, nameFr: true } },
      reason: true,
      changes: true,
    },
  });
  const names = await accountNames(
    db,
    rows.filter((row) => row.subjectType === "account").map((row) => row.subjectId),
  );
  return {
    total,
    pageCount: Math.max(1, Math.ceil(total / pageSize)),
    rows: rows.map(({ actorKind, actorAccount, subjectType, subjectId, changes, ...row }) => ({
      ...row,
      actor: { kind: actorKind, name: actorAccount?.name ?? null, id: actorAccount?.id ?? null },
      subject: { type: subjectType, id: subjectId, name: names.get(subjectId) ?? null },
      changes: changes as Record<string, [unknown, unknown]>,
    })),
  };
}

async function accountNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.account.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
