import type { Db } from "#app/platform/db.ts";
import { retentionRules } from "#app/privacy/kinds.server.ts";
import { daysKept, type RetentionSetting } from "#app/privacy/rules.ts";

const settingColumns = { kind: true, conferenceId: true, days: true } as const;

/** How long each kind is kept now, everywhere but where a conference has its own time. */
export async function keptDays(db: Db): Promise<{ kind: string; days: number }[]> {
  const settings = await db.retentionSetting.findMany({ where: { conferenceId: null }, select: settingColumns });
  return retentionRules.map((rule) => ({ kind: rule.kind, days: daysKept(rule, settings, null) }));
}

/** The kinds, what is set for them, and what has become of them lately; for one conference only those it may set. */
export async function readRetention(db: Db, conferenceId: string | null, now: Date) {
  const settings = await db.retentionSetting.findMany({
    where: { OR: [{ conferenceId: null }, ...(conferenceId ? [{ conferenceId }] : [])] },
    select: settingColumns,
  });
  const month = new Date(now.getTime() - 30 * 86_400_000).toISOString().slice(0, 10);
  const runs = await db.retentionRun.findMany({ where: { day: { gte: month } }, orderBy: { day: "desc" } });
  return retentionRules
    .filter((rule) => conferenceId === null || rule.from === "conference")
    .map((rule) => ({
      kind: rule.kind,
      range: rule.range ?? null,
      days: daysKept(rule, settings, conferenceId),
      usual: daysKept(rule, settings.filter(unlike(conferenceId)), conferenceId),
      set: settings.some((one) => one.kind === rule.kind && one.conferenceId === conferenceId),
      last: runs.find(({ kind }) => kind === rule.kind) ?? null,
      month: runs.filter(({ kind }) => kind === rule.kind).reduce((sum, { count }) => sum + count, 0),
    }));
}

function unlike(conferenceId: string | null) {
  return (setting: RetentionSetting) => setting.conferenceId !== conferenceId;
}

/** What has gone day by day, the latest first; days on which nothing did are left out. */
export function recentRuns(db: Db) {
  return db.retentionRun.findMany({
    where: { OR: [{ count: { gt: 0 } }, { failed: true }] },
    orderBy: [{ day: "desc" }, { kind: "asc" }],
    take: 60,
    select: { kind: true, day: true, count: true, failed: true },
  });
}

/** The conferences that could have times of their own: those that take registrations. */
export function conferencesWithPeople(db: Db) {
  return db.conference.findMany({
    where: { OR: [{ registrations: { some: {} } }, { registrationOpensAt: { not: null } }] },
    orderBy: { dateFrom: "desc" },
    select: { id: true, slug: true, nameEn: true, nameFr: true },
  });
}
