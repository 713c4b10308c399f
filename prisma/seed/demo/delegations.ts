import type { Tx } from "#app/platform/db.ts";
import { holdsPlace, registrationStates } from "#app/registration/rules.ts";
import { categoryId, conferenceId } from "./conference.ts";
import { demoCountries } from "./countries.ts";
import { NameGiver } from "./names.ts";
import { at, chanceOf, demoId } from "./random.ts";

/** The category in which the head of a delegation confirms first. */
const twoSteps = "government";
const holding = registrationStates.filter((state) => holdsPlace[state]);

/**
 * Two countries with their members, one of whom waits for the head's word, an organisation of the directory whose head is
 * not named yet, and a fictional one that people join by its code. Heads are invented.
 */
export async function createDelegations(tx: Tx, now: Date): Promise<void> {
  await tx.category.update({ where: { id: categoryId(twoSteps) }, data: { headConfirms: true } });
  const names = new NameGiver(chanceOf("heads of delegations"));
  for (const [index, countryCode] of (await twoCountries(tx)).entries()) {
    const country = await tx.country.findUniqueOrThrow({ where: { code: countryCode } });
    const { culture, locale } = at(
      demoCountries.filter(({ code }) => code === countryCode),
      0,
    );
    const email = `head-of-delegation-${index + 1}@example-delegation.example`;
    const id = demoId(`delegation ${index + 1}`);
    await tx.delegation.create({
      data: {
        ...{ id, conferenceId, countryCode, nameEn: country.nameEn, nameFr: country.nameFr, createdAt: now },
        ...{ headName: names.next(culture).name, headEmail: email, headEmailKey: email, headLocale: locale },
        code: `DEMO-${countryCode}`,
      },
    });
    // One place is left for each country's governments, none for its judges.
    await join(tx, id, countryCode, { government: 1, "criminal-justice": 0 });
  }
  const itu = await tx.organisation.findFirst({ where: { acronym: "ITU" } });
  const bodies = [
    { nameEn: "International Telecommunication Union", nameFr: "Union internationale des télécommunications" },
    { nameEn: "Cyber Skills Network (fictional)", nameFr: "Réseau des compétences cyber (fictif)" },
  ];
  for (const [index, names] of bodies.entries()) {
    const id = demoId(`delegation ${names.nameEn}`);
    await tx.delegation.create({
      data: {
        ...{ id, conferenceId, ...names, createdAt: now, code: index === 1 ? "DEMO-SKILLS" : null },
        organisationId: index === 0 ? (itu?.id ?? null) : null,
        pools: {
          create: { conferenceId, categoryId: categoryId("international-organisation"), capacity: 3 },
        },
      },
    });
  }
}

/** That of the last civil servant who is not decided on, and the one with most of them. */
async function twoCountries(tx: Tx): Promise<string[]> {
  const inCategory = { conferenceId, categoryId: categoryId(twoSteps) };
  const last = await tx.registration.findFirstOrThrow({
    where: { ...inCategory, state: "pending" },
    orderBy: { arrival: "desc" },
    select: { id: true, countryCode: true },
  });
  await tx.registration.update({ where: { id: last.id }, data: { state: "endorsing" } });
  await tx.auditEntry.updateMany({
    where: { subjectId: last.id, action: "registration.submitted" },
    data: { changes: { state: [null, "endorsing"] } },
  });
  const [most] = await tx.registration.groupBy({
    by: ["countryCode"],
    where: { ...inCategory, countryCode: { not: last.countryCode } },
    _count: { _all: true },
    orderBy: [{ _count: { countryCode: "desc" } }, { countryCode: "asc" }],
    take: 1,
  });
  return [last.countryCode, ...(most ? [most.countryCode] : [])];
}

/** Makes people of a country members, within quotas that have so many places left. */
async function join(tx: Tx, delegationId: string, countryCode: string, left: Record<string, number>): Promise<void> {
  for (const [slug, free] of Object.entries(left)) {
    const members = { conferenceId, countryCode, categoryId: categoryId(slug) };
    await tx.registration.updateMany({ where: members, data: { delegationId } });
    const taken = await tx.registration.count({ where: { ...members, state: { in: holding } } });
    if (taken + free === 0) continue;
    await tx.pool.create({
      data: { conferenceId, delegationId, categoryId: categoryId(slug), capacity: taken + free, taken },
    });
  }
}
