import { describe, expect, test } from "vitest";
import { isAppError } from "#app/platform/errors.ts";
import {
  type CategoryInput,
  moveCategory,
  removeCategory,
  saveCategory,
  setOpening,
} from "#app/registration/commands/setup.server.ts";
import { listCategories } from "#app/registration/queries/setup.server.ts";
import { registrationPhase } from "#app/registration/rules.ts";
import { actAs, actAsVisitor, createTeamMember, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, organiserOf, register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

const delegates: CategoryInput = {
  nameEn: "Delegates",
  nameFr: "Délégués",
  descriptionEn: null,
  descriptionFr: null,
  needsApproval: false,
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
