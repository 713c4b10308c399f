import { beforeEach, expect, test } from "vitest";
import { createConference } from "#tests/factories/conference.ts";
import { openTestDatabase } from "#tests/setup/database.ts";

const database = await openTestDatabase();
const { db, executeSql } = database;

const said: string[] = [];
let hears = false;
await database.watchContent({
  changed: (what) => said.push(what),
  hears: (on) => {
    hears = on;
  },
});

/** What no public page shows. */
const silent = [
  ...["RecordImport", "RecordImportRow", "DistinctRecords", "ConfirmationRequest"],
  ...["Account", "LoginSession", "AccountToken", "RateLimiterFlexible", "AuditEntry", "Message", "MailEvent"],
  ...["TeamMember", "OrganisationEditor", "Invitation", "LoadedContent"],
  ...["CheckPoint", "CheckPointCategory", "Device", "DeviceCheckPoint", "Scan"],
  ...["StoredFile", "QuestionSection", "Question", "QuestionOption", "QuestionCondition", "Answer", "AnswerOption"],
  ...["Registration", "RegistrationLink", "Decision", "DecisionItem", "Badge", "Delegation", "DelegationLink"],
  ...["RegistrationPhoto", "BadgeDesign", "BadgeColour", "BadgePrint", "BadgePrintPart"],
  ...["DeskTag", "RegistrationTag", "RegistrationNote", "SavedView", "DistinctPair", "Import", "ImportRow"],
  ...["LetterTemplate", "LetterCounter", "Letter", "Passport"],
  ...["ScheduleEdit", "SessionOrder", "SpeakerAbsence", "SpeakerLink"],
  ...["Signup", "SignupDraw", "Star", "Agenda", "AgendaReminder", "RoomWalk", "FeedbackGiven", "FeedbackBox"],
  ...["CallType", "CallQuestion", "CallCriterion", "Proposal", "ProposalAuthor", "ProposalLink", "ProposalAnswer"],
  ...["Reviewer", "Review", "ReviewScore", "ProposalDecision", "ProposalDecisionItem"],
  ...["Revision", "RecordProposal", "RecordProposalMessage"],
  ...["Booth", "InterpreterTeam", "InterpretationDuty"],
  "RetentionRun",
];

beforeEach(async () => {
  expect(hears).toBe(true);
  await quiet();
  said.length = 0;
});

/** Everything said so far has been heard once a signal of our own comes back. */
async function quiet(): Promise<void> {
  const mark = `mark-${Math.random()}`;
  await db.$executeRaw`SELECT pg_notify('octopus_content', ${mark})`;
  await expect.poll(() => said.includes(mark)).toBe(true);
  said.splice(said.indexOf(mark), 1);
}

test("each commit that changes public content says so, once", async () => {
  await createConference(db, { capacity: 5 });
  await quiet();
  expect(new Set(said)).toEqual(new Set(["content", "places"]));
  said.length = 0;
  await db.$transaction(async (tx) => {
    await tx.conference.updateMany({ data: { venue: "Hall" } });
    await tx.conference.updateMany({ data: { venue: "Other hall" } });
  });
  await quiet();
  expect(said).toEqual(["content"]);
  said.length = 0;
  await db.pool.updateMany({ data: { taken: 1 } });
  await quiet();
  expect(said).toEqual(["places"]);
});

test("what is rolled back, and what nobody is shown, is not said", async () => {
  const rolledBack = db.$transaction(async (tx) => {
    await tx.source.create({ data: { id: "gone", title: "Gone" } as never });
    throw new Error("no");
  });
  await expect(rolledBack).rejects.toThrow();
  await db.rateLimiterFlexible.create({ data: { key: "somebody", points: 1 } });
  await quiet();
  expect(said).toEqual([]);
});

test("every table says so, or is known to be shown to nobody", async () => {
  const { rows } = await executeSql(`
    SELECT relname AS name FROM pg_class t
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'
      AND NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = t.oid AND tgname = 'content_changed')`);
  expect(rows.map(({ name }) => name).sort()).toEqual(silent.sort());
});
