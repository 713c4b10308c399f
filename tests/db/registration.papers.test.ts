import { expect, test } from "vitest";
import { foldText } from "#app/platform/text.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { rememberMade } from "#app/registration/access.server.ts";
import {
  issueLetters,
  revokeLetter,
  takeLetter,
  takeVisaLetter,
} from "#app/registration/papers/commands/issue.server.ts";
import { saveTexts } from "#app/registration/papers/commands/texts.server.ts";
import { defaultTexts } from "#app/registration/papers/default-texts.ts";
import {
  deleteOldPassports,
  exportPassports,
  readPassport,
  resealPassports,
} from "#app/registration/papers/passport.server.ts";
import { isCodeValid, listLetters, peopleForLetters } from "#app/registration/papers/queries.server.ts";
import { eraseRegistrations } from "#app/registration/personal-data.server.ts";
import { loader as deskPdf } from "#app/routes/organise.$slug.letters.issued.$number[.]pdf.ts";
import { action as deskList } from "#app/routes/organise.$slug.registrations._index.tsx";
import { loader as ownPdf } from "#app/routes/registrations.$reference.letters.$number[.]pdf.ts";
import { loader as verify } from "#app/routes/verify.$code.tsx";
import {
  actAs,
  actAsVisitor,
  createAccount,
  createTeamMember,
  signedIn,
  testAppUrl,
  testNow,
} from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { register, registrationDetails } from "#tests/factories/registration.ts";
import { refusalStatus } from "#tests/factories/route.ts";
import { openTestDatabase } from "#tests/setup/database.ts";
import { pdfText } from "#tests/setup/pdf-text.ts";

const { db } = await openTestDatabase();
const keys = createContext(db).config.vaultKeys;
const names = ["Ελένη Παπαδοπούλου", "Олексій Щербаков", "محمد بن سلمان", "陈晓明", "İpek Nguyễn"];
const passport = {
  number: "X1234567",
  nationality: "SE",
  bornOn: "1980-02-01",
  issuedOn: "2024-01-01",
  expiresOn: "2034-01-01",
  issuedIn: "Göteborg",
};

/** A conference with an editor and confirmed delegates. */
async function scene(values: Parameters<typeof createConference>[1] = {}) {
  const conference = await createConference(db, { categories: [{ needsApproval: false }], ...values });
  const categoryId = conference.categories[0]?.id ?? "";
  const rows = [];
  for (const name of names)
    rows.push(
      await register(db, conference.id, categoryId, {
        details: registrationDetails(categoryId, { name, countryCode: "SE", organisationName: "Polisen" }),
      }),
    );
  const editor = await createTeamMember(db, conference.id, "editor");
  return { conference, rows, editor, act: await actAs(db, editor.id) };
}

const letterOf = (conferenceId: string, number: number) =>
  db.letter.findUniqueOrThrow({ where: { conferenceId_number: { conferenceId, number } } });

