import type { Db } from "#app/platform/db.ts";
import { conferenceSelect } from "#app/registration/conference-for-registration.server.ts";
import { type Holder, isOwn } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const viewSelect = {
  id: true,
  reference: true,
  state: true,
  arrival: true,
  version: true,
  email: true,
  emailKey: true,
  submissionKey: true,
  accountId: true,
  name: true,
  position: true,
  organisationId: true,
  organisationName: true,
  organisation: { select: { slug: true } },
  country: { select: { code: true, nameEn: true, nameFr: true } },
  category: {
    select: { id: true, nameEn: true, nameFr: true, needsApproval: true, changes: true, changesUntil: true },
  },
  delegation: { select: { nameEn: true, nameFr: true } },
  companions: true,
  offerExpiresAt: true,
  offerLapsedAt: true,
  locale: true,
  languages: true,
  interpretation: true,
  accessNeeds: true,
  listConsent: true,
  consentVersion: true,
  declineReason: true,
  submittedAt: true,
  conference: { select: conferenceSelect },
} satisfies Prisma.RegistrationSelect;

export type OwnRegistration = Prisma.RegistrationGetPayload<{ select: typeof viewSelect }>;

/** A delegate's own registration; null when there is none of that reference, or when it is somebody else's. */
export async function readOwnRegistration(db: Db, reference: string, holder: Holder): Promise<OwnRegistration | null> {
  const registration = await db.registration.findUnique({ where: { reference }, select: viewSelect });
  return registration && isOwn(holder, registration) ? registration : null;
}

/** Which place somebody who waits has in the line of their category, from 1. */
export async function waitingPosition(
  db: Db,
  registration: Pick<OwnRegistration, "arrival" | "category" | "conference">,
): Promise<number> {
  const before = await db.registration.count({
    where: {
      conferenceId: registration.conference.id,
      categoryId: registration.category.id,
      state: "waiting",
      arrival: { lt: registration.arrival },
    },
  });
  return before + 1;
}

const listSelect = {
  id: true,
  reference: true,
  state: true,
  name: true,
  submittedAt: true,
  category: { select: { nameEn: true, nameFr: true } },
  conference: { select: conferenceSelect },
} satisfies Prisma.RegistrationSelect;

export type OwnRegistrationRow = Prisma.RegistrationGetPayload<{ select: typeof listSelect }>;

const listLimit = 100;

/** All registrations of the person behind a request, the latest conference first. */
export async function listOwnRegistrations(db: Db, holder: Holder): Promise<OwnRegistrationRow[]> {
  const { account, linkedIds, madeKeys = [] } = holder;
  const mine: Prisma.RegistrationWhereInput[] = [
    { id: { in: [...linkedIds] } },
    { submissionKey: { in: [...madeKeys] } },
  ];
  if (account?.emailVerified) mine.push({ accountId: account.id }, { emailKey: account.emailKey });
  return db.registration.findMany({
    where: { OR: mine },
    orderBy: [{ conference: { dateFrom: "desc" } }, { submittedAt: "desc" }],
    take: listLimit,
    select: listSelect,
  });
}

/** The registration that a personal link opens, or null. Reads only: mail scanners open links too. */
export async function registrationOfLink(db: Db, tokenHash: string) {
  const link = await db.registrationLink.findUnique({
    where: { id: tokenHash },
    select: { registration: { select: { id: true, reference: true, conference: { select: { slug: true } } } } },
  });
  return link?.registration ?? null;
}
