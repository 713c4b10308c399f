import { describe, expect, test } from "vitest";
import { isAppError } from "#app/platform/errors.ts";
import { changeRegistration } from "#app/registration/commands/change.server.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { enterDelegate, enterPerson } from "#app/registration/commands/enter-delegate.server.ts";
import { addPool, removePool } from "#app/registration/commands/limits.server.ts";
import {
  type CategoryInput,
  moveCategory,
  removeCategory,
  saveCategory,
  setOpening,
  setWaiting,
} from "#app/registration/commands/setup.server.ts";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import { limitableOptions, listPools } from "#app/registration/queries/places.server.ts";
import { listCategories } from "#app/registration/queries/setup.server.ts";
import { registrationPhase } from "#app/registration/rules.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import { actAs, actAsVisitor, createTeamMember, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createQuestions } from "#tests/factories/questions.ts";
import { later, organiserOf, register, registrationDetails } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

const delegates: CategoryInput = {
  nameEn: "Delegates",
  nameFr: "Délégués",
  descriptionEn: null,
  descriptionFr: null,
  needsApproval: false,
  ...{ headConfirms: false, delegationOnly: false, opensAt: null, closesAt: null },
  ...{ changes: "always", changesUntil: null, reapproval: false, waitingPriority: 0, companionsMax: 0 },
};

/** A conference as the documents give it: no categories, no pools, no registration. */
async function bareConference() {
  const conference = await createConference(db, {
    categories: [],
    registrationOpensAt: null,
    registrationClosesAt: null,
  });
  await db.pool.deleteMany({ where: { conferenceId: conference.id } });
  return { conferenceId: conference.id, act: await (await organiserOf(db, conference.id))() };
}

function refusedWith(code: string) {
  return (error: unknown) => isAppError(error) && (error.code === code || error.params.code === code);
}

test("an organiser opens the registration of a conference, and a delegate registers", async () => {
  const { conferenceId, act } = await bareConference();
  const opening = { registrationOpensAt: testNow, registrationClosesAt: later(3600), contactEmail: null };
  await expect(setOpening(db, act, conferenceId, opening)).rejects.toSatisfy(refusedWith("category_first"));
  await saveCategory(db, act, { conferenceId, categoryId: null, ...delegates });
  await setOpening(db, act, conferenceId, opening);
  const conference = await db.conference.findUniqueOrThrow({ where: { id: conferenceId } });
  expect(registrationPhase(conference, later(60))).toBe("open");
  const [category] = await listCategories(db, conferenceId);
  const row = await register(db, conferenceId, category?.id ?? "", { now: later(60) });
  expect(row.state).toBe("confirmed");
  const audit = await db.auditEntry.findMany({
    where: { conferenceId, subjectType: "conference" },
    orderBy: { at: "asc" },
  });
  expect(audit.map(({ action }) => action)).toEqual(["conference.category_added", "conference.opening_set"]);
});

test("closing comes after opening, and wants one", async () => {
  const { conferenceId, act } = await bareConference();
  const set = (opens: Date | null, closes: Date | null) =>
    setOpening(db, act, conferenceId, {
      registrationOpensAt: opens,
      registrationClosesAt: closes,
      contactEmail: null,
    });
  await expect(set(null, testNow)).rejects.toSatisfy(refusedWith("required"));
  await expect(set(testNow, testNow)).rejects.toSatisfy(refusedWith("closes_before_opening"));
  await set(null, null);
  expect(await db.auditEntry.count({ where: { conferenceId } })).toBe(0);
});

