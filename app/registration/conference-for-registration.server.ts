import type { Db } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { shared } from "#app/platform/together.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What registering needs to know of a conference, in commands, mails and pages. */
export const conferenceSelect = {
  id: true,
  slug: true,
  nameEn: true,
  nameFr: true,
  dateFrom: true,
  dateTo: true,
  dateEnd: true,
  dateCertainty: true,
  city: true,
  country: { select: { nameEn: true, nameFr: true } },
  venue: true,
  address: true,
  timeZone: true,
  languages: true,
  isDemonstration: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  contactEmail: true,
  offersPlaces: true,
  offerHours: true,
  substituteUntil: true,
} satisfies Prisma.ConferenceSelect;

export type ConferenceForRegistration = Prisma.ConferenceGetPayload<{ select: typeof conferenceSelect }>;

/** One conference; refuses with `not_found`. */
export async function conferenceById(db: Db, id: string): Promise<ConferenceForRegistration> {
  const conference = await db.conference.findUnique({ where: { id }, select: conferenceSelect });
  if (!conference) throw new AppError("not_found");
  return conference;
}

/** The conference at an address, or null; for a crowd that asks for the same one it is read once. */
export const conferenceBySlug = shared(
  async (db, slug): Promise<ConferenceForRegistration | null> =>
    db.conference.findUnique({ where: { slug }, select: conferenceSelect }),
);
