import { describe, expect, test } from "vitest";
import { readProgramme } from "#app/programme/queries/programme.server.ts";
import { readSession } from "#app/programme/queries/session.server.ts";
import { type PublishInput, publishRelease } from "#app/programme/releases/commands/publish.server.ts";
import { restoreRelease } from "#app/programme/releases/commands/restore.server.ts";
import { startDraft } from "#app/programme/releases/commands/start-draft.server.ts";
import { previewRelease } from "#app/programme/releases/preview.server.ts";
import { fingerprintOf } from "#app/programme/releases/warnings.server.ts";
import { actAs, createTeamMember } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createPerson, createRoom, createSession } from "#tests/factories/programme.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

/** A conference with two sessions, whose programme is released. */
async function scene({ started = true } = {}) {
  const { id: conferenceId, slug } = await createConference(db);
  const act = await actAs(db, (await createTeamMember(db, conferenceId, "editor")).id);
  const room = await createRoom(db, conferenceId);
  const opening = await createSession(db, conferenceId, {
    at: [{ roomId: room.id, from: "2027-03-16T08:00:00Z", to: "2027-03-16T09:00:00Z" }],
  });
  const twice = await createSession(db, conferenceId, {
    at: [
      { roomId: room.id, from: "2027-03-16T10:00:00Z", to: "2027-03-16T11:00:00Z" },
      { roomId: room.id, from: "2027-03-17T10:00:00Z", to: "2027-03-17T11:00:00Z" },
    ],
  });
  if (started) await startDraft(db, act, conferenceId);
  const publish = async (name: string, more: Partial<PublishInput> = {}) => {
    const { programmeRevision: revision } = await db.conference.findUniqueOrThrow({ where: { id: conferenceId } });
    const base = await db.release.count({ where: { conferenceId } });
    return publishRelease(db, act, {
      ...{ conferenceId, name, noteEn: null, noteFr: null, base, revision, acknowledged: "", tells: true },
      ...more,
    });
  };
  const shown = async () => (await readProgramme(db, slug))?.sessions ?? [];
  return { conferenceId, slug, act, room, opening, twice, publish, shown };
}

describe("a draft", () => {
  test("begins with what the public saw, and then changes without the public", async () => {
    const { slug, opening, conferenceId, act, shown } = await scene({ started: false });
    const before = await shown();
    await startDraft(db, act, conferenceId);
    expect(await shown()).toEqual(before);
    await db.session.update({ where: { id: opening.id }, data: { titleEn: "Something else" } });
    expect(await shown()).toEqual(before);
    expect((await readProgramme(db, slug))?.release).toMatchObject({ number: 1 });
    await expect(startDraft(db, act, conferenceId)).rejects.toThrow("wrong_state");
  });

  test("of a conference without sessions shows nothing before it is published", async () => {
    const { id: conferenceId, slug } = await createConference(db);
    const act = await actAs(db, (await createTeamMember(db, conferenceId, "editor")).id);
    await startDraft(db, act, conferenceId);
    const session = await createSession(db, conferenceId);
    expect(await readProgramme(db, slug)).toMatchObject({ unpublished: true, sessions: [] });
    expect(await readSession(db, slug, session.slug)).toBeNull();
  });

  test("keeps to itself who has not confirmed, internal sessions and notes", async () => {
    const { conferenceId, opening, publish, slug } = await scene();
    const people = [];
    for (const state of ["confirmed", "invited", "proposed", "declined"] as const) {
      const person = await createPerson(db, { name: `Person who is ${state}` });
      people.push(person);
      await db.sessionRole.create({
        data: { sessionId: opening.id, personId: person.id, role: "speaker", position: people.length, state },
      });
    }
    await db.session.update({ where: { id: opening.id }, data: { internalNote: "Do not tell" } });
    await createSession(db, conferenceId, { isInternal: true, titleEn: "Rehearsal" });
    expect(await publish("Version 2")).toBe("unseen_warnings");
    const { warnings } = await previewRelease(db, conferenceId);
    expect(warnings).toMatchObject([
      { kind: "unconfirmed", names: ["Person who is invited", "Person who is proposed"] },
    ]);
    expect(await publish("Version 2", { acknowledged: fingerprintOf(warnings) })).toMatchObject({ number: 2 });
    const release = await db.release.findFirstOrThrow({ where: { conferenceId }, orderBy: { number: "desc" } });
    const text = JSON.stringify(release.snapshot);
    expect(text).not.toMatch(/Do not tell|Rehearsal|is invited|is proposed|is declined/);
    const session = await readSession(db, slug, opening.slug);
    const speaker = await db.speaker.findFirstOrThrow({ where: { conferenceId } });
    expect(session?.people).toMatchObject([{ id: speaker.id, name: "Person who is confirmed", role: "speaker" }]);
  });

  test("is published by who builds the programme only", async () => {
    const { conferenceId } = await scene();
    const desk = await actAs(db, (await createTeamMember(db, conferenceId, "desk")).id);
    const input = {
      conferenceId,
      name: "2",
      noteEn: null,
      noteFr: null,
      base: 1,
      revision: 0,
      acknowledged: "",
      tells: true,
    };
    await expect(publishRelease(db, desk, input)).rejects.toThrow("forbidden");
  });
});