describe("categories", () => {
  async function scene(...names: string[]) {
    const world = await bareConference();
    for (const nameEn of names)
      await saveCategory(db, world.act, { conferenceId: world.conferenceId, categoryId: null, ...delegates, nameEn });
    const ids = (await listCategories(db, world.conferenceId)).map(({ id }) => id);
    const names_ = async () => (await listCategories(db, world.conferenceId)).map(({ nameEn }) => nameEn);
    return { ...world, ids, names: names_ };
  }

  test("stand in the order in which they were added, until they are moved; each has an address of its own", async () => {
    const { conferenceId, act, ids, names } = await scene("Media", "Media", "日本");
    const rows = await db.category.findMany({ where: { conferenceId }, orderBy: { position: "asc" } });
    expect(rows.map(({ slug }) => slug)).toEqual(["media", "media-2", "category"]);
    expect(await db.pool.count({ where: { conferenceId } })).toBe(4);
    await moveCategory(db, act, { conferenceId, categoryId: ids[2] ?? "", by: -1 });
    expect(await names()).toEqual(["Media", "日本", "Media"]);
    await moveCategory(db, act, { conferenceId, categoryId: ids[0] ?? "", by: -1 });
    expect(await names()).toEqual(["Media", "日本", "Media"]);
  });

  test("are changed, with what was before in the log", async () => {
    const { conferenceId, act, ids } = await scene("Media");
    const change = { conferenceId, categoryId: ids[0] ?? "", ...delegates, nameEn: "Press", needsApproval: true };
    await saveCategory(db, act, change);
    await saveCategory(db, act, change);
    const audit = await db.auditEntry.findMany({ where: { action: "conference.category_changed" } });
    expect(audit.map(({ changes }) => changes)).toEqual([{ nameEn: ["Media", "Press"], needsApproval: [false, true] }]);
  });

  test("go only while nobody is in them", async () => {
    const { conferenceId, act, ids, names } = await scene("Media", "Staff");
    await setOpening(db, act, conferenceId, {
      registrationOpensAt: testNow,
      registrationClosesAt: null,
      contactEmail: null,
    });
    await register(db, conferenceId, ids[0] ?? "");
    const remove = (n: number) => removeCategory(db, act, { conferenceId, categoryId: ids[n] ?? "" });
    await expect(remove(0)).rejects.toSatisfy(refusedWith("wrong_state"));
    await remove(1);
    expect(await names()).toEqual(["Media"]);
    await expect(remove(1)).rejects.toSatisfy(refusedWith("not_found"));
  });

  test("of another conference are not touched, and the desk touches none", async () => {
    const own = await scene("Media");
    const other = await scene("Staff");
    const stranger = { conferenceId: own.conferenceId, categoryId: other.ids[0] ?? "" };
    await expect(saveCategory(db, own.act, { ...stranger, ...delegates })).rejects.toSatisfy(refusedWith("not_found"));
    await expect(moveCategory(db, own.act, { ...stranger, by: 1 })).rejects.toSatisfy(refusedWith("not_found"));
    await expect(removeCategory(db, own.act, stranger)).rejects.toSatisfy(refusedWith("not_found"));
    const desk = await actAs(db, (await createTeamMember(db, own.conferenceId, "desk")).id);
    const input = { conferenceId: own.conferenceId, categoryId: null, ...delegates };
    for (const act of [desk, actAsVisitor()])
      await expect(saveCategory(db, act, input)).rejects.toSatisfy(refusedWith("forbidden"));
    expect(await own.names()).toEqual(["Media"]);
  });
});

test("thirty categories are enough; several added at once do not get past that, nor share a place in the order", async () => {
  const { conferenceId, act } = await bareConference();
  const added = await Promise.allSettled(
    Array.from({ length: 33 }, (_, n) =>
      saveCategory(db, act, { conferenceId, categoryId: null, ...delegates, nameEn: `Category ${n}` }),
    ),
  );
  expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(30);
  const positions = (await db.category.findMany({ where: { conferenceId } })).map(({ position }) => position);
  expect(new Set(positions).size).toBe(30);
});

