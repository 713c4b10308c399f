import { beforeEach, expect, test } from "vitest";
import { isAppError } from "#app/platform/errors.ts";
import {
  linkConclusion,
  removeConclusion,
  saveConclusion,
  unlinkConclusion,
} from "#app/projects/conclusions/commands.server.ts";
import { originsOfPartnership, readConclusions, searchLinks } from "#app/projects/conclusions/queries.server.ts";
import { actAs, actAsVisitor, createTeamMember } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createOrganisation } from "#tests/factories/organisation.ts";
import { organiserOf } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

const said = { textEn: null, textFr: null, state: "open", asOf: null, noteEn: null, noteFr: null } as const;

let conferenceId: string;
let act: Awaited<ReturnType<Awaited<ReturnType<typeof organiserOf>>>>;
const printed = "printed:conclusion:0";

beforeEach(async () => {
  conferenceId = (await createConference(db)).id;
  act = await (await organiserOf(db, conferenceId))();
  const text = "Merge the directories of contact points.";
  await db.conferenceStatement.create({ data: { id: printed, conferenceId, kind: "conclusion", position: 0, text } });
});

function refusedWith(code: string) {
  return (error: unknown) => isAppError(error) && error.code === code;
}

async function partnership() {
  return db.partnership.create({
    data: { slug: "merger", kind: "agreement", titleEn: "Merger of the directories", descriptionEn: "Agreed." },
  });
}

test("a printed conclusion keeps its words; how it stands, who sees to it and what followed are said beside it", async () => {
  expect((await readConclusions(db, conferenceId)).map(({ state, printed: is }) => [state, is])).toEqual([
    ["unknown", true],
  ]);
  const owner = await createOrganisation(db);
  const { id } = await partnership();
  const values = { ...said, textEn: "Other words", textFr: "Fusionner les répertoires.", asOf: "2007-11" };
  await saveConclusion(db, act, { conferenceId, key: printed, version: null, ...values, state: "done" });
  const about = { conferenceId, key: printed };
  await linkConclusion(db, act, { ...about, kind: "organisation", id: owner.id });
  for (let twice = 0; twice < 2; twice++) await linkConclusion(db, act, { ...about, kind: "partnership", id });
  const [one] = await readConclusions(db, conferenceId);
  expect(one).toMatchObject({
    text: { en: "Merge the directories of contact points.", fr: "Fusionner les répertoires." },
    ...{ state: "done", asOf: "2007-11", printed: true },
    owners: [{ id: owner.id }],
    followUps: [{ kind: "partnership", to: "/partnerships/merger" }],
  });
  expect((await originsOfPartnership(db, id)).map(({ to }) => to)).toEqual([
    expect.stringMatching(/^\/conferences\/conference-\d+#conclusion-printed-conclusion-0$/),
  ]);
  await unlinkConclusion(db, act, { ...about, kind: "partnership", id: one?.followUps[0]?.id ?? "" });
  await removeConclusion(db, act, about);
  expect((await readConclusions(db, conferenceId))[0]).toMatchObject({ state: "unknown", owners: [], followUps: [] });
  const actions = (await db.auditEntry.findMany({ where: { conferenceId } })).map(({ action }) => action).sort();
  expect(actions).toEqual([
    ...["conclusion.changed", "conclusion.linked", "conclusion.linked", "conclusion.removed", "conclusion.unlinked"],
  ]);
});

test("organisers write their own after the printed ones, in one language or both", async () => {
  const input = { conferenceId, key: null, version: null, ...said };
  const key = await saveConclusion(db, act, { ...input, textFr: "Former les juges." });
  await saveConclusion(db, act, { ...input, textEn: "Train the judges." });
  expect((await readConclusions(db, conferenceId)).map(({ text }) => text.en ?? text.fr)).toEqual([
    ...["Merge the directories of contact points.", "Former les juges.", "Train the judges."],
  ]);
  await removeConclusion(db, act, { conferenceId, key });
  await saveConclusion(db, act, { ...input, textEn: "Look again." });
  expect((await readConclusions(db, conferenceId)).slice(1).map(({ text }) => text.en)).toEqual([
    ...["Train the judges.", "Look again."],
  ]);
});

test("what the documents say keeps their marks, what somebody says instead does not", async () => {
  const source = await db.source.create({ data: { id: "report", title: "Report", publisher: "Secretariat" } });
  const input = { conferenceId, key: printed, ...said };
  await saveConclusion(db, act, { ...input, version: null });
  const { id: conclusionId } = await db.conclusion.findFirstOrThrow();
  await db.citation.create({ data: { sourceId: source.id, conclusionId, section: "2.3.6" } });
  const marks = async () => (await readConclusions(db, conferenceId))[0]?.citations.length;
  await saveConclusion(db, act, { ...input, version: 2, textFr: "Fusionner les répertoires.", noteFr: "Convenu." });
  expect(await marks()).toBe(1);
  await saveConclusion(db, act, { ...input, version: 3, state: "done" });
  expect(await marks()).toBe(0);
});

test("of two editors the second is told; nobody else changes anything", async () => {
  const input = { conferenceId, key: printed, ...said };
  await saveConclusion(db, act, { ...input, version: null });
  await expect(saveConclusion(db, act, { ...input, version: null })).rejects.toSatisfy(
    refusedWith("changed_meanwhile"),
  );
  const [{ version } = { version: null }] = await readConclusions(db, conferenceId);
  await saveConclusion(db, act, { ...input, version, state: "done" });
  await expect(saveConclusion(db, act, { ...input, version })).rejects.toSatisfy(refusedWith("changed_meanwhile"));
  await expect(saveConclusion(db, actAsVisitor(), { ...input, version })).rejects.toSatisfy(refusedWith("forbidden"));
  const desk = await actAs(db, (await createTeamMember(db, conferenceId, "desk")).id);
  await expect(saveConclusion(db, desk, { ...input, version })).rejects.toSatisfy(refusedWith("forbidden"));
  const other = await createConference(db);
  await expect(removeConclusion(db, act, { conferenceId: other.id, key: printed })).rejects.toSatisfy(
    refusedWith("forbidden"),
  );
  const link = { conferenceId, key: printed, kind: "activity", id: "nothing" } as const;
  await expect(linkConclusion(db, act, link)).rejects.toSatisfy(refusedWith("not_found"));
  await expect(linkConclusion(db, act, { ...link, key: "nothing" })).rejects.toSatisfy(refusedWith("not_found"));
});

test("everything that has the words is offered, whatever it is", async () => {
  await createOrganisation(db, { nameEn: "Directory office" });
  await partnership();
  expect((await searchLinks(db, "DIRECTOR")).map(({ kind }) => kind)).toEqual(["partnership", "organisation"]);
  expect(await searchLinks(db, "  ")).toEqual([]);
  expect(await searchLinks(db, "100% _")).toEqual([]);
});
