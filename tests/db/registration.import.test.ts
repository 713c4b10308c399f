import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { exportColumns } from "#app/registration/desk/export/columns.server.ts";
import type { ImportChoices } from "#app/registration/imports/choices.ts";
import { matchColumns } from "#app/registration/imports/columns.ts";
import {
  cancelImport,
  checkWith,
  confirmImport,
  deleteOldImports,
  startImport,
} from "#app/registration/imports/commands.server.ts";
import { listImportRows, readImport } from "#app/registration/imports/queries.server.ts";
import { claimStep } from "#app/registration/imports/step.server.ts";
import { workOnImports } from "#app/registration/imports/work.server.ts";
import { writeImport } from "#app/registration/imports/write.server.ts";
import { action as importPage } from "#app/routes/organise.$slug.import.$id.tsx";
import { testAppUrl, testNow } from "#tests/factories/account.ts";
import { type CategoryWish, createConference } from "#tests/factories/conference.ts";
import { createContext } from "#tests/factories/context.ts";
import {
  messagesAbout,
  organiserOf,
  placesBooked,
  register,
  registrationDetails,
} from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const failures: unknown[] = [];
const log = { error: (fields: Record<string, unknown>) => failures.push(fields.err) };
const work = () => workOnImports({ db, now: () => testNow, appUrl: testAppUrl, log });

async function scene(wish: CategoryWish = { needsApproval: false }, capacity: number | null = null) {
  const conference = await createConference(db, { capacity, categories: [{ slug: "government", ...wish }] });
  const conferenceId = conference.id;
  const category = conference.categories[0]?.id ?? "";
  const act = await (await organiserOf(db, conferenceId))();
  const start = async (text: string | Uint8Array, choices: Partial<ImportChoices> = {}) => {
    const bytes = Uint8Array.from(typeof text === "string" ? new TextEncoder().encode(text) : text);
    const { id } = await startImport(db, act, { conferenceId, fileName: "people.csv", bytes, locale: "en" });
    const made = await readImport(db, conferenceId, id);
    if (!made) throw new Error("nothing was kept");
    await checkWith(db, act, { conferenceId, id, choices: { ...made.choices, categoryId: category, ...choices } });
    await work();
    return id;
  };
  const confirm = async (id: string) => {
    await confirmImport(db, act, { conferenceId, id });
    await work();
    return readImport(db, conferenceId, id);
  };
  const outcomes = async (id: string) =>
    (await listImportRows(db, id, null, 1)).rows.map(({ number, outcome }) => [number, outcome]);
  return { conference, conferenceId, category, act, start, confirm, outcomes };
}

const head = "Nom;Courriel;Organisme;Pays;Remarque\r\n";
const line = (n: number, more = "") => `Delegate ${n};delegate${n}@import.example;Ministry;France;${more}\r\n`;

test("a preview says what becomes of each row, errors first, and writes nobody", async () => {
  const { conferenceId, category, start, outcomes } = await scene();
  await register(db, conferenceId, category, { email: "delegate1@import.example" });
  await register(db, conferenceId, category, {
    email: "known@other.example",
    details: registrationDetails(category, { name: "Lima Ana", organisationName: "Police", countryCode: "BR" }),
  });
  const before = await db.registration.count();
  const rows = [
    line(1),
    line(2),
    "Ana Lima;ana@import.example;Police;Brésil;\r\n",
    "Nobody;not an address;Ministry;Atlantis;\r\n",
    line(2),
    "\r\n",
    "van der Berg;DELEGATE.9@import.example;Ministry;NL;\r\n",
  ];
  const id = await start(head + rows.join(""));
  expect(await outcomes(id)).toEqual([
    [5, "error"],
    [6, "twice"],
    [4, "possible"],
    [2, "registered"],
    [3, "confirmed"],
    [8, "confirmed"],
  ]);
  const { rows: shown } = await listImportRows(db, id, null, 1);
  expect(shown[0]?.faults.map(({ column, code }) => `${column} ${code}`)).toEqual(["email email", "country country"]);
  expect(shown[2]?.known).toMatchObject({ name: "Lima Ana" });
  expect(await db.registration.count()).toBe(before);
  expect(await db.message.count()).toBe(before);
});

