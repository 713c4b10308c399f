import { beforeEach, describe, expect, test } from "vitest";
import { saveFile } from "#app/conferences/files.server.ts";
import { changeRegistration } from "#app/registration/commands/change.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { listInputOf, parseDeskFilter } from "#app/registration/desk/filter.server.ts";
import { eraseRegistrations, exportRegistrations } from "#app/registration/personal-data.server.ts";
import { listRegistrations } from "#app/registration/queries/desk.server.ts";
import { registrationHistory } from "#app/registration/queries/history.server.ts";
import {
  answerValues,
  chosenOptionIds,
  questionColumns,
  shownAnswers,
} from "#app/registration/questions/answers.server.ts";
import {
  archiveQuestion,
  moveQuestion,
  orderQuestions,
  restoreQuestion,
  saveQuestion,
} from "#app/registration/questions/builder/commands.server.ts";
import { draftFor } from "#app/registration/questions/builder/draft.server.ts";
import { readForm } from "#app/registration/questions/builder/read.server.ts";
import { answerFile } from "#app/registration/questions/file.server.ts";
import { answerAsOrganiser } from "#app/registration/questions/organiser.server.ts";
import type { Answers } from "#app/registration/questions/rules.ts";
import { action as registerPage } from "#app/routes/conferences.$slug.register.tsx";
import { action as builderPage } from "#app/routes/organise.$slug.questions.$id.tsx";
import { cleanUp } from "#server/tasks.ts";
import {
  actAsVisitor,
  createAccount,
  createTeamMember,
  signedIn,
  testAppUrl,
  testNow,
} from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext } from "#tests/factories/context.ts";
import { createQuestions } from "#tests/factories/questions.ts";
import { organiserOf, register, registrationDetails } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

/** A dinner, what to eat at it, a letter, a consent, and what organisers note of who comes to the dinner. */
async function scene() {
  const conference = await createConference(db, { categories: [{ needsApproval: false }, {}] });
  const [open = "", press = ""] = conference.categories.map(({ id }) => id);
  const [dinner] = await createQuestions(db, conference.id, [
    { kind: "choice", labelEn: "Dinner", required: true, options: ["Yes", "No"] },
  ]);
  if (!dinner) throw new Error("no question");
  const [yes = "", no = ""] = dinner.options.map(({ id }) => id);
  const coming = [{ id: dinner.id, values: [yes] }];
  const rest = await createQuestions(db, conference.id, [
    { kind: "choices", labelEn: "Diet", options: ["Vegetarian", "No nuts"], on: coming, retentionDays: 10 },
    { kind: "file", labelEn: "Letter", categoryIds: [press] },
    { kind: "consent", labelEn: "I may be photographed", reapproval: true },
    { kind: "number", labelEn: "Table", organisersOnly: true, on: coming },
  ]);
  const [diet, letter, consent, table] = rest.map(({ id }) => id) as [string, string, string, string];
  const diets = rest[0]?.options.map(({ id }) => id) ?? [];
  const organiser = await organiserOf(db, conference.id);
  const enter = (answers: Answers, categoryId = open) =>
    register(db, conference.id, categoryId, { answers, details: registrationDetails(categoryId) });
  const ids = { dinner: dinner.id, diet, letter, consent, table };
  const change = async (reference: string, answers: Answers, categoryId = open) => {
    const row = await db.registration.findUniqueOrThrow({ where: { reference } });
    return changeRegistration(db, actAsVisitor(), {
      reference,
      linkedIds: [row.id],
      version: row.version,
      details: registrationDetails(categoryId, { name: row.name }),
      answers,
    });
  };
  return { conference, open, press, ids, yes, no, diets, organiser, enter, change };
}

let at: Awaited<ReturnType<typeof scene>>;
beforeEach(async () => {
  at = await scene();
});

async function said(registrationId: string): Promise<Record<string, string>> {
  const answers = await shownAnswers(db, registrationId, "en");
  return Object.fromEntries(answers.map(({ label, text }) => [label.text, text]));
}

