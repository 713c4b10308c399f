import { canAdminister } from "#app/accounts/rules.ts";
import type { SignedInAccount } from "#app/platform/context.ts";
import type { RetentionRule } from "#app/platform/retention.ts";

/** Who says how long personal data is kept, and publishes the notice about it. */
export function canRulePrivacy(account: SignedInAccount): boolean {
  return canAdminister(account);
}

export type RetentionSetting = { kind: string; conferenceId: string | null; days: number };

/** For how many days a kind is kept: as set for the conference, else for the platform, else as the rule says. */
export function daysKept(rule: RetentionRule, settings: RetentionSetting[], conferenceId: string | null): number {
  const own = settings.filter(({ kind }) => kind === rule.kind);
  const forThis = own.find((setting) => setting.conferenceId === conferenceId);
  return (forThis ?? own.find((setting) => setting.conferenceId === null))?.days ?? rule.days;
}

/** Why a number of days cannot be set for a kind; codes of the form's errors. */
export function daysFault(rule: RetentionRule | undefined, conferenceId: string | null, days: number): string | null {
  if (!rule?.range || (conferenceId !== null && rule.from !== "conference")) return "invalid";
  if (days < rule.range.min) return `too_small|${rule.range.min}`;
  return days > rule.range.max ? `too_big|${rule.range.max}` : null;
}

/** The minute of every hour at which what has served its time goes. */
export const retentionMinute = 17;

/** When that happens next. */
export function nextRetention(now: Date): Date {
  const next = new Date(now);
  next.setUTCMinutes(retentionMinute, 0, 0);
  if (next <= now) next.setUTCHours(next.getUTCHours() + 1);
  return next;
}

/** The name of a version of the notice that is published now: the day, with a number after the first of a day. */
export function versionOf(now: Date, taken: string[]): string {
  const day = now.toISOString().slice(0, 10);
  if (!taken.includes(day)) return day;
  let number = 2;
  while (taken.includes(`${day}-${number}`)) number++;
  return `${day}-${number}`;
}
