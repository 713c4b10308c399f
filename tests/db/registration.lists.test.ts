import { expect, test } from "vitest";
import { addNote, removeNote, setNoteAtDoor } from "#app/registration/commands/notes.server.ts";
import { removeTag, saveTag, tagRegistrations } from "#app/registration/commands/tags.server.ts";
import { removeView, saveView } from "#app/registration/commands/views.server.ts";
import { addressOf, listInputOf, parseDeskFilter } from "#app/registration/desk/filter.server.ts";
import { readSkipped, skippedInAddress } from "#app/registration/desk/list/skipped.server.ts";
import { usualQuery, usualViews } from "#app/registration/desk/list/views.server.ts";
import { eraseRegistrations, exportRegistrations } from "#app/registration/personal-data.server.ts";
import { listRegistrations } from "#app/registration/queries/desk.server.ts";
import { listTags, listViews } from "#app/registration/queries/lists.server.ts";
import { loader as csv } from "#app/routes/organise.$slug.registrations[.]csv.ts";
import { loader as json } from "#app/routes/organise.$slug.registrations[.]json.ts";
import { actAs, createTeamMember, signedIn, testAppUrl, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext } from "#tests/factories/context.ts";
import { register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

async function scene() {
  const conference = await createConference(db);
  const conferenceId = conference.id;
  const category = conference.categories[0]?.id ?? "";
  const people = [];
  for (let n = 0; n < 3; n++) people.push(await register(db, conferenceId, category));
  const editor = await createTeamMember(db, conferenceId, "editor");
  const desk = await createTeamMember(db, conferenceId, "desk");
  return {
    ...{ conference, conferenceId, editorId: editor.id, deskId: desk.id },
    ids: people.map(({ id }) => id),
    people,
    editor: await actAs(db, editor.id, testNow),
    desk: await actAs(db, desk.id, testNow),
  };
}

type Scene = Awaited<ReturnType<typeof scene>>;

async function tag({ conferenceId, editor }: Scene, name: string): Promise<string> {
  await saveTag(db, editor, { conferenceId, tagId: null, name, colour: "blue" });
  const row = await db.deskTag.findFirstOrThrow({ where: { conferenceId, name } });
  return row.id;
}

const refused = (code: string) => expect.objectContaining({ code });

test("tags are put on many at once, once each, and found again; names do not differ by case alone", async () => {
  const at = await scene();
  const { conferenceId, ids, desk, editor } = at;
  const tagId = await tag(at, "Speaker");
  await expect(saveTag(db, editor, { conferenceId, tagId: null, name: "SPEAKER", colour: "red" })).rejects.toEqual(
    refused("invalid_input"),
  );
  await expect(saveTag(db, desk, { conferenceId, tagId: null, name: "Other", colour: "red" })).rejects.toEqual(
    refused("forbidden"),
  );
  const put = (some: string[], tagging: "add" | "remove" = "add") =>
    tagRegistrations(db, desk, { conferenceId, ids: some, tagId, tagging });
  expect(await put(ids.slice(0, 2))).toMatchObject({ changed: 2, unchanged: 0, gone: 0 });
  expect(await put([...ids, "nobody"])).toMatchObject({ changed: 1, unchanged: 2, gone: 1 });
  expect(await put(ids.slice(0, 1), "remove")).toMatchObject({ changed: 1 });
  const list = await listRegistrations(db, { conferenceId, tag: tagId });
  expect(list.rows.map(({ id }) => id).sort()).toEqual(ids.slice(1).sort());
  expect(await listTags(db, conferenceId)).toMatchObject([{ name: "Speaker", _count: { registrations: 2 } }]);
  await removeTag(db, editor, { conferenceId, tagId });
  expect(await db.registrationTag.count()).toBe(0);
  const log = await db.auditEntry.groupBy({ by: ["action"], where: { action: { contains: "tag" } }, _count: true });
  expect(Object.fromEntries(log.map(({ action, _count }) => [action, _count]))).toEqual({
    "conference.tag_added": 1,
    "conference.tag_removed": 1,
    "registration.tagged": 3,
    "registration.untagged": 1,
  });
});

test("notes have an author and may be for the door; another conference's desk cannot touch them", async () => {
  const at = await scene();
  const { conferenceId, ids, desk } = at;
  const [registrationId = ""] = ids;
  await addNote(db, desk, { conferenceId, registrationId, text: "Comes by wheelchair taxi", atDoor: false });
  const note = await db.registrationNote.findFirstOrThrow();
  expect(note).toMatchObject({ authorId: at.deskId, atDoor: false });
  expect((await listRegistrations(db, { conferenceId, note: "door" })).total).toBe(0);
  await setNoteAtDoor(db, desk, { conferenceId, noteId: note.id, atDoor: true });
  expect((await listRegistrations(db, { conferenceId, note: "door" })).total).toBe(1);
  const other = await scene();
  const theirs = { conferenceId: other.conferenceId, noteId: note.id };
  await expect(removeNote(db, other.desk, theirs)).rejects.toEqual(refused("not_found"));
  await removeNote(db, desk, { conferenceId, noteId: note.id });
  expect((await listRegistrations(db, { conferenceId, note: "any" })).total).toBe(0);
});

test("a person gets the notes on them in their data, and they go with the person", async () => {
  const at = await scene();
  const { conferenceId, ids, desk, people } = at;
  const [registrationId = ""] = ids;
  await addNote(db, desk, { conferenceId, registrationId, text: "Asked for a letter", atDoor: false });
  await tagRegistrations(db, desk, { conferenceId, ids, tagId: await tag(at, "Call back"), tagging: "add" });
  const owner = { id: "nobody", emailKey: people[0]?.emailKey ?? "", emailVerified: true };
  expect(await exportRegistrations(db, owner)).toMatchObject([
    { notes: [{ text: "Asked for a letter" }], tags: ["Call back"] },
  ]);
  await db.registration.update({ where: { id: registrationId }, data: { state: "declined" } });
  await db.$transaction((tx) => eraseRegistrations(tx, desk, owner));
  expect([await db.registrationNote.count(), await db.registrationTag.count()]).toEqual([0, 2]);
});

test("views are the team's or one's own; the desk does not change the team's", async () => {
  const { conferenceId, desk, editor, deskId, editorId } = await scene();
  const view = { conferenceId, query: "state=pending", name: "Mine" };
  await saveView(db, desk, { ...view, shared: false });
  await saveView(db, desk, { ...view, query: "state=waiting", shared: false });
  await saveView(db, editor, { ...view, name: "Ours", shared: true });
  await expect(saveView(db, desk, { ...view, shared: true })).rejects.toEqual(refused("forbidden"));
  const seen = async (id: string) =>
    (await listViews(db, conferenceId, id)).map(({ name, query, shared }) => [name, query, shared]);
  expect(await seen(deskId)).toEqual([
    ["Mine", "state=waiting", false],
    ["Ours", "state=pending", true],
  ]);
  expect(await seen(editorId)).toEqual([["Ours", "state=pending", true]]);
  const [mine, ours] = await listViews(db, conferenceId, deskId);
  await expect(removeView(db, editor, { conferenceId, viewId: mine?.id ?? "" })).rejects.toEqual(refused("not_found"));
  await expect(removeView(db, desk, { conferenceId, viewId: ours?.id ?? "" })).rejects.toEqual(refused("forbidden"));
  await removeView(db, desk, { conferenceId, viewId: mine?.id ?? "" });
  expect(await seen(deskId)).toHaveLength(1);
});

test("an address says the same view however it is written, and every usual view is one", async () => {
  const again = (query: string) => addressOf(parseDeskFilter(new URLSearchParams(query)));
  const odd = "col=email&page=4&direction=desc&col=nothing&q=%20lima%20&sort=submitted&col=email&state=";
  expect(again(odd)).toBe("q=lima&col=email");
  for (const view of usualViews) {
    expect(again(usualQuery(view))).toBe(usualQuery(view));
    expect(usualQuery(view) === "").toBe(view === "all");
  }
  const { conferenceId } = await scene();
  for (const view of usualViews) {
    const filter = parseDeskFilter(new URLSearchParams(usualQuery(view)));
    expect((await listRegistrations(db, listInputOf(conferenceId, filter))).pageCount).toBe(1);
  }
});

test("what is handed out holds only who agreed to be listed, as a file too", async () => {
  const at = await scene();
  const { conference, conferenceId, ids } = at;
  for (const [index, listConsent] of (["nobody", "participants", "public"] as const).entries())
    await db.registration.update({
      where: { id: ids[index] ?? "" },
      data: { listConsent, name: `Who says ${listConsent}` },
    });
  const account = await signedIn(db, at.deskId);
  const file = async (query: string) => {
    const request = new Request(`${testAppUrl}/organise/${conference.slug}/registrations.csv?${query}`);
    const answer = await csv({ request, params: { slug: conference.slug }, context: createContext(db, { account }) });
    return (await answer.text()).match(/Who says \w+/g)?.sort();
  };
  expect(await file("")).toEqual(["Who says nobody", "Who says participants", "Who says public"]);
  expect(await file("shown=participants")).toEqual(["Who says participants", "Who says public"]);
  expect(await file("shown=public")).toEqual(["Who says public"]);
  expect((await listRegistrations(db, { conferenceId, shown: "public" })).total).toBe(1);
});

test("files have the columns of the view, notes only when asked for", async () => {
  const at = await scene();
  const { conference, conferenceId, ids, desk } = at;
  await addNote(db, desk, { conferenceId, registrationId: ids[0] ?? "", text: "By train", atDoor: true });
  const account = await signedIn(db, at.deskId);
  const get = (loader: typeof csv, end: string) =>
    loader({
      request: new Request(`${testAppUrl}/organise/${conference.slug}/registrations.${end}`),
      params: { slug: conference.slug },
      context: createContext(db, { account, locale: "en" }),
    });
  const text = await (await get(csv, "csv?sort=arrival&direction=asc&col=notes&col=email")).text();
  expect(text.split("\r\n").slice(0, 2)).toEqual([
    '"Name","Notes","E-mail"',
    `"${at.people[0]?.name}","By train","${at.people[0]?.email}"`,
  ]);
  const { registrations } = await (await get(json, "json?sort=arrival&direction=asc&col=notes")).json();
  expect(registrations[0]).toEqual({
    reference: at.people[0]?.reference,
    name: at.people[0]?.name,
    notes: [{ text: "By train", atDoor: true }],
  });
  expect((await (await get(csv, "csv")).text()).split("\r\n")[0]).not.toContain("Notes");
});

test("who was skipped is named with the reason, only of this conference", async () => {
  const { conferenceId, ids, people } = await scene();
  const said = skippedInAddress([
    { id: ids[0] ?? "", why: "no_place" },
    { id: ids[1] ?? "", why: "wrong_state" },
    { id: "nobody", why: "not_found" },
  ]);
  expect(await readSkipped(db, conferenceId, said)).toMatchObject({
    count: 3,
    people: [
      { name: people[0]?.name, why: "no_place" },
      { name: people[1]?.name, why: "wrong_state" },
    ],
  });
  expect(await readSkipped(db, "another", said)).toMatchObject({ people: [] });
  expect(await readSkipped(db, conferenceId, "x~~~'~%")).toMatchObject({ people: [] });
});
