import { expect, test } from "vitest";
import { seal, unseal } from "#app/platform/vault.server.ts";

test("what is sealed opens with its key and for what it is about, and is never the same twice", () => {
  const sealed = seal(["key one"], "X1234567 é 陈", "registration-1");
  expect(sealed).not.toContain("X1234567");
  expect(seal(["key one"], "X1234567 é 陈", "registration-1")).not.toBe(sealed);
  expect(unseal(["key one"], sealed, "registration-1")).toBe("X1234567 é 陈");
  expect(unseal(["key two", "key one"], sealed, "registration-1")).toBe("X1234567 é 陈");
  expect(unseal(["key two"], sealed, "registration-1")).toBeNull();
  expect(unseal(["key one"], sealed, "registration-2")).toBeNull();
});

test("what was changed, or never sealed, does not open", () => {
  const sealed = seal(["key"], "text", "about");
  const [version, nonce, tag, body = ""] = sealed.split(".");
  const turned = (body.startsWith("A") ? "B" : "A") + body.slice(1);
  for (const wrong of [
    [version, nonce, tag, turned].join("."),
    "",
    "1.a.b.c",
    "2.a.b.c",
    sealed.slice(0, -1),
    `${sealed}.x`,
  ])
    expect(unseal(["key"], wrong, "about")).toBeNull();
});
