import { describe, expect, test } from "vitest";
import { commonPasswords } from "#app/accounts/common-passwords.ts";
import { passwordFault } from "#app/accounts/password-rules.ts";

const owner = { email: "amelie.dubois@justice.example", name: "Amélie Dubois-Çelik" };

describe("what may not be a password", () => {
  test.each([
    ["", "too_short|12"],
    ["short1!", "too_short|12"],
    ["elevenchars", "too_short|12"],
    ["a".repeat(201), "too_long|200"],
    ["passwordpassword", "password_common"],
    ["Password1234!", "password_common"],
    ["P@ssw0rd2024!", "password_common"],
    ["motdepasse123", "password_common"],
    ["iloveyouforever", "password_common"],
    ["Sunshine2025!!", "password_common"],
    ["octopus123456", "password_common"],
    ["Octopus2026!Octopus", "password_common"],
    ["qwertyuiop123", "password_pattern"],
    ["l3tm31nl3tm31n", "password_common"],
    ["administrateur1", "password_common"],
    ["aaaaaaaaaaaa", "password_pattern"],
    ["123456789012", "password_pattern"],
    ["210987654321", "password_pattern"],
    ["1q2w3e4r5t6y", "password_pattern"],
    ["abcabcabcabcabc", "password_pattern"],
    ["k7!k7!k7!k7!k7!", "password_pattern"],
    ["            ", "password_pattern"],
    ["١١١١١١١١١١١١", "password_pattern"],
    ["ameliedubois", "password_personal"],
    ["AmélieDubois12", "password_personal"],
    ["amelie.dubois@justice.example", "password_personal"],
    ["Am3lie-Dub0is!", "password_personal"],
    ["Justice.Çelik", "password_personal"],
  ])("%j: %s", (password, fault) => {
    expect(passwordFault(password, owner)).toBe(fault);
  });
});

describe("what may", () => {
  test.each([
    ["correct meadow lantern violin"],
    ["le vieux phare compte ses vagues"],
    ["xT4;wq9Lm2#z"],
    ["oh my what a tired cat"],
    ["Сорок два тёплых камня"],
    ["雨の日に読む七冊の古い本だけ"],
    ["🐙 under 3 cold bridges"],
    ["   spaces   count too   "],
    ["x".repeat(4) + "Vn4 kls pq9 rt!w zb".repeat(8)],
  ])("%j", (password) => {
    expect(passwordFault(password, owner)).toBeNull();
  });

  test("two hundred characters of any kind, at once", () => {
    const long = Array.from({ length: 200 }, (_, index) => String.fromCodePoint(0x1f300 + ((index * 37) % 250))).join(
      "",
    );
    expect(passwordFault(long, owner)).toBeNull();
  });
});

test("the list holds what it should and nothing that folding would miss", () => {
  expect(commonPasswords.size).toBeGreaterThan(1200);
  for (const word of commonPasswords) expect(word).toMatch(/^[a-z]{3,}$/);
});
