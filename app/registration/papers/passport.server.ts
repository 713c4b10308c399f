import type { Act } from "#app/platform/act.ts";
import { wordDate } from "#app/platform/date-format.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { seal, unseal, type VaultKeys } from "#app/platform/vault.server.ts";
import type { PassportValues } from "#app/registration/papers/placeholders.ts";
import { passportKeptDays } from "#app/registration/papers/rules.ts";
import { hasEnded } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What a person tells of their passport; dates as ISO days. */
export type PassportData = {
  number: string;
  nationality: string;
  bornOn: string;
  issuedOn: string;
  expiresOn: string;
  issuedIn: string;
};

/** Keeps passport data of a registration, sealed; what was kept before goes. */
export async function keepPassport(tx: Tx, act: Act, keys: VaultKeys, registrationId: string, data: PassportData) {
  const sealed = seal(keys, JSON.stringify(data), registrationId);
  await tx.passport.upsert({
    where: { registrationId },
    create: { registrationId, sealed, givenAt: act.now },
    update: { sealed, givenAt: act.now },
    select: { registrationId: true },
  });
}

/** The passport data of a registration; null when there is none, or when no key opens it any more. */
export async function readPassport(db: Db, keys: VaultKeys, registrationId: string): Promise<PassportData | null> {
  const row = await db.passport.findUnique({ where: { registrationId }, select: { sealed: true } });
  const text = row && unseal(keys, row.sealed, registrationId);
  return text ? (JSON.parse(text) as PassportData) : null;
}

/** The same in the words of a letter. */
export async function passportWords(db: Db, data: PassportData, locale: Locale): Promise<PassportValues> {
  const country = await db.country.findUnique({
    where: { code: data.nationality },
    select: { nameEn: true, nameFr: true },
  });
  const day = (iso: string) => wordDate(new Date(`${iso}T00:00:00Z`), locale, { dateStyle: "long", timeZone: "UTC" });
  return {
    passport_number: data.number,
    nationality: (locale === "fr" ? country?.nameFr : country?.nameEn) ?? data.nationality,
    date_of_birth: day(data.bornOn),
    passport_issued: day(data.issuedOn),
    passport_expires: day(data.expiresOn),
    passport_place: data.issuedIn,
  };
}

/** What is kept of the passports of these registrations, for their person, by the reference of each. */
export async function exportPassports(
  db: Db,
  keys: VaultKeys,
  where: Prisma.RegistrationWhereInput,
): Promise<{ registration: string; passport: PassportData | null }[]> {
  const rows = await db.registration.findMany({
    where: { AND: [where, { passport: { isNot: null } }] },
    select: { id: true, reference: true },
  });
  return Promise.all(
    rows.map(async ({ id, reference }) => ({ registration: reference, passport: await readPassport(db, keys, id) })),
  );
}

/** What was given for a conference that has no date yet is not kept for ever. */
const undatedMs = 365 * 86_400_000;

/** Deletes passport data some days after the conference, and of everybody who no longer has a place. */
export async function deleteOldPassports(db: Db, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - passportKeptDays * 86_400_000);
  const conferences = await db.conference.findMany({
    where: { registrations: { some: { passport: { isNot: null } } } },
    select: { id: true, dateFrom: true, dateTo: true, timeZone: true },
  });
  const over = conferences.filter((conference) => hasEnded(conference, limit)).map(({ id }) => id);
  const { count } = await db.passport.deleteMany({
    where: {
      OR: [
        { registration: { OR: [{ conferenceId: { in: over } }, { state: { in: ["declined", "withdrawn"] } }] } },
        { registration: { conference: { dateFrom: null } }, givenAt: { lte: new Date(now.getTime() - undatedMs) } },
      ],
    },
  });
  return count;
}

/** Seals everything with the first key again. */
export async function resealPassports(db: Db, keys: VaultKeys): Promise<number> {
  const rows = await db.passport.findMany({ select: { registrationId: true, sealed: true } });
  let count = 0;
  for (const { registrationId, sealed } of rows) {
    const text = unseal(keys, sealed, registrationId);
    if (text === null) continue;
    // Not where it was given anew meanwhile.
    const { count: changed } = await db.passport.updateMany({
      where: { registrationId, sealed },
      data: { sealed: seal(keys, text, registrationId) },
    });
    count += changed;
  }
  return count;
}
