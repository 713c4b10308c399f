import { randomUUID } from "node:crypto";
import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { pickText } from "#app/platform/locale.ts";
import { newCode, newToken } from "#app/platform/token.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { foundBy } from "#app/registration/details.server.ts";
import { registeredKeys } from "#app/registration/imports/check.server.ts";
import type { ImportChoices } from "#app/registration/imports/choices.ts";
import { type Applicant, type Seated, seatAll } from "#app/registration/imports/places.ts";
import { acceptInvitation } from "#app/registration/invitation.server.ts";
import {
  type PreparedLetter,
  prepareLetter,
  type RegistrationLetter,
  storeLetters,
} from "#app/registration/letters.server.ts";
import type { Places } from "#app/registration/places.ts";
import { holdsPlace, type RegistrationState } from "#app/registration/rules.ts";

const chunk = 500;

/** Somebody of a file, with the identity that the registration will have and, where mail is written, its letter. */
export type Entrant = Applicant & {
  id: string;
  reference: string;
  letter: { state: RegistrationState; prepared: PreparedLetter } | null;
};

export type EnterChoices = Pick<ImportChoices, "states" | "full" | "mail">;
export type Entered = { entered: Seated<Entrant>[]; leftOut: number; registered: number };

/** Gives each an id and a reference that nobody has. */
export async function withIdentities(db: Db, people: readonly Applicant[]): Promise<Entrant[]> {
  const free = new Set<string>();
  while (free.size < people.length) {
    const drawn = Array.from({ length: people.length - free.size }, () => `OCT-${newCode(4)}-${newCode(4)}`);
    const rows = await db.registration.findMany({ where: { reference: { in: drawn } }, select: { reference: true } });
    const taken = new Set(rows.map(({ reference }) => reference));
    for (const reference of drawn) if (!taken.has(reference)) free.add(reference);
  }
  const references = [...free];
  return people.map((person, index) => ({
    ...person,
    id: randomUUID(),
    reference: references[index] ?? "",
    letter: null,
  }));
}

/** The mail that tells somebody where they stand. */
export function receivedLetter(
  { id, reference, email, name, locale }: Entrant,
  state: RegistrationState,
  category: { nameEn: string; nameFr: string | null },
): RegistrationLetter {
  if (state === "declined" || state === "withdrawn" || state === "offered") throw new Error("nobody is imported so");
  const words = pickText({ en: category.nameEn, fr: category.nameFr }, locale)?.text ?? category.nameEn;
  return {
    to: { id, reference, email, name, locale, version: 1 },
    calendar: holdsPlace[state] ? state : undefined,
    compose: (facts) => ({ template: "registration-received", props: { ...facts, state, category: words } }),
  };
}

export type CategoryNames = Map<string, { nameEn: string; nameFr: string | null }>;

/**
 * Enters people under the lock on the places, in the order of the file, in a few statements: registrations, log, notes,
 * letters. Who has registered meanwhile is passed over. A letter that was prepared for another state is set anew.
 */
export async function enterImported(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
  people: readonly Entrant[],
  choices: EnterChoices,
  categories: CategoryNames,
): Promise<Entered> {
  const registered = await registeredKeys(
    tx,
    conference.id,
    people.map(({ emailKey }) => emailKey),
  );
  const fresh = people.filter(({ emailKey }) => !registered.has(emailKey));
  const { seated, leftOut } = seatAll(places, fresh, choices);
  for (let start = 0; start < seated.length; start += chunk) {
    const some = seated.slice(start, start + chunk);
    await tx.registration.createMany({ data: some.map((one) => rowOf(act, conference, choices, one)) });
    await writeAudits(tx, act, some.map(auditOf(conference.id)));
    await tx.registrationNote.createMany({
      data: some.flatMap(({ applicant }) => noteOf(act, applicant)),
    });
    if (choices.mail) await storeLetters(tx, await lettersFor(act, conference, some, categories));
  }
  await acceptInvitations(tx, act, conference.id, seated);
  return { entered: seated, leftOut: leftOut.length, registered: people.length - fresh.length };
}

function rowOf(
  act: Act,
  conference: ConferenceForRegistration,
  choices: EnterChoices,
  { applicant, state, arrival }: Seated<Entrant>,
) {
  const {
    id,
    reference,
    number: _number,
    note: _note,
    category: _category,
    delegation: _head,
    letter: _letter,
    ...person
  } = applicant;
  return {
    ...person,
    ...{ id, reference, state, arrival, conferenceId: conference.id },
    ...foundBy({ ...person, reference }),
    submissionKey: newToken(),
    consentAt: act.now,
    // The person has agreed to nothing yet.
    consentVersion: "",
    submittedAt: act.now,
    decidedAt: choices.states === "confirmed" && state === "confirmed" ? act.now : null,
    isDemonstration: conference.isDemonstration,
  };
}

function auditOf(conferenceId: string) {
  return ({ applicant, state }: Seated<Entrant>) => ({
    action: "registration.imported",
    subjectType: "registration",
    subjectId: applicant.id,
    conferenceId,
    changes: { state: [null, state], categoryId: [null, applicant.categoryId] } as Record<string, [unknown, unknown]>,
  });
}

function noteOf(act: Act, { id, note }: Entrant) {
  if (note === "") return [];
  const authorId = act.actor.kind === "account" ? act.actor.account.id : null;
  return [{ registrationId: id, text: note, authorId, createdAt: act.now }];
}

async function lettersFor(
  act: Act,
  conference: ConferenceForRegistration,
  seated: Seated<Entrant>[],
  categories: CategoryNames,
): Promise<PreparedLetter[]> {
  const letters = [];
  for (const { applicant, state } of seated) {
    const category = categories.get(applicant.categoryId) ?? { nameEn: "", nameFr: null };
    const fits = applicant.letter?.state === state ? applicant.letter.prepared : null;
    letters.push(fits ?? (await prepareLetter(act, conference, receivedLetter(applicant, state, category))));
  }
  return letters;
}

/** An invitation to an address that is imported has led to it. */
async function acceptInvitations(tx: Tx, act: Act, conferenceId: string, seated: Seated<Entrant>[]): Promise<void> {
  const ids = new Map(seated.map(({ applicant }) => [applicant.emailKey, applicant.id]));
  const open = await tx.invitation.findMany({
    where: { conferenceId, state: "sent", registrationId: null },
    select: { id: true, emailKey: true },
  });
  for (const { id, emailKey } of open) {
    const registrationId = ids.get(emailKey);
    if (registrationId) await acceptInvitation(tx, act, id, registrationId);
  }
}