describe("answering", () => {
  test("what is shown is kept and demanded, what a condition hides is neither", async () => {
    const { ids, yes, no, diets, enter } = at;
    await expect(enter({})).rejects.toMatchObject({ params: { field: `q-${ids.dinner}`, code: "required" } });
    const eats = await enter({ [ids.dinner]: [yes], [ids.diet]: diets, [ids.consent]: ["on"], [ids.table]: ["3"] });
    expect(await said(eats.id)).toEqual({
      Dinner: "Yes",
      Diet: "Vegetarian, No nuts",
      "I may be photographed": "Yes",
    });
    expect((await chosenOptionIds(db, eats.id)).sort()).toEqual([yes, ...diets].sort());
    const fasts = await enter({ [ids.dinner]: [no], [ids.diet]: diets });
    expect(await said(fasts.id)).toEqual({ Dinner: "No" });
  });

  test("a change is in the history by the names of the questions, without what was answered", async () => {
    const { ids, yes, no, diets, enter, change } = at;
    const { id, reference } = await enter({ [ids.dinner]: [yes], [ids.diet]: diets });
    expect(await change(reference, { [ids.dinner]: [yes], [ids.diet]: diets })).toEqual({ changed: false });
    expect(await change(reference, { [ids.dinner]: [no], [ids.diet]: diets })).toEqual({ changed: true });
    expect(await said(id)).toEqual({ Dinner: "No" });
    const history = await registrationHistory(db, id, "fr");
    expect(history.find(({ action }) => action === "registration.changed")?.changes).toMatchObject([
      { label: "Réponses", from: "", to: "Dinner (fr); Diet (fr)" },
    ]);
    const entries = await db.auditEntry.findMany({ where: { subjectId: id } });
    expect(JSON.stringify(entries)).not.toContain(yes);
  });

  test("doors that ask nothing change no answer", async () => {
    const { conference, open, ids, yes, enter } = at;
    const { id } = await enter({ [ids.dinner]: [yes] });
    await register(db, conference.id, open);
    expect(await said(id)).toEqual({ Dinner: "Yes" });
  });

  test("a file belongs to one answer of one person, and goes with it", async () => {
    const { conference, press, ids, no, enter, change } = at;
    const upload = { name: "note verbale.pdf", mediaType: "application/pdf" as const, bytes: new Uint8Array([37]) };
    const keep = () => saveFile(db, testNow, conference.id, "answer", upload);
    const [first, second] = [await keep(), await keep()];
    const mine = { [ids.dinner]: [no], [ids.letter]: [first] };
    const { id, reference } = await enter(mine, press);
    expect(await said(id)).toMatchObject({ Letter: "note verbale.pdf" });
    await expect(enter(mine, press)).rejects.toMatchObject({ params: { code: "file_missing" } });
    expect(await change(reference, mine, press)).toEqual({ changed: false });
    await change(reference, { ...mine, [ids.letter]: [second] }, press);
    expect((await db.storedFile.findMany()).map((file) => file.id)).toEqual([second]);
    await change(reference, { [ids.dinner]: [no] }, press);
    expect(await db.storedFile.count()).toBe(0);
    await keep();
    await cleanUp(db, new Date(testNow.getTime() + 25 * 3_600_000));
    expect(await db.storedFile.count()).toBe(0);
  });

  test("organisers answer what is asked of them; it goes when the delegate's answer hides it", async () => {
    const { conference, ids, yes, no, organiser, enter, change } = at;
    const { id, reference } = await enter({ [ids.dinner]: [yes] });
    const note = async (given: Answers) =>
      answerAsOrganiser(db, await organiser(), { conferenceId: conference.id, registrationId: id, given });
    await expect(note({ [ids.table]: ["twelve"] })).rejects.toMatchObject({ params: { code: "number" } });
    await note({ [ids.table]: ["12"], [ids.dinner]: [no] });
    expect(await said(id)).toEqual({ Dinner: "Yes", Table: "12" });
    const visitor = { conferenceId: conference.id, registrationId: id, given: {} };
    await expect(answerAsOrganiser(db, actAsVisitor(), visitor)).rejects.toMatchObject({ code: "forbidden" });
    await change(reference, { [ids.dinner]: [yes], [ids.consent]: ["on"] });
    expect(await said(id)).toMatchObject({ Table: "12" });
    await change(reference, { [ids.dinner]: [no] });
    expect(await said(id)).toEqual({ Dinner: "No" });
    // The delegate is told of their own answers only.
    const mails = await db.message.findMany({ where: { subjectId: id, template: "registration-changed" } });
    expect(mails.map(({ text }) => text.includes("Dinner"))).toContain(true);
    expect(mails.map(({ text }) => text.includes("Table"))).not.toContain(true);
    const history = await registrationHistory(db, id, "en");
    expect(history.flatMap(({ changes }) => changes.map(({ from }) => from))).toContain("Table");
  });
});

