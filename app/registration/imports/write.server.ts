import { setTimeout as delay } from "node:timers/promises";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { applicantsOf } from "#app/registration/imports/applicants.server.ts";
import { isEntered, outcomes } from "#app/registration/imports/choices.ts";
import {
  type CategoryNames,
  type Entrant,
  enterImported,
  letterFor,
  withIdentities,
} from "#app/registration/imports/enter.server.ts";
import { seatAll } from "#app/registration/imports/places.ts";
import type { Person } from "#app/registration/imports/rows.ts";
import type { ImportStep } from "#app/registration/imports/step.server.ts";
import { placesOf } from "#app/registration/places.ts";
import { readPools } from "#app/registration/pools.server.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Thousands of rows with their mails, on the embedded database too. */
const writingSeconds = 120;
const letterChunk = 50;
/** So many hold the embedded database for seconds: the page that says so is let through first, and may still cancel. */
const manyRows = 500;
const untilPageMs = 1000;

/**
 * Enters the people of a checked file: all of them or nobody, in one transaction whose last statement says that it is
 * done. Their mails are set before it, in pieces, so that it is short, and so that it can be cancelled until it begins.
 */
export async function writeImport(db: PrismaClient, act: Act, step: ImportStep): Promise<void> {
  const conference = await conferenceById(db, step.conferenceId);
  const categories = await categoryNames(db, conference.id);
  const rows = await db.importRow.findMany({
    where: { importId: step.id, outcome: { in: outcomes.filter((outcome) => isEntered(outcome, step.choices)) } },
    orderBy: { number: "asc" },
    select: { values: true },
  });
  // Whom the organiser was told of already that they find none.
  const withoutPlace = await db.importRow.count({ where: { importId: step.id, outcome: "no_place" } });
  const people = rows.map(({ values }) => values as unknown as Person);
  const applicants = await applicantsOf(db, conference.id, people);
  // A category was removed since: all or nobody.
  if (applicants.length < people.length) throw new AppError("changed_meanwhile");
  const entrants = await withIdentities(db, applicants);
  if (step.choices.mail) await prepareLetters(db, act, conference, entrants, categories, step);
  await step.progress(entrants.length);
  if (entrants.length >= manyRows) await delay(untilPageMs);
  await inTransaction(
    db,
    async (tx) => {
      const result = await withPlaces(tx, act, conference, (places) =>
        enterImported(tx, act, conference, places, entrants, step.choices, categories),
      );
      const { entered, leftOut, registered } = result;
      const counts = { entered: entered.length, leftOut: leftOut + withoutPlace, registered };
      await writeAudit(tx, act, {
        action: "registrations.imported",
        subjectType: "conference",
        subjectId: conference.id,
        conferenceId: conference.id,
        changes: { count: [null, counts.entered] },
      });
      await tx.importRow.deleteMany({ where: { importId: step.id } });
      await step.finish(tx, { state: "done", counts, file: null, finishedAt: act.now });
    },
    writingSeconds,
  );
}

async function categoryNames(db: PrismaClient, conferenceId: string): Promise<CategoryNames> {
  const rows = await db.category.findMany({
    where: { conferenceId },
    select: { id: true, nameEn: true, nameFr: true },
  });
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}

/** Sets the mail of each for the state that there would be a place for now; the few that change are set again later. */
async function prepareLetters(
  db: PrismaClient,
  act: Act,
  conference: ConferenceForRegistration,
  entrants: Entrant[],
  categories: CategoryNames,
  step: ImportStep,
): Promise<void> {
  const { seated } = seatAll(placesOf(await readPools(db, conference.id)), entrants, step.choices);
  for (const [index, { applicant, state }] of seated.entries()) {
    applicant.letter = { state, prepared: letterFor(act, conference, applicant, state, categories) };
    if (index % letterChunk === 0) await step.progress(index);
  }
}
