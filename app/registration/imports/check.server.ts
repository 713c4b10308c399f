import type { Act } from "#app/platform/act.ts";
import type { Db } from "#app/platform/db.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { findKnown } from "#app/registration/duplicates/queries.server.ts";
import { applicantsOf } from "#app/registration/imports/applicants.server.ts";
import { type Fault, type ImportChoices, type Outcome, outcomes } from "#app/registration/imports/choices.ts";
import { readTable } from "#app/registration/imports/file.server.ts";
import { readLookups } from "#app/registration/imports/lookups.server.ts";
import { seatAll } from "#app/registration/imports/places.ts";
import { type Person, type ReadRow, readRow } from "#app/registration/imports/rows.ts";
import type { ImportStep } from "#app/registration/imports/step.server.ts";
import { placesOf } from "#app/registration/places.ts";
import { readPools } from "#app/registration/pools.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

type Judged = { number: number; person: Person; faults: Fault[]; outcome: Outcome; knownId: string | null };

const chunk = 500;

/** Finds out what would become of each row of the file, and writes only that: nobody is registered by it. */
export async function checkImport(db: PrismaClient, _act: Act, step: ImportStep): Promise<void> {
  const { choices, conferenceId } = step;
  const conference = await conferenceById(db, conferenceId);
  const { rows } = await readTable(step.file, choices);
  const lookups = await readLookups(db, conference);
  const read: ReadRow[] = [];
  for (let start = 0; start < rows.length; start += chunk) {
    const some = rows.slice(start, start + chunk);
    // Lines without a single sign are nobody.
    for (const [index, cells] of some.entries())
      if (cells.some((cell) => cell.trim() !== "")) read.push(readRow(start + index + 2, cells, choices, lookups));
    await step.progress(start + some.length);
  }
  const judged = await judge(db, conferenceId, read, choices);
  await inTransaction(db, async (tx) => {
    await tx.importRow.deleteMany({ where: { importId: step.id } });
    for (let start = 0; start < judged.length; start += chunk)
      await tx.importRow.createMany({
        data: judged.slice(start, start + chunk).map(({ number, person, faults, outcome, knownId }) => ({
          ...{ importId: step.id, number, outcome, knownId, faults },
          rank: outcomes.indexOf(outcome),
          values: person,
        })),
      });
    await step.finish(tx, { state: "checked", rowCount: judged.length, counts: countsOf(judged) });
  });
}

function countsOf(rows: readonly { outcome: Outcome }[]): Partial<Record<Outcome, number>> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** In the order of the file: errors, who is in it twice, who is registered, who may be known, and who gets which place. */
async function judge(db: Db, conferenceId: string, rows: ReadRow[], choices: ImportChoices): Promise<Judged[]> {
  const registered = await registeredKeys(
    db,
    conferenceId,
    rows.map(({ person }) => person.emailKey),
  );
  const sound = rows.filter(({ faults }) => faults.length === 0);
  const known = await findKnown(
    db,
    conferenceId,
    sound.map(({ person }) => person),
  );
  const knownTo = new Map(sound.map(({ number }, index) => [number, known[index]?.id ?? null]));
  const seen = new Set<string>();
  const judged = rows.map(({ number, person, faults }): Judged => {
    const knownId = registered.get(person.emailKey) ?? knownTo.get(number) ?? null;
    const outcome = firstLook(person, faults, { seen, registered, possible: knownId !== null });
    seen.add(person.emailKey);
    return {
      number,
      person,
      faults,
      outcome,
      knownId: outcome === "possible" || outcome === "registered" ? knownId : null,
    };
  });
  return seated(db, conferenceId, judged, choices);
}

type Seen = { seen: Set<string>; registered: Map<string, string>; possible: boolean };

function firstLook(person: Person, faults: Fault[], { seen, registered, possible }: Seen): Outcome {
  if (faults.length > 0) return "error";
  if (seen.has(person.emailKey)) return "twice";
  if (registered.has(person.emailKey)) return "registered";
  return possible ? "possible" : "confirmed";
}

/** Who is entered gets the place that would be free now. */
async function seated(db: Db, conferenceId: string, judged: Judged[], choices: ImportChoices): Promise<Judged[]> {
  const entering = judged.filter(
    ({ outcome }) => outcome === "confirmed" || (outcome === "possible" && choices.known === "enter"),
  );
  const people = await applicantsOf(
    db,
    conferenceId,
    entering.map(({ person }) => person),
  );
  const places = placesOf(await readPools(db, conferenceId));
  const result = seatAll(places, people, choices);
  const states = new Map<number, Outcome>(
    result.seated.map(({ applicant, state }) => [applicant.number, state as Outcome]),
  );
  for (const { number } of result.leftOut) states.set(number, "no_place");
  return judged.map((row) => {
    const state = states.get(row.number);
    // Who may be known is shown as that, unless they would be left out all the same.
    return state && (row.outcome === "confirmed" || state === "no_place") ? { ...row, outcome: state } : row;
  });
}

/** Which of these addresses have a registration already. */
export async function registeredKeys(
  db: Db,
  conferenceId: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < keys.length; start += 1000) {
    const rows = await db.registration.findMany({
      where: { conferenceId, emailKey: { in: keys.slice(start, start + 1000) } },
      select: { id: true, emailKey: true },
    });
    for (const { id, emailKey } of rows) found.set(emailKey, id);
  }
  return found;
}