describe("changing the form", () => {
  const asQuestion = async (id: string) => {
    const {
      conferenceId,
      position: _,
      archivedAt: __,
      createdAt: ___,
      id: questionId,
      ...row
    } = await db.question.findUniqueOrThrow({ where: { id } });
    return { conferenceId, questionId, ...row, options: [], conditions: [] };
  };

  /** With its options and conditions, as its form sends them. */
  const asQuestionWithAll = async (id: string) => ({
    ...(await asQuestion(id)),
    options: (await db.questionOption.findMany({ where: { questionId: id }, orderBy: { position: "asc" } })).map(
      ({ id: option, labelEn, labelFr, archivedAt }) => ({
        id: option,
        labelEn,
        labelFr,
        archived: archivedAt !== null,
      }),
    ),
    conditions: await db.questionCondition.findMany({
      where: { questionId: id },
      select: { onQuestionId: true, values: true },
    }),
  });

  test("a removed option stays with who chose it and cannot be newly chosen", async () => {
    const { ids, yes, no, organiser, enter, change } = at;
    const { id, reference } = await enter({ [ids.dinner]: [no] });
    const options = [
      { id: yes, labelEn: "Yes", labelFr: "Oui", archived: false },
      { id: no, labelEn: "No", labelFr: "Non", archived: true },
    ];
    await saveQuestion(db, await organiser(), { ...(await asQuestion(ids.dinner)), options });
    await expect(enter({ [ids.dinner]: [no] })).rejects.toMatchObject({ params: { code: "option_gone" } });
    await change(reference, { [ids.dinner]: [no], [ids.consent]: ["on"] });
    expect(await said(id)).toMatchObject({ Dinner: "No" });
  });

  test("another kind, another order and archiving lose no answer", async () => {
    const { conference, ids, no, organiser, enter, change } = at;
    const { id, reference } = await enter({ [ids.dinner]: [no], [ids.consent]: ["on"] });
    const before = await said(id);
    const act = await organiser();
    await saveQuestion(db, act, { ...(await asQuestion(ids.consent)), kind: "short_text", required: true });
    expect(await said(id)).toEqual(before);
    // The form cannot show the old answer any more; leaving it empty leaves it as it is.
    await change(reference, { [ids.dinner]: [no], [ids.consent]: [""] });
    expect(await said(id)).toEqual(before);
    await change(reference, { [ids.dinner]: [no], [ids.consent]: ["Only from the left"] });
    expect(await said(id)).toMatchObject({ "I may be photographed": "Only from the left" });
    await archiveQuestion(db, act, { conferenceId: conference.id, questionId: ids.consent });
    await change(reference, { [ids.dinner]: [no] });
    expect(await said(id)).toMatchObject({ "I may be photographed": "Only from the left" });
    expect(await questionColumns(db, conference.id, "en")).toContainEqual(
      expect.objectContaining({ id: ids.consent, archived: true }),
    );
    await restoreQuestion(db, act, { conferenceId: conference.id, questionId: ids.consent });
    await expect(enter({ [ids.dinner]: [no] })).rejects.toMatchObject({ params: { field: `q-${ids.consent}` } });
  });

  test("what the form hides stays as it was answered; what one's own answers hide goes", async () => {
    const { conference, press, ids, no, yes, diets, organiser, enter, change } = at;
    const coming = { [ids.dinner]: [yes], [ids.diet]: diets, [ids.consent]: ["on"] };
    const { id, reference } = await enter(coming);
    const act = await organiser();
    await answerAsOrganiser(db, act, {
      conferenceId: conference.id,
      registrationId: id,
      given: { [ids.table]: ["3"] },
    });
    const before = await said(id);
    for (const question of [ids.diet, ids.consent, ids.table])
      await saveQuestion(db, act, { ...(await asQuestionWithAll(question)), categoryIds: [press] });
    await change(reference, { [ids.dinner]: [yes] });
    expect(await said(id)).toEqual(before);
    expect((await chosenOptionIds(db, id)).sort()).toEqual([yes, ...diets].sort());
    expect((await db.registration.findUniqueOrThrow({ where: { id } })).optionIds.sort()).toEqual(
      [yes, ...diets].sort(),
    );
    for (const question of [ids.diet, ids.consent, ids.table])
      await saveQuestion(db, act, { ...(await asQuestionWithAll(question)), categoryIds: [] });
    await change(reference, { ...coming, [ids.dinner]: [no] });
    expect(await said(id)).toEqual({ Dinner: "No", "I may be photographed": "Yes" });
  });

  test("a category that is removed does not open its questions to everybody", async () => {
    const { conference, press, ids, organiser } = at;
    const conferenceId = conference.id;
    const act = await organiser();
    await db.category.delete({ where: { id: press } });
    const context = createContext(db);
    const draft = await draftFor(context, conferenceId, ids.letter, null);
    expect(draft?.categories).toContainEqual({ value: press, label: "(a category that was removed)" });
    await saveQuestion(db, act, { ...(await asQuestionWithAll(ids.letter)), labelEn: "Nomination" });
    expect(await db.question.findUniqueOrThrow({ where: { id: ids.letter } })).toMatchObject({ categoryIds: [press] });
    const strange = saveQuestion(db, act, { ...(await asQuestionWithAll(ids.diet)), categoryIds: [press] });
    await expect(strange).rejects.toMatchObject({ params: { field: "categoryIds" } });
  });

  test("an archived question does not come back with a condition that nobody can meet", async () => {
    const { conference, ids, organiser } = at;
    const conferenceId = conference.id;
    const act = await organiser();
    for (const questionId of [ids.diet, ids.table]) await archiveQuestion(db, act, { conferenceId, questionId });
    await saveQuestion(db, act, { ...(await asQuestion(ids.dinner)), kind: "short_text" });
    const back = restoreQuestion(db, act, { conferenceId, questionId: ids.diet });
    await expect(back).rejects.toMatchObject({ code: "wrong_state", params: { question: "Diet", on: "Dinner" } });
  });

  test("a question stays after those it depends on, and they stay what it asks for", async () => {
    const { conference, ids, yes, organiser } = at;
    const act = await organiser();
    const conferenceId = conference.id;
    const broken = { code: "wrong_state", params: { question: "Diet", on: "Dinner" } };
    await expect(archiveQuestion(db, act, { conferenceId, questionId: ids.dinner })).rejects.toMatchObject(broken);
    await moveQuestion(db, act, { conferenceId, questionId: ids.dinner, by: 1 });
    await expect(moveQuestion(db, act, { conferenceId, questionId: ids.dinner, by: 1 })).rejects.toMatchObject(broken);
    const kind = saveQuestion(db, act, { ...(await asQuestion(ids.dinner)), kind: "date" });
    await expect(kind).rejects.toMatchObject({ params: { field: "kind", code: "depended_on" } });
    const circle = { ...(await asQuestion(ids.dinner)), conditions: [{ onQuestionId: ids.diet, values: [] }] };
    const options = [{ id: yes, labelEn: "Yes", labelFr: null, archived: false }];
    await expect(saveQuestion(db, act, { ...circle, options })).rejects.toMatchObject({ code: "wrong_state" });
    const stranger = (await organiserOf(db, (await createConference(db)).id))();
    const strange = archiveQuestion(db, await stranger, { conferenceId, questionId: ids.diet });
    await expect(strange).rejects.toMatchObject({ code: "forbidden" });
  });

  test("the order is written as a whole, and only when it is of these questions", async () => {
    const { conference, ids, organiser } = at;
    const act = await organiser();
    const sections = await db.questionSection.findMany({ orderBy: { position: "asc" } });
    const [one = "", two = ""] = sections.map(({ id }) => id);
    const order = [
      { sectionId: one, questionIds: [ids.consent, ids.dinner] },
      { sectionId: two, questionIds: [ids.table, ids.letter, ids.diet] },
    ];
    await orderQuestions(db, act, { conferenceId: conference.id, order });
    const columns = await questionColumns(db, conference.id, "en");
    expect(columns.map(({ id }) => id)).toEqual(order.flatMap(({ questionIds }) => questionIds));
    const short = [
      { sectionId: one, questionIds: [ids.dinner] },
      { sectionId: two, questionIds: [] },
    ];
    const late = orderQuestions(db, act, { conferenceId: conference.id, order: short });
    await expect(late).rejects.toMatchObject({ code: "changed_meanwhile" });
  });
});

