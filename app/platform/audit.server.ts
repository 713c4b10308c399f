import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type AuditRecord = {
  /** Noun and verb: `registration.approved`. */
  action: string;
  subjectType: string;
  subjectId: string;
  conferenceId?: string;
  reason?: string;
  /** Field names with old and new value. */
  changes?: Record<string, [unknown, unknown]>;
};

/** Writes who changed what, when and why, in the transaction of the change. */
export async function writeAudit(tx: Tx, act: Act, record: AuditRecord): Promise<void> {
  await writeAudits(tx, act, [record]);
}

/** The same for many subjects at once, in one statement. */
export async function writeAudits(tx: Tx, act: Act, records: AuditRecord[]): Promise<void> {
  await writeAuditsOf(
    tx,
    records.map((record) => ({ act, record })),
  );
}

/** The same of several people. */
export async function writeAuditsOf(tx: Tx, done: { act: Act; record: AuditRecord }[]): Promise<void> {
  await tx.auditEntry.createMany({
    data: done.map(({ act, record: { changes, ...record } }) => ({
      ...record,
      at: act.now,
      actorKind: act.actor.kind,
      actorAccountId: act.actor.kind === "account" ? act.actor.account.id : null,
      requestId: act.requestId,
      changes: (changes ?? {}) as Prisma.InputJsonObject,
    })),
  });
}
