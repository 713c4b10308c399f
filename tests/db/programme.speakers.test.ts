import { beforeEach, expect, test } from "vitest";
import { hashToken } from "#app/platform/token.server.ts";
import { readSession } from "#app/programme/queries/session.server.ts";
import { answerPart } from "#app/programme/speakers/commands/answer.server.ts";
import { askSpeakers } from "#app/programme/speakers/commands/ask.server.ts";
import { saveProfile, setPortrait } from "#app/programme/speakers/commands/profile.server.ts";
import {
  addRole,
  moveRole,
  type RoleInput,
  removeRole,
  setRoleState,
} from "#app/programme/speakers/commands/roles.server.ts";
import { parseSpeakerFilter } from "#app/programme/speakers/filter.ts";
import { eraseSpeaking, exportSpeaking, forgetAddresses } from "#app/programme/speakers/personal-data.server.ts";
import { isPublicPortrait } from "#app/programme/speakers/portraits.server.ts";
import {
  countParts,
  listOwnSpeaking,
  listSessionPeople,
  listSpeakers,
} from "#app/programme/speakers/queries.server.ts";
import { actAs, actAsVisitor, createAccount, createTeamMember, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createSession, publishDraft } from "#tests/factories/programme.ts";
import { openTestDatabase } from "#tests/setup/database.ts";

const { db } = await openTestDatabase();

let conferenceId: string;
let slug: string;
let sessionId: string;
let act: Awaited<ReturnType<typeof actAs>>;

beforeEach(async () => {
  ({ id: conferenceId, slug } = await createConference(db, { programmeMode: "released" }));
  act = await actAs(db, (await createTeamMember(db, conferenceId, "editor")).id);
  ({ id: sessionId } = await createSession(db, conferenceId, { slug: "workshop", titleEn: "Workshop" }));
});

const somebody = { position: "Judge", organisationId: null, organisationName: "Court of Lantania", countryCode: "FR" };

function wish(values: Partial<RoleInput> = {}): RoleInput {
  return {
    ...{ conferenceId, sessionId, role: "panellist", titleEn: null, titleFr: null, locale: "fr", confirmed: false },
    person: { name: "İpek van der Berg", ...somebody },
    email: "ipek@court.example",
    ...values,
  };
}

const publish = () => publishDraft(db, act, conferenceId);

/** The link in the last mail to a speaker. */
async function linkOf(): Promise<string> {
  const { text } = await db.message.findFirstOrThrow({
    where: { subjectType: "speaker" },
    orderBy: { createdAt: "desc" },
  });
  return hashToken(/\/fr\/s\/([\w-]{43})/.exec(text)?.[1] ?? "");
}

const people = async () =>
  (await listSessionPeople(db, conferenceId, sessionId)).map(({ name, state }) => [name, state]);

test("somebody new is asked once for all parts, confirms by the link, and is published with the next release", async () => {
  const { speakerId } = await addRole(db, act, wish());
  const other = await createSession(db, conferenceId);
  const { personId } = await db.speaker.findUniqueOrThrow({ where: { id: speakerId } });
  await addRole(db, act, wish({ sessionId: other.id, role: "chair", person: { id: personId }, email: null }));
  expect(await countParts(db, conferenceId)).toMatchObject({ counts: { proposed: 2 }, toAsk: 1 });
  expect(await askSpeakers(db, act, { conferenceId, speakerId: null })).toEqual({
    ...{ asked: 1, unreachable: 0, resting: 0, more: 0 },
  });
  expect(await askSpeakers(db, act, { conferenceId, speakerId })).toMatchObject({ asked: 0, resting: 1 });
  const mails = await db.message.findMany({ where: { subjectType: "speaker" } });
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain("Séance");
  expect(await people()).toEqual([["İpek van der Berg", "invited"]]);
  await publish();
  expect((await readSession(db, slug, "workshop"))?.people).toEqual([]);

  const own = { speakerId, linkIds: [await linkOf()] };
  const part = { ...own, sessionId, role: "panellist", titleEn: "Evidence", titleFr: null } as const;
  await expect(
    answerPart(db, actAsVisitor(), { ...part, linkIds: ["other"], answer: "confirmed" }),
  ).rejects.toMatchObject({
    code: "not_found",
  });
  await answerPart(db, actAsVisitor(), { ...part, answer: "confirmed" });
  await answerPart(db, actAsVisitor(), {
    ...own,
    sessionId: other.id,
    role: "chair",
    titleEn: null,
    titleFr: null,
    answer: "declined",
  });
  expect((await readSession(db, slug, "workshop"))?.people).toEqual([]);
  await publish();
  expect((await readSession(db, slug, "workshop"))?.people).toMatchObject([
    { name: "İpek van der Berg", position: "Judge", affiliation: "Court of Lantania", title: { en: "Evidence" } },
  ]);
  expect(
    (await db.auditEntry.findMany({ where: { subjectType: "speaker" } })).map(({ action }) => action).sort(),
  ).toEqual([...["speaker.asked", "speaker.confirmed", "speaker.declined"]]);
});

