import { afterAll, expect, test } from "vitest";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import { type LockProgramme, publishRelease, publishWith } from "#app/programme/releases/commands/publish.server.ts";
import { startDraft } from "#app/programme/releases/commands/start-draft.server.ts";
import { lockProgramme } from "#app/programme/releases/write-release.server.ts";
import { eraseSpeaking } from "#app/programme/speakers/personal-data.server.ts";
import { postgresDatabase } from "#server/database.ts";
import { actAs, createTeamMember } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createPerson, createRoom, createSession } from "#tests/factories/programme.ts";
import { freshPostgres } from "#tests/setup/database.ts";

const { db, url } = await freshPostgres();
const other = postgresDatabase(url, 5);
afterAll(() => other.close());

/** A published programme with one change that waits for a release, and a speaker who is to be told of it. */
async function scene() {
  const { id: conferenceId } = await createConference(db);
  const act = await actAs(db, (await createTeamMember(db, conferenceId, "editor")).id);
  const room = await createRoom(db, conferenceId);
  const at = [{ roomId: room.id, from: "2027-03-16T08:00:00Z", to: "2027-03-16T09:00:00Z" }];
  const session = await createSession(db, conferenceId, { at });
  const { id: personId, name } = await createPerson(db, { name: "Somebody to forget" });
  const email = `${personId}@speakers.example`;
  await db.speaker.create({ data: { conferenceId, personId, email, emailKey: email } });
  await db.sessionRole.create({ data: { sessionId: session.id, personId, role: "speaker", position: 0 } });
  await startDraft(db, act, conferenceId);
  await db.session.update({ where: { id: session.id }, data: { titleEn: "Changed" } });
  const { programmeRevision: revision } = await db.conference.findUniqueOrThrow({ where: { id: conferenceId } });
  const input = { conferenceId, noteEn: null, noteFr: null, base: 1, revision, acknowledged: "", tells: true };
  return { conferenceId, act, input, session, person: { name, email } };
}

test("two who publish at once make one release and one mail; the second is told", async () => {
  for (let round = 0; round < 5; round++) {
    const { conferenceId, act, input } = await scene();
    const results = await Promise.all([
      publishRelease(db, act, { ...input, name: "Mine" }),
      publishRelease(other.db, act, { ...input, name: "Theirs" }),
    ]);
    expect(results.map((result) => (typeof result === "string" ? result : result.number)).sort()).toEqual([
      2,
      "changed_meanwhile",
    ]);
    const releases = await db.release.findMany({ where: { conferenceId }, select: { id: true } });
    expect(releases).toHaveLength(2);
    expect(await db.message.count({ where: { subjectId: { in: releases.map(({ id }) => id) } } })).toBe(1);
  }
});

test("without the lock both believe that they publish: only the database stops the second", async () => {
  const { conferenceId, act, input } = await scene();
  let arrived = 0;
  let open = () => {};
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  const noLock: LockProgramme = async (tx, id) => {
    const row = await tx.conference.findUniqueOrThrow({
      where: { id },
      select: { programmeMode: true, programmeRevision: true },
    });
    if (++arrived === 2) open();
    await both;
    return row;
  };
  const results = await Promise.allSettled([
    publishWith(noLock, db, act, { ...input, name: "Mine" }),
    publishWith(noLock, other.db, act, { ...input, name: "Theirs" }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.release.count({ where: { conferenceId } })).toBe(2);
});

test("a change of the draft and its publication come one after the other", async () => {
  const { conferenceId, act, input, session } = await scene();
  const [published] = await Promise.all([
    publishRelease(db, act, { ...input, name: "Mine" }),
    changeDraft(other.db, act, conferenceId, (tx) =>
      tx.session.update({ where: { id: session.id }, data: { titleEn: "Later" } }),
    ),
  ]);
  const last = await db.release.findFirstOrThrow({ where: { conferenceId }, orderBy: { number: "desc" } });
  // Whoever came first: nobody publishes what they have not seen.
  expect(JSON.stringify(last.snapshot)).not.toContain("Later");
  expect(last.number).toBe(published === "changed_meanwhile" ? 1 : 2);
});

test("who is erased while somebody publishes is not in what was published", async () => {
  const { conferenceId, act, input, person } = await scene();
  // It is over: nothing else of the erasure asks for the lock.
  await db.conference.update({ where: { id: conferenceId }, data: { dateFrom: "2020-01-01", dateTo: "2020-01-02" } });
  const owner = { id: "nobody", emailKey: person.email, emailVerified: true };
  let erasing = Promise.resolve();
  const lock: LockProgramme = async (tx, id) => {
    const row = await lockProgramme(tx, id);
    erasing = inTransaction(other.db, (apart) => eraseSpeaking(apart, act, owner));
    await expect.poll(waitingForLocks).toBe(1);
    return row;
  };
  expect(await publishWith(lock, db, act, { ...input, name: "Mine" })).toMatchObject({ number: 2 });
  await erasing;
  const releases = await db.release.findMany({ where: { conferenceId }, select: { snapshot: true } });
  expect(releases).toHaveLength(2);
  expect(JSON.stringify(releases)).not.toContain(person.name);
});

async function waitingForLocks(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`;
  return row?.count ?? 0;
}