test("organisers issue letters with numbers without gaps, each told by mail and in the log", async () => {
  const { conference, rows, act } = await scene();
  const input = {
    conferenceId: conference.id,
    ids: rows.map(({ id }) => id),
    kind: "confirmation",
    locale: "fr",
  } as const;
  await db.registration.update({ where: { id: rows[0]?.id ?? "" }, data: { state: "waiting" } });
  const first = await issueLetters(db, act, input);
  expect(first.done.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(first.skipped).toEqual([{ name: names[0], why: "wrong_state" }]);
  expect(await db.message.count({ where: { template: "letter-issued" } })).toBe(4);
  expect(await db.auditEntry.count({ where: { action: "registration.letter_issued" } })).toBe(4);
  const again = await issueLetters(db, act, input);
  expect(again.skipped.map(({ why }) => why).sort()).toEqual(["has_it", "has_it", "has_it", "has_it", "wrong_state"]);
  expect(await db.letterCounter.findUnique({ where: { conferenceId: conference.id } })).toMatchObject({ next: 5 });
  const desk = await actAs(db, (await createTeamMember(db, conference.id, "desk")).id);
  await expect(issueLetters(db, desk, input)).rejects.toThrow("forbidden");
});

test("what it says stays as it was, in every script, and a changed name gets another letter", async () => {
  const { conference, rows, editor, act } = await scene();
  const ids = rows.map(({ id }) => id);
  await issueLetters(db, act, { conferenceId: conference.id, ids, kind: "confirmation", locale: "en" });
  await db.registration.update({ where: { id: ids[3] ?? "" }, data: { name: "Somebody Else" } });
  const print = async (number: number) => {
    const context = createContext(db, { account: await signedIn(db, editor.id) });
    const params = { slug: conference.slug, number: String(number) };
    const answer = await deskPdf({ request: new Request(testAppUrl), params, context });
    return pdfText(new Uint8Array(await answer.arrayBuffer()));
  };
  const letters = await db.letter.findMany({ where: { conferenceId: conference.id } });
  for (const { registrationId, number, code } of letters) {
    const text = await print(number);
    expect(text).toContain(names[ids.indexOf(registrationId)]);
    expect(text).toContain(`${testAppUrl}/verify/${code}`);
    expect(text).toContain(`No. 000${number}`);
  }
  const { done } = await issueLetters(db, act, {
    conferenceId: conference.id,
    ids,
    kind: "confirmation",
    locale: "en",
  });
  expect(done).toEqual([{ name: "Somebody Else", number: 6 }]);
  const older = letters.find(({ registrationId }) => registrationId === ids[3]);
  expect(await isCodeValid(db, older?.code ?? "")).toBe(false);
});

test("a code is valid or not: revoked, withdrawn, and never given look the same", async () => {
  const { conference, rows, act } = await scene();
  const ids = rows.map(({ id }) => id);
  await issueLetters(db, act, { conferenceId: conference.id, ids, kind: "confirmation", locale: null });
  const [one, two, three] = await db.letter.findMany({
    orderBy: { number: "asc" },
    where: { conferenceId: conference.id },
  });
  await revokeLetter(db, act, { conferenceId: conference.id, number: two?.number ?? 0 });
  await db.registration.update({ where: { id: three?.registrationId ?? "" }, data: { state: "withdrawn" } });
  const ask = (code: string) =>
    verify({ params: { code }, request: new Request(testAppUrl), context: createContext(db) });
  expect(await ask(one?.code ?? "")).toMatchObject({ valid: true });
  const invalid = await ask("23456789ABCD");
  expect(invalid.valid).toBe(false);
  for (const code of [two?.code, three?.code, "no code", "%00"]) expect(await ask(code ?? "")).toEqual(invalid);
  const typed = `${one?.code.slice(0, 4)}-${one?.code.slice(4, 8)} ${one?.code.slice(8).toLowerCase()}`;
  expect(await ask(typed)).toMatchObject({ valid: true });
});

test("a delegate gets a visa letter with passport data, sealed, which organisers see only with a line in the log", async () => {
  const { conference, rows, editor } = await scene();
  const [row] = rows;
  const account = await createAccount(db, { email: row?.email ?? "" });
  const own = { reference: row?.reference ?? "", linkedIds: [], madeKeys: [] };
  const act = await actAs(db, account.id);
  const number = await takeVisaLetter(db, act, keys, { ...own, passport, locale: "en" });
  expect(await takeVisaLetter(db, act, keys, { ...own, passport, locale: "en" })).toBe(number);
  const kept = JSON.stringify([await db.passport.findMany(), await letterOf(conference.id, number)]);
  expect(kept).not.toMatch(/X1234567|Göteborg|1980/);
  expect(await readPassport(db, keys, row?.id ?? "")).toEqual(passport);
  const params = { slug: conference.slug, reference: row?.reference, number: String(number) };
  const text = async (loader: typeof ownPdf, accountId: string) => {
    const context = createContext(db, { account: await signedIn(db, accountId) });
    const answer = await loader({ request: new Request(testAppUrl), params, context });
    return pdfText(new Uint8Array(await answer.arrayBuffer()));
  };
  expect(await text(ownPdf, account.id)).toContain("Passport: X1234567, issued on 1 January 2024 in Göteborg");
  expect(await db.auditEntry.count({ where: { action: "registration.passport_seen" } })).toBe(0);
  expect(await text(deskPdf as typeof ownPdf, editor.id)).toContain("Nationality: Sweden");
  expect(await db.auditEntry.count({ where: { action: "registration.passport_seen" } })).toBe(1);
  const desk = await createTeamMember(db, conference.id, "desk");
  expect(await refusalStatus(text(deskPdf as typeof ownPdf, desk.id))).toBe(403);
  expect(await refusalStatus(text(ownPdf, (await createAccount(db)).id))).toBe(404);
  expect(await exportPassports(db, keys, { id: row?.id })).toEqual([{ registration: row?.reference, passport }]);
  const fresh = ["another vault key of forty characters!!", ...keys] as const;
  expect(await resealPassports(db, fresh)).toBe(1);
  expect(await readPassport(db, [fresh[0]], row?.id ?? "")).toEqual(passport);
});

test("a browser that only made the registration prints no passport data that the owner of its address gives", async () => {
  const { rows, conference } = await scene();
  const { id = "", reference = "", submissionKey = "" } = rows[0] ?? {};
  const number = await takeVisaLetter(db, actAsVisitor(), keys, {
    ...{ reference, linkedIds: [id], madeKeys: [] },
    ...{ passport, locale: "en" },
  });
  const context = createContext(db);
  const request = new Request(testAppUrl);
  request.headers.set("Cookie", (await rememberMade(context, request, submissionKey)).split(";", 1)[0] ?? "");
  const params = { slug: conference.slug, reference, number: String(number) };
  expect(await refusalStatus(ownPdf({ request, params, context }))).toBe(404);
});

test("letters are issued to those ticked in the list, certificates only to whoever was there, and after the last day", async () => {
  const { conference, rows, editor } = await scene({ dateFrom: "2027-03-16", dateTo: "2027-03-18" });
  const [came] = rows;
  const conferenceId = conference.id;
  const { id: checkPointId } = await db.checkPoint.create({
    data: { conferenceId, nameEn: "Entrance", kind: "entrance", position: 0 },
  });
  const scannedAt = new Date("2027-03-18T08:00:00Z");
  await db.scan.create({
    data: {
      ...{ id: "came", conferenceId, checkPointId, registrationId: came?.id ?? "", direction: "in", day: "2027-03-18" },
      ...{ said: "welcome", result: "welcome", conflicts: [], scannedAt, receivedAt: scannedAt, accountId: editor.id },
    },
  });
  const path = `/organise/${conference.slug}/registrations?state=confirmed`;
  const issue = async (now: string, fields: Record<string, string>) => {
    const request = posted(path, { decision: "letter", letter: "attendance", ...fields });
    const context = createContext(db, { account: await signedIn(db, editor.id), now: new Date(now) });
    const answer = await deskList({ request, params: { slug: conference.slug }, context });
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, path]);
    return db.letter.findMany({ where: { conferenceId }, select: { registrationId: true, kind: true, locale: true } });
  };
  // The last minute of the last day in Strasbourg, and the first after it.
  expect(await issue("2027-03-18T22:59:00Z", { all: "1" })).toEqual([]);
  const certificate = { registrationId: came?.id, kind: "attendance", locale: "fr" };
  expect(await issue("2027-03-18T23:00:00Z", { all: "1", letterIn: "fr" })).toEqual([certificate]);
  expect(await issue("2027-03-18T23:00:00Z", { id: rows[1]?.id ?? "" })).toEqual([certificate]);
});

