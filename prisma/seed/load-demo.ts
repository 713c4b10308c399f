import { hashPassword } from "#app/accounts/password.server.ts";
import { systemAct } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Log } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { foundBy } from "#app/registration/details.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { createAccounts, type DemoAccount, demoAccounts, ensurePassword } from "./demo/accounts.ts";
import { createBadges } from "./demo/badges.ts";
import { createCall } from "./demo/call.ts";
import {
  categoryId,
  categoryRows,
  conferenceId,
  conferenceRow,
  conferenceSlug,
  daysOf,
  poolRows,
  roomRows,
} from "./demo/conference.ts";
import { decideAll } from "./demo/decisions.ts";
import { createDelegations } from "./demo/delegations.ts";
import { checkPointRows, deviceRows, scanRows } from "./demo/door.ts";
import { interpretationRows } from "./demo/interpretation.ts";
import { createLetters } from "./demo/letters.ts";
import { deskRows, registerTwice } from "./demo/lists.ts";
import { createMeeting } from "./demo/meeting/create.ts";
import { NameGiver } from "./demo/names.ts";
import { programmeRows } from "./demo/programme.ts";
import { createProposals } from "./demo/proposals.ts";
import { answerRows, dinnerPool, questionRows } from "./demo/questions.ts";
import { at, chanceOf } from "./demo/random.ts";
import { type Applicant, drawApplicants } from "./demo/registrations.ts";
import { createReleases } from "./demo/releases.ts";
import { signupRows, walkRows } from "./demo/signups.ts";
import { speakerRows } from "./demo/speakers.ts";
import { createSpeaking } from "./demo/speaking.ts";
import { continueDraft } from "./demo/waiting.ts";

export type { DemoAccount } from "./demo/accounts.ts";

export type DemoReport = { conferenceSlug: string; accounts: DemoAccount[]; created: boolean };

/** Any number that no other lock of the platform uses; the content's neighbour. */
const demoLock = 7_032_008;

/**
 * Adds the demonstration conference with its people and accounts, once: later starts change nothing, whatever people
 * did to it, except that the accounts still open with `password`, which is what gets printed.
 */
