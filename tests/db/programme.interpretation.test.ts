import { beforeEach, expect, test } from "vitest";
import { isAppError } from "#app/platform/errors.ts";
import {
  addBooth,
  planBooths,
  removeBooth,
  saveDuty,
  saveTeam,
} from "#app/programme/interpretation/commands.server.ts";
import { interpretationRetention } from "#app/programme/interpretation/retention.server.ts";
import { dayBounds, readInterpretation } from "#app/programme/interpretation/view.server.ts";
import { readDraft } from "#app/programme/releases/draft.server.ts";
import { actAs, createTeamMember } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { organiserOf, register, registrationDetails } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const team = { languages: ["en", "fr"], members: ["Ada"], dayMinutes: 360, stretchMinutes: 180, breakMinutes: 30 };
const day = "2027-03-16";

let conference: Awaited<ReturnType<typeof createConference>>;
let act: Awaited<ReturnType<Awaited<ReturnType<typeof organiserOf>>>>;
let hall: string;

beforeEach(async () => {
  conference = await createConference(db, { programmeMode: "released", categories: [{ needsApproval: false }] });
  act = await (await organiserOf(db, conference.id))();
  const room = { conferenceId: conference.id, slug: "hall", nameEn: "Hall", position: 0 };
  hall = (await db.room.create({ data: room })).id;
  await session("opening", "09:00", "10:30");
  await session("panel", "11:30", "12:30");
});

/** In the hall, in English; times in UTC, an hour behind Strasbourg. */
async function session(slug: string, from: string, to: string) {
  const [startsAt, endsAt] = [from, to].map((time) => new Date(`${day}T${time}:00Z`)) as [Date, Date];
  await db.session.create({
    data: {
      ...{ conferenceId: conference.id, slug, kind: "panel", titleEn: slug, language: "en", position: 0 },
      interpretedInto: ["es"],
      slots: { create: { roomId: hall, startsAt, endsAt } },
    },
  });
}

async function booth() {
  const { id: conferenceId } = conference;
  for (const name of ["Red", "Blue"]) await saveTeam(db, act, { conferenceId, teamId: null, name, ...team });
  await addBooth(db, act, { conferenceId, roomId: hall, language: "fr" });
  const { id: boothId } = await db.booth.findFirstOrThrow();
  const teams = await db.interpreterTeam.findMany({ orderBy: { name: "desc" } });
  return { conferenceId, boothId, of: { boothId }, teamIds: teams.map(({ id }) => id) };
}

const within = () => dayBounds(day, "Europe/Paris") ?? { from: new Date(), to: new Date() };
const offered = async () =>
  (await readDraft(db, conference.id)).sessions.map(({ interpretedInto }) => interpretedInto.join());

function refusedWith(code: string) {
  return (error: unknown) => isAppError(error) && (error.code === code || error.params.code === code);
}

test("a day is planned in goes; the next release says into what each session is interpreted", async () => {
  expect(await offered()).toEqual(["es", "es"]);
  const input = await booth();
  // As soon as there is a booth, what is written at the session no longer counts.
  expect(await offered()).toEqual(["", ""]);
  const before = await db.conference.findUniqueOrThrow({ where: { id: conference.id } });
  for (let twice = 0; twice < 2; twice++) expect(await planBooths(db, act, { ...input, within: within() })).toBe(2);
  expect(await offered()).toEqual(["fr", "fr"]);
  const view = await readInterpretation(db, conference, day);
  expect(view.duties.map(({ teamId }) => teamId)).toEqual(input.teamIds);
  expect(view.warnings).toEqual([]);
  const after = await db.conference.findUniqueOrThrow({ where: { id: conference.id } });
  expect(after.programmeRevision).toBe(before.programmeRevision + 2);
  await removeBooth(db, act, { conferenceId: conference.id, boothId: input.boothId });
  expect(await db.interpretationDuty.count()).toBe(0);
});

