import { expect, inject, test } from "vitest";
import { systemAct } from "#app/platform/act.ts";
import { isAppError } from "#app/platform/errors.ts";
import { acceptOffer } from "#app/registration/commands/accept-offer.server.ts";
import { changeRegistration } from "#app/registration/commands/change.server.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { enterDelegate } from "#app/registration/commands/enter-delegate.server.ts";
import { setLimits } from "#app/registration/commands/limits.server.ts";
import { registerDelegate } from "#app/registration/commands/register.server.ts";
import { settleDecisions } from "#app/registration/commands/settle.server.ts";
import { setOpening } from "#app/registration/commands/setup.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { endorseMember, refuseMember, withdrawMember } from "#app/registration/delegations/commands/members.server.ts";
import { nominateMembers } from "#app/registration/delegations/commands/nominate.server.ts";
import { substituteMember } from "#app/registration/delegations/commands/substitute.server.ts";
import { mergeRegistrations } from "#app/registration/duplicates/commands.server.ts";
import { type MergeField, mergeFields } from "#app/registration/duplicates/fields.ts";
import { claimSelect, placesOf } from "#app/registration/places.ts";
import { readPools } from "#app/registration/pools.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import { decisions } from "#app/registration/rules.ts";
import { actAsVisitor, testAppUrl } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createDelegation, nomination } from "#tests/factories/delegation.ts";
import {
  later,
  organiserOf,
  placesBooked,
  register,
  registerInput,
  registrationDetails,
} from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";
import fc from "#tests/setup/properties.ts";

const db = await testDatabase();

const person = {
  country: fc.constantFrom("FR", "DE"),
  companions: fc.constantFrom<string[]>([], [], [], ["Ada"], ["Ada", "Bela"]),
  inTeam: fc.boolean(),
};

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("register" as const), category: fc.nat(1), ...person }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("enter" as const),
      category: fc.nat(1),
      ...person,
      who: fc.nat(12),
      overbook: fc.option(fc.constant("The minister asks"), { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("accept" as const), who: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), who: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("again" as const), who: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("move" as const), who: fc.nat(9), category: fc.nat(1), ...person }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("decide" as const),
      who: fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }),
      decision: fc.constantFrom(...decisions),
      overbook: fc.option(fc.constant("The minister asks"), { nil: undefined, freq: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("limit" as const), pool: fc.nat(4), to: fc.option(fc.nat(4)) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("nominate" as const),
      who: fc.nat(12),
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("head" as const),
      who: fc.nat(9),
      act: fc.constantFrom("endorse" as const, "refuse" as const, "withdraw" as const, "substitute" as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("merge" as const),
      who: fc.nat(9),
      other: fc.nat(9),
      take: fc.subarray([...mergeFields]),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("opening" as const), open: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const), which: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), seconds: fc.constantFrom(5, 21, 2500, 3700) }),
  },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

type World = Awaited<ReturnType<typeof newWorld>>;

type Limits = { whole: number; own: [number | null, number | null]; country: number | null; team: number | null };

const everyGerman = { countryCode: "DE", includesAll: true };

async function newWorld({ whole, own, country, team }: Limits, offersPlaces: boolean) {
  const conference = await createConference(db, {
    capacity: whole,
    offersPlaces,
    offerHours: 1,
    categories: [
      { capacity: own[0], needsApproval: true, companionsMax: 2, headConfirms: true },
      { capacity: own[1], needsApproval: false, companionsMax: 2, waitingPriority: 1 },
    ],
  });
  const conferenceId = conference.id;
  await db.pool.create({ data: { conferenceId, countryCode: "FR", capacity: country } });
  const delegation = await createDelegation(db, conferenceId, {});
  await db.pool.create({
    data: { conferenceId, delegationId: delegation.id, categoryId: conference.categories[0]?.id ?? "", capacity: team },
  });
  // Whoever says to be of this country is in its delegation.
  await createDelegation(db, conferenceId, { [conference.categories[1]?.id ?? ""]: 2 }, everyGerman);
  return {
    code: delegation.code,
    head: delegation.head,
    conferenceId: conference.id,
    categories: conference.categories.map(({ id }) => id),
    organiser: await organiserOf(db, conference.id),
    people: [] as { id: string; reference: string; email: string }[],
    decided: [] as string[],
    seconds: 0,
    /** Closed, and a place that becomes free is offered: then the line stands still. */
    still: false,
    offersPlaces,
  };
}

/** What is refused stays as it was; anything but a refusal is an error. */
async function trying(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!isAppError(error)) throw error;
  });
}

