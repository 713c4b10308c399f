import { canDecideRegistrations } from "#app/conferences/rules.ts";
import { currentNoticeVersion } from "#app/notice/queries.server.ts";
import type { Act } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { newToken } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { delegationFor } from "#app/registration/delegation-of.server.ts";
import { categoryOf, columnsOf, fieldRefusal, requireCompanions } from "#app/registration/details.server.ts";
import {
  claimOf,
  existingSelect,
  freeReference,
  type Placing,
  placeOnEntry,
  receivedLetter,
  standingOf,
  writeEntry,
} from "#app/registration/enter.server.ts";
import { writeLetters } from "#app/registration/letters.server.ts";
import { closeOpenItems } from "#app/registration/open-items.server.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { chosenOptionIds } from "#app/registration/questions/answers.server.ts";
import { hasEnded, holdsPlace, stateInCategory } from "#app/registration/rules.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type EntryByOrganiser = {
  conferenceId: string;
  details: RegistrationDetails;
  email: string;
  delegationCode?: string | undefined;
  /** When there is no place: the person waits, or a place is taken beyond the limit for a reason that is kept. */
  overbook?: string | undefined;
  /** Whether the person is written to. */
  tell: boolean;
  /** The person stands there and agrees to the notice; nobody else agrees for them. */
  agreed?: boolean;
};

/** With which state somebody comes in who finds a place (an editor decides anew, nobody else does), and what becomes of who finds none. */
export type Admission = { as: "confirmed" | "the category says"; full: "waits" | "refused" };

export type EntryResult = Placing & { id: string; reference: string };

/**
 * An organiser registers somebody, also when registration is closed, and also who had withdrawn or was declined: a
 * place is confirmed at once. Who is registered already is refused on the field of the address.
 */
export async function enterDelegate(db: PrismaClient, act: Act, input: EntryByOrganiser): Promise<EntryResult> {
  const { actor } = act;
  if (actor.kind !== "account" || !canDecideRegistrations(actor.account, input.conferenceId)) {
    throw new AppError("forbidden");
  }
  return enterPerson(db, act, input, { as: "confirmed", full: "waits" });
}

/** The same for whoever has been found to be allowed to. */
export async function enterPerson(
  db: PrismaClient,
  act: Act,
  input: EntryByOrganiser,
  admission: Admission,
): Promise<EntryResult> {
  return inTransaction(db, async (tx) => {
    const conference = await conferenceById(tx, input.conferenceId);
    if (hasEnded(conference, act.now)) throw new AppError("wrong_state");
    const { details } = input;
    const emailKey = emailKeyOf(input.email);
    const category = await categoryOf(tx, conference.id, details.categoryId);
    requireCompanions(category, details.companions ?? []);
    const columns = { ...(await columnsOf(tx, conference, details)), listConsent: details.listConsent ?? "nobody" };
    const application = {
      category,
      columns,
      delegationId: await delegationFor(tx, conference.id, { ...columns, emailKey, code: input.delegationCode }),
      optionIds: [] as string[],
      answers: null,
      email: input.email,
      emailKey,
      submissionKey: newToken(),
      reference: await freeReference(tx),
      consentVersion: input.agreed ? await currentNoticeVersion(tx) : null,
    };
    const reason = input.overbook?.trim();
    return withPlaces(tx, act, conference, async (places) => {
      const existing = await tx.registration.findUnique({
        where: { conferenceId_emailKey: { conferenceId: conference.id, emailKey } },
        select: existingSelect,
      });
      const standing = existing && standingOf(existing);
      if (standing && (holdsPlace[standing] || standing === "waiting")) {
        throw fieldRefusal("email", "registered_already");
      }
      if (standing === "declined" && admission.as !== "confirmed") throw fieldRefusal("email", "declined_before");
      const kept = existing ? await closeOpenItems(tx, act, places, [existing.id]) : 0;
      // What was chosen before still holds: this door asks nothing.
      if (existing) application.optionIds = await chosenOptionIds(tx, existing.id);
      const claim = claimOf(application);
      if (admission.full === "refused" && !reason && !places.fits(claim)) throw fieldRefusal("categoryId", "door_full");
      // Who enters somebody stands for the head of the delegation.
      const withPlace =
        admission.as === "confirmed"
          ? "confirmed"
          : stateInCategory(category, { delegation: null, endorsedAt: act.now }, existing);
      const placing = placeOnEntry(places, claim, withPlace, Boolean(reason));
      const registration = await writeEntry(tx, act, conference, places, application, existing, {
        ...placing,
        accountId: existing?.accountId ?? null,
        endorsed: true,
        action: placing.beyond ? "registration.overbooked" : "registration.entered",
        reason: placing.beyond ? reason : undefined,
      });
      if (input.tell) await writeLetters(tx, act, conference, [receivedLetter(registration, placing.state, category)]);
      // A place was still kept for undoing an earlier decision, perhaps in other pools.
      await handOn(tx, act, conference, places, { freed: kept, except: [registration.id] });
      return { ...placing, id: registration.id, reference: registration.reference };
    });
  });
}