describe("seeing", () => {
  test("any question is a filter and a column", async () => {
    const { conference, ids, yes, no, diets, organiser, enter } = at;
    const eats = await enter({ [ids.dinner]: [yes], [ids.diet]: [diets[1] ?? ""], [ids.consent]: ["on"] });
    const fasts = await enter({ [ids.dinner]: [no] });
    const found = async (search: string) => {
      const input = listInputOf(conference.id, parseDeskFilter(new URLSearchParams(search)));
      return (await listRegistrations(db, input)).rows.map(({ id }) => id);
    };
    expect(await found(`q-${ids.dinner}=${no}`)).toEqual([fasts.id]);
    expect(await found(`q-${ids.diet}=${diets[1]}`)).toEqual([eats.id]);
    expect(await found(`q-${ids.diet}=-`)).toEqual([fasts.id]);
    expect(await found(`q-${ids.consent}=*`)).toEqual([eats.id]);
    expect(await found(`q-${ids.dinner}=${yes}&q-${ids.consent}=-`)).toEqual([]);
    expect(await found(`q-${ids.dinner}=%25&q-nothing=x`)).toEqual([]);
    // The form of the list sends all its fields along, also the empty ones.
    const empty = Array.from({ length: 30 }, (_, n) => `q-unasked-${n}=`).join("&");
    expect(await found(`${empty}&q-${ids.dinner}=${no}`)).toEqual([fasts.id]);
    await answerAsOrganiser(db, await organiser(), {
      ...{ conferenceId: conference.id, registrationId: eats.id },
      given: { [ids.table]: ["1,5"] },
    });
    for (const typed of ["1,5", "1.50"]) expect(await found(`q-${ids.table}=${typed}`)).toEqual([eats.id]);
    expect(await found(`q-${ids.table}=one`)).toEqual([]);
    const cells = await answerValues(db, [eats.id, fasts.id], [ids.dinner, ids.diet], "fr");
    expect(cells.get(eats.id)?.get(ids.diet)).toBe("No nuts (fr)");
    expect(cells.get(fasts.id)?.get(ids.diet)).toBeUndefined();
  });

  test("answers are in the person's own data, and go with the person", async () => {
    const { conference, open, ids, no } = at;
    const { id: accountId, emailKey, email } = await createAccount(db);
    const owner = { id: accountId, emailKey, emailVerified: true };
    const row = await register(db, conference.id, open, { email, answers: { [ids.dinner]: [no] } });
    expect(JSON.stringify(await exportRegistrations(db, owner))).toContain('"Dinner"');
    await withdrawRegistration(db, actAsVisitor(), { reference: row.reference, linkedIds: [row.id] });
    await db.$transaction((tx) => eraseRegistrations(tx, actAsVisitor(), owner));
    expect(await db.answer.count()).toBe(0);
  });

  test("answers go when their time after the conference is over, and the log says how many", async () => {
    const { ids, yes, diets, enter } = at;
    const { id } = await enter({ [ids.dinner]: [yes], [ids.diet]: diets });
    await cleanUp(db, new Date("2027-03-28T22:30:00Z"));
    expect(await said(id)).toMatchObject({ Diet: "Vegetarian, No nuts" });
    await cleanUp(db, new Date("2027-03-29T12:00:00Z"));
    expect(await said(id)).toEqual({ Dinner: "Yes" });
    expect(await db.auditEntry.findMany({ where: { action: "answers.expired" } })).toMatchObject([
      { changes: { count: [1, 0], question: [null, "Diet"] } },
    ]);
  });

  test("a conference goes with its questions and answers", async () => {
    const { conference, ids, yes, diets, enter } = at;
    await enter({ [ids.dinner]: [yes], [ids.diet]: diets });
    await db.conference.delete({ where: { id: conference.id } });
    expect([await db.question.count(), await db.answer.count(), await db.questionOption.count()]).toEqual([0, 0, 0]);
  });
});

