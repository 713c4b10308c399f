import { beforeEach, expect, test } from "vitest";
import { readSession } from "#app/programme/queries/session.server.ts";
import {
  cancelSession,
  changeSession,
  createSession,
  deleteSession,
  duplicateSession,
  resumeSession,
  type SessionInput,
} from "#app/programme/sessions/commands.server.ts";
import { parseSessionFilter } from "#app/programme/sessions/filter.ts";
import { listSessions, readSessionForm } from "#app/programme/sessions/queries.server.ts";
import { listTracks, moveTrack, removeTrack, saveTrack } from "#app/programme/sessions/tracks.server.ts";
import { actAs, actAsVisitor, createTeamMember, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createOrganisation } from "#tests/factories/organisation.ts";
import { createPerson, createRoom, publishDraft } from "#tests/factories/programme.ts";
import { openTestDatabase } from "#tests/setup/database.ts";

const { db } = await openTestDatabase();

const blank: SessionInput = {
  ...{ kind: "workshop", number: null, trackId: null, titleEn: "Joint action", titleFr: null },
  ...{ premise: null, premiseFr: null, descriptionEn: null, descriptionFr: null, language: null },
  ...{ access: "public", capacity: null, expected: null, minutes: null, equipment: [], internalNote: null },
  ...{ isInternal: false, questions: [], background: [], categoryIds: [], organisations: [] },
  ...{ projectIds: [], followsIds: [] },
};

let conferenceId: string;
let slug: string;
let act: Awaited<ReturnType<typeof actAs>>;

beforeEach(async () => {
  ({ id: conferenceId, slug } = await createConference(db, { programmeMode: "released" }));
  act = await actAs(db, (await createTeamMember(db, conferenceId, "editor")).id);
});

const publish = () => publishDraft(db, act, conferenceId);

/** The workshop of 15 September 2010 in Vilnius, as its leaflet has it. */
async function workshop(): Promise<string> {
  const [organisation, project] = [
    await createOrganisation(db),
    await db.project.create({ data: { slug: "project", nameEn: "Project", objective: "To help" } }),
  ];
  const { id } = await createSession(db, act, {
    ...blank,
    conferenceId,
    ...{ number: 23, titleEn: "Cybercrime: common standards and joint action", titleFr: "Normes communes" },
    premise: "Instruments and tools to cope with cybercrime are already available.",
    premiseFr: "Les instruments existent.",
    questions: [
      { en: "Reinforcing global capacity building efforts", fr: "Renforcer les capacités" },
      { en: "Setting up of a mechanism", fr: null },
    ],
    background: [{ en: "The Budapest Convention", fr: null }],
    organisations: [{ id: organisation.id, role: "organiser" }],
    projectIds: [project.id],
    internalNote: "Ask for a bigger room",
  });
  const room = await createRoom(db, conferenceId, { nameEn: "Room 4" });
  await db.slot.create({
    data: {
      ...{ sessionId: id, roomId: room.id },
      ...{ startsAt: new Date("2010-09-15T11:15:00Z"), endsAt: new Date("2010-09-15T13:15:00Z") },
    },
  });
  const roles = ["moderator", ...Array.from({ length: 6 }, () => "panellist")] as ("moderator" | "panellist")[];
  for (const [position, role] of roles.entries()) {
    const { id: personId } = await createPerson(db);
    await db.sessionRole.create({ data: { sessionId: id, personId, role, position } });
  }
  return id;
}

test("the workshop of the leaflet is expressed completely, and shown so once it is released", async () => {
  const id = await workshop();
  expect(await readSession(db, slug, "cybercrime-common-standards-and-joint-action")).toBeNull();
  await publish();
  const shown = await readSession(db, slug, "cybercrime-common-standards-and-joint-action");
  expect(shown).toMatchObject({
    ...{ id, number: 23, kind: "workshop" },
    premise: { en: "Instruments and tools to cope with cybercrime are already available." },
    focusQuestions: [{ fr: "Renforcer les capacités" }, { en: "Setting up of a mechanism", fr: null }],
    background: [{ en: "The Budapest Convention" }],
    slots: [{ room: { name: { en: "Room 4" } } }],
    organisations: [{ role: "organiser" }],
    projects: [{ slug: "project" }],
  });
  expect(shown?.people.map(({ role }) => role).sort()).toEqual([
    ...Array(1).fill("moderator"),
    ...Array(6).fill("panellist"),
  ]);
  expect(JSON.stringify(shown)).not.toContain("bigger room");
});

test("a change counts only while nobody else has made one; what is left alone keeps its ids", async () => {
  const id = await workshop();
  const before = await readSessionForm(db, { id: conferenceId, languages: ["en", "fr"] }, id);
  const line = before?.row.statements.find(({ text }) => text.startsWith("Setting up"));
  const input = { ...blank, conferenceId, sessionId: id, titleEn: "Another title" };
  const questions = [{ id: line?.id, en: "Setting up of a mechanism", fr: "Créer un mécanisme" }];
  await changeSession(db, act, { ...input, version: 1, questions });
  await expect(changeSession(db, act, { ...input, version: 1 })).rejects.toMatchObject({ code: "changed_meanwhile" });
  const after = await readSessionForm(db, { id: conferenceId, languages: ["en", "fr"] }, id);
  expect(after?.row).toMatchObject({
    ...{ titleEn: "Another title", version: 2, projects: [], organisations: [] },
    statements: [{ id: line?.id, textFr: "Créer un mécanisme" }],
  });
  expect(after?.missing).toEqual([{ part: "title", language: "fr" }]);
  const entry = await db.auditEntry.findFirstOrThrow({ where: { action: "session.changed" } });
  expect(entry.changes).toMatchObject({ titleEn: [expect.any(String), "Another title"], questions: [2, 1] });
});