describe("a release", () => {
  test("is made of something new only, under a new name, by who saw the last one and the draft", async () => {
    const { conferenceId, opening, publish } = await scene();
    expect(await publish("Version 2")).toBe("unchanged");
    await db.session.update({ where: { id: opening.id }, data: { titleEn: "Opening" } });
    expect(await publish("Version 1")).toBe("name_taken");
    expect(await publish("Version 2", { base: 0 })).toBe("changed_meanwhile");
    expect(await publish("Version 2", { revision: 7 })).toBe("changed_meanwhile");
    expect(await publish("Version 2")).toMatchObject({
      number: 2,
      differences: [{ kind: "changed", fields: ["title"] }],
    });
    const entries = await db.auditEntry.findMany({ where: { conferenceId, action: "programme.published" } });
    expect(entries).toHaveLength(2);
  });

  test("tells calendars what moved and what is gone, under the same number", async () => {
    const { opening, twice, publish } = await scene();
    const rows = async () => {
      const found = await db.publishedSlot.findMany({ orderBy: { number: "asc" } });
      return found.map(({ number, sequence, cancelledAt }) => [number, sequence, cancelledAt !== null]);
    };
    const numbers = (await rows()).map(([number]) => number);
    const [first, second] = twice.slots;
    const hourLater = { startsAt: new Date("2027-03-16T11:00:00Z"), endsAt: new Date("2027-03-16T12:00:00Z") };
    await db.slot.update({ where: { id: first?.id ?? "" }, data: hourLater });
    await db.slot.delete({ where: { id: second?.id ?? "" } });
    await publish("Version 2");
    const sequences = await db.publishedSlot.findMany({ where: { sessionId: twice.id } });
    expect(new Map(sequences.map(({ id, sequence, cancelledAt }) => [id, [sequence, cancelledAt !== null]]))).toEqual(
      new Map([
        [first?.id, [1, false]],
        [second?.id, [1, true]],
      ]),
    );
    await db.session.update({ where: { id: opening.id }, data: { cancelledAt: new Date() } });
    await publish("Version 3");
    expect(await db.publishedSlot.findFirstOrThrow({ where: { sessionId: opening.id } })).toMatchObject({
      sequence: 1,
    });
    expect((await rows()).map(([number]) => number)).toEqual(numbers);
    expect((await rows()).filter(([, , cancelled]) => cancelled)).toHaveLength(2);
  });
});

describe("those whom a release concerns", () => {
  test("get one mail each, about their sessions only; others none", async () => {
    const { conferenceId, opening, twice, publish } = await scene();
    const add = async (name: string, sessionIds: string[]) => {
      const person = await createPerson(db, { name });
      const email = `${person.slug}@speakers.example`;
      await db.speaker.create({ data: { conferenceId, personId: person.id, email, emailKey: email, locale: "fr" } });
      await db.sessionRole.createMany({
        data: sessionIds.map((sessionId) => ({
          sessionId,
          personId: person.id,
          role: "speaker" as const,
          position: 0,
        })),
      });
      return email;
    };
    const both = await add("Ana", [opening.id, twice.id]);
    const other = await add("Rui", [opening.id]);
    expect(await publish("With people", { tells: false })).toMatchObject({ told: 0 });
    expect(await db.message.count()).toBe(0);
    const later = { startsAt: new Date("2027-03-18T11:00:00Z"), endsAt: new Date("2027-03-18T12:00:00Z") };
    await db.slot.update({ where: { id: twice.slots[0]?.id ?? "" }, data: later });
    await db.session.update({ where: { id: opening.id }, data: { descriptionEn: "Better words" } });
    expect(await publish("Moved")).toMatchObject({ told: 1 });
    const messages = await db.message.findMany();
    expect(messages.map(({ toEmail }) => toEmail)).toEqual([both]);
    expect(messages[0]?.text).toMatch(/18 mars 2027, 12:00–13:00/);
    expect(messages[0]?.text).not.toContain(opening.titleFr);
    expect(await publish("Nothing")).toBe("unchanged");
    expect(await db.message.count({ where: { toEmail: other } })).toBe(0);
  });
});

describe("an old version", () => {
  test("comes back into the draft with its times and words; what came later stays, without a room that is taken", async () => {
    const { conferenceId, slug, act, room, opening, twice, publish, shown } = await scene({ started: false });
    const past = await createSession(db, (await createConference(db)).id);
    await db.sessionRelation.create({ data: { sessionId: opening.id, pastId: past.id, position: 0 } });
    await startDraft(db, act, conferenceId);
    const first = await shown();
    await db.session.delete({ where: { id: twice.id } });
    await db.session.update({ where: { id: opening.id }, data: { titleEn: "Renamed" } });
    await db.sessionRelation.deleteMany({ where: { sessionId: opening.id } });
    const taken = { roomId: room.id, from: "2027-03-16T10:30:00Z", to: "2027-03-16T11:30:00Z" };
    const apart = { roomId: room.id, from: "2027-03-16T14:00:00Z", to: "2027-03-16T15:00:00Z" };
    const later = await createSession(db, conferenceId, { at: [taken, apart] });
    await publish("Version 2");
    await db.conference.update({ where: { id: conferenceId }, data: { programmeRevision: 7 } });
    await restoreRelease(db, act, { conferenceId, number: 1 });
    expect((await shown()).map(({ title }) => title.en)).toContain("Renamed");
    expect(await publish("Version 3")).toMatchObject({ number: 3 });
    const restored = await shown();
    expect(restored.filter(({ id }) => id !== later.id)).toEqual(first);
    expect(restored.find(({ id }) => id === later.id)?.slots.map(({ startsAt }) => startsAt)).toEqual([
      "2027-03-16T14:00:00.000Z",
    ]);
    expect((await readSession(db, slug, opening.slug))?.follows).toMatchObject([{ slug: past.slug }]);
    // Whoever saw a slot before it was gone has not seen this one.
    const slots = await db.slot.findMany({ where: { sessionId: twice.id } });
    expect(slots.map(({ version }) => version)).toEqual([8, 8]);
    const [slot] = await db.publishedSlot.findMany({ where: { id: twice.slots[0]?.id ?? "" } });
    expect(slot).toMatchObject({ sequence: 2, cancelledAt: null });
  });
});