test("people are put in order, taken away, and have each part once; addresses are one speaker's", async () => {
  const { speakerId } = await addRole(db, act, wish());
  const { personId } = await db.speaker.findUniqueOrThrow({ where: { id: speakerId } });
  await addRole(db, act, wish({ person: { name: "李明", ...somebody }, email: null, confirmed: true }));
  // Another address: the link that went to the first opens nothing any more.
  await askSpeakers(db, act, { conferenceId, speakerId });
  const other = await createSession(db, conferenceId);
  await addRole(db, act, wish({ sessionId: other.id, person: { id: personId }, email: "other@court.example" }));
  expect(await db.speakerLink.count({ where: { speakerId } })).toBe(0);
  await addRole(db, act, wish({ sessionId: other.id, person: { id: personId }, role: "chair" }));
  const [own] = await listOwnSpeaking(db, {
    account: { id: "", emailKey: "ipek@court.example", emailVerified: true },
    linkIds: [],
  });
  expect([own?.id, own?.parts.length]).toEqual([speakerId, 1]);
  const again = wish({ person: { id: personId } });
  await expect(addRole(db, act, again)).rejects.toMatchObject({ params: { code: "role_taken" } });
  const same = wish({ person: { name: "Another", ...somebody }, email: "IPEK@court.example" });
  await expect(addRole(db, act, same)).rejects.toMatchObject({ params: { code: "speaker_address" } });
  const target = { conferenceId, sessionId, personId, role: "panellist" } as const;
  await moveRole(db, act, { ...target, by: 1 });
  expect(await people()).toEqual([
    ["李明", "confirmed"],
    ["İpek van der Berg", "invited"],
  ]);
  await setRoleState(db, act, { ...target, state: "confirmed" });
  await removeRole(db, act, target);
  expect(await people()).toEqual([["李明", "confirmed"]]);
  const rows = (await listSpeakers(db, conferenceId, parseSpeakerFilter(new URLSearchParams("missing=address")))).rows;
  expect(rows).toMatchObject([{ name: "李明", gaps: ["address", "biography", "portrait"] }]);
});

const picture = (mark: number) => ({
  mediaType: "image/png" as const,
  bytes: new Uint8Array([mark]),
  ...{ width: 100, height: 100 },
});
const profile = {
  ...{ position: "Senior judge", organisation: null, biographyEn: "Sits in court.", biographyFr: null },
  ...{ portraitAlt: "A judge", locale: "en" as const },
  absences: [{ startsAt: new Date("2027-03-16T08:00:00Z"), endsAt: new Date("2027-03-16T12:00:00Z") }],
};

/** The profile as it is read now. */
async function read(speakerId: string) {
  const { updatedAt } = await db.speaker.findUniqueOrThrow({ where: { id: speakerId } });
  return { ...profile, read: updatedAt.getTime() };
}