test("all booths of a room are planned in one act; the teams take turns, and none is in two booths at once", async () => {
  const { conferenceId, teamIds } = await booth();
  await addBooth(db, act, { conferenceId, roomId: hall, language: "en" });
  await session("debate", "14:00", "15:30");
  await db.session.updateMany({ where: { slug: "debate" }, data: { language: "fr" } });
  const plan = (ids: string[]) =>
    planBooths(db, act, { conferenceId, of: { roomId: hall }, teamIds: ids, within: within() });
  await expect(plan([])).rejects.toSatisfy(refusedWith("required"));
  for (let twice = 0; twice < 2; twice++) expect(await plan(teamIds)).toBe(3);
  const duties = await db.interpretationDuty.findMany({ orderBy: { startsAt: "asc" }, include: { booth: true } });
  expect(duties.map(({ booth: { language } }) => language)).toEqual(["fr", "fr", "en"]);
  expect(duties.map(({ teamId }) => teamId)).toEqual([teamIds[0], teamIds[1], teamIds[0]]);
  expect((await readInterpretation(db, { id: conferenceId, timeZone: "Europe/Paris" }, day)).warnings).toEqual([]);
  const elsewhere = { conferenceId, of: { roomId: "another" }, teamIds, within: within() };
  await expect(planBooths(db, act, elsewhere)).rejects.toSatisfy(refusedWith("invalid"));
});

test("what confirmed delegates need is counted: of those signed up where people sign up, else of all who may come", async () => {
  const categoryId = conference.categories[0]?.id ?? "";
  const person = (name: string, interpretation: string[]) =>
    register(db, conference.id, categoryId, {
      details: registrationDetails(categoryId, {
        ...{ name, email: `${name}@ministry.example`, languages: ["en"], interpretation },
      }),
    });
  await person("ada", ["fr"]);
  await person("bea", []);
  await db.registration.updateMany({ data: { state: "confirmed" } });
  const needs = async () => (await readInterpretation(db, conference, day)).sittings.map((one) => one.needs);
  expect(await needs()).toEqual(
    Array(2).fill({ audience: 2, unmet: 1, wanted: [{ language: "fr", count: 1, offered: false }] }),
  );
  await planBooths(db, act, { ...(await booth()), within: within() });
  expect((await needs()).map(({ unmet }) => unmet)).toEqual([0, 0]);
  expect((await readInterpretation(db, conference, day)).unmet).toEqual([{ day, sittings: 0 }]);
});

test("too much work is warned of and not refused; what is not of this conference is refused", async () => {
  const { conferenceId, boothId, teamIds } = await booth();
  const [teamId = ""] = teamIds;
  const times = { startsAt: new Date(`${day}T07:00:00Z`), endsAt: new Date(`${day}T14:00:00Z`) };
  const duty = { conferenceId, dutyId: null, boothId, teamId, relayFrom: null, ...times };
  await saveDuty(db, act, duty);
  const { warnings } = await readInterpretation(db, conference, null);
  expect(warnings.map(({ kind, minutes }) => `${kind} ${minutes}`).sort()).toEqual(["long_day 60", "no_break 240"]);
  await expect(saveDuty(db, act, { ...duty, endsAt: times.startsAt })).rejects.toSatisfy(refusedWith("ends_before"));
  await expect(saveDuty(db, act, { ...duty, teamId: "nobody" })).rejects.toSatisfy(refusedWith("invalid_input"));
  await expect(saveDuty(db, act, { ...duty, dutyId: "none" })).rejects.toSatisfy(refusedWith("not_found"));
  await expect(addBooth(db, act, { conferenceId, roomId: hall, language: "fr" })).rejects.toSatisfy(
    refusedWith("name_taken"),
  );
  await expect(saveTeam(db, act, { conferenceId, teamId: null, name: "Red", ...team })).rejects.toSatisfy(
    refusedWith("name_taken"),
  );
  const desk = await actAs(db, (await createTeamMember(db, conferenceId, "desk")).id);
  await expect(saveDuty(db, desk, duty)).rejects.toSatisfy(refusedWith("forbidden"));
  const other = await createConference(db, { programmeMode: "released" });
  const elsewhere = await (await organiserOf(db, other.id))();
  const foreign = { ...duty, conferenceId: other.id };
  await expect(saveDuty(db, elsewhere, foreign)).rejects.toSatisfy(refusedWith("invalid_input"));
});

test("names of interpreters are forgotten, and never in the log", async () => {
  await booth();
  expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain("Ada");
  const [rule] = interpretationRetention;
  if (rule?.from !== "conference") throw new Error("no such rule");
  expect(await rule.apply(db, act, conference.id)).toBe(2);
  expect((await db.interpreterTeam.findMany()).map(({ members }) => members)).toEqual([[], []]);
});
