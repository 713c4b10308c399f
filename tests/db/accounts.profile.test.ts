import { describe, expect, test } from "vitest";
import { deleteAccount, updateProfile } from "#app/accounts/commands/profile.server.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import { exportAccount, ownResponsibilities } from "#app/accounts/queries/own.server.ts";
import { startLoginSession } from "#app/accounts/session.server.ts";
import { eraseMails, exportMails } from "#app/mail/personal-data.server.ts";
import { eraseRegistrations, exportRegistrations } from "#app/registration/personal-data.server.ts";
import {
  actAs,
  createAccount,
  createAdministrator,
  createTeamMember,
  signedIn,
  testNow,
} from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createOrganisation, createOrganisationEditor } from "#tests/factories/organisation.ts";
import { register, registrationDetails } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const current = "quiet harbour seven lamps";
const passwordHash = await hashPassword(current);
const person = (values = {}) => createAccount(db, { passwordHash, ...values });
const remove = async (id: string, given = current) =>
  deleteAccount(db, await actAs(db, id), { current: given }, [eraseRegistrations, eraseMails]);

function registerAna(conferenceId: string, categoryId: string, email: string) {
  const details = registrationDetails(categoryId, { name: "Ana Exemplo", accessNeeds: "A lift" });
  return register(db, conferenceId, categoryId, { email, details });
}

test("the profile changes, and the log keeps that it did without the names", async () => {
  const { id } = await person({ name: "Ana Before" });
  await updateProfile(db, await actAs(db, id), { name: "Ana After", locale: "fr" });
  expect(await db.account.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: "Ana After", locale: "fr" });
  const [entry] = await db.auditEntry.findMany();
  expect(entry).toMatchObject({ action: "account.profile_changed", changes: { locale: ["en", "fr"] } });
  expect(JSON.stringify(entry)).not.toMatch(/Before|After/);
});

describe("the copy of one's data", () => {
  test("holds one's own, and neither secrets nor anybody else's", async () => {
    const conference = await createConference(db);
    const { id, email } = await createTeamMember(db, conference.id, "desk", (await person({ name: "Mine" })).id);
    await person({ name: "Somebody Else" });
    await startLoginSession(
      db,
      { now: testNow, secureCookies: true },
      { accountId: id, userAgent: "Browser", replaces: null },
    );
    await updateProfile(db, await actAs(db, id), { name: "Mine", locale: "fr" });
    const text = JSON.stringify(await exportAccount(db, id, testNow));
    for (const part of ["Mine", email, conference.slug, "Browser", "account.profile_changed"])
      expect(text).toContain(part);
    for (const secret of ["argon2", "passwordHash", "Somebody Else"]) expect(text).not.toContain(secret);
    const [session] = await db.loginSession.findMany();
    expect(text).not.toContain(session?.id);
  });
});

describe("deleting the account", () => {
  test("takes sessions, links and roles with it, and leaves the log without its name", async () => {
    const { id } = await person();
    const organisation = await createOrganisation(db);
    await createOrganisationEditor(db, organisation.id, id);
    await startLoginSession(
      db,
      { now: testNow, secureCookies: true },
      { accountId: id, userAgent: "", replaces: null },
    );
    await updateProfile(db, await actAs(db, id), { name: "X", locale: "en" });
    expect(await remove(id)).toBeNull();
    expect(await db.account.count()).toBe(0);
    expect(await db.loginSession.count()).toBe(0);
    expect(await db.organisationEditor.count()).toBe(0);
    const entries = await db.auditEntry.findMany({ orderBy: { action: "asc" } });
    expect(entries.map(({ action, actorAccountId }) => [action, actorAccountId])).toEqual([
      ["account.deleted", null],
      ["account.profile_changed", null],
    ]);
  });

  test("takes the password, and leaves the platform and each conference somebody in charge", async () => {
    const administrator = await createAdministrator(db);
    await db.account.update({ where: { id: administrator.id }, data: { passwordHash } });
    expect(await remove(administrator.id, "wrong")).toBe("wrong_password");
    expect(await remove(administrator.id)).toBe("last_administrator_or_owner");
    await createAdministrator(db);
    const conference = await createConference(db);
    await createTeamMember(db, conference.id, "owner", administrator.id);
    expect((await ownResponsibilities(db, administrator.id)).soleOwnerOf).toMatchObject([{ slug: conference.slug }]);
    expect(await remove(administrator.id)).toBe("last_administrator_or_owner");
    await createTeamMember(db, conference.id, "owner");
    expect(await remove(administrator.id)).toBeNull();
  });

  test("makes what is over anonymous, keeps what is still to come, and forgets the mails", async () => {
    const account = await person({ email: "ana@delegation.example" });
    const upcoming = await createConference(db);
    const past = await createConference(db, { dateFrom: "2027-01-15", dateTo: "2027-01-15" });
    const rows = [];
    for (const { id, categories } of [upcoming, past])
      rows.push(await registerAna(id, categories[0]?.id ?? "", account.email));
    await db.registration.updateMany({ data: { accountId: account.id } });
    await db.conference.update({ where: { id: past.id }, data: { dateFrom: "2026-12-01", dateTo: "2026-12-02" } });
    await db.message.updateMany({ data: { state: "kept" } });
    const owner = await signedIn(db, account.id);
    expect(await exportRegistrations(db, owner)).toHaveLength(2);
    expect((await exportMails(db, account.email)).length).toBeGreaterThan(0);
    expect(await remove(account.id)).toBeNull();
    const [kept, erased] = [
      await db.registration.findFirstOrThrow({ where: { conferenceId: upcoming.id } }),
      await db.registration.findFirstOrThrow({ where: { conferenceId: past.id } }),
    ];
    expect(kept).toMatchObject({ name: "Ana Exemplo", accountId: null });
    expect(erased).toMatchObject({
      name: "—",
      email: `${erased.id}@erased.invalid`,
      state: rows[1]?.state,
      accessNeeds: "",
      listConsent: "nobody",
    });
    const pastRows = await db.auditEntry.findMany({ where: { subjectId: erased.id } });
    expect(JSON.stringify([erased, pastRows])).not.toMatch(/Ana|ana@/);
    expect(await exportMails(db, account.email)).toEqual([]);
  });
});
