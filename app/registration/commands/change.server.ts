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
import { delegationAmong, delegationsOf } from "#app/registration/delegation-of.server.ts";
import {
  type CategoryForEntry,
  categoryOf,
  columnsOf,
  fieldRefusal,
  foundBy,
  requireCompanions,
} from "#app/registration/details.server.ts";
import { writeLetters } from "#app/registration/letters.server.ts";
import { closeItems, releaseOpenItems, seatsKept, takeBackMails } from "#app/registration/open-items.server.ts";
import { type OwnInput, type OwnRow, requireOwn } from "#app/registration/own.server.ts";
import type { Places } from "#app/registration/places.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { type Answers, fieldOf } from "#app/registration/questions/rules.ts";
import { type PreparedAnswers, prepareAnswers, saveAnswers } from "#app/registration/questions/save.server.ts";
import {
  categoryPhase,
  changeBar,
  type Endorsement,
  holdsPlace,
  mayOffer,
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

type Columns = Awaited<ReturnType<typeof columnsOf>> & { optionIds: string[]; delegationId: string | null };
type Placing = { state: RegistrationState; arrival: number };

/** What is to be, found out without the lock. */
type Change = {
  category: CategoryForEntry;
  columns: Columns;
  answers: PreparedAnswers | null;
  delegation: Endorsement["delegation"];
};

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
    const change = await prepare(tx, conference, before, input);
    if (sameClaim(before, change.columns) && !isLookedAtAgain(before, change)) {
      return save(tx, act, conference, before, change, before);
    }
    return withPlaces(tx, act, conference, async (places) => {
      const locked = await requireOwn(tx, act, input);
      requireChangeable(locked, conference, act, input.version);
      const open = await releaseOpenItems(tx, places, [locked.id]);
      const placing = moveClaim(act, conference, locked, change, places);
      await closeItems(tx, act, open);
      // What a decision tells is taken back only when it is no longer so.
      if (placing.state !== locked.state) await takeBackMails(tx, open);
      const result = await save(tx, act, conference, locked, change, placing);
      await handOn(tx, act, conference, places, {
        freed: seatsKept(open) + (holdsPlace[locked.state] ? locked.seats : 0),
        except: [locked.id],
      });
      return result;
    });
  });
}

async function prepare(
  tx: Tx,
  conference: ConferenceForRegistration,
  before: OwnRow,
  { details, answers: given }: ChangeInput,
): Promise<Change> {
  const category = await categoryOf(tx, conference.id, details.categoryId);
  const companions = details.companions ?? before.companions;
  requireCompanions(category, companions);
  const answers = await prepareAnswers(tx, {
    ...{ conferenceId: conference.id, audience: "delegate", registrationId: before.id },
    ...{ categoryId: category.id, given, locale: details.locale },
  });
  const said = await columnsOf(tx, conference, { ...details, companions });
  const { delegationId, delegation } = await delegationAfter(tx, before, said);
  const columns = { ...said, optionIds: answers?.optionIds ?? before.optionIds, delegationId };
  return { category, columns, answers, delegation };
}

/**
 * Who belongs to a delegation, or to none, by what they said of themselves belongs where they say now. Who came by a code,
 * or whom the head has confirmed, stays.
 */
async function delegationAfter(
  tx: Tx,
  before: OwnRow,
  said: Pick<OwnRow, "organisationId" | "countryCode">,
): Promise<Pick<OwnRow, "delegationId" | "delegation">> {
  const { emailKey, organisationId, countryCode, endorsedAt, delegationId } = before;
  if (endorsedAt || (organisationId === said.organisationId && countryCode === said.countryCode)) return before;
  const delegations = await delegationsOf(tx, before.conferenceId);
  const then = delegationAmong(delegations, { emailKey, organisationId, countryCode });
  if ((then?.id ?? null) !== delegationId) return before;
  const now = delegationAmong(delegations, { ...said, emailKey });
  return { delegationId: now?.id ?? null, delegation: now };
}

function requireChangeable(row: OwnRow, conference: ConferenceForRegistration, act: Act, version: number): void {
  const bar = changeBar(row, conference, act.now);
  if (bar === "too_late") throw new AppError("too_late");
  if (bar) throw new AppError("wrong_state");
  if (row.version !== version) throw new AppError("changed_meanwhile");
}

/** Whether a change leaves the pools alone. */
function sameClaim(before: OwnRow, columns: Columns): boolean {
  const kept = ["categoryId", "countryCode", "delegationId", "seats"] as const;
  const same = kept.every((column) => before[column] === columns[column]);
  return same && [...before.optionIds].sort().join() === [...columns.optionIds].sort().join();
}

/** Who was approved and changes who they are is looked at again, where the category wants that. */
function isLookedAtAgain(before: OwnRow, { columns, answers }: Change): boolean {
  if (before.state !== "confirmed" || !before.category.reapproval) return false;
  const relevant = ["name", "position", "organisationId", "organisationName", "countryCode", "seats"] as const;
  return answers?.reapproval || relevant.some((column) => before[column] !== columns[column]);
}

/**
 * Another category, country or number of people is other pools; another category, and another delegation where its head
 * confirms, is another approval. Nobody loses a place by it: when one of the pools is full the change is refused. Who waits
 * and changes the category joins the end of the new line, and whoever waits gets a place that is free under the new claim.
 */
function moveClaim(
  act: Act,
  conference: ConferenceForRegistration,
  row: OwnRow,
  change: Change,
  places: Places,
): Placing {
  const { category, columns, delegation } = change;
  const claim = { ...row, ...columns };
  const moves = category.id !== row.categoryId;
  const joins = columns.delegationId !== row.delegationId;
  if (moves && categoryPhase(conference, category, act.now) !== "open") {
    throw fieldRefusal("categoryId", "category_closed");
  }
  if (category.delegationOnly && !columns.delegationId && (moves || joins)) {
    throw fieldRefusal("categoryId", "delegation_needed");
  }
  const entered = stateInCategory(category, { delegation, endorsedAt: row.endorsedAt }, row);
  if (holdsPlace[row.state]) {
    if (!places.fitsMoving(row, claim)) throw noRoom(row, change, places);
    places.move(row, claim);
    const state = moves || (joins && category.headConfirms) ? entered : row.state;
    return { state: state === "confirmed" && isLookedAtAgain(row, change) ? "pending" : state, arrival: row.arrival };
  }
  const arrival = moves ? places.arrive() : row.arrival;
  // Where nothing is offered the line stands still, also for who changes in it.
  const moving = !conference.offersPlaces || mayOffer(conference, category, act.now);
  if (!moving || !places.fits(claim)) return { state: "waiting", arrival };
  places.take(claim);
  return { state: entered, arrival };
}

/** Which field asks for places that there are not. */
function noRoom(row: OwnRow, { columns, answers }: Change, places: Places) {
  if (row.categoryId !== columns.categoryId) return fieldRefusal("categoryId", "category_full");
  if (row.countryCode !== columns.countryCode) return fieldRefusal("countryCode", "country_full");
  if (row.delegationId !== columns.delegationId) return fieldRefusal("organisationName", "delegation_full");
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
  { columns, answers }: Change,
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
      // Another head has not heard of them.
      ...(columns.delegationId !== before.delegationId && { headToldAt: null }),
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