async function take(world: World, one: Step): Promise<void> {
  const { conferenceId, categories, people } = world;
  const now = later(world.seconds);
  const person = "who" in one && typeof one.who === "number" ? people[one.who] : undefined;
  switch (one.kind) {
    case "register": {
      const email = `p${people.length}@ministry.example`;
      const details = detailsOf(categories[one.category] ?? "", one);
      const delegationCode = one.inTeam ? world.code : undefined;
      await trying(register(db, conferenceId, details.categoryId, { now, email, details, delegationCode }));
      return meet(world, [email]);
    }
    case "enter": {
      const email = person?.email ?? `p${people.length}@ministry.example`;
      const result = await enterDelegate(db, await world.organiser(now), {
        conferenceId,
        details: detailsOf(categories[one.category] ?? "", one),
        email,
        delegationCode: one.inTeam ? world.code : undefined,
        overbook: one.overbook,
        tell: true,
      }).catch((error: unknown) => {
        if (!isAppError(error)) throw error;
        return null;
      });
      if (result && !person) people.push({ id: result.id, reference: result.reference, email });
      return;
    }
    case "accept":
      if (person)
        await trying(acceptOffer(db, actAsVisitor(now), { reference: person.reference, linkedIds: [person.id] }));
      return;
    case "again":
      if (person)
        // Who was merged into another person gets that one's link instead.
        await trying(
          registerDelegate(
            db,
            actAsVisitor(now),
            registerInput(conferenceId, categories[0] ?? "", { email: person.email, linkedIds: [person.id] }),
          ),
        );
      return;
    case "withdraw":
      if (person)
        await trying(
          withdrawRegistration(db, actAsVisitor(now), { reference: person.reference, linkedIds: [person.id] }),
        );
      return;
    case "move":
      if (person) await trying(move(person, detailsOf(categories[one.category] ?? "", one), now));
      return;
    case "decide": {
      const ids = one.who.map((n) => people[n]?.id ?? "missing");
      const { decisionId } = await decideRegistrations(db, await world.organiser(now), {
        conferenceId,
        ids,
        decision: one.decision,
        reason: "Because",
        overbook: one.overbook,
      });
      if (decisionId) world.decided.unshift(decisionId);
      return;
    }
    case "limit": {
      const pool = (await placesBooked(db, conferenceId))[one.pool];
      if (!pool) return;
      const changes = [{ poolId: pool.id, from: pool.capacity, to: one.to }];
      await setLimits(db, await world.organiser(now), { conferenceId, changes, confirmed: true });
      return;
    }
    case "merge":
      if (person && people[one.other])
        await trying(merge(world, person.id, people[one.other]?.id ?? "", one.take, now));
      return;
    case "opening": {
      const registrationClosesAt = one.open ? null : now;
      const times = { registrationOpensAt: later(-86_400), registrationClosesAt, contactEmail: null };
      await setOpening(db, await world.organiser(now), conferenceId, times);
      world.still = world.offersPlaces && !one.open;
      return;
    }
    case "nominate":
      await trying(nominateSome(world, one.count, person?.email, now));
      return;
    case "head":
      if (person) await trying(actAsHead(world, one.act, person, now));
      return;
    case "undo":
      if (world.decided[one.which])
        await trying(undoDecision(db, await world.organiser(now), world.decided[one.which] ?? ""));
      return;
    case "wait":
      world.seconds += one.seconds;
      await settleDecisions(db, systemAct(later(world.seconds), testAppUrl));
  }
}

async function merge(world: World, keptId: string, otherId: string, take: MergeField[], now: Date): Promise<void> {
  const rows = await db.registration.findMany({ where: { id: { in: [keptId, otherId] } } });
  const versionOf = (id: string) => rows.find((row) => row.id === id)?.version ?? 0;
  await mergeRegistrations(db, await world.organiser(now), {
    ...{ conferenceId: world.conferenceId, keptId, keptVersion: versionOf(keptId) },
    ...{ otherId, otherVersion: versionOf(otherId), take, tell: "nobody" },
  });
}

/** A list that may begin with somebody who is known already. */
async function nominateSome(world: World, count: number, known: string | undefined, now: Date): Promise<void> {
  const { people, head, categories } = world;
  const nominations = Array.from({ length: count }, (_, n) =>
    nomination(categories[0] ?? "", { email: n === 0 && known ? known : `p${people.length + n}@ministry.example` }),
  );
  const { saved } = await nominateMembers(db, actAsVisitor(now), { ...head, nominations });
  if (saved)
    await meet(
      world,
      nominations.map(({ email }) => email),
    );
}

