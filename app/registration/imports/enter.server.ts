import { randomUUID } from "node:crypto";
import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { newToken } from "#app/platform/token.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { foundBy } from "#app/registration/details.server.ts";
import { freeReferences, receivedLetter } from "#app/registration/enter.server.ts";
import { registeredKeys } from "#app/registration/imports/check.server.ts";
import type { ImportChoices } from "#app/registration/imports/choices.ts";
import { type Applicant, type Seated, seatAll } from "#app/registration/imports/places.ts";
import { acceptInvitation } from "#app/registration/invitation.server.ts";
import { type PreparedLetter, prepareLetter, storeLetters } from "#app/registration/letters.server.ts";
import type { Places } from "#app/registration/places.ts";
import type { RegistrationState } from "#app/registration/rules.ts";

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
  const references = await freeReferences(db, people.length);
  return people.map((person, index) => ({
    ...person,
    id: randomUUID(),
    reference: references[index] ?? "",
    letter: null,
  }));
}

/** The mail of somebody of a file, who is there for the first time. */
export function letterFor(
  act: Act,
  conference: ConferenceForRegistration,
  { id, reference, email, name, locale, categoryId }: Entrant,
  state: RegistrationState,
  categories: CategoryNames,
): PreparedLetter {
  const category = categories.get(categoryId) ?? { nameEn: "", nameFr: null };
  const to = { id, reference, email, name, locale, version: 1 };
  return prepareLetter(act, conference, receivedLetter(to, state, category));
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
    if (choices.mail) await storeLetters(tx, lettersFor(act, conference, some, categories));
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

function lettersFor(
  act: Act,
  conference: ConferenceForRegistration,
  seated: Seated<Entrant>[],
  categories: CategoryNames,
): PreparedLetter[] {
  return seated.map(({ applicant, state }) => {
    const fits = applicant.letter?.state === state ? applicant.letter.prepared : null;
    return fits ?? letterFor(act, conference, applicant, state, categories);
  });
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