test("a person's reference finds that person alone to issue a letter to", async () => {
  const { conference, rows } = await scene();
  const found = await peopleForLetters(db, conference.id, "visa", foldText(rows[2]?.reference ?? ""));
  expect(found.people.map(({ id }) => id)).toEqual([rows[2]?.id]);
});

test("passport data goes some days after the conference, with the place, and with the person", async () => {
  const { conference, rows, editor } = await scene({ dateFrom: "2027-03-01", dateTo: "2027-03-03", dateEnd: "dated" });
  const give = async (index: number) => {
    const account = await createAccount(db, { email: rows[index]?.email ?? "" });
    const own = { reference: rows[index]?.reference ?? "", linkedIds: [] };
    const act = await actAs(db, account.id);
    await takeVisaLetter(db, act, keys, { ...own, passport, locale: "en" });
    return { account, act };
  };
  await give(0);
  const { account, act } = await give(1);
  await give(2);
  await db.registration.updateMany({ where: { id: rows[0]?.id ?? "" }, data: { state: "declined" } });
  expect(await deleteOldPassports(db, testNow)).toBe(1);
  await db.registration.updateMany({ where: { id: rows[1]?.id ?? "" }, data: { state: "withdrawn" } });
  const owner = await signedIn(db, account.id);
  await inTransaction(db, (tx) => eraseRegistrations(tx, act, owner));
  expect(await db.passport.count()).toBe(1);
  expect(await db.letter.findMany({ where: { registrationId: rows[1]?.id ?? "" } })).toMatchObject([
    { content: {}, revokedAt: testNow },
  ]);
  // Its number stays in the list, and there is nothing to print.
  const context = createContext(db, { account: await signedIn(db, editor.id) });
  const params = { slug: conference.slug, number: "2" };
  expect(await refusalStatus(deskPdf({ request: new Request(testAppUrl), params, context }))).toBe(404);
  const { letters } = await listLetters(db, conference.id, { kind: null, page: 1 });
  expect(letters.map(({ number, printable }) => [number, printable])).toEqual([
    [3, true],
    [2, false],
    [1, true],
  ]);
  expect(await deleteOldPassports(db, new Date("2027-03-17T12:00:00Z"))).toBe(0);
  expect(await deleteOldPassports(db, new Date("2027-03-19T12:00:00Z"))).toBe(1);
  await db.conference.update({
    where: { id: conference.id },
    data: { dateFrom: null, dateTo: null, dateEnd: "unknown" },
  });
  await db.passport.create({ data: { registrationId: rows[2]?.id ?? "", sealed: "sealed", givenAt: testNow } });
  const yearLater = (days: number) => new Date(testNow.getTime() + (365 + days) * 86_400_000);
  expect(await deleteOldPassports(db, yearLater(-1))).toBe(0);
  expect(await deleteOldPassports(db, yearLater(0))).toBe(1);
});

test("organisers write the words, and what cannot be filled in is refused by its name", async () => {
  const { conference, rows, act } = await scene();
  const texts = { ...defaultTexts.confirmation, selfService: false };
  const about = { conferenceId: conference.id, kind: "confirmation" } as const;
  const wrong = saveTexts(db, act, { ...about, ...texts, bodyFr: "Bonjour {nom}" });
  await expect(wrong).rejects.toMatchObject({ params: { field: "bodyFr", name: "nom" } });
  await saveTexts(db, act, { ...about, ...texts, bodyEn: "Dear {name}\n\n<b>{position}</b>" });
  const [row] = rows;
  await issueLetters(db, act, { ...about, ids: [row?.id ?? ""], locale: "en" });
  const { content } = await letterOf(conference.id, 1);
  expect(content).toMatchObject({ paragraphs: [[`Dear ${names[0]}`], ["<b>Head of unit</b>"]] });
  const account = await createAccount(db, { email: row?.email ?? "" });
  const own = { reference: row?.reference ?? "", linkedIds: [], kind: "confirmation", locale: "en" } as const;
  await expect(takeLetter(db, await actAs(db, account.id), own)).rejects.toThrow("wrong_state");
});
