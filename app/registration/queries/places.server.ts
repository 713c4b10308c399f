import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { claimSelect, isWhole, placesOf, type Traits } from "#app/registration/places.ts";
import { readPools } from "#app/registration/pools.server.ts";
import { poolWaiting } from "#app/registration/queries/check.server.ts";

/** What a pool is of, in words; all null: the whole conference. */
export type PoolNames = {
  category: Bilingual | null;
  country: Bilingual | null;
  delegation: Bilingual | null;
  option: Bilingual | null;
};

export type PoolLine = PoolNames & {
  poolId: string;
  /** The whole conference, or all of one category: always there. Another one can be removed. */
  own: boolean;
  capacity: number | null;
  taken: number;
  overbooked: number;
  waiting: number;
};

const bilingual = { select: { nameEn: true, nameFr: true } } as const;

/** The pools of a conference: the whole first, then its categories in their order, then the narrower ones. */
export async function listPools(db: Db, conferenceId: string): Promise<PoolLine[]> {
  const [pools, waiting] = await Promise.all([
    db.pool.findMany({
      where: { conferenceId, sessionId: null },
      orderBy: [{ delegation: { nameEn: "asc" } }, { country: { nameEn: "asc" } }, { id: "asc" }],
      select: {
        ...{ id: true, categoryId: true, countryCode: true, delegationId: true, optionId: true },
        ...{ capacity: true, taken: true, overbooked: true },
        category: { select: { nameEn: true, nameFr: true, position: true } },
        country: bilingual,
        delegation: bilingual,
        option: { select: { labelEn: true, labelFr: true } },
      },
    }),
    poolWaiting(db, conferenceId),
  ]);
  return pools
    .map((pool) => ({ pool, own: isOwn(pool), position: pool.category?.position ?? -1 }))
    .sort((a, b) => Number(b.own) - Number(a.own) || (a.own ? a.position - b.position : 0))
    .map(({ pool: { id, category, country, delegation, option, capacity, taken, overbooked }, own }) => ({
      ...{ poolId: id, own, capacity, taken, overbooked },
      category: named(category),
      country: named(country),
      delegation: named(delegation),
      option: option && { en: option.labelEn, fr: option.labelFr },
      waiting: waiting.get(id) ?? 0,
    }));
}

function isOwn(pool: Traits): boolean {
  return isWhole({ ...pool, categoryId: null });
}

function named(row: { nameEn: string; nameFr: string | null } | null): Bilingual | null {
  return row && { en: row.nameEn, fr: row.nameFr };
}

/** Options of the conference's questions for delegates, of which the places can be limited. */
export async function limitableOptions(db: Db, conferenceId: string): Promise<{ id: string; name: Bilingual }[]> {
  const options = await db.questionOption.findMany({
    where: {
      question: { conferenceId, archivedAt: null, organisersOnly: false, kind: { in: ["choice", "choices"] } },
      archivedAt: null,
    },
    orderBy: [{ question: { section: { position: "asc" } } }, { question: { position: "asc" } }, { position: "asc" }],
    select: { id: true, labelEn: true, labelFr: true, question: { select: { labelEn: true, labelFr: true } } },
  });
  return options.map(({ id, labelEn, labelFr, question }) => ({
    id,
    name: {
      en: `${question.labelEn}: ${labelEn}`,
      fr: labelFr || question.labelFr ? `${question.labelFr ?? question.labelEn}\u00a0: ${labelFr ?? labelEn}` : null,
    },
  }));
}

/** Whether a registration would find no place now. */
export async function isFullFor(db: Db, conferenceId: string, registrationId: string): Promise<boolean> {
  const claim = await db.registration.findUniqueOrThrow({ where: { id: registrationId }, select: claimSelect });
  return !placesOf(await readPools(db, conferenceId)).fits(claim);
}