async function actAsHead(
  world: World,
  act: "endorse" | "refuse" | "withdraw" | "substitute",
  { reference }: { reference: string },
  now: Date,
): Promise<void> {
  const member = { ...world.head, reference };
  if (act === "endorse") return endorseMember(db, actAsVisitor(now), member);
  if (act === "refuse") return refuseMember(db, actAsVisitor(now), { ...member, reason: "No" });
  if (act === "withdraw") return withdrawMember(db, actAsVisitor(now), member);
  const email = `p${world.people.length}@ministry.example`;
  const substitute = { name: "Substitute", email, position: "Judge", locale: "en" as const };
  await substituteMember(db, actAsVisitor(now), { ...member, substitute });
  await meet(world, [email]);
}

/** Who has come in is somebody to whom things can happen. */
async function meet(world: World, emails: string[]): Promise<void> {
  const rows = await db.registration.findMany({
    where: { conferenceId: world.conferenceId, email: { in: emails } },
    orderBy: { arrival: "asc" },
    select: { id: true, reference: true, email: true },
  });
  world.people.push(...rows.filter(({ id }) => !world.people.some((one) => one.id === id)));
}

function detailsOf(categoryId: string, { country, companions }: { country: string; companions: string[] }) {
  return registrationDetails(categoryId, { countryCode: country, companions });
}

async function move(
  person: { id: string; reference: string },
  details: ReturnType<typeof detailsOf>,
  now: Date,
): Promise<void> {
  const { version, name } = await db.registration.findUniqueOrThrow({ where: { id: person.id } });
  await changeRegistration(db, actAsVisitor(now), {
    reference: person.reference,
    linkedIds: [person.id],
    version,
    details: { ...details, name },
  });
}

async function expectInvariants(world: World): Promise<void> {
  for (const { taken, held, capacity, overbooked } of await placesBooked(db, world.conferenceId)) {
    expect(taken).toBe(held);
    expect(overbooked).toBe(capacity === null ? 0 : Math.max(0, taken - capacity));
  }
  const { slug } = await db.conference.findUniqueOrThrow({ where: { id: world.conferenceId } });
  expect((await poolDifferences(db)).filter(({ conference }) => conference === slug)).toEqual([]);
  const rows = await db.registration.findMany({
    where: { conferenceId: world.conferenceId },
    select: { arrival: true, id: true },
  });
  expect(new Set(rows.map(({ arrival }) => arrival)).size).toBe(rows.length);
  // One decision at most is open for a person, so that what is undone is always what was done last.
  const open = await db.decisionItem.groupBy({
    by: ["registrationId"],
    where: { closedAt: null, decision: { conferenceId: world.conferenceId } },
    _count: true,
  });
  expect(open.every(({ _count }) => _count === 1)).toBe(true);
}

/** Nobody whom an organiser did not move to the list themselves waits while a place is free for them. */
async function expectNobodyForgotten(world: World): Promise<void> {
  const moved = await db.auditEntry.findMany({
    where: { conferenceId: world.conferenceId, action: "registration.waitlisted" },
    select: { subjectId: true },
  });
  if (moved.length > 0 || world.still) return;
  const places = placesOf(await readPools(db, world.conferenceId));
  const waiting = await db.registration.findMany({
    where: { conferenceId: world.conferenceId, state: "waiting" },
    select: claimSelect,
  });
  expect(waiting.some((one) => places.fits(one))).toBe(false);
}

const capacity = fc.option(fc.nat(3), { nil: null });
// The embedded database takes its time; both kinds see the same rules.
const numRuns = inject("databaseKind") === "pglite" ? 8 : 25;

test("after any sequence of steps the books agree, nothing is oversold, and nobody who fits is forgotten", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ whole: fc.nat(4), own: fc.tuple(capacity, capacity), country: capacity, team: capacity }),
      fc.boolean(),
      fc.array(step, { minLength: 5, maxLength: 25 }),
      async (limits, offersPlaces, steps) => {
        const world = await newWorld(limits, offersPlaces);
        for (const one of steps) {
          await take(world, one);
          await expectInvariants(world);
          await expectNobodyForgotten(world);
        }
        world.seconds += 60;
        await settleDecisions(db, systemAct(later(world.seconds), testAppUrl));
        await expectInvariants(world);
        expect(
          await db.decisionItem.count({
            where: { holdsPlace: true, closedAt: null, decision: { conferenceId: world.conferenceId } },
          }),
        ).toBe(0);
      },
    ),
    { numRuns },
  );
}, 300_000);