describe("the rules of a category", () => {
  test("its own times close it, and only it", async () => {
    const conference = await createConference(db, { categories: [{ closesAt: later(60) }, {}] });
    const [early, other] = conference.categories.map(({ id }) => id);
    await register(db, conference.id, early ?? "", { now: later(59) });
    const late = register(db, conference.id, early ?? "", { now: later(60) });
    await expect(late).rejects.toSatisfy(refusedWith("category_closed"));
    await register(db, conference.id, other ?? "", { now: later(60) });
  });

  test("companions take seats of their own, as many as the category lets people bring", async () => {
    const conference = await createConference(db, {
      capacity: 3,
      categories: [{ needsApproval: false, companionsMax: 2 }],
    });
    const categoryId = conference.categories[0]?.id ?? "";
    const come = (companions: string[]) =>
      register(db, conference.id, categoryId, { details: registrationDetails(categoryId, { companions }) });
    expect(await come(["Ada", "Bela"])).toMatchObject({ state: "confirmed", seats: 3 });
    expect((await come([])).state).toBe("waiting");
    await expect(come(["Ada", "Bela", "Cem"])).rejects.toSatisfy(refusedWith("companions|2"));
  });

  test("after a change that matters, whoever was approved is looked at again, where the category says so", async () => {
    const conference = await createConference(db, { categories: [{ needsApproval: false, reapproval: true }] });
    const categoryId = conference.categories[0]?.id ?? "";
    const row = await register(db, conference.id, categoryId);
    const change = async (values: Partial<RegistrationDetails>) => {
      const { version, name } = await db.registration.findUniqueOrThrow({ where: { id: row.id } });
      await changeRegistration(db, actAsVisitor(later(10)), {
        reference: row.reference,
        linkedIds: [row.id],
        version,
        details: registrationDetails(categoryId, { name, ...values }),
      });
      return (await db.registration.findUniqueOrThrow({ where: { id: row.id } })).state;
    };
    expect(await change({ accessNeeds: "A ramp" })).toBe("confirmed");
    expect(await change({ position: "Minister" })).toBe("pending");
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("changes end with the approval, or at a date", async () => {
    const conference = await createConference(db, {
      categories: [
        { needsApproval: false, changes: "until_approval" },
        { needsApproval: false, changes: "until_date", changesUntil: later(60) },
      ],
    });
    const [approved, dated] = conference.categories.map(({ id }) => id);
    const change = async (categoryId = "", seconds: number) => {
      const { id, reference, version } = await register(db, conference.id, categoryId);
      const details = registrationDetails(categoryId);
      return changeRegistration(db, actAsVisitor(later(seconds)), { reference, linkedIds: [id], version, details });
    };
    await expect(change(approved, 10)).rejects.toSatisfy(refusedWith("wrong_state"));
    expect(await change(dated, 59)).toEqual({ changed: true });
    await expect(change(dated, 60)).rejects.toSatisfy(refusedWith("too_late"));
  });

  test("an offer is held for as long as is set", async () => {
    const { conferenceId, act } = await bareConference();
    const rules = { offersPlaces: true, offerHours: 5, substituteUntil: testNow };
    await setWaiting(db, act, conferenceId, rules);
    expect(await db.conference.findUniqueOrThrow({ where: { id: conferenceId } })).toMatchObject(rules);
    await expect(setWaiting(db, actAsVisitor(), conferenceId, rules)).rejects.toSatisfy(refusedWith("forbidden"));
  });
});

describe("a narrower limit", () => {
  const french = { categoryId: null, countryCode: "FR", delegationId: null, optionId: null };

  test("counts who is there, holds back who comes, and serves them when it goes", async () => {
    const conference = await createConference(db, { categories: [{ needsApproval: false }] });
    const categoryId = conference.categories[0]?.id ?? "";
    const act = await (await organiserOf(db, conference.id))();
    const come = (countryCode: string) =>
      register(db, conference.id, categoryId, { details: registrationDetails(categoryId, { countryCode }) });
    await come("FR");
    await come("FR");
    const input = { conferenceId: conference.id, traits: french, capacity: 1 };
    expect(await addPool(db, act, input)).toEqual({ taken: 2 });
    await expect(addPool(db, act, input)).rejects.toSatisfy(refusedWith("pool_exists"));
    const nothing = { ...french, countryCode: null };
    await expect(addPool(db, act, { ...input, traits: nothing })).rejects.toSatisfy(refusedWith("pool_of"));
    const third = await come("FR");
    expect(third.state).toBe("waiting");
    expect((await come("DE")).state).toBe("confirmed");
    expect(await poolDifferences(db)).toEqual([]);
    const pools = await listPools(db, conference.id);
    const [whole, narrow] = [pools[0], pools.find(({ country }) => country)];
    expect(narrow).toMatchObject({ own: false, capacity: 1, taken: 2, overbooked: 1, waiting: 1 });
    await expect(removePool(db, act, { conferenceId: conference.id, poolId: whole?.poolId ?? "" })).rejects.toSatisfy(
      refusedWith("wrong_state"),
    );
    await removePool(db, act, { conferenceId: conference.id, poolId: narrow?.poolId ?? "" });
    expect((await db.registration.findUniqueOrThrow({ where: { id: third.id } })).state).toBe("confirmed");
    expect(await poolDifferences(db)).toEqual([]);
  });
});

test("only answers that delegates give take places: an organisers' question limits nobody", async () => {
  const conference = await createConference(db);
  const act = await (await organiserOf(db, conference.id))();
  const [question] = await createQuestions(db, conference.id, [
    { kind: "choice", options: ["Bus"], organisersOnly: true },
  ]);
  const traits = { categoryId: null, countryCode: null, delegationId: null, optionId: question?.options[0]?.id ?? "" };
  await expect(addPool(db, act, { conferenceId: conference.id, traits, capacity: 1 })).rejects.toSatisfy(
    refusedWith("invalid"),
  );
  expect(await limitableOptions(db, conference.id)).toEqual([]);
});

describe("an organiser's own entry", () => {
  test("is an editor's: nobody else at the door lets in who was declined, or withdrew after a decision", async () => {
    const conference = await createConference(db, { categories: [{ needsApproval: false }] });
    const categoryId = conference.categories[0]?.id ?? "";
    const desk = await actAs(db, (await createTeamMember(db, conference.id, "desk")).id);
    const row = await register(db, conference.id, categoryId);
    const details = registrationDetails(categoryId);
    const walkIn = () =>
      enterPerson(
        db,
        desk,
        { conferenceId: conference.id, details, email: row.email, tell: false },
        { as: "the category says", full: "refused" },
      );
    const leaves = (state: "declined" | "withdrawn") =>
      db.registration.update({ where: { id: row.id }, data: { state, decidedAt: testNow } });
    await db.pool.updateMany({ where: { conferenceId: conference.id }, data: { taken: 0 } });
    await leaves("declined");
    await expect(walkIn()).rejects.toSatisfy(refusedWith("declined_before"));
    await leaves("withdrawn");
    expect((await walkIn()).state).toBe("pending");
  });

  test("in another category gives the place that was kept in the first to who waits for it", async () => {
    const conference = await createConference(db, { categories: [{ needsApproval: false, capacity: 1 }, {}] });
    const [one = "", other = ""] = conference.categories.map(({ id }) => id);
    const act = await (await organiserOf(db, conference.id))();
    const first = await register(db, conference.id, one);
    const waits = await register(db, conference.id, one);
    const decision = { conferenceId: conference.id, ids: [first.id], decision: "decline" as const, reason: "No" };
    await decideRegistrations(db, act, decision);
    const details = registrationDetails(other);
    await enterDelegate(db, act, { conferenceId: conference.id, details, email: first.email, tell: false });
    expect(await db.registration.findUniqueOrThrow({ where: { id: waits.id } })).toMatchObject({ state: "confirmed" });
    expect(await poolDifferences(db)).toEqual([]);
  });

  test("confirms at once, brings back who was declined, and never doubles", async () => {
    const conference = await createConference(db, { capacity: 1, categories: [{}] });
    const categoryId = conference.categories[0]?.id ?? "";
    const organiser = await organiserOf(db, conference.id);
    const enter = async (email: string, overbook?: string) =>
      enterDelegate(db, await organiser(later(3600 * 24 * 31)), {
        conferenceId: conference.id,
        details: registrationDetails(categoryId),
        ...{ email, overbook, tell: false },
      });
    const first = await enter("first@ministry.example");
    expect(first).toMatchObject({ state: "confirmed", beyond: false });
    expect(await enter("second@ministry.example")).toMatchObject({ state: "waiting", beyond: false });
    expect(await enter("third@ministry.example", "The minister")).toMatchObject({ state: "confirmed", beyond: true });
    await expect(enter("First@ministry.example")).rejects.toSatisfy(refusedWith("registered_already"));
    await db.registration.updateMany({ where: { email: "second@ministry.example" }, data: { state: "declined" } });
    expect((await enter("second@ministry.example", "The minister")).state).toBe("confirmed");
    expect(await db.message.count({ where: { subjectId: first.id } })).toBe(0);
    const kept = await db.auditEntry.findMany({
      where: { action: "registration.overbooked" },
      select: { reason: true },
    });
    expect(kept).toEqual([{ reason: "The minister" }, { reason: "The minister" }]);
    expect(await poolDifferences(db)).toEqual([]);
  });
});
