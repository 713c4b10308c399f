import { describe, expect, test } from "vitest";
import { disableAccount, setAdministrator } from "#app/accounts/commands/admin.server.ts";
import { confirmEmailChange } from "#app/accounts/commands/email.server.ts";
import { resetPassword } from "#app/accounts/commands/password.server.ts";
import { signUp } from "#app/accounts/commands/sign-up.server.ts";
import { issueToken } from "#app/accounts/tokens.server.ts";
import { changeTeamMember } from "#app/conferences/commands/team.server.ts";
import {
  actAs,
  actAsVisitor,
  createAccount,
  createAdministrator,
  createTeamMember,
  testNow,
} from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { freshPostgres } from "#tests/setup/database.ts";

const { db } = await freshPostgres();

function kept<Result>(results: PromiseSettledResult<Result>[]): number {
  return results.filter(({ status }) => status === "fulfilled").length;
}

describe("at the same moment", () => {
  test("one link used ten times sets one password", async () => {
    const { id, email } = await createAccount(db);
    const token = await issueToken(db, testNow, { accountId: id, purpose: "reset_password" });
    const attempts = Array.from({ length: 10 }, (_, n) =>
      resetPassword(db, actAsVisitor(), { token, password: `violet cistern marble ${n} owl` }),
    );
    expect(kept(await Promise.allSettled(attempts))).toBe(1);
    expect(await db.message.count({ where: { toEmail: email, template: "password-changed" } })).toBe(1);
  });

  test("one link moves the account once", async () => {
    const { id } = await createAccount(db);
    const email = "moved@ministry.example";
    const token = await issueToken(db, testNow, { accountId: id, purpose: "change_email", email });
    const act = await actAs(db, id);
    expect(kept(await Promise.allSettled([1, 2, 3, 4].map(() => confirmEmailChange(db, act, token))))).toBe(1);
  });

  test("ten sign-ups with one address open one account", async () => {
    const form = { name: "Ana", password: "quiet harbour seven lamps", locale: "en" as const, next: null };
    const email = "crowd@ministry.example";
    await Promise.all(
      Array.from({ length: 10 }, () => signUp(db, actAsVisitor(), { ...form, email }, async () => true)),
    );
    expect(await db.account.count({ where: { emailKey: email } })).toBe(1);
    expect(await db.message.count({ where: { toEmail: email, template: "verify-email" } })).toBe(1);
  });

  test("two administrators who dismiss each other leave one", async () => {
    await db.account.updateMany({ data: { isAdministrator: false } });
    const [one, other] = [await createAdministrator(db), await createAdministrator(db)];
    const [byOne, byOther] = [await actAs(db, one.id), await actAs(db, other.id)];
    await Promise.allSettled([
      setAdministrator(db, byOne, { accountId: other.id, value: false }),
      disableAccount(db, byOther, { accountId: one.id, reason: "first" }),
    ]);
    expect(await db.account.count({ where: { isAdministrator: true, disabledAt: null } })).toBe(1);
  });

  test("two owners who remove each other leave one", async () => {
    const { id: conferenceId } = await createConference(db);
    const [one, other] = [await createTeamMember(db, conferenceId), await createTeamMember(db, conferenceId)];
    const [byOne, byOther] = [await actAs(db, one.id), await actAs(db, other.id)];
    await Promise.allSettled([
      changeTeamMember(db, byOne, { conferenceId, accountId: other.id, role: null }),
      changeTeamMember(db, byOther, { conferenceId, accountId: one.id, role: null }),
    ]);
    expect(await db.teamMember.count({ where: { conferenceId, role: "owner" } })).toBe(1);
  });
});