async function published() {
  const { speakerId } = await addRole(db, act, wish({ confirmed: true }));
  const whose = { conferenceId, speakerId };
  await setPortrait(db, act, whose, picture(1));
  await saveProfile(
    db,
    act,
    { ...(await read(speakerId)), contact: { email: "ipek@court.example", name: null } },
    whose,
  );
  await publish();
  const { portraitId } = await db.speaker.findUniqueOrThrow({ where: { id: speakerId } });
  return { speakerId, whose, portraitId: portraitId ?? "" };
}

test("a portrait is public with the release that shows it; a replaced one goes with the next, a removed one at once", async () => {
  const { whose, portraitId } = await published();
  const isPublic = (id: string) => isPublicPortrait(db, conferenceId, id);
  expect(await isPublic(portraitId)).toBe(true);
  await setPortrait(db, act, whose, picture(2));
  const { portraitId: second } = await db.speaker.findUniqueOrThrow({ where: { id: whose.speakerId } });
  expect([await isPublic(portraitId), await isPublic(second ?? "")]).toEqual([true, false]);
  await publish();
  expect([await isPublic(portraitId), await isPublic(second ?? "")]).toEqual([false, true]);
  await setPortrait(db, act, whose, null);
  expect(await isPublic(second ?? "")).toBe(false);
  expect((await readSession(db, slug, "workshop"))?.people[0]?.portrait).toBeNull();
  expect(await db.storedFile.count({ where: { purpose: "portrait", id: second ?? "" } })).toBe(0);
});

test("what is kept of a speaker is shown to them, and goes with them from draft and releases", async () => {
  const account = await createAccount(db, { email: "ipek@court.example" });
  const owner = { id: account.id, emailKey: account.emailKey, emailVerified: true };
  const { speakerId } = await published();
  expect(await exportSpeaking(db, owner)).toMatchObject([
    { name: "İpek van der Berg", biographyEn: "Sits in court.", parts: [{ role: "panellist", state: "confirmed" }] },
  ]);
  expect(await exportSpeaking(db, { ...owner, emailVerified: false })).toEqual([]);
  await db.$transaction((tx) => eraseSpeaking(tx, act, owner));
  const left = JSON.stringify([
    await db.release.findMany({ where: { conferenceId }, select: { snapshot: true } }),
    await db.speaker.findMany(),
    await db.person.findMany(),
  ]);
  for (const word of ["İpek", "Sits in court", "Senior judge", "ipek@"]) expect(left).not.toContain(word);
  expect(await db.storedFile.count({ where: { purpose: "portrait" } })).toBe(0);
  expect(await db.speakerAbsence.count({ where: { speakerId } })).toBe(0);
  expect(await people()).toEqual([["—", "declined"]]);
});

test("addresses go some time after the conference, and only who may changes anything", async () => {
  const { speakerId, whose } = await published();
  const stranger = await actAs(db, (await createAccount(db)).id);
  const own = { speakerId, linkIds: [] };
  const seen = await read(speakerId);
  await expect(saveProfile(db, stranger, seen, own)).rejects.toMatchObject({ code: "not_found" });
  await expect(saveProfile(db, stranger, seen, whose)).rejects.toMatchObject({ code: "forbidden" });
  const self = await actAs(db, (await createAccount(db, { email: "ipek@court.example" })).id);
  await saveProfile(db, self, { ...seen, position: "President" }, own);
  // An organiser who had the page open meanwhile does not put back what was there.
  await expect(saveProfile(db, act, seen, whose)).rejects.toMatchObject({ code: "changed_meanwhile" });
  expect(await db.speaker.findUniqueOrThrow({ where: { id: speakerId } })).toMatchObject({ position: "President" });
  expect(await forgetAddresses(db, act, conferenceId)).toBe(1);
  await expect(saveProfile(db, self, await read(speakerId), own)).rejects.toMatchObject({ code: "not_found" });
  const late = { ...act, now: new Date(testNow.getTime() + 365 * 86_400_000) };
  expect(await askSpeakers(db, late, { conferenceId, speakerId })).toMatchObject({ asked: 0, unreachable: 1 });
});
