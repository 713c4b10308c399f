import { expect, test } from "vitest";
import { createAccount, createTeamMember, signedIn } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createOrganisation, createOrganisationEditor } from "#tests/factories/organisation.ts";
import { openTestDatabase } from "#tests/setup/database.ts";

const { db, executeSql } = await openTestDatabase();

test("factories make what rules and commands ask for", async () => {
  const conference = await createConference(db, {
    capacity: 10,
    categories: [{ capacity: 2 }, { needsApproval: false }],
  });
  const member = await createTeamMember(db, conference.id, "editor");
  const organisation = await createOrganisation(db, { nameEn: "European Cybercrime Centre", acronym: "EC3" });
  await createOrganisationEditor(db, organisation.id, member.id);
  const account = await signedIn(db, member.id);
  expect(account.teams).toEqual([{ conferenceId: conference.id, conferenceSlug: conference.slug, role: "editor" }]);
  expect(account.organisationIds).toEqual([organisation.id]);
  expect(organisation.searchText).toBe("european cybercrime centre ec3");
  expect(await db.pool.findMany({ select: { capacity: true }, orderBy: { id: "asc" } })).toHaveLength(3);
});

test("every test begins with the countries and nothing else", async () => {
  expect(await db.conference.count()).toBe(0);
  expect(await db.account.count()).toBe(0);
  expect(await db.country.count()).toBe(250);
});

test("sessions of the database speak UTC, whatever the zone of the server", async () => {
  const { createdAt } = await createAccount(db);
  const { rows } = await executeSql(
    `SELECT "createdAt" = $1::timestamp AS same, current_setting('TimeZone') AS zone FROM "Account"`,
    [createdAt.toISOString().replace("Z", "")],
  );
  expect(rows).toEqual([{ same: true, zone: "UTC" }]);
});
