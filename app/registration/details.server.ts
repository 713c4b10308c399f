import type { Db } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { pickText } from "#app/platform/locale.ts";
import { foldText } from "#app/platform/text.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { personKeys } from "#app/registration/person-keys.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** A refusal that belongs to one field of the form: the page shows it there. */
export function fieldRefusal(field: string, code: string): AppError {
  return new AppError("invalid_input", { field, code });
}

/** What the form says, checked against the conference and the directory, as columns of the registration. */
export async function columnsOf(db: Db, conference: ConferenceForRegistration, details: RegistrationDetails) {
  const country = await db.country.findUnique({ where: { code: details.countryCode }, select: { code: true } });
  if (!country) throw fieldRefusal("countryCode", "country");
  if (details.interpretation.some((language) => !conference.languages.includes(language))) {
    throw fieldRefusal("interpretation", "invalid");
  }
  return {
    categoryId: details.categoryId,
    name: details.name,
    position: details.position,
    ...(await organisationOf(db, details)),
    countryCode: country.code,
    locale: details.locale,
    languages: details.languages,
    interpretation: details.interpretation,
    accessNeeds: details.accessNeeds,
    companions: details.companions ?? [],
    seats: 1 + (details.companions?.length ?? 0),
    ...(details.listConsent && { listConsent: details.listConsent }),
  } satisfies Partial<Prisma.RegistrationUncheckedCreateInput>;
}

async function organisationOf(db: Db, details: RegistrationDetails) {
  if (!details.organisationId) return { organisationId: null, organisationName: details.organisationName ?? "" };
  const found = await db.organisation.findUnique({
    where: { id: details.organisationId },
    select: { id: true, nameEn: true, nameFr: true },
  });
  if (!found) throw fieldRefusal("organisationName", "organisation");
  const name = pickText({ en: found.nameEn, fr: found.nameFr }, details.locale);
  return { organisationId: found.id, organisationName: name?.text ?? found.nameEn };
}

/** The category of a conference with its rules about who gets in; refuses one of another conference. */
export async function categoryOf(db: Db, conferenceId: string, categoryId: string) {
  const category = await db.category.findFirst({
    where: { id: categoryId, conferenceId },
    select: {
      id: true,
      nameEn: true,
      nameFr: true,
      needsApproval: true,
      headConfirms: true,
      delegationOnly: true,
      opensAt: true,
      closesAt: true,
      companionsMax: true,
    },
  });
  if (!category) throw fieldRefusal("categoryId", "category");
  return category;
}

export type CategoryForEntry = Awaited<ReturnType<typeof categoryOf>>;

/** Refuses more people than a delegate of the category may bring along. */
export function requireCompanions(category: CategoryForEntry, companions: readonly string[]): void {
  if (companions.length > category.companionsMax) {
    throw fieldRefusal("companions", `companions|${category.companionsMax}`);
  }
}

/** By what the desk finds a registration: what its search looks in, and what tells the same person. */
export function foundBy(row: { name: string; organisationName: string; email: string; reference: string }) {
  const searchText = foldText([row.name, row.organisationName, row.email, row.reference].join(" "));
  return { searchText, ...personKeys(row) };
}
