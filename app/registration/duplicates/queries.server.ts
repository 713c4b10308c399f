import type { Db } from "#app/platform/db.ts";
import { addressKeyOf, nameKeyOf, personKeys } from "#app/registration/person-keys.ts";
import { Prisma, type PrismaClient } from "#prisma/generated/client.ts";

/** How many of the same key each registration is compared with: however many share one, the work stays linear. */
const neighbours = 4;

/** Two registrations that may be of one person, and why. */
export type PossiblePair = { firstId: string; secondId: string; byAddress: boolean; byName: boolean };

/**
 * Pairs of registrations that may be of one person, but for those that were kept apart. One of them may be declined: then
 * somebody comes again by another address. Those of the same key are set in order of arrival, and each beside the next
 * few: no row is ever compared with all others.
 */
function pairsSql(conferenceId: string): Prisma.Sql {
  const leads = Array.from({ length: neighbours }, (_, index) => Prisma.sql`lead("id", ${index + 1}::int) OVER w`);
  const alike = (key: Prisma.Sql, by: Prisma.Sql, where: Prisma.Sql) => Prisma.sql`
    SELECT "id" AS one, unnest(others) AS other, ${by}
    FROM (
      SELECT "id", ARRAY[${Prisma.join(leads)}] AS others FROM live WHERE ${where}
      WINDOW w AS (PARTITION BY ${key} ORDER BY "arrival", "id")
    ) beside`;
  const address = Prisma.sql`true AS "byAddress", false AS "byName"`;
  const name = Prisma.sql`false AS "byAddress", true AS "byName"`;
  return Prisma.sql`
    WITH live AS (
      SELECT "id", "arrival", "nameKey", "addressKey", "organisationKey", "organisationId", "countryCode"
      FROM "Registration" WHERE "conferenceId" = ${conferenceId} AND "state" <> 'withdrawn'
    ), alike AS (
      ${alike(Prisma.sql`"addressKey"`, address, Prisma.sql`"addressKey" <> ''`)}
      UNION ALL
      ${alike(Prisma.sql`"nameKey", "countryCode", "organisationKey"`, name, Prisma.sql`"nameKey" <> ''`)}
      UNION ALL
      ${alike(
        Prisma.sql`"nameKey", "countryCode", "organisationId"`,
        name,
        Prisma.sql`"nameKey" <> '' AND "organisationId" IS NOT NULL`,
      )}
    ), pairs AS (
      SELECT least(one, other) AS "firstId", greatest(one, other) AS "secondId",
        bool_or("byAddress") AS "byAddress", bool_or("byName") AS "byName"
      FROM alike WHERE other IS NOT NULL GROUP BY 1, 2
    )
    SELECT pairs.* FROM pairs
    WHERE EXISTS (
      SELECT 1 FROM "Registration" r WHERE r."id" IN (pairs."firstId", pairs."secondId") AND r."state" <> 'declined'
    ) AND NOT EXISTS (
      SELECT 1 FROM "DistinctPair" d WHERE d."firstId" = pairs."firstId" AND d."secondId" = pairs."secondId"
    )`;
}

