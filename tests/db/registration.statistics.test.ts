import { expect, test } from "vitest";
import { readStatistics } from "#app/registration/desk/statistics/read.server.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createOrganisation } from "#tests/factories/organisation.ts";
import { register, registrationDetails } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

type Person = Partial<ReturnType<typeof registrationDetails>> & { category?: 0 | 1; at?: string };

/** A conference of three places with five people: one confirmed, two pending, two waiting. */
async function scene() {
  const conference = await createConference(db, {
    capacity: 3,
    timeZone: "Europe/Paris",
    categories: [
      { needsApproval: false, slug: "open" },
      { slug: "approved", capacity: 10 },
    ],
  });
  const police = await createOrganisation(db, { nameEn: "Police network", kind: "law_enforcement_network" });
  const nameless = await createOrganisation(db, { nameEn: "A body", kind: null });
  const people: Person[] = [
    // 23:30 in Paris, summer time; a quarter of an hour after midnight; the same for winter time.
    { at: "2026-10-20T21:30:00Z", languages: ["en", "fr"], interpretation: ["fr"], organisationName: police.nameEn },
    { at: "2026-10-20T22:15:00Z", category: 1, languages: ["en"], interpretation: ["fr"], accessNeeds: "A ramp" },
    { at: "2026-12-31T22:59:59Z", category: 1, languages: ["pt"], countryCode: "BR", organisationName: police.nameEn },
    { at: "2026-12-31T23:00:00Z", category: 1, countryCode: "XK", accessNeeds: "Sign language" },
    { at: "2027-01-10T12:00:00Z", countryCode: "BR", organisationName: nameless.nameEn },
  ];
  for (const { category = 0, at, ...values } of people) {
    const categoryId = conference.categories[category]?.id ?? "";
    const row = await register(db, conference.id, categoryId, { details: registrationDetails(categoryId, values) });
    if (at) await db.registration.update({ where: { id: row.id }, data: { submittedAt: at } });
  }
  await register(
    db,
    (await createConference(db)).id,
    (await db.category.findFirstOrThrow({ where: { conferenceId: { not: conference.id } } })).id,
  );
  return conference;
}

test("the figures are those of the registrations", async () => {
  const conference = await scene();
  const all = await readStatistics(db, conference, "all");
  console.log(JSON.stringify(all, null, 1));
  expect(all.total).toBe(5);
});