export async function loadDemo(
  db: PrismaClient,
  { now, password, log }: { now: Date; password: string; log: Pick<Log, "info"> },
): Promise<DemoReport> {
  const created = await inTransaction(db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${demoLock}::bigint)`;
    const where = { kind_rowId: { kind: "demonstration", rowId: conferenceSlug } };
    const before = await tx.loadedContent.findUnique({ where, select: { hash: true } });
    if (before) await ensurePassword(tx, password);
    else await createDemo(tx, await hashPassword(password), now);
    return !before;
  });
  log.info({ created, conference: conferenceSlug }, "demonstration ready");
  return { conferenceSlug, accounts: demoAccounts, created };
}

async function createDemo(tx: Tx, passwordHash: string, now: Date): Promise<void> {
  const conference = conferenceRow(now);
  await tx.conference.create({ data: conference, select: { id: true } });
  await tx.room.createMany({ data: roomRows() });
  await tx.category.createMany({ data: categoryRows() });
  const accounts = await createAccounts(tx, passwordHash, now);
  const names = new NameGiver(chanceOf("names"));
  await createQuestions(tx);
  await createRegistrations(tx, names, accounts, daysOf(conference), now);
  await createDelegations(tx, now);
  await createBadges(tx, now);
  await createLetters(tx, accounts.organiser, now);
  await createProgramme(tx, names, daysOf(conference));
  await createSpeaking(tx, now);
  await createSignups(tx, now);
  await createDoor(tx, daysOf(conference), now);
  // Last: what is added to the programme later is only in its draft.
  await createReleases(tx, daysOf(conference), accounts.organiser, now);
  await continueDraft(tx);
  await createCall(tx, names, now);
  await createMeeting(tx, names, accounts, now);
  await createProposals(tx, accounts, now);
  await tx.loadedContent.create({
    data: { kind: "demonstration", rowId: conferenceSlug, hash: "created", rows: [], loadedAt: now },
  });
  await writeAudit(tx, systemAct(now, ""), {
    action: "demonstration.created",
    subjectType: "conference",
    subjectId: conferenceId,
    conferenceId,
  });
}

type AccountIds = Awaited<ReturnType<typeof createAccounts>>;

async function createQuestions(tx: Tx): Promise<void> {
  const { sections, questions, options, conditions } = questionRows();
  await tx.questionSection.createMany({ data: sections });
  await tx.question.createMany({ data: questions });
  await tx.questionOption.createMany({ data: options });
  await tx.questionCondition.createMany({ data: conditions });
}

async function createRegistrations(
  tx: Tx,
  names: NameGiver,
  accounts: AccountIds,
  days: string[],
  now: Date,
): Promise<void> {
  const applicants = drawApplicants(now, names, chanceOf("applicants"));
  makeDelegate(applicants, accounts.delegate);
  const outcome = decideAll(applicants, accounts.organiser, now, chanceOf("decisions"));
  registerTwice(outcome.registrations);
  const { answers, chosen, optionsOf } = answerRows(outcome.registrations, days);
  const registrations = outcome.registrations.map((row) => ({ ...row, optionIds: optionsOf.get(row.id) ?? [] }));
  await tx.pool.createMany({ data: [...poolRows(registrations), dinnerPool(registrations)] });
  await tx.registration.createMany({ data: registrations });
  await tx.answer.createMany({ data: answers });
  await tx.answerOption.createMany({ data: chosen });
  await tx.decision.createMany({ data: outcome.decisions });
  await tx.decisionItem.createMany({ data: outcome.items });
  await tx.auditEntry.createMany({ data: outcome.audits });
  const desk = deskRows(outcome.registrations, accounts.organiser, accounts.desk, now);
  await tx.deskTag.createMany({ data: desk.tags });
  await tx.registrationTag.createMany({ data: desk.tagged });
  await tx.registrationNote.createMany({ data: desk.notes });
  await tx.savedView.createMany({ data: desk.views });
}

/** One of the early ones in a category with many places is the person who tries the platform as a delegate. */
function makeDelegate(applicants: Applicant[], accountId: string): void {
  const { row } = at(
    applicants.filter(({ plan, row: { locale } }) => plan.slug === "government" && locale === "en"),
    0,
  );
  const { name, email } = at(
    demoAccounts.filter(({ role }) => role === "delegate"),
    0,
  );
  Object.assign(row, { accountId, name, email, emailKey: email });
  Object.assign(row, foundBy(row));
}

async function createDoor(tx: Tx, days: string[], now: Date): Promise<void> {
  const { points, categories } = checkPointRows(
    days,
    ["government", "criminal-justice", "international-organisation"].map(categoryId),
  );
  await tx.checkPoint.createMany({ data: points });
  await tx.checkPointCategory.createMany({ data: categories });
  await tx.device.createMany({ data: deviceRows(now) });
  const confirmed = await tx.registration.findMany({
    where: { conferenceId, state: "confirmed" },
    orderBy: { arrival: "asc" },
    select: { id: true },
  });
  const ids = confirmed.map(({ id }) => id);
  await tx.scan.createMany({ data: scanRows(ids, now, chanceOf("scans")) });
}

/** Workshops with limited places, and the agenda of the person who tries the platform as a delegate. */
async function createSignups(tx: Tx, now: Date): Promise<void> {
  const sessions = await tx.session.findMany({
    where: { conferenceId },
    orderBy: { position: "asc" },
    select: { id: true, kind: true },
  });
  const people = await tx.registration.findMany({
    where: { conferenceId, state: "confirmed" },
    orderBy: { arrival: "asc" },
    select: { id: true, arrival: true, emailKey: true },
  });
  const { email } = at(
    demoAccounts.filter(({ role }) => role === "delegate"),
    0,
  );
  const delegate = people.find(({ emailKey }) => emailKey === email) ?? at(people, 0);
  const workshops = sessions.filter(({ kind }) => kind === "workshop");
  const others = people.filter(({ id }) => id !== delegate.id);
  const { capacities, settings, pools, signups } = signupRows(workshops, delegate.id, others, now);
  for (const { sessionId, capacity } of capacities) {
    const data = { capacity, access: "registered" as const };
    await tx.session.update({ where: { id: sessionId }, data, select: { id: true } });
  }
  await tx.sessionSignup.createMany({ data: settings });
  await tx.pool.createMany({ data: pools });
  await tx.signup.createMany({ data: signups });
  await tx.roomWalk.createMany({ data: walkRows() });
  const starred = sessions.filter(({ kind }, index) => kind === "keynote" || kind === "plenary" || index % 7 === 3);
  await tx.star.createMany({
    data: starred
      .filter(({ kind }) => kind !== "break")
      .slice(0, 8)
      .map(({ id }) => ({ registrationId: delegate.id, sessionId: id })),
  });
  await tx.agenda.create({ data: { registrationId: delegate.id, minutesBefore: 15 } });
}

async function createProgramme(tx: Tx, names: NameGiver, days: string[]): Promise<void> {
  const speakers = speakerRows(names, chanceOf("speakers"));
  const programme = programmeRows(
    days,
    speakers.flatMap(({ id }) => id ?? []),
  );
  const { sessions, slots, roles } = programme;
  const { teams, booths, duties } = interpretationRows(programme);
  await tx.person.createMany({ data: speakers });
  await tx.session.createMany({ data: sessions });
  await tx.slot.createMany({ data: slots });
  await tx.sessionRole.createMany({ data: roles });
  await tx.interpreterTeam.createMany({ data: teams });
  await tx.booth.createMany({ data: booths });
  await tx.interpretationDuty.createMany({ data: duties });
}
