import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { testNow } from "#tests/factories/account.ts";
import { nextNumber } from "#tests/factories/numbers.ts";

const day = 24 * 60 * 60 * 1000;

export type CategoryWish = {
  slug?: string;
  nameEn?: string;
  needsApproval?: boolean;
  /** Null or left out: no limit of its own. */
  capacity?: number | null;
} & Partial<
  Pick<
    Prisma.CategoryUncheckedCreateInput,
    | "headConfirms"
    | "delegationOnly"
    | "opensAt"
    | "closesAt"
    | "changes"
    | "changesUntil"
    | "reapproval"
    | "waitingPriority"
    | "companionsMax"
  >
>;

export type ConferenceWish = Partial<Prisma.ConferenceUncheckedCreateInput> & {
  /** Null or left out: no limit. */
  capacity?: number | null;
  categories?: CategoryWish[];
};

/** A conference in Strasbourg whose registration is open at `testNow`, with its pool and one pool per category. */
export async function createConference(db: Db, { capacity = null, categories = [{}], ...values }: ConferenceWish = {}) {
  const number = nextNumber();
  const conference = await db.conference.create({
    data: {
      slug: `conference-${number}`,
      nameEn: `Conference ${number}`,
      nameFr: `Conférence ${number}`,
      editionYear: 2027,
      state: "planned",
      dateFrom: "2027-03-16",
      dateTo: "2027-03-18",
      dateEnd: "dated",
      city: "Strasbourg",
      countryCode: "FR",
      timeZone: "Europe/Paris",
      languages: ["en", "fr"],
      registrationOpensAt: new Date(testNow.getTime() - 30 * day),
      registrationClosesAt: new Date(testNow.getTime() + 30 * day),
      ...values,
    },
  });
  await db.pool.create({ data: { conferenceId: conference.id, capacity } });
  const made = [];
  for (const [position, wish] of categories.entries())
    made.push(await createCategory(db, conference.id, wish, position));
  return { ...conference, categories: made };
}

/** A category with its pool. */
async function createCategory(
  db: Db,
  conferenceId: string,
  { capacity = null, needsApproval = true, slug, nameEn, ...rules }: CategoryWish = {},
  position = 0,
) {
  const number = nextNumber();
  return db.category.create({
    data: {
      conferenceId,
      slug: slug ?? `category-${number}`,
      nameEn: nameEn ?? `Category ${number}`,
      nameFr: `Catégorie ${number}`,
      needsApproval,
      ...rules,
      position,
      pools: { create: { conferenceId, capacity } },
    },
    include: { pools: true },
  });
}
