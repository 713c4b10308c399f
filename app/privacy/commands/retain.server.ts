import type { Act } from "#app/platform/act.ts";
import type { RetentionRule } from "#app/platform/retention.ts";
import { retentionRules } from "#app/privacy/kinds.server.ts";
import { daysKept, type RetentionSetting } from "#app/privacy/rules.ts";
import { hasEnded } from "#app/registration/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

const dayMs = 86_400_000;
const reportsKeptDays = 400;

export type RetentionReport = { kind: string; count: number; failed: boolean };

/**
 * Deletes or makes anonymous what has been kept long enough, kind by kind, and writes down how much that was. A kind that
 * fails does not keep the others: the first error is thrown when all had their turn.
 */
export async function retainNothingLonger(
  db: PrismaClient,
  act: Act,
  rules: RetentionRule[] = retentionRules,
): Promise<RetentionReport[]> {
  const settings = await db.retentionSetting.findMany({ select: { kind: true, conferenceId: true, days: true } });
  const reports: RetentionReport[] = [];
  const errors: unknown[] = [];
  for (const rule of rules) {
    let count = 0;
    let failed = false;
    try {
      count = await applyRule(db, act, rule, settings);
    } catch (error) {
      failed = true;
      errors.push(error);
    }
    reports.push({ kind: rule.kind, count, failed });
  }
  await report(db, act, reports);
  if (errors.length > 0) throw errors[0];
  return reports;
}

async function applyRule(
  db: PrismaClient,
  act: Act,
  rule: RetentionRule,
  settings: RetentionSetting[],
): Promise<number> {
  if (rule.from !== "conference") {
    return rule.apply(db, act, new Date(act.now.getTime() - daysKept(rule, settings, null) * dayMs));
  }
  let count = 0;
  for (const id of await conferencesOver(db, act, rule, settings)) count += await rule.apply(db, act, id);
  return count;
}

/** Conferences that have kept a kind long enough, of those that anybody registered for, was invited to, or could propose something for. */
async function conferencesOver(
  db: PrismaClient,
  act: Act,
  rule: RetentionRule,
  settings: RetentionSetting[],
): Promise<string[]> {
  const conferences = await db.conference.findMany({
    where: {
      OR: [
        { registrations: { some: {} } },
        { invitations: { some: {} } },
        { delegations: { some: {} } },
        { call: { isNot: null } },
      ],
    },
    orderBy: { id: "asc" },
    select: { id: true, dateFrom: true, dateTo: true, timeZone: true },
  });
  const limit = (id: string) => new Date(act.now.getTime() - daysKept(rule, settings, id) * dayMs);
  return conferences.filter((conference) => hasEnded(conference, limit(conference.id))).map(({ id }) => id);
}

/** One row for each kind and day, so that a quiet hour leaves no more than its time. */
async function report(db: PrismaClient, { now }: Act, reports: RetentionReport[]): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  for (const { kind, count, failed } of reports) {
    await db.retentionRun.upsert({
      where: { kind_day: { kind, day } },
      create: { kind, day, ranAt: now, count, failed },
      update: { ranAt: now, count: { increment: count }, failed },
      select: { kind: true },
    });
  }
  const old = new Date(now.getTime() - reportsKeptDays * dayMs).toISOString().slice(0, 10);
  await db.retentionRun.deleteMany({ where: { day: { lt: old } } });
}