describe("the builder", () => {
  async function post(fields: Record<string, string>) {
    const member = await createTeamMember(db, at.conference.id, "owner");
    const { sectionId } = await db.question.findUniqueOrThrow({ where: { id: at.ids.dinner } });
    const form = new FormData();
    const all = { intent: "question", sectionId, kind: "choice", labelEn: "Bus", conditionMode: "all", ...fields };
    for (const [name, value] of Object.entries(all)) form.append(name, value);
    const request = new Request(`${testAppUrl}/organise/${at.conference.slug}/questions/new`, {
      method: "POST",
      body: form,
    });
    const context = createContext(db, { account: await signedIn(db, member.id) });
    const answer = await builderPage({ request, params: { slug: at.conference.slug, id: "new" }, context });
    return answer.status === 422 ? (await answer.json()).form.error : answer.status;
  }

  test("takes options in any order, and says above them what is the matter with one", async () => {
    const two = { "options[0].labelEn": "Later", "options[0].at": "2", "options[1].labelEn": "Early" };
    expect(await post({ ...two, "options[1].at": "1,5" })).toBe(302);
    const made = await db.question.findFirstOrThrow({
      where: { labelEn: "Bus" },
      include: { options: { orderBy: { position: "asc" } } },
    });
    expect(made.options.map(({ labelEn }) => labelEn)).toEqual(["Early", "Later"]);
    expect(await post({ ...two, "options[1].at": "first" })).toEqual({ options: ["invalid"] });
    expect(await post({ ...two, "options[2].labelFr": "Jamais" })).toEqual({ options: ["required"] });
  });

  test("warns of what is there in one language only", async () => {
    const { conference, ids } = at;
    const missing = async () =>
      (await readForm(db, conference.id, "en")).flatMap(({ questions }) =>
        questions.flatMap(({ label, missing }) => (missing > 0 ? [`${label.text} ${missing}`] : [])),
      );
    expect(await missing()).toEqual([]);
    await db.question.update({ where: { id: ids.letter }, data: { helpFr: "Signée" } });
    await db.question.update({ where: { id: ids.diet }, data: { labelFr: null } });
    expect(await missing()).toEqual(["Diet 1", "Letter 1"]);
  });
});