/** How many pairs wait for an organiser to look at them. */
export async function countPairs(db: Db, conferenceId: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${pairsSql(conferenceId)}) found`;
  return rows[0]?.count ?? 0;
}

/** One page of them, in a fixed order, and how many there are. */
export async function listPairs(
  db: Db,
  conferenceId: string,
  skip: number,
  take: number,
): Promise<{ pairs: PossiblePair[]; total: number }> {
  const rows = await db.$queryRaw<(PossiblePair & { total: number })[]>`
    SELECT found.*, count(*) OVER ()::int AS total FROM (${pairsSql(conferenceId)}) found
    ORDER BY "firstId", "secondId" LIMIT ${take} OFFSET ${skip}`;
  return { pairs: rows.map(({ total: _total, ...pair }) => pair), total: rows[0]?.total ?? 0 };
}

const comparedSelect = {
  id: true,
  reference: true,
  version: true,
  state: true,
  arrival: true,
  submittedAt: true,
  name: true,
  email: true,
  position: true,
  organisationId: true,
  organisationName: true,
  country: { select: { code: true, nameEn: true, nameFr: true } },
  category: { select: { id: true, nameEn: true, nameFr: true } },
  locale: true,
  languages: true,
  interpretation: true,
  accessNeeds: true,
  companions: true,
  listConsent: true,
  mergedIntoId: true,
  _count: { select: { notes: true, tags: true } },
} satisfies Prisma.RegistrationSelect;

export type Compared = Prisma.RegistrationGetPayload<{ select: typeof comparedSelect }>;

/** Registrations of a conference with what tells them apart, by id. */
export async function readCompared(db: Db, conferenceId: string, ids: string[]): Promise<Map<string, Compared>> {
  const rows = await db.registration.findMany({ where: { conferenceId, id: { in: ids } }, select: comparedSelect });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Somebody who is registered and may be the person asked about. */
export type Known = { id: string; reference: string; name: string; email: string; organisationName: string };
export type Asked = {
  name: string;
  email: string;
  organisationId?: string | null;
  organisationName?: string;
  countryCode?: string;
};

const knownSelect = {
  ...{ id: true, reference: true, name: true, email: true, organisationName: true },
  ...{ nameKey: true, addressKey: true, organisationKey: true, organisationId: true, countryCode: true },
} satisfies Prisma.RegistrationSelect;

/**
 * For each of many people the registration that may be theirs; the same keys, not the same address, which is certain. Two
 * queries by index for every thousand. Where neither organisation nor country is known, the whole name is enough.
 */
export async function findKnown(db: Db, conferenceId: string, people: readonly Asked[]): Promise<(Known | null)[]> {
  const rows: Row[] = [];
  for (let start = 0; start < people.length; start += 1000) {
    const some = people.slice(start, start + 1000);
    const names = [...new Set(some.map(({ name }) => nameKeyOf(name)))].filter(Boolean);
    const addresses = [...new Set(some.map(({ email }) => addressKeyOf(email)))].filter(Boolean);
    const live = { conferenceId, state: { not: "withdrawn" as const } };
    rows.push(
      ...(await db.registration.findMany({ where: { ...live, nameKey: { in: names } }, select: knownSelect })),
      ...(await db.registration.findMany({ where: { ...live, addressKey: { in: addresses } }, select: knownSelect })),
    );
  }
  const byAddress = new Map(rows.map((row) => [row.addressKey, row]));
  const byName = new Map<string, typeof rows>();
  for (const row of rows) byName.set(row.nameKey, [...(byName.get(row.nameKey) ?? []), row]);
  return people.map((person) => {
    const keys = personKeys({ organisationName: "", ...person });
    const found =
      (keys.addressKey && byAddress.get(keys.addressKey)) ||
      byName.get(keys.nameKey)?.find((row) => mayBe(person, keys.organisationKey, row));
    return found ? { ...found } : null;
  });
}

type Row = Prisma.RegistrationGetPayload<{ select: typeof knownSelect }>;

function mayBe(asked: Asked, organisationKey: string, row: Row): boolean {
  if (asked.countryCode === undefined) return true;
  const sameBody = asked.organisationId ? asked.organisationId === row.organisationId : false;
  return row.countryCode === asked.countryCode && (sameBody || row.organisationKey === organisationKey);
}

export type InvitedAndRegistered = {
  invitation: { id: string; name: string; email: string };
  known: Known;
};

const invitationLimit = 5000;

/** Invitations that nobody has answered, to people who seem to be registered under another address, unless kept apart. */
export async function invitedAndRegistered(db: Db, conferenceId: string): Promise<InvitedAndRegistered[]> {
  const open = await db.invitation.findMany({
    where: { conferenceId, state: "sent", registrationId: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: invitationLimit,
    select: { id: true, name: true, email: true, apartFromIds: true },
  });
  const known = await findKnown(db, conferenceId, open);
  return open.flatMap(({ apartFromIds, ...invitation }, index) => {
    const found = known[index];
    return found && !apartFromIds.includes(found.id) ? [{ invitation, known: found }] : [];
  });
}

/** Registrations from before the keys were kept get theirs, some hundred at a time. */
export async function fillPersonKeys(db: PrismaClient): Promise<void> {
  for (;;) {
    const rows = await db.registration.findMany({
      where: { nameKey: "", addressKey: "", organisationKey: "", searchText: { not: "" } },
      take: 500,
      select: { id: true, name: true, email: true, organisationName: true },
    });
    for (const { id, ...person } of rows)
      await db.registration.updateMany({ where: { id }, data: { ...personKeys(person), updatedAt: undefined } });
    if (rows.length < 500) return;
  }
}
