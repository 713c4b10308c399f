import { expect, test } from "vitest";
import { newCode } from "#app/platform/token.server.ts";
import { badgeCode, secretIn, secretLength } from "#app/registration/badges/rules.ts";

test("what the code says is read again, also as somebody types it", () => {
  const secret = newCode(secretLength);
  expect(secretIn(badgeCode(secret))).toBe(secret);
  expect(secretIn(` octo: ${secret.slice(0, 6).toLowerCase()} ${secret.slice(6)}\n`)).toBe(secret);
  expect(secretIn(secret)).toBe(secret);
});

test.each(["", "OCTO:", "https://octopus.example/", "OCTO:123", `OCTO:${"A".repeat(27)}`, `OTHER:${"A".repeat(26)}`])(
  "%j is no badge's",
  (scanned) => {
    expect(secretIn(scanned)).toBeNull();
  },
);

test("the code fits the alphabet that QR codes keep small, and the secret has 128 bits", () => {
  expect(badgeCode(newCode(secretLength))).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  expect(secretLength * Math.log2(31)).toBeGreaterThan(128);
});
