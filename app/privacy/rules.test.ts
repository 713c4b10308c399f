import { describe, expect, it } from "vitest";
import { translatorFor } from "#app/messages.server.ts";
import type { RetentionRule } from "#app/platform/retention.ts";
import { retentionRules } from "#app/privacy/kinds.server.ts";
import en from "#app/privacy/messages/en.ts";
import { daysFault, daysKept, nextRetention } from "#app/privacy/rules.ts";

const rule = (more: Partial<RetentionRule> = {}) =>
  ({
    kind: "photos",
    from: "conference",
    days: 30,
    range: { min: 0, max: 365 },
    apply: async () => 0,
    ...more,
  }) as RetentionRule;

describe("how long something is kept", () => {
  const settings = [
    { kind: "photos", conferenceId: null, days: 60 },
    { kind: "photos", conferenceId: "c1", days: 5 },
    { kind: "mails", conferenceId: null, days: 99 },
  ];

  it.each([
    ["as the rule says", [], "c1", 30],
    ["as set for the platform", settings, "c2", 60],
    ["as set for the conference", settings, "c1", 5],
    ["for the platform itself", settings, null, 60],
  ])("%s", (_, given, conferenceId, days) => {
    expect(daysKept(rule(), given, conferenceId)).toBe(days);
  });

  it.each([
    ["within the range", rule(), null, 365, null],
    ["for a conference", rule(), "c1", 0, null],
    ["too short", rule({ range: { min: 3, max: 9 } }), null, 2, "too_small|3"],
    ["too long", rule(), null, 366, "too_big|365"],
    ["fixed", rule({ range: undefined } as never), null, 30, "invalid"],
    ["nothing of a conference", rule({ from: "made" } as never), "c1", 30, "invalid"],
    ["unknown", undefined, null, 30, "invalid"],
  ])("may be set: %s", (_, given, conferenceId, days, fault) => {
    expect(daysFault(given, conferenceId, days)).toBe(fault);
  });
});

it.each([
  ["2026-11-22T09:00:00Z", "2026-11-22T09:17:00Z"],
  ["2026-11-22T09:17:00Z", "2026-11-22T10:17:00Z"],
  ["2026-12-31T23:59:59Z", "2027-01-01T00:17:00Z"],
])("after %s comes %s", (now, next) => {
  expect(nextRetention(new Date(now))).toEqual(new Date(next));
});

describe("every kind", () => {
  it("is there once and has its words in both languages", () => {
    const kinds = retentionRules.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(kinds);
    expect(Object.keys(en.kinds).sort()).toEqual([...kinds].sort());
    for (const locale of ["en", "fr"] as const) {
      const t = translatorFor(locale, "privacy.kinds");
      for (const { kind, days } of retentionRules) {
        const words = t(`${kind as "mails"}.kept`, { days });
        if (retentionRules.find((one) => one.kind === kind)?.range)
          expect(words).toMatch(new RegExp(days.toLocaleString(locale)));
      }
    }
  });

  it("has a default that could be set", () => {
    for (const one of retentionRules) if (one.range) expect(daysFault(one, null, one.days), one.kind).toBeNull();
  });
});
