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
import { categoryOf, columnsOf, fieldRefusal, foundBy } from "#app/registration/details.server.ts";
import { writeLetters } from "#app/registration/letters.server.ts";
import { closeOpenItems } from "#app/registration/open-items.server.ts";
import { type OwnInput, type OwnRow, requireOwn } from "#app/registration/own.server.ts";
import type { Places } from "#app/registration/places.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { holdsPlace, mayChange, type RegistrationState, stateInCategory } from "#app/registration/rules.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type ChangeInput = OwnInput & {
  /** The version that the person saw; another one by now is refused with `changed_meanwhile`. */
  version: number;
  details: RegistrationDetails;
};

type Columns = Awaited<ReturnType<typeof columnsOf>>;
type Placing = { state: RegistrationState; arrival: number };

/** A delegate changes what they said of themselves, also the category, until the conference is over. */
export async function changeRegistration(
  db: PrismaClient,
  act: Act,
  input: ChangeInput,
): Promise<{ changed: boolean }> {
  return inTransaction(db, async (tx) => {
    const before = await requireOwn(tx, act, input);
    const conference = await conferenceById(tx, before.conferenceId);
    requireChangeable(before, conference, act, input.version);
    const columns = await columnsOf(tx, conference, input.details);
    if (columns.categoryId === before.categoryId) return save(tx, act, conference, before, columns, before);
    return withPlaces(tx, act, conference, async (places) => {
      const locked = await requireOwn(tx, act, input);
      requireChangeable(locked, conference, act, input.version);
      const freed = await closeOpenItems(tx, act, places, [locked.id]);
      const placing = await moveCategory(tx, locked, columns.categoryId, places);
      const result = await save(tx, act, conference, locked, columns, placing);
      await handOn(tx, act, conference, places, {
        freed: freed + (holdsPlace[locked.state] ? 1 : 0),
        except: [locked.id],
      });
      return result;
    });
  });
}

function requireChangeable(row: OwnRow, conference: ConferenceForRegistration, act: Act, version: number): void {
  if (!mayChange(row.state, conference, act.now)) throw new AppError("wrong_state");
  if (row.version !== version) throw new AppError("changed_meanwhile");
}

/**
 * Another category is another pool and another approval. Nobody loses a place by it: when the new category is full the
 * change is refused. Who waits joins the end of the new category's line, or gets a place that is free there.
 */
async function moveCategory(tx: Tx, row: OwnRow, categoryId: string, places: Places): Promise<Placing> {
  const category = await categoryOf(tx, row.conferenceId, categoryId);
  if (holdsPlace[row.state]) {
    if (!places.fitsMoving(categoryId)) throw fieldRefusal("categoryId", "category_full");
    places.move(row.categoryId, categoryId);
    return { state: stateInCategory(category, row), arrival: row.arrival };
  }
  if (!places.fits(categoryId)) return { state: "waiting", arrival: places.arrive() };
  places.take(categoryId);
  return { state: stateInCategory(category, row), arrival: places.arrive() };
}

async function save(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  before: OwnRow,
  columns: Columns,
  placing: Placing,
) {
  const changes = changedFields(before, { ...before, ...columns, state: placing.state });
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
