import { afterAll, expect, test } from "vitest";
import type { LockCall } from "#app/programme/call/call.server.ts";
import { decideProposals, decideWith, type LockProposals } from "#app/programme/call/commands/decide.server.ts";
import {
  beginProposal,
  saveProposal,
  saveWith,
  withdrawProposal,
} from "#app/programme/call/commands/propose.server.ts";
import { setCall } from "#app/programme/call/commands/setup.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { postgresDatabase } from "#server/database.ts";
import { actAs, actAsVisitor, createTeamMember, testNow } from "#tests/factories/account.ts";
import { begin, createCall, proposalInput, submitted } from "#tests/factories/call.ts";
import { freshPostgres } from "#tests/setup/database.ts";

const { db, url } = await freshPostgres();
const other = postgresDatabase(url, 20);
const clients = [db, other.db];
afterAll(() => other.close());

function times<Result>(count: number, work: (client: PrismaClient, n: number) => Promise<Result>) {
  return Promise.allSettled(Array.from({ length: count }, (_, n) => work(clients[n % 2] ?? db, n)));
}

const fulfilled = (results: PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === "fulfilled");

/** What the code would be without its lock; the wait lets both read what neither has changed yet. */
const noLock: LockCall = async (tx) => {
  await tx.$queryRaw`SELECT pg_sleep(0.1)::text`;
};

async function organiser(conferenceId: string) {
  return actAs(db, (await createTeamMember(db, conferenceId, "editor")).id);
}

test("the same form ten times is one proposal, and one mail", async () => {
  const { conference } = await createCall(db);
  const input = { name: "Ana", email: "ana@ministry.example", locale: "en" as const, submissionKey: "k".repeat(43) };
  const results = await times(10, (client) =>
    beginProposal(client, actAsVisitor(), { ...input, conferenceId: conference.id }),
  );
  expect(fulfilled(results)).toHaveLength(10);
  expect(await db.proposal.count({ where: { call: { conferenceId: conference.id } } })).toBe(1);
  expect(await db.message.count({ where: { toEmail: input.email } })).toBe(1);
});

test("a proposal accepted by six at once is one session; without the lock it is more", async () => {
  const decideAll = async (decide: typeof decideProposals) => {
    const scene = await createCall(db);
    const { row } = await submitted(db, scene);
    const act = await organiser(scene.conference.id);
    const input = {
      ...{ conferenceId: scene.conference.id, ids: [row.id], kind: "accepted" as const },
      ...{ reasonEn: "", reasonFr: "", withComments: false },
    };
    await times(6, (client) => decide(client, act, input));
    return {
      sessions: await db.session.count({ where: { conferenceId: scene.conference.id } }),
      mails: await db.message.count({ where: { subjectId: row.id, template: "proposal-decided" } }),
    };
  };
  expect(await decideAll(decideProposals)).toEqual({ sessions: 1, mails: 1 });
  const without = await decideAll((client, act, input) => decideWith(noLock, client, act, input));
  expect(without.sessions).toBeGreaterThan(1);
});

test("a proposal that its lead withdraws while it is decided on is either; without the lock it is both", async () => {
  const both = async (decide: typeof decideProposals) => {
    const scene = await createCall(db);
    const { row, reference, holder } = await submitted(db, scene);
    const act = await organiser(scene.conference.id);
    const input = {
      ...{ conferenceId: scene.conference.id, ids: [row.id], kind: "waiting" as const },
      ...{ reasonEn: "", reasonFr: "", withComments: false },
    };
    const [withdrawn] = await Promise.allSettled([
      withdrawProposal(db, actAsVisitor(), { reference, holder }),
      decide(other.db, act, input),
    ]);
    const { state } = await db.proposal.findUniqueOrThrow({ where: { id: row.id } });
    return withdrawn.status === "fulfilled" && state !== "withdrawn";
  };
  for (let round = 0; round < 5; round++) expect(await both(decideProposals)).toBe(false);
  const late: LockProposals = async () => {};
  let lost = false;
  for (let round = 0; round < 40 && !lost; round++)
    lost = await both((client, act, input) => decideWith(late, client, act, input));
  expect(lost).toBe(true);
});

test("nobody leads more proposals than the call allows, submitted at once; without the lock they do", async () => {
  const submitAll = async (save: typeof saveProposal) => {
    const scene = await createCall(db, { limitPerAuthor: 1 });
    const drafts = [];
    for (let n = 0; n < 4; n++) drafts.push(await begin(db, scene, { email: "busy@ministry.example" }));
    const inputs = await Promise.all(drafts.map((draft) => proposalInput(db, scene, draft)));
    await times(4, async (client, n) => {
      const input = inputs[n];
      if (input) await save(client, actAsVisitor(), input);
    });
    return db.proposal.count({ where: { callId: scene.call.id, state: "submitted" } });
  };
  expect(await submitAll(saveProposal)).toBe(1);
  expect(await submitAll((client, act, input) => saveWith(noLock, client, act, input))).toBeGreaterThan(1);
});

test("what is submitted while the call is closed was submitted before, or is refused", async () => {
  const scene = await createCall(db);
  const drafts = [];
  for (let n = 0; n < 6; n++) drafts.push(await begin(db, scene));
  const inputs = await Promise.all(drafts.map((draft) => proposalInput(db, scene, draft)));
  const act = await organiser(scene.conference.id);
  const { opensAt, introEn, introFr, anonymous, reviewsWanted, limitPerAuthor, remindDays } = scene.call;
  const settings = {
    opensAt,
    introEn,
    introFr,
    anonymous,
    blindFiles: false,
    reviewsWanted,
    limitPerAuthor,
    remindDays,
  };
  const results = await times(7, async (client, n) => {
    const input = inputs[n];
    if (input) return saveProposal(client, actAsVisitor(), input);
    return setCall(client, act, scene.conference.id, { ...settings, graceHours: 0, closesAt: testNow });
  });
  const done = fulfilled(results.slice(0, 6)).length;
  expect(await db.proposal.count({ where: { callId: scene.call.id, state: "submitted" } })).toBe(done);
  await expect(begin(db, scene)).rejects.toThrow("closed");
});
