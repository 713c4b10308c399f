import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { pickText } from "#app/platform/locale.ts";
import { newCode } from "#app/platform/token.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { type CategoryForEntry, type columnsOf, foundBy } from "#app/registration/details.server.ts";
import { type Addressee, addresseeSelect, writeLetters } from "#app/registration/letters.server.ts";
import type { Claim, Places } from "#app/registration/places.ts";
import { type PreparedAnswers, saveAnswers } from "#app/registration/questions/save.server.ts";
import { endorsementSelect, holdsPlace, type ListConsent, type RegistrationState } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

type Columns = Awaited<ReturnType<typeof columnsOf>> & { listConsent: ListConsent };

/** Somebody who comes through any of the doors: everything that can be found out about them without the lock. */
export type Application = {
  category: CategoryForEntry;
  columns: Columns;
  delegationId: string | null;
  optionIds: string[];
  /** Null: this door asks none of the conference's own questions. */
  answers: PreparedAnswers | null;
  email: string;
  emailKey: string;
  submissionKey: string;
  /** For who has none yet. */
  reference: string;
  /** The version of the wording that the person agreed to; null: somebody else enters them. */
  consentVersion: string | null;
};

export const existingSelect = {
  ...addresseeSelect,
  ...endorsementSelect,
  state: true,
  listConsent: true,
  decidedAt: true,
  accountId: true,
  emailKey: true,
  submissionKey: true,
  mergedInto: { select: { state: true } },
} satisfies Prisma.RegistrationSelect;

/** The registration that an address has already. */
export type Existing = Prisma.RegistrationGetPayload<{ select: typeof existingSelect }>;

/** Where somebody stands who has that: of one that was merged into another, the other says it. */
export function standingOf({ state, mergedInto }: Pick<Existing, "state" | "mergedInto">): RegistrationState {
  return mergedInto && mergedInto.state !== "withdrawn" ? mergedInto.state : state;
}

export type Placing = { state: RegistrationState; beyond: boolean };

/** What an application is counted by. */
export function claimOf({ category, columns, delegationId, optionIds }: Application): Claim {
  return {
    categoryId: category.id,
    countryCode: columns.countryCode,
    delegationId,
    optionIds,
    seats: columns.seats,
  };
}

/** Takes the places, when all are free or beyond the limits when `overbook`; who finds none waits. */
export function placeOnEntry(
  places: Places,
  claim: Claim,
  withPlace: RegistrationState,
  overbook: boolean = false,
): Placing {
  if (places.fits(claim)) {
    places.take(claim);
    return { state: withPlace, beyond: false };
  }
  if (!overbook) return { state: "waiting", beyond: false };
  places.takeBeyond(claim);
  return { state: withPlace, beyond: true };
}

export type Entering = Placing & {
  /** Whose it is from now on. */
  accountId: string | null;
  /** The head of the delegation has said yes by entering them. */
  endorsed: boolean;
  /** What the log calls it; another word for who had a registration before. */
  action: string;
  reason?: string | undefined;
};

/** Writes the registration, new or again, with its entry in the log. Places were taken before; mail comes after. */
export async function writeEntry(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
  { category, columns, ...application }: Application,
  existing: Existing | null,
  { state, accountId, endorsed, action, reason }: Entering,
): Promise<Addressee> {
  const reference = existing?.reference ?? application.reference;
  const data = {
    ...columns,
    reference,
    state,
    accountId,
    arrival: places.arrive(),
    delegationId: application.delegationId,
    optionIds: application.optionIds,
    email: application.email,
    emailKey: application.emailKey,
    submissionKey: application.submissionKey,
    consentAt: act.now,
    consentVersion: application.consentVersion ?? "",
    submittedAt: act.now,
    declineReason: null,
    offerLapsedAt: null,
    mergedIntoId: null,
    endorsedAt: endorsed ? act.now : null,
    ...foundBy({ ...columns, email: application.email, reference }),
    isDemonstration: conference.isDemonstration,
  };
  const registration = existing
    ? await tx.registration.update({
        where: { id: existing.id },
        data: { ...data, version: { increment: 1 } },
        select: addresseeSelect,
      })
    : await tx.registration.create({ data: { ...data, conferenceId: conference.id }, select: addresseeSelect });
  await saveAnswers(tx, act, registration.id, application.answers);
  await writeAudit(tx, act, {
    action,
    subjectType: "registration",
    subjectId: registration.id,
    conferenceId: conference.id,
    ...(reason ? { reason } : {}),
    changes: {
      state: [existing?.state ?? null, state],
      categoryId: [null, category.id],
      listConsent: [existing?.listConsent ?? null, columns.listConsent],
    },
  });
  return registration;
}

/** A reference that nobody has. */
export async function freeReference(tx: Tx): Promise<string> {
  for (;;) {
    const reference = `OCT-${newCode(4)}-${newCode(4)}`;
    const taken = await tx.registration.findUnique({ where: { reference }, select: { id: true } });
    if (!taken) return reference;
  }
}

/** Tells a person that they are registered, and where they stand. */
export async function confirmByMail(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  to: Addressee,
  state: RegistrationState,
  category: { nameEn: string; nameFr: string | null },
): Promise<void> {
  if (state === "declined" || state === "withdrawn" || state === "offered") throw new Error("nobody enters so");
  const name = pickText({ en: category.nameEn, fr: category.nameFr }, to.locale)?.text ?? category.nameEn;
  await writeLetters(tx, act, conference, [
    {
      to,
      calendar: holdsPlace[state] ? state : undefined,
      compose: (facts) => ({ template: "registration-received", props: { ...facts, state, category: name } }),
    },
  ]);
}
