import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { type HeadedDelegation, type HeadInput, requireHeaded } from "#app/registration/delegations/headed.server.ts";
import { writeNominationLetters } from "#app/registration/delegations/letters.server.ts";
import {
  applicationsOf,
  type Nomination,
  type Nominee,
  nomineesOf,
  type Outcome,
  placeNominees,
  waitingOf,
} from "#app/registration/delegations/nominating.server.ts";
import { pasteLimit } from "#app/registration/delegations/rules.ts";
import { type Application, writeEntries } from "#app/registration/enter.server.ts";
import { closeOpenItems } from "#app/registration/open-items.server.ts";
import { type Places, placesOf } from "#app/registration/places.ts";
import { type LockPools, lockPools, readPools } from "#app/registration/pools.server.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type NominateInput = HeadInput & { nominations: Nomination[] };

/** `saved` is false when somebody was refused: then nobody was nominated. Outcomes come in the order of the nominations. */
export type NominateResult = { saved: boolean; outcomes: Outcome[] };

/**
 * The head of a delegation nominates one or many: all of them or, when one is refused, nobody. They take places within
 * the quota of their category; when only the conference is full, they wait. Everybody is told once.
 */
export async function nominateMembers(db: PrismaClient, act: Act, input: NominateInput): Promise<NominateResult> {
  return nominateWith(lockPools, db, act, input);
}

/** The same with the lock as an argument: a test shows that without it quotas are oversold. */
export async function nominateWith(
  lock: LockPools,
  db: PrismaClient,
  act: Act,
  input: NominateInput,
): Promise<NominateResult> {
  return inTransaction(db, async (tx) => {
    const { conference, delegation, applications } = await prepare(tx, act, input);
    return withPlaces(
      tx,
      act,
      conference,
      (places) => enterAll(tx, act, conference, delegation, places, applications),
      lock,
    );
  });
}

/** What would become of the nominations now. Nothing is written, and nobody has to wait. */
export async function previewNominations(db: PrismaClient, act: Act, input: NominateInput): Promise<Outcome[]> {
  const { conference, delegation, applications } = await prepare(db, act, input);
  return placeNominees(await nomineesOf(db, conference.id, applications), {
    places: placesOf(await readPools(db, conference.id)),
    waiting: await waitingOf(db, delegation.id),
    ...{ conference, delegation, now: act.now },
  });
}

async function prepare(db: PrismaClient | Tx, act: Act, input: NominateInput) {
  if (input.nominations.length > pasteLimit) throw new AppError("too_large");
  const delegation = await requireHeaded(db, act, input);
  const conference = await conferenceById(db, delegation.conferenceId);
  return { conference, delegation, applications: await applicationsOf(db, conference, delegation, input.nominations) };
}

async function enterAll(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  delegation: HeadedDelegation,
  places: Places,
  applications: Application[],
): Promise<NominateResult> {
  const nominees = await nomineesOf(tx, conference.id, applications);
  const waiting = await waitingOf(tx, delegation.id);
  const scene = { waiting, conference, delegation, now: act.now };
  const trial = placeNominees(nominees, { ...scene, places: placesOf(places.pools()) });
  if (trial.some(({ refused }) => refused)) return { saved: false, outcomes: trial };
  const returning = nominees.flatMap(({ existing }) => existing?.id ?? []);
  const kept = await closeOpenItems(tx, act, places, returning);
  const outcomes = placeNominees(nominees, { ...scene, places });
  const entered = await enterEach(tx, act, conference, places, nominees, outcomes);
  await writeNominationLetters(tx, act, conference, delegation, entered);
  await handOn(tx, act, conference, places, { freed: kept, except: entered.map(({ to }) => to.id) });
  return { saved: true, outcomes };
}

async function enterEach(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
  nominees: Nominee[],
  outcomes: Outcome[],
) {
  const entrances = nominees.map(({ application, existing }, index) => {
    const placing = outcomes[index]?.placing;
    // Judged a moment ago under the same lock, with at least the same places.
    if (!placing) throw new AppError("busy");
    const accountId = existing?.accountId ?? null;
    const entering = { ...placing, accountId, endorsed: true, action: "registration.nominated" };
    return { act, application, existing, entering };
  });
  const entered = await writeEntries(tx, conference, places, entrances);
  return entrances.flatMap(({ application: { category }, entering: { state } }, index) => {
    const to = entered[index];
    return to ? [{ to, state, category }] : [];
  });
}
