import { describe, expect, test } from "vitest";
import {
  canAdminister,
  canDeleteOwnAccount,
  canDisableAccount,
  canEnableAccount,
  canGrantAdministrator,
  canHoldRole,
  canRevokeAdministrator,
  homeOf,
  type TargetAccount,
} from "#app/accounts/rules.ts";
import { signedInAs } from "#tests/factories/signed-in.ts";

const administrator = signedInAs({ isAdministrator: true });
const unproved = signedInAs({ isAdministrator: true, emailVerified: false });
const delegate = signedInAs();
const owner = signedInAs({ teams: [{ conferenceId: "c1", conferenceSlug: "c1", role: "owner" }] });

const target = (values: Partial<TargetAccount> = {}): TargetAccount => ({
  id: "other",
  isAdministrator: false,
  emailVerified: true,
  disabled: false,
  ...values,
});
const otherAdministrator = target({ isAdministrator: true });

test("only an administrator whose address is proved administers", () => {
  expect([null, delegate, owner, unproved, administrator].map(canAdminister)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

test("a role needs a proved address and an account that is open", () => {
  expect(canHoldRole(target())).toBe(true);
  expect(canHoldRole(target({ emailVerified: false }))).toBe(false);
  expect(canHoldRole(target({ disabled: true }))).toBe(false);
});

describe("what is done to whom by whom", () => {
  const asked = [
    ["grant", (actor: typeof delegate | null) => canGrantAdministrator(actor, target())],
    ["revoke", (actor: typeof delegate | null) => canRevokeAdministrator(actor, otherAdministrator, 2)],
    ["disable", (actor: typeof delegate | null) => canDisableAccount(actor, target(), 1)],
    ["enable", (actor: typeof delegate | null) => canEnableAccount(actor, target({ disabled: true }))],
  ] as const;
  test.each(asked)("%s: administrators only", (_, may) => {
    expect([null, delegate, owner, unproved].map(may)).toEqual([false, false, false, false]);
    expect(may(administrator)).toBe(true);
  });
});

test.each([
  ["already one", { isAdministrator: true }],
  ["not proved", { emailVerified: false }],
  ["disabled", { disabled: true }],
])("nobody is made an administrator who is %s", (_, values) => {
  expect(canGrantAdministrator(administrator, target(values))).toBe(false);
});

test("the last administrator stays, also when others only look like it", () => {
  expect(canRevokeAdministrator(administrator, otherAdministrator, 1)).toBe(false);
  expect(canRevokeAdministrator(administrator, otherAdministrator, 2)).toBe(true);
  expect(canDisableAccount(administrator, otherAdministrator, 1)).toBe(false);
  expect(canRevokeAdministrator(administrator, target(), 5)).toBe(false);
  // One who cannot act as one anyway may lose the role whatever the count.
  expect(canRevokeAdministrator(administrator, target({ isAdministrator: true, disabled: true }), 1)).toBe(true);
});

test("nobody shuts their own account, nor one that is shut", () => {
  expect(canDisableAccount(administrator, target({ id: "me", isAdministrator: true }), 9)).toBe(false);
  expect(canDisableAccount(administrator, target({ disabled: true }), 9)).toBe(false);
  expect(canEnableAccount(administrator, target())).toBe(false);
});

test("one deletes one's own account only, and leaves nothing without a head", () => {
  const me = target({ id: "me" });
  expect(canDeleteOwnAccount(delegate, me, 1, 0)).toBe(true);
  expect(canDeleteOwnAccount(delegate, target(), 1, 0)).toBe(false);
  expect(canDeleteOwnAccount(null, me, 1, 0)).toBe(false);
  expect(canDeleteOwnAccount(owner, me, 1, 1)).toBe(false);
  expect(canDeleteOwnAccount(administrator, target({ id: "me", isAdministrator: true }), 1, 0)).toBe(false);
  expect(canDeleteOwnAccount(administrator, target({ id: "me", isAdministrator: true }), 2, 0)).toBe(true);
});

test("after signing in everybody comes to their own work", () => {
  expect([delegate, owner, administrator, unproved].map(homeOf)).toEqual([
    "/registrations",
    "/organise",
    "/admin",
    "/registrations",
  ]);
});
