import { expect, test } from "vitest";
import { isOwnOrigin } from "#server/edge/origin-check.ts";

const own = "https://octopus.example";

test.each([
  ["same-origin", undefined, true],
  // Pages without a referrer send `null` with their own forms.
  ["same-origin", "null", true],
  [undefined, own, true],
  ["none", own, true],
  [undefined, undefined, false],
  ["none", undefined, false],
  ["cross-site", own, false],
  ["same-site", own, false],
  ["cross-site", undefined, false],
  [undefined, "null", false],
  [undefined, "https://evil.example", false],
  [undefined, "http://octopus.example", false],
  [undefined, "https://octopus.example:8443", false],
  [undefined, "https://octopus.example.evil.example", false],
  [undefined, "https://octopus.example/", false],
])("Sec-Fetch-Site %s with Origin %s: %s", (fetchSite, origin, allowed) => {
  expect(isOwnOrigin(fetchSite, origin, own)).toBe(allowed);
});
