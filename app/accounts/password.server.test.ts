import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, isOutdatedHash, passwordMatches } from "#app/accounts/password.server.ts";

test("a password matches its own hash only, however it is composed", async () => {
  const stored = await hashPassword("caf\u00e9 au lait \u2116 9");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwordMatches(stored, "caf\u00e9 au lait \u2116 9")).toBe(true);
  expect(await passwordMatches(stored, "cafe\u0301 au lait \u2116 9")).toBe(true);
  expect(await passwordMatches(stored, "cafe au lait \u2116 9")).toBe(false);
});

test("nothing matches where there is no account", async () => {
  for (const password of ["", "A", "A".repeat(43), "\u0000"]) expect(await passwordMatches(null, password)).toBe(false);
});

test("hashes with other parameters still match and are known to be outdated", async () => {
  const weaker = await hash("an older password", { algorithm: 2, memoryCost: 8192, timeCost: 1, parallelism: 1 });
  expect(await passwordMatches(weaker, "an older password")).toBe(true);
  expect(isOutdatedHash(weaker)).toBe(true);
  expect(isOutdatedHash(await hashPassword("an older password"))).toBe(false);
});
