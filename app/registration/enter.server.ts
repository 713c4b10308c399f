import { randomUUID } from "node:crypto";
import type { Act } from "#app/platform/act.ts";
import { writeAuditsOf } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { pickText } from "#app/platform/locale.ts";
import { newCode } from "#app/platform/token.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { type CategoryForEntry, type columnsOf, foundBy } from "#app/registration/details.server.ts";
import { type Addressee, addresseeSelect, type RegistrationLetter } from "#app/registration/letters.server.ts";
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

/** Somebody who gets in, or into the line: whose places were taken before, and whose mail comes after. */
export type Entrance = { act: Act; application: Application; existing: Existing | null; entering: Entering };

/** Writes registrations, new or again, in the order of coming, with their entries in the log. */
export async function writeEntries(
  tx: Tx,
  conference: ConferenceForRegistration,
  places: Places,
  entrances: Entrance[],
): Promise<Addressee[]> {
  const entries = entrances.map((entrance) => {
    const id = entrance.existing?.id ?? randomUUID();
    return { ...entrance, id, columns: rowOf(conference, entrance, places.arrive()) };
  });
  const fresh = entries.filter(({ existing }) => existing === null);
  await tx.registration.createMany({
    data: fresh.map(({ id, columns }) => ({ ...columns, id, conferenceId: conference.id })),
  });
  for (const { id, existing, columns } of entries) {
    if (existing)
      await tx.registration.update({
        where: { id },
        data: { ...columns, version: { increment: 1 } },
        select: { id: true },
      });
  }
  for (const { act, id, application } of entries) await saveAnswers(tx, act, id, application.answers);
  await writeAuditsOf(
    tx,
    entries.map(({ act, id, application: { category, columns }, existing, entering: { state, action, reason } }) => ({
      act,
      record: {
        ...{ action, subjectType: "registration", subjectId: id, conferenceId: conference.id },
        ...(reason ? { reason } : {}),
        changes: {
          state: [existing?.state ?? null, state],
          categoryId: [null, category.id],
          listConsent: [existing?.listConsent ?? null, columns.listConsent],
        },
      },
    })),
  );
  return entries.map(({ id, existing, columns: { reference, email, name, locale } }) => ({
    ...{ id, reference, email, name, locale },
    version: existing ? existing.version + 1 : 1,
  }));
}

/** One of them. */
export async function writeEntry(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
  application: Application,
  existing: Existing | null,
  entering: Entering,
): Promise<Addressee> {
  const [entered] = await writeEntries(tx, conference, places, [{ act, application, existing, entering }]);
  if (!entered) throw new AppError("unexpected");
  return entered;
}

function rowOf(
  conference: ConferenceForRegistration,
  { act, application, existing, entering }: Entrance,
  arrival: number,
) {
  const { columns, email, emailKey, submissionKey, delegationId, optionIds, consentVersion } = application;
  const reference = existing?.reference ?? application.reference;
  return {
    ...columns,
    ...{ reference, arrival, email, emailKey, submissionKey, delegationId, optionIds },
    state: entering.state,
    accountId: entering.accountId,
    consentAt: act.now,
    consentVersion: consentVersion ?? "",
    submittedAt: act.now,
    declineReason: null,
    offerLapsedAt: null,
    mergedIntoId: null,
    endorsedAt: entering.endorsed ? act.now : null,
    ...foundBy({ ...columns, email, reference }),
    isDemonstration: conference.isDemonstration,
  };
}

/** As many references that nobody has. */
export async function freeReferences(db: Db, count: number): Promise<string[]> {
  const free = new Set<string>();
  while (free.size < count) {
    const drawn = Array.from({ length: count - free.size }, () => `OCT-${newCode(4)}-${newCode(4)}`);
    const rows = await db.registration.findMany({ where: { reference: { in: drawn } }, select: { reference: true } });
    const taken = new Set(rows.map(({ reference }) => reference));
    for (const reference of drawn) if (!taken.has(reference)) free.add(reference);
  }
  return [...free];
}

/** One of them. */
export async function freeReference(db: Db): Promise<string> {
  return (await freeReferences(db, 1))[0] ?? "";
}

/** The mail that tells a person that they are registered, and where they stand. */
export function receivedLetter(
  to: Addressee,
  state: RegistrationState,
  category: { nameEn: string; nameFr: string | null },
): RegistrationLetter {
  if (state === "declined" || state === "withdrawn" || state === "offered") throw new Error("nobody enters so");
  const words = pickText({ en: category.nameEn, fr: category.nameFr }, to.locale)?.text ?? category.nameEn;
  return {
    to,
    calendar: holdsPlace[state] ? state : undefined,
    compose: (facts) => ({ template: "registration-received", props: { ...facts, state, category: words } }),
  };
}