describe("the form", () => {
  const fields = { name: "Ana", position: "Judge", organisationName: "Court", countryCode: "FR", locale: "en" };

  /** Posts the form as a browser does that knows these questions. */
  async function post(
    categoryId: string,
    asked: string[],
    answers: [string, string | File][],
    email = "ana@court.example",
  ) {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, email, categoryId, consent: "on", intent: "register" }))
      form.append(name, value);
    form.append("submissionKey", "a-key-that-is-long-enough");
    form.append("asked", asked.join(","));
    for (const [name, value] of answers) form.append(name, value);
    const request = new Request(`${testAppUrl}/register`, { method: "POST", body: form });
    const answer = await registerPage({ request, params: { slug: at.conference.slug }, context: createContext(db) });
    return { status: answer.status, ...(answer.status === 303 ? {} : await answer.json()) };
  }

  test("comes back with the questions that the answers lead to, and finds no fault with them", async () => {
    const { ids, yes, open } = at;
    const first = await post(open, [ids.dinner, ids.consent], [[`q-${ids.dinner}`, yes]]);
    expect(first).toMatchObject({
      status: 200,
      answers: { fresh: [ids.diet], errors: {}, values: { [ids.dinner]: [yes] } },
    });
    expect(first.form.error ?? {}).toEqual({});
    expect(await db.registration.count()).toBe(0);
    const missing = await post(open, [ids.dinner, ids.consent], []);
    expect(missing).toMatchObject({ status: 422, form: { error: { [`q-${ids.dinner}`]: ["required"] } } });
    const all = [ids.dinner, ids.consent, ids.diet];
    expect((await post(open, all, [[`q-${ids.dinner}`, yes]])).status).toBe(303);
  });

  test("keeps a file between two steps, and says what is the matter with any other", async () => {
    const { ids, no, press } = at;
    const asked = [ids.dinner, ids.letter, ids.consent];
    const field = `q-${ids.letter}`;
    const pdf = (name: string, bytes: BlobPart[] = ["%PDF-1.4"]) => new File(bytes, name);
    const wrong: [string, (string | File)[]][] = [
      ["file_kind|2", [pdf("letter.pdf", ["<html>"])]],
      ["file_empty", [pdf("letter.pdf", [])]],
      ["file_too_large|5", [pdf("letter.pdf", ["%PDF-", new Uint8Array(5 * 1_048_576)])]],
      ["file_name", [pdf("../letter.pdf")]],
      ["file_name", [pdf("a\nb.pdf")]],
      ["file_one", [pdf("a.pdf"), pdf("b.pdf")]],
      ["file_missing", ["letter.pdf"]],
    ];
    for (const [code, files] of wrong) {
      const answers = files.map((file): [string, string | File] => [field, file]);
      const { status, form } = await post(press, asked, [[`q-${ids.dinner}`, no], ...answers]);
      expect([status, form.error[field]]).toEqual([422, [code]]);
    }
    expect(await db.storedFile.count()).toBe(0);
    // The dinner is left out: the form comes back, and the file need not be chosen again.
    const { answers } = await post(press, asked, [[field, pdf("letter.pdf")]]);
    const [fileId = ""] = answers.values[ids.letter];
    expect(answers.files).toEqual({ [fileId]: "letter.pdf" });
    const kept: [string, string][] = [
      [`q-${ids.dinner}`, no],
      [`kept-${ids.letter}`, fileId],
    ];
    expect((await post(press, asked, kept)).status).toBe(303);
    const answer = await db.answer.findFirstOrThrow({ where: { fileId }, include: { registration: true } });
    // Nobody else can claim it, nor read it under another registration.
    const stolen = await post(press, asked, kept, "eva@court.example");
    expect(stolen.status).toBe(303);
    expect(await db.answer.count({ where: { fileId } })).toBe(1);
    const { reference } = answer.registration;
    const about = { conferenceId: at.conference.id, reference };
    expect((await answerFile(db, answer.id, about)).headers.get("Content-Disposition")).toContain("letter.pdf");
    const other = await db.registration.findFirstOrThrow({ where: { NOT: { reference } } });
    const refused = answerFile(db, answer.id, { ...about, reference: other.reference });
    await expect(refused).rejects.toMatchObject({ status: 404 });
  });
});
