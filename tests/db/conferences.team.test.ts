import { describe, expect, test } from "vitest";
import { addTeamMember, changeTeamMember } from "#app/conferences/commands/team.server.ts";
import { actAs, createAccount, createAdministrator, createTeamMember, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

async function scene() {
  const { id: conferenceId } = await createConference(db);
  const owner = await createTeamMember(db, conferenceId, "owner");
  return { conferenceId, owner, act: await actAs(db, owner.id) };
}

const roles = async (conferenceId: string) =>
  Object.fromEntries(
    (await db.teamMember.findMany({ where: { conferenceId } })).map(({ accountId, role }) => [accountId, role]),
  );

describe("an owner", () => {
  test("adds somebody by address, gives another role, removes, and the log has each step", async () => {
    const { conferenceId, owner, act } = await scene();
    const { id: accountId, email } = await createAccount(db);
    expect(await addTeamMember(db, act, { conferenceId, email: ` ${email.toUpperCase()}`, role: "desk" })).toBeNull();
    expect(await roles(conferenceId)).toEqual({ [owner.id]: "owner", [accountId]: "desk" });
    await changeTeamMember(db, act, { conferenceId, accountId, role: "owner" });
    await changeTeamMember(db, act, { conferenceId, accountId, role: null });
    expect(await roles(conferenceId)).toEqual({ [owner.id]: "owner" });
    const entries = await db.auditEntry.findMany({ where: { conferenceId } });
    expect(entries.map(({ action, changes }) => [action, changes]).sort()).toEqual([
      ["team.added", { role: [null, "desk"] }],
      ["team.changed", { role: ["desk", "owner"] }],
      ["team.removed", { role: ["owner", null] }],
    ]);
  });

  test("takes in nobody twice, and nobody who cannot hold a role", async () => {
    const { conferenceId, owner, act } = await scene();
    const add = (email: string) => addTeamMember(db, act, { conferenceId, email, role: "desk" });
    const unproved = await createAccount(db, { emailVerifiedAt: null });
    const disabled = await createAccount(db, { disabledAt: testNow });
    expect(await add("nobody@ministry.example")).toBe("no_such_account");
    expect(await add(unproved.email)).toBe("no_such_account");
    expect(await add(disabled.email)).toBe("no_such_account");
    expect(await add(owner.email)).toBe("already_in_team");
    expect(await db.auditEntry.count()).toBe(0);
  });

  test("cannot leave while being the only one", async () => {
    const { conferenceId, owner, act } = await scene();
    const own = { conferenceId, accountId: owner.id };
    await expect(changeTeamMember(db, act, { ...own, role: null })).rejects.toThrow("wrong_state");
    await expect(changeTeamMember(db, act, { ...own, role: "desk" })).rejects.toThrow("wrong_state");
    await createTeamMember(db, conferenceId, "owner");
    await changeTeamMember(db, act, { ...own, role: null });
    expect(Object.values(await roles(conferenceId))).toEqual(["owner"]);
  });

  test("who is one no longer acts no longer", async () => {
    const { conferenceId, owner, act } = await scene();
    await createTeamMember(db, conferenceId, "owner");
    await db.teamMember.deleteMany({ where: { accountId: owner.id } });
    const { email } = await createAccount(db);
    await expect(addTeamMember(db, act, { conferenceId, email, role: "desk" })).rejects.toThrow("forbidden");
  });
});

test("nobody but owners and administrators touches a team", async () => {
  const { conferenceId, owner } = await scene();
  const other = await createConference(db);
  const { email } = await createAccount(db);
  const outsiders = [
    await createTeamMember(db, conferenceId, "editor"),
    await createTeamMember(db, conferenceId, "desk"),
    await createTeamMember(db, other.id, "owner"),
    await createAccount(db),
  ];
  for (const { id } of outsiders) {
    const act = await actAs(db, id);
    await expect(addTeamMember(db, act, { conferenceId, email, role: "desk" })).rejects.toThrow("forbidden");
    const removal = { conferenceId, accountId: owner.id, role: null };
    await expect(changeTeamMember(db, act, removal)).rejects.toThrow("forbidden");
  }
  const act = await actAs(db, (await createAdministrator(db)).id);
  expect(await addTeamMember(db, act, { conferenceId, email, role: "owner" })).toBeNull();
  await expect(addTeamMember(db, act, { conferenceId: "none", email, role: "owner" })).rejects.toThrow("not_found");
  await expect(changeTeamMember(db, act, { conferenceId, accountId: "none", role: "desk" })).rejects.toThrow(
    "not_found",
  );
});
