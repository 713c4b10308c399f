import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { describeChanges } from "#app/registration/change-words.server.ts";
import { changedFields, type FieldChanges } from "#app/registration/changes.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import {
  type CategoryForEntry,
  categoryOf,
  columnsOf,
  fieldRefusal,
  foundBy,
  requireCompanions,
} from "#app/registration/details.server.ts";
import { writeLetters } from "#app/registration/letters.server.ts";
import { closeOpenItems } from "#app/registration/open-items.server.ts";
import { type OwnInput, type OwnRow, requireOwn } from "#app/registration/own.server.ts";
import type { Places } from "#app/registration/places.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { type Answers, fieldOf } from "#app/registration/questions/rules.ts";
import { type PreparedAnswers, prepareAnswers, saveAnswers } from "#app/registration/questions/save.server.ts";
import {
  categoryPhase,
  changeBar,
  holdsPlace,
  type RegistrationState,
  stateInCategory,
} from "#app/registration/rules.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type ChangeInput = OwnInput & {
  /** The version that the person saw; another one by now is refused with `changed_meanwhile`. */
  version: number;
  details: RegistrationDetails;
  answers?: Answers;
};

type Columns = Awaited<ReturnType<typeof columnsOf>> & { optionIds: string[] };
type Placing = { state: RegistrationState; arrival: number };

/** A delegate changes what they said of themselves, also the category, for as long as their category allows it. */
export async function changeRegistration(
  db: PrismaClient,
  act: Act,
  input: ChangeInput,
): Promise<{ changed: boolean }> {
  return inTransaction(db, async (tx) => {
    const before = await requireOwn(tx, act, input);
    const conference = await conferenceById(tx, before.conferenceId);
    requireChangeable(before, conference, act, input.version);
    const category = await categoryOf(tx, conference.id, input.details.categoryId);
    const companions = input.details.companions ?? before.companions;
    requireCompanions(category, companions);
    const answers = await prepareAnswers(tx, {
      ...{ conferenceId: conference.id, audience: "delegate", registrationId: before.id },
      ...{ categoryId: category.id, given: input.answers, locale: input.details.locale },
    });
    const optionIds = answers?.optionIds ?? before.optionIds;
    const columns = { ...(await columnsOf(tx, conference, { ...input.details, companions })), optionIds };
    if (sameClaim(before, columns)) {
      const state = stateAfterChange(before, columns, answers);
      return save(tx, act, conference, before, columns, answers, { state, arrival: before.arrival });
    }
    return withPlaces(tx, act, conference, async (places) => {
      const locked = await requireOwn(tx, act, input);
      requireChangeable(locked, conference, act, input.version);
      const freed = await closeOpenItems(tx, act, places, [locked.id]);
      const placing = moveClaim(act, conference, locked, category, columns, answers, places);
      const result = await save(tx, act, conference, locked, columns, answers, placing);
      await handOn(tx, act, conference, places, {
        freed: freed + (holdsPlace[locked.state] ? locked.seats : 0),
        except: [locked.id],
      });
      return result;
    });
  });
}

function requireChangeable(row: OwnRow, conference: ConferenceForRegistration, act: Act, version: number): void {
  const bar = changeBar(row, conference, act.now);
  if (bar === "too_late") throw new AppError("too_late");
  if (bar) throw new AppError("wrong_state");
  if (row.version !== version) throw new AppError("changed_meanwhile");
}

/** Whether a change leaves the pools alone. */
function sameClaim(before: OwnRow, columns: Columns): boolean {
  const same = (["categoryId", "countryCode", "seats"] as const).every((column) => before[column] === columns[column]);
  return same && [...before.optionIds].sort().join() === [...columns.optionIds].sort().join();
}

