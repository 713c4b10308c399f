import { expect, test } from "vitest";
import { isDue } from "#app/organisations/record/confirmation/rules.ts";

const now = new Date("2026-11-22T06:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);

test.each([
  ["never confirmed, never asked", null, null, true],
  ["confirmed long ago, asked long ago", ago(400), ago(365), true],
  ["confirmed lately", ago(364), null, false],
  ["asked lately, not answered", ago(500), ago(364), false],
])("an organisation that was %s", (_name, verifiedAt, askedAt, due) => {
  expect(isDue({ verifiedAt, askedAt }, now)).toBe(due);
});