test("confirmed: names sign by sign, notes, log, mails as chosen, invitations answered; the file is gone", async () => {
  const { conferenceId, start, confirm } = await scene();
  const names = ["van der Berg", "McDonald", "O'Neill", "İpek", "李明", "Zoe\u0308 D\u2019Arc"];
  await db.invitation.create({
    data: {
      ...{ conferenceId, email: "p0@import.example", emailKey: "p0@import.example", name: "x", locale: "en" },
      ...{ tokenHash: "x", expiresAt: testNow },
    },
  });
  const text = head + names.map((name, n) => `${name};P${n}@import.example;Ministry;FR;note ${n}\r\n`).join("");
  const done = await confirm(await start(text, { mail: true }));
  expect(failures).toEqual([]);
  expect(done).toMatchObject({ state: "done", counts: { entered: 6, registered: 0, leftOut: 0 } });
  const rows = await db.registration.findMany({
    where: { conferenceId },
    orderBy: { arrival: "asc" },
    include: { notes: true, invitation: true },
  });
  expect(rows.map(({ name }) => name)).toEqual(names);
  expect(rows.map(({ arrival }) => arrival)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(rows[0]).toMatchObject({
    state: "confirmed",
    email: "P0@import.example",
    emailKey: "p0@import.example",
    listConsent: "nobody",
  });
  expect(rows[0]?.invitation?.state).toBe("accepted");
  expect(rows.map(({ notes }) => notes[0]?.text)).toEqual(names.map((_, n) => `note ${n}`));
  for (const { id, reference } of rows) {
    const [letter, ...more] = await messagesAbout(db, id);
    expect(more).toEqual([]);
    expect(letter?.text).toContain(reference);
    expect(letter?.text).toContain("/r/");
  }
  expect(await db.auditEntry.count({ where: { action: "registration.imported" } })).toBe(6);
  expect(await db.import.findFirst({ select: { file: true, _count: { select: { rows: true } } } })).toEqual({
    file: null,
    _count: { rows: 0 },
  });
  for (const { taken, held } of await placesBooked(db, conferenceId)) expect(taken).toBe(held);
});

describe("at the limit", () => {
  const text = head + [1, 2, 3, 4, 5].map((n) => line(n)).join("");

  test.each([
    ["waiting", ["confirmed", "confirmed", "confirmed", "waiting", "waiting"], 0],
    ["leave_out", ["confirmed", "confirmed", "confirmed"], 2],
  ] as const)("%s", async (full, states, leftOut) => {
    const { conferenceId, start, confirm } = await scene({ needsApproval: false, capacity: 3 });
    const done = await confirm(await start(text, { full }));
    expect(done?.counts).toMatchObject({ entered: states.length, leftOut });
    const rows = await db.registration.findMany({ where: { conferenceId }, orderBy: { arrival: "asc" } });
    expect(rows.map(({ state }) => state)).toEqual(states);
    expect(rows.map(({ arrival }) => arrival)).toEqual(states.map((_, index) => index + 1));
    for (const { taken, held, capacity } of await placesBooked(db, conferenceId)) {
      expect(taken).toBe(held);
      expect(taken).toBeLessThanOrEqual(capacity ?? 9);
    }
  });

  test("places and people that came between looking and confirming count: nobody is oversold, nobody doubled", async () => {
    const { conferenceId, category, start, confirm } = await scene({ needsApproval: false, capacity: 3 });
    const id = await start(text, { mail: true });
    await register(db, conferenceId, category, { email: "delegate2@import.example" });
    await register(db, conferenceId, category);
    expect((await confirm(id))?.counts).toEqual({ entered: 4, registered: 1, leftOut: 0 });
    const rows = await db.registration.findMany({ where: { conferenceId }, orderBy: { arrival: "asc" } });
    expect(rows.map(({ state }) => state)).toEqual([
      "confirmed",
      "confirmed",
      "confirmed",
      ...Array(3).fill("waiting"),
    ]);
    // Who was told of a place in the letter that had been set before is told of the waiting list.
    for (const { id: one, state } of rows.slice(2)) {
      const [letter] = await messagesAbout(db, one);
      expect(letter?.text.includes("waiting list")).toBe(state === "waiting");
    }
  });

  test("confirmed whatever the category asks, or as it asks", async () => {
    const { conferenceId, start, confirm } = await scene({ needsApproval: true });
    await confirm(await start(head + line(1)));
    await confirm(await start(head + line(2), { states: "confirmed" }));
    const rows = await db.registration.findMany({ where: { conferenceId }, orderBy: { arrival: "asc" } });
    expect(rows.map(({ state, decidedAt }) => [state, decidedAt !== null])).toEqual([
      ["pending", false],
      ["confirmed", true],
    ]);
  });
});

test("who may be known is left out when the organiser chose that", async () => {
  const { conferenceId, start, confirm, category } = await scene();
  await register(db, conferenceId, category, { email: "del.egate1@import.example" });
  const done = await confirm(await start(head + line(1) + line(2), { known: "leave_out" }));
  expect(done?.counts).toMatchObject({ entered: 1 });
});

test("cancelled at any time before the end: nobody is registered; afterwards it is too late", async () => {
  const { conferenceId, act, start, confirm } = await scene();
  const refused = expect.objectContaining({ code: "wrong_state" });
  const id = await start(head + line(1));
  await cancelImport(db, act, { conferenceId, id });
  await expect(confirmImport(db, act, { conferenceId, id })).rejects.toEqual(refused);
  // While it is being written: the process notices, at the latest with its last statement.
  const second = await start(head + line(1) + line(2));
  await confirmImport(db, act, { conferenceId, id: second });
  const step = await claimStep(db, () => testNow);
  if (!step) throw new Error("nothing to do");
  const late = { ...step, progress: async () => {} };
  await cancelImport(db, act, { conferenceId, id: second });
  await expect(writeImport(db, act, step)).rejects.toEqual(expect.objectContaining({ code: "closed" }));
  await expect(writeImport(db, act, late)).rejects.toEqual(expect.objectContaining({ code: "closed" }));
  expect(await db.registration.count()).toBe(0);
  for (const { taken } of await placesBooked(db, conferenceId)) expect(taken).toBe(0);
  const third = await start(head + line(1));
  await confirm(third);
  await expect(cancelImport(db, act, { conferenceId, id: third })).rejects.toEqual(refused);
});

test("two processes take up one import once; one that was cut off is taken up again", async () => {
  const { conferenceId, act, start } = await scene();
  const id = await start(head + line(1));
  const confirmed = await Promise.allSettled([1, 2].map(() => confirmImport(db, act, { conferenceId, id })));
  expect(confirmed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const taken = await Promise.all([claimStep(db, () => testNow), claimStep(db, () => testNow)]);
  expect(taken.filter(Boolean)).toHaveLength(1);
  const later = new Date(testNow.getTime() + 3_600_000);
  expect(await claimStep(db, () => later)).toMatchObject({ id, state: "writing" });
});

test("workbooks are read like text, and what is no table is refused", async () => {
  const { conferenceId, act, start, confirm } = await scene();
  const book = await writeXlsx({
    sheets: [
      {
        name: "People",
        rows: [
          ["Full name", "Email", "Affiliation", "Country code"],
          ["李明", "li@import.example", "Police", "CN"],
        ],
      },
    ],
  });
  await confirm(await start(book));
  expect(await db.registration.findFirstOrThrow({ where: { conferenceId } })).toMatchObject({
    ...{ name: "李明", countryCode: "CN", organisationName: "Police" },
  });
  const refusedAs = async (bytes: Uint8Array<ArrayBuffer>) =>
    startImport(db, act, { conferenceId, fileName: "x", bytes, locale: "en" }).then(
      () => "taken",
      (error) => error.params.code,
    );
  const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
  expect(await refusedAs(bytes("Name,E-mail\n"))).toBe("file_no_rows");
  expect(await refusedAs(bytes("\n\n\n"))).toBe("file_not_table");
  expect(await refusedAs(Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3))).toBe("file_not_table");
  expect(await refusedAs(bytes(`Name,E-mail\n${"a,b\n".repeat(10_001)}`))).toBe("file_too_many_rows");
  expect(await refusedAs(bytes(`${"a,".repeat(200)}\nb\n`))).toBe("file_too_wide");
});

test.each(["en", "fr"] as const)("our own exports are recognised (%s)", (locale) => {
  const names = { categories: new Map(), countries: new Map() };
  const columns = exportColumns(locale, "UTC", names, [], null);
  const matched = matchColumns(columns.map(({ heading }) => heading));
  const known = columns.flatMap(({ key }, index) => (matched[index] ? [`${key} ${matched[index]}`] : []));
  expect(known).toEqual([
    ...["name name", "position position", "organisation organisation", "country country", "category category"],
    ...["email email", "locale locale", "languages languages", "interpretation interpretation"],
    "access_needs access_needs",
  ]);
});

test.each([
  ["says that it unfolds to nothing", 0, "file_not_table"],
  ["unfolds to far more than people", 0x7fffffff, "file_unfolds"],
])("a workbook that %s is not unfolded", async (_, stated, code) => {
  const { conferenceId, act } = await scene();
  const rows = [["Name"], ["Ana"]];
  const bytes = Uint8Array.from(await writeXlsx({ sheets: [{ name: "People", rows }] }));
  const view = new DataView(bytes.buffer);
  const isEntry = (at: number) => view.getUint32(at, true) === 0x02014b50;
  for (let at = 0; at < bytes.length - 30; at++) if (isEntry(at)) view.setUint32(at + 24, stated, true);
  const started = startImport(db, act, { conferenceId, fileName: "x", bytes, locale: "en" });
  await expect(started).rejects.toMatchObject({ params: { code } });
});

test("who may be known and would find no place is shown as left out", async () => {
  const { conferenceId, category, start, confirm, outcomes } = await scene({ needsApproval: false, capacity: 1 });
  await register(db, conferenceId, category, {
    ...{ email: "known@import.example" },
    details: registrationDetails(category, { name: "Delegate 1", organisationName: "Ministry" }),
  });
  const id = await start(head + line(1), { full: "leave_out" });
  expect(await outcomes(id)).toEqual([[2, "no_place"]]);
  expect(await confirm(id)).toMatchObject({ state: "done", counts: { entered: 0, leftOut: 1 } });
});

test("a category that was removed after the look: all or nobody", async () => {
  const { conference, conferenceId, start, confirm } = await scene();
  const other = await db.category.create({
    data: { conferenceId, slug: "press", nameEn: "Press", position: 9 },
    select: { id: true },
  });
  const rows = "Name,E-mail,Organisation,Country,Category\nAna,ana@import.example,Court,France,Press\n";
  const id = await start(`${rows}Eva,eva@import.example,Court,France,government\n`);
  await db.category.delete({ where: { id: other.id } });
  expect(await confirm(id)).toMatchObject({ state: "failed" });
  expect(await db.registration.count({ where: { conferenceId: conference.id } })).toBe(0);
  failures.length = 0;
});

test("a file that cannot be read otherwise says so", async () => {
  const { conference, conferenceId, act } = await scene();
  const bytes = Uint8Array.from(new TextEncoder().encode(`Name;E-mail${"|x".repeat(120)}\nAna;ana@import.example\n`));
  const { id } = await startImport(db, act, { conferenceId, fileName: "x.csv", bytes, locale: "en" });
  const form = new FormData();
  const fields = { intent: "read_again", encoding: "utf-8", delimiter: "bar", column: "name", locale: "en" };
  const chosen = { ...fields, states: "as_category", full: "waiting", known: "enter" };
  for (const [name, value] of Object.entries(chosen)) form.append(name, value);
  const path = `/organise/${conference.slug}/import/${id}`;
  const context = createContext(db, { account: act.actor.kind === "account" ? act.actor.account : null });
  const request = new Request(`${testAppUrl}${path}`, { method: "POST", body: form });
  const answer = await importPage({ request, params: { slug: conference.slug, id }, context });
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, path]);
});

test("files that nobody confirmed go after a day", async () => {
  const { start } = await scene();
  await start(head + line(1));
  await deleteOldImports(db, new Date(testNow.getTime() + 23 * 3_600_000));
  expect(await db.importRow.count()).toBe(1);
  await deleteOldImports(db, new Date(testNow.getTime() + 25 * 3_600_000));
  expect([await db.import.count(), await db.importRow.count()]).toEqual([0, 0]);
});