/** Who was approved and changes who they are is looked at again, where the category wants that. */
function stateAfterChange(before: OwnRow, columns: Columns, answers: PreparedAnswers | null): RegistrationState {
  if (before.state !== "confirmed" || !before.category.reapproval) return before.state;
  const relevant = ["name", "position", "organisationId", "organisationName", "countryCode", "seats"] as const;
  const isRelevant = answers?.reapproval || relevant.some((column) => before[column] !== columns[column]);
  return isRelevant ? "pending" : "confirmed";
}

/**
 * Another category, country or number of people is other pools, and another category is another approval. Nobody loses a
 * place by it: when one of the pools is full the change is refused. Who waits and changes the category joins the end of
 * the new line, and whoever waits gets a place that is free under the new claim.
 */
function moveClaim(
  act: Act,
  conference: ConferenceForRegistration,
  row: OwnRow,
  category: CategoryForEntry,
  columns: Columns,
  answers: PreparedAnswers | null,
  places: Places,
): Placing {
  const claim = { ...row, ...columns };
  const moves = category.id !== row.categoryId;
  if (moves && categoryPhase(conference, category, act.now) !== "open") {
    throw fieldRefusal("categoryId", "category_closed");
  }
  if (moves && category.delegationOnly && !row.delegationId) throw fieldRefusal("categoryId", "delegation_needed");
  if (holdsPlace[row.state]) {
    if (!places.fitsMoving(row, claim)) throw noRoom(row, columns, answers, places);
    places.move(row, claim);
    return {
      state: moves ? stateInCategory(category, row, row) : stateAfterChange(row, columns, answers),
      arrival: row.arrival,
    };
  }
  const arrival = moves ? places.arrive() : row.arrival;
  if (!places.fits(claim)) return { state: "waiting", arrival };
  places.take(claim);
  return { state: stateInCategory(category, row, row), arrival };
}

/** Which field asks for places that there are not. */
function noRoom(row: OwnRow, columns: Columns, answers: PreparedAnswers | null, places: Places) {
  if (row.categoryId !== columns.categoryId) return fieldRefusal("categoryId", "category_full");
  if (row.countryCode !== columns.countryCode) return fieldRefusal("countryCode", "country_full");
  const chosen = columns.optionIds.filter((id) => !row.optionIds.includes(id));
  const full = places.full().find(({ optionId }) => optionId !== null && chosen.includes(optionId));
  const question = answers?.questions.find(({ options }) => options.some(({ id }) => id === full?.optionId));
  if (question) return fieldRefusal(fieldOf(question.id), "option_full");
  return fieldRefusal("companions", "companions_full");
}

async function save(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  before: OwnRow,
  columns: Columns,
  answers: PreparedAnswers | null,
  placing: Placing,
) {
  const { changed } = await saveAnswers(tx, act, before.id, answers);
  const changes: FieldChanges = {
    ...changedFields(before, { ...before, ...columns, state: placing.state }),
    ...(changed.length > 0 && { answers: [[], changed] }),
  };
  if (Object.keys(changes).length === 0) return { changed: false };
  const { count } = await tx.registration.updateMany({
    where: { id: before.id, version: before.version },
    data: {
      ...columns,
      ...before.takeUp,
      state: placing.state,
      arrival: placing.arrival,
      ...foundBy({ ...columns, email: before.email, reference: before.reference }),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new AppError("changed_meanwhile");
  await writeAudit(tx, act, {
    action: "registration.changed",
    subjectType: "registration",
    subjectId: before.id,
    conferenceId: conference.id,
    changes,
  });
  const told = { ...before, name: columns.name, locale: columns.locale, version: before.version + 1 };
  await tell(tx, act, conference, told, placing.state, changes);
  return { changed: true };
}

async function tell(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  to: OwnRow,
  state: RegistrationState,
  changes: FieldChanges,
): Promise<void> {
  const words = await describeChanges(tx, changes, to.locale);
  await writeLetters(tx, act, conference, [
    {
      to,
      calendar: changes.state && state,
      compose: (facts) => ({ template: "registration-changed", props: { ...facts, changes: words } }),
    },
  ]);
}