test("what is another conference's, or nothing, is refused in words of the field", async () => {
  const other = await createConference(db, { programmeMode: "released" });
  const foreign = other.categories[0]?.id ?? "";
  const refused = (input: Partial<SessionInput>) => createSession(db, act, { ...blank, conferenceId, ...input });
  const about = (field: string) => ({ code: "invalid_input", params: { field } });
  await expect(refused({ trackId: "nothing" })).rejects.toMatchObject(about("trackId"));
  await expect(refused({ access: "category" })).rejects.toMatchObject(about("categoryIds"));
  await expect(refused({ access: "category", categoryIds: [foreign] })).rejects.toMatchObject(about("categoryIds"));
  await expect(refused({ organisations: [{ id: "x", role: "panel" }] })).rejects.toMatchObject(about("organisations"));
  await expect(refused({ followsIds: ["x"] })).rejects.toMatchObject(about("follows"));
  // What another conference has not published is nobody else's business.
  const elsewhere = await createConference(db, { programmeMode: "released" });
  const hidden = await db.session.create({
    data: { conferenceId: elsewhere.id, slug: "draft", kind: "workshop", titleEn: "Draft", position: 0 },
  });
  await expect(refused({ followsIds: [hidden.id] })).rejects.toMatchObject(about("follows"));
  expect(await db.session.count({ where: { conferenceId } })).toBe(0);
});

test("only editors change a draft, and nothing changes where there is none", async () => {
  const desk = await actAs(db, (await createTeamMember(db, conferenceId, "desk")).id);
  for (const who of [desk, actAsVisitor()])
    await expect(createSession(db, who, { ...blank, conferenceId })).rejects.toMatchObject({ code: "forbidden" });
  await db.conference.update({ where: { id: conferenceId }, data: { programmeMode: "as_sourced" } });
  await expect(createSession(db, act, { ...blank, conferenceId })).rejects.toMatchObject({ code: "wrong_state" });
});

test("what was published is cancelled and resumed; what was not can go", async () => {
  const { id } = await createSession(db, act, { ...blank, conferenceId });
  const copy = await duplicateSession(db, act, { conferenceId, sessionId: id, version: 1 });
  await publish();
  const target = { conferenceId, sessionId: id };
  await expect(deleteSession(db, act, { ...target, version: 1 })).rejects.toMatchObject({ code: "wrong_state" });
  await cancelSession(db, act, { ...target, version: 1 });
  await publish();
  expect(await readSession(db, slug, "joint-action")).toMatchObject({ cancelled: true });
  await resumeSession(db, act, { ...target, version: 2 });
  expect(await db.session.findUniqueOrThrow({ where: { id } })).toMatchObject({ cancelledAt: null, version: 3 });
  expect((await db.session.findUniqueOrThrow({ where: { id: copy.id } })).slug).toBe("joint-action-2");
  const { id: third } = await createSession(db, act, { ...blank, conferenceId });
  await deleteSession(db, act, { conferenceId, sessionId: third, version: 1 });
  expect(await db.session.count({ where: { id: third } })).toBe(0);
});

test("the list is searched and filtered", async () => {
  const id = await workshop();
  await saveTrack(db, act, { conferenceId, trackId: null, nameEn: "Evidence", nameFr: null, colour: 3 });
  const [track] = await listTracks(db, conferenceId);
  const other = await createSession(db, act, { ...blank, conferenceId, trackId: track?.id ?? null });
  const found = async (query: string) => {
    const filter = parseSessionFilter(new URLSearchParams(query));
    const { rows } = await listSessions(db, { id: conferenceId, languages: ["en", "fr"] }, filter);
    return rows.map((row) => row.id);
  };
  expect(await found("")).toEqual([id, other.id]);
  expect(await found("q=common+STANDARDS")).toEqual([id]);
  expect(await found("q=23")).toEqual([id]);
  expect(await found(`track=${track?.id}`)).toEqual([other.id]);
  expect(await found("track=none")).toEqual([id]);
  expect(await found("people=confirmed")).toEqual([id]);
  expect(await found("people=nobody")).toEqual([other.id]);
  expect(await found("placing=unscheduled")).toEqual([other.id]);
  expect(await found("placing=cancelled&kind=nonsense")).toEqual([]);
});

test("tracks keep their order; a removed one leaves its sessions", async () => {
  for (const nameEn of ["Law", "Evidence"])
    await saveTrack(db, act, { conferenceId, trackId: null, nameEn, nameFr: null, colour: 1 });
  const again = { conferenceId, trackId: null, nameEn: "Law", nameFr: null, colour: 1 };
  await expect(saveTrack(db, act, again)).rejects.toMatchObject({ params: { code: "name_taken" } });
  const [law, evidence] = await listTracks(db, conferenceId);
  await createSession(db, act, { ...blank, conferenceId, trackId: law?.id ?? null });
  await moveTrack(db, act, { conferenceId, trackId: evidence?.id ?? "", by: -1 });
  expect((await listTracks(db, conferenceId)).map(({ name, sessions }) => [name.en, sessions])).toEqual([
    ["Evidence", 0],
    ["Law", 1],
  ]);
  await removeTrack(db, act, { conferenceId, trackId: law?.id ?? "" });
  expect(await db.session.findFirstOrThrow()).toMatchObject({ trackId: null });
  expect(await db.auditEntry.count({ where: { at: testNow, action: { startsWith: "track." } } })).toBe(4);
});
