import { describe, expect, test } from "vitest";
import {
  canChangeTeamRole,
  canDecideRegistrations,
  canGrantTeamRole,
  canInvite,
  canManageTeam,
  canSeeDesk,
  canSendPersonalLink,
  type TeamRole,
  teamRoleOf,
} from "#app/conferences/rules.ts";
import { canPropose, editingOf } from "#app/organisations/record/rules.ts";
import type { SignedInAccount } from "#app/platform/context.ts";
import { signedInAs } from "#tests/factories/signed-in.ts";

const here = "c1";
const member = (role: TeamRole, values: Partial<SignedInAccount> = {}) =>
  signedInAs({ teams: [{ conferenceId: here, conferenceSlug: here, role }], ...values });

const actors: Record<string, SignedInAccount | null> = {
  visitor: null,
  delegate: signedInAs(),
  "owner elsewhere": signedInAs({ teams: [{ conferenceId: "c2", conferenceSlug: "c2", role: "owner" }] }),
  "editor of an organisation": signedInAs({ organisationIds: ["o1"] }),
  "owner with an unproved address": member("owner", { emailVerified: false }),
  "administrator with an unproved address": signedInAs({ isAdministrator: true, emailVerified: false }),
  desk: member("desk"),
  editor: member("editor"),
  owner: member("owner"),
  administrator: signedInAs({ isAdministrator: true }),
};

const inTeam = ["desk", "editor", "owner", "administrator"];
const deciding = ["editor", "owner", "administrator"];
const inCharge = ["owner", "administrator"];

describe("every right, for everybody", () => {
  test.each([
    ["canSeeDesk", canSeeDesk, inTeam],
    ["canSendPersonalLink", canSendPersonalLink, inTeam],
    ["canDecideRegistrations", canDecideRegistrations, deciding],
    ["canInvite", canInvite, deciding],
    ["canManageTeam", canManageTeam, inCharge],
  ] as const)("%s", (_, may, allowed) => {
    const found = Object.entries(actors).filter(([, actor]) => may(actor, here));
    expect(found.map(([name]) => name)).toEqual(allowed);
  });

  test("canPropose", () => {
    const found = Object.entries(actors).filter(([, actor]) => canPropose(actor, ["o1"]));
    expect(found.map(([name]) => name)).toEqual(["editor of an organisation", "administrator"]);
    expect(canPropose(actors["editor of an organisation"] ?? null, ["o2"])).toBe(false);
    expect(canPropose(signedInAs({ organisationIds: ["o1"], emailVerified: false }), ["o1"])).toBe(false);
    expect(editingOf(actors["editor of an organisation"] ?? null, ["o1"])).toBe("propose");
    expect(editingOf(actors.administrator ?? null, ["o2"])).toBe("write");
  });
});

test("the role in a conference", () => {
  expect(Object.entries(actors).map(([name, actor]) => [name, teamRoleOf(actor, here)])).toEqual([
    ["visitor", null],
    ["delegate", null],
    ["owner elsewhere", null],
    ["editor of an organisation", null],
    ["owner with an unproved address", null],
    ["administrator with an unproved address", null],
    ["desk", "desk"],
    ["editor", "editor"],
    ["owner", "owner"],
    ["administrator", "owner"],
  ]);
});

test("nobody gives away more than they hold, and only those in charge give at all", () => {
  for (const [name, actor] of Object.entries(actors)) {
    for (const role of ["desk", "editor", "owner"] as const)
      expect(canGrantTeamRole(actor, here, role), `${name} grants ${role}`).toBe(inCharge.includes(name));
  }
});

test("a conference keeps an owner", () => {
  const { owner, administrator, editor } = actors;
  for (const actor of [owner ?? null, administrator ?? null]) {
    expect(canChangeTeamRole(actor, here, { from: "owner", to: null, owners: 1 })).toBe(false);
    expect(canChangeTeamRole(actor, here, { from: "owner", to: "desk", owners: 1 })).toBe(false);
    expect(canChangeTeamRole(actor, here, { from: "owner", to: "owner", owners: 1 })).toBe(true);
    expect(canChangeTeamRole(actor, here, { from: "owner", to: null, owners: 2 })).toBe(true);
    expect(canChangeTeamRole(actor, here, { from: "desk", to: null, owners: 1 })).toBe(true);
    expect(canChangeTeamRole(actor, here, { from: "desk", to: "owner", owners: 1 })).toBe(true);
  }
  expect(canChangeTeamRole(editor ?? null, here, { from: "desk", to: null, owners: 1 })).toBe(false);
});
