import { expect, test } from "vitest";
import { saveFile } from "#app/conferences/files.server.ts";
import { firstVersion } from "#app/notice/first-version.ts";
import type { Upload } from "#app/platform/uploads.server.ts";
import held from "#app/privacy/messages/held-en.ts";
import { heldParts } from "#app/privacy/mine.server.ts";
import { heldOfAccount, heldOfRegistration } from "#app/privacy/queries/held.server.ts";
import type { Readable } from "#app/privacy/readable.server.ts";
import { rememberLink } from "#app/registration/access.server.ts";
import { enterDelegate } from "#app/registration/commands/enter-delegate.server.ts";
import { eraseOwnRegistration } from "#app/registration/commands/erase.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { action as own } from "#app/routes/registrations.$reference._index.tsx";
import { actAsVisitor, createAccount, signedIn, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { later, organiserOf, placesBooked, register, registrationDetails } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const email = "ana@ministry.example";

async function registered() {
  const conference = await createConference(db, { categories: [{ needsApproval: false }] });
  await register(db, conference.id, conference.categories[0]?.id ?? "", { email });
  const row = await db.registration.findFirstOrThrow({ where: { emailKey: email } });
  const { id, reference } = row;
  const upload: Upload = { name: "ana.jpg", mediaType: "image/jpeg", bytes: Buffer.from("picture") };
  const fileId = await db.$transaction((tx) => saveFile(tx, testNow, conference.id, "badge_photo", upload));
  await db.registrationPhoto.create({ data: { registrationId: id, fileId, width: 1, height: 1 } });
  await db.registrationNote.create({ data: { registrationId: id, text: "Ana knows the minister" } });
  await db.passport.create({ data: { registrationId: id, sealed: "secret" } });
  const section = await db.questionSection.create({
    data: { conferenceId: conference.id, titleEn: "More", position: 1 },
  });
  const question = await db.question.create({
    data: {
      ...{ conferenceId: conference.id, sectionId: section.id, position: 1, kind: "short_text" },
      ...{ labelEn: "Hobby?", labelFr: "Loisir ?" },
    },
  });
  await db.answer.create({
    data: { registrationId: id, questionId: question.id, kind: "short_text", text: "Ana sails", updatedAt: testNow },
  });
  return { conference, id, reference, name: row.name };
}

/** Every label and text of it. */
function textsOf(facts: Readable[]): string[] {
  return facts.flatMap(({ label, text, parts = [], list = [] }) => [
    label,
    ...(text === undefined ? [] : [text]),
    ...textsOf(parts),
    ...list.flatMap(textsOf),
  ]);
}

test("everything in the file is on the page, in words of the reader's language", async () => {
  const { id, name } = await registered();
  const parts = await heldParts(db, await heldOfRegistration(db, id), "fr");
  expect(parts.map(({ key }) => key)).toEqual(["registrations", "mails"]);
  const texts = textsOf(parts);
  // What the log knows by its number has its name.
  expect(texts.filter((text) => /[0-9a-f]{8}-[0-9a-f]{4}-/.test(text))).toEqual([]);
  for (const text of [name, email, "Ana sails", "Loisir ?", "Ana knows the minister", "ana.jpg", "confirmée"])
    expect(texts).toContain(text);
  // Every key of the file has its word: none of them is shown as programs call it.
  const account = await createAccount(db, { email: "account@ministry.example" });
  const own = await heldParts(db, await heldOfAccount(db, await signedIn(db, account.id), testNow), "fr");
  const keys = Object.keys(held.fields).filter((key) => /[A-Z]/.test(key));
  expect([...texts, ...textsOf(own)].filter((text) => keys.includes(text))).toEqual([]);
  expect(
    [...parts, ...textsOfLabels(own), ...textsOfLabels(parts)].filter(
      (one) => typeof one === "string" && /[a-z][A-Z]/.test(one),
    ),
  ).toEqual([]);
  expect(JSON.stringify(await heldOfRegistration(db, id))).not.toContain("secret");
});

function textsOfLabels(facts: Readable[]): string[] {
  return facts.flatMap(({ label, parts = [], list = [] }) => [
    label,
    ...textsOfLabels(parts),
    ...list.flatMap(textsOfLabels),
  ]);
}

test("without an account: withdrawn first, then erased for good, and only counted", async () => {
  const { conference, id, reference, name } = await registered();
  const holder = { reference, linkedIds: [id] };
  const erase = (keys: object = {}) => eraseOwnRegistration(db, actAsVisitor(), { ...holder, ...keys });
  await expect(erase()).rejects.toMatchObject({ code: "wrong_state" });
  await withdrawRegistration(db, actAsVisitor(), holder);
  // Whoever only made it in this browser has not shown that the address is theirs.
  const { submissionKey } = await db.registration.findUniqueOrThrow({ where: { id } });
  await expect(erase({ linkedIds: [], madeKeys: [submissionKey] })).rejects.toMatchObject({ code: "forbidden" });
  await expect(erase({ linkedIds: [] })).rejects.toMatchObject({ code: "not_found" });
  await erase();
  const left = JSON.stringify([
    await db.registration.findMany(),
    await db.auditEntry.findMany(),
    await db.message.findMany(),
    await db.answer.findMany(),
    await db.registrationNote.findMany(),
    await db.passport.findMany(),
    await db.storedFile.findMany({ select: { name: true } }),
  ]);
  for (const text of [name, email, "Ana", "ana.jpg", "secret"]) expect(left).not.toContain(text);
  expect(await db.registration.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "withdrawn", name: "—" });
  for (const { taken, held: places } of await placesBooked(db, conference.id)) expect(taken).toBe(places);
});

test("whoever was entered by somebody else has agreed to nothing until they do so themselves, once", async () => {
  const conference = await createConference(db, { categories: [{ needsApproval: false }] });
  const organiser = await organiserOf(db, conference.id);
  const { id, reference } = await enterDelegate(db, await organiser(), {
    ...{ conferenceId: conference.id, email, tell: false },
    details: registrationDetails(conference.categories[0]?.id ?? ""),
  });
  const agreedAt = async () => {
    const [one] = (await heldOfRegistration(db, id)).registrations;
    return [one?.consentAt, one?.consentVersion];
  };
  expect(await agreedAt()).toEqual([null, ""]);
  const params = { reference };
  const agree = async (now: Date) => {
    const context = createContext(db, { now });
    const request = posted(`/registrations/${reference}?index`, { intent: "agree" });
    request.headers.set("Cookie", (await rememberLink(context, request, id)).split(";", 1)[0] ?? "");
    return (await own({ request, params, context })).status;
  };
  const stranger = posted(`/registrations/${reference}?index`, { intent: "agree" });
  const refused = await own({ request: stranger, params, context: createContext(db) }).catch((answer) => answer);
  expect(refused.status).toBe(404);
  expect(await agreedAt()).toEqual([null, ""]);
  expect(await agree(later(1))).toBe(302);
  expect(await agree(later(2))).toBe(302);
  expect(await agreedAt()).toEqual([later(1), firstVersion.version]);
  const log = { subjectId: id, action: "registration.notice_agreed" };
  expect(await db.auditEntry.count({ where: log })).toBe(1);
});
