import type { Db } from "#app/platform/db.ts";
import { attended } from "#app/registration/door/queries/attendance.server.ts";
import type { LetterKind } from "#app/registration/papers/placeholders.ts";
import { issueLimit, isValid } from "#app/registration/papers/rules.ts";
import { isErased } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const printSelect = {
  number: true,
  code: true,
  kind: true,
  locale: true,
  content: true,
  registrationId: true,
  revokedAt: true,
  registration: { select: { id: true, email: true, state: true } },
} satisfies Prisma.LetterSelect;

export type LetterToPrint = Prisma.LetterGetPayload<{ select: typeof printSelect }>;

/** A letter of a conference with all that is needed to print it, or null; also where its person was erased. */
export async function letterToPrint(db: Db, conferenceId: string, number: number): Promise<LetterToPrint | null> {
  const where = { conferenceId_number: { conferenceId, number } };
  const letter = await db.letter.findUnique({ where, select: printSelect });
  return letter && !isErased(letter.registration) ? letter : null;
}

const listSelect = {
  number: true,
  kind: true,
  locale: true,
  issuedAt: true,
  revokedAt: true,
  registration: { select: { id: true, email: true, reference: true, name: true, state: true } },
} satisfies Prisma.LetterSelect;

type ListedLetter = Prisma.LetterGetPayload<{ select: typeof listSelect }>;

export type LetterRow = Omit<ListedLetter, "revokedAt" | "registration"> & {
  registration: { reference: string; name: string };
  valid: boolean;
  /** Of who was erased nothing is left to print. */
  printable: boolean;
};

function rowOf({ revokedAt, registration, ...row }: ListedLetter): LetterRow {
  const { reference, name } = registration;
  const valid = isValid({ revokedAt, registration });
  return { ...row, registration: { reference, name }, valid, printable: !isErased(registration) };
}

const pageSize = 50;

/** The letters of a conference, the latest first, a page of them. */
export async function listLetters(
  db: Db,
  conferenceId: string,
  { kind, page }: { kind: LetterKind | null; page: number },
): Promise<{ letters: LetterRow[]; count: number; pageCount: number }> {
  const where = { conferenceId, ...(kind ? { kind } : {}) };
  const count = await db.letter.count({ where });
  const pageCount = Math.max(1, Math.ceil(count / pageSize));
  const rows = await db.letter.findMany({
    where,
    orderBy: { number: "desc" },
    skip: (Math.min(page, pageCount) - 1) * pageSize,
    take: pageSize,
    select: listSelect,
  });
  return { letters: rows.map(rowOf), count, pageCount };
}

/** The letters of one registration, the latest first. */
export async function lettersOf(db: Db, registrationId: string): Promise<LetterRow[]> {
  const rows = await db.letter.findMany({
    where: { registrationId },
    orderBy: { number: "desc" },
    take: 100,
    select: listSelect,
  });
  return rows.map(rowOf);
}

/** Whether the paper with this code is valid. What there is none of is as what is not. */
export async function isCodeValid(db: Db, code: string): Promise<boolean> {
  const letter = await db.letter.findUnique({
    where: { code },
    select: { revokedAt: true, registration: { select: { state: true } } },
  });
  return letter !== null && isValid(letter);
}

const peopleShown = 50;

/** People who could get a kind of letter: with a place, by part of a name, organisation or reference. */
export async function peopleForLetters(db: Db, conferenceId: string, kind: LetterKind, search: string) {
  const where = withPlace(conferenceId, search);
  const people = await db.registration.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: peopleShown,
    select: {
      id: true,
      reference: true,
      name: true,
      organisationName: true,
      country: { select: { nameEn: true, nameFr: true } },
      passport: { select: { registrationId: true } },
      letters: { where: { kind, revokedAt: null }, select: { number: true, locale: true } },
    },
  });
  return { people, count: await db.registration.count({ where }) };
}

/** Those of them who have no such letter: of a certificate who were let in, of a visa letter who gave their passport data. */
export async function idsWithoutLetter(db: Db, conferenceId: string, kind: LetterKind, search: string) {
  const wanting = await db.registration.findMany({
    where: {
      ...withPlace(conferenceId, search),
      letters: { none: { kind, revokedAt: null } },
      ...(kind === "visa" ? { passport: { isNot: null } } : {}),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const ids = wanting.map(({ id }) => id);
  const seen = kind === "attendance" ? await attended(db, ids) : null;
  return (seen ? ids.filter((id) => seen.has(id)) : ids).slice(0, issueLimit);
}

function withPlace(conferenceId: string, search: string): Prisma.RegistrationWhereInput {
  return { conferenceId, state: "confirmed", ...(search ? { searchText: { contains: search } } : {}) };
}
