import { expect, test } from "vitest";
import { systemAct } from "#app/platform/act.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { badgeOf } from "#app/registration/badges/issue.server.ts";
import { isValidBadge } from "#app/registration/badges/rules.ts";
import { changeRegistration } from "#app/registration/commands/change.server.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { undoDecision } from "#app/registration/commands/undo.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import type { DecisionKind } from "#app/registration/rules.ts";
import { actAsVisitor, testAppUrl } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, organiserOf, register, registrationDetails } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

async function scene(needsApproval = true) {
  const conference = await createConference(db, { categories: [{ needsApproval }] });
  const categoryId = conference.categories[0]?.id ?? "";
  const row = await register(db, conference.id, categoryId);
  const organiser = await organiserOf(db, conference.id);
  const decide = async (decision: DecisionKind, at: number) =>
    decideRegistrations(db, await organiser(later(at)), {
      conferenceId: conference.id,
      ids: [row.id],
      decision,
      reason: "Because",
    });
  const badge = (at = 0) => inTransaction(db, (tx) => badgeOf(tx, systemAct(later(at), testAppUrl), row.id));
  const kept = async () => {
    const badges = await db.badge.findMany({
      where: { registrationId: row.id },
      orderBy: { issuedAt: "asc" },
      include: { registration: { select: { state: true } } },
    });
    return badges.map((one) => (isValidBadge(one) ? "valid" : (one.revokedWhy ?? "resting")));
  };
  return { conference, categoryId, row, organiser, decide, badge, kept };
}

test("who is confirmed has one badge, also when two ask for it at once", async () => {
  const { badge, decide, kept } = await scene();
  expect(await badge()).toBeNull();
  await decide("approve", 1);
  const both = await Promise.all([badge(), badge()]);
  expect(both[0]).not.toBeNull();
  expect(both[1]).toEqual(both[0]);
  expect(await kept()).toEqual(["valid"]);
});

test("declining after approval revokes it in the same step, undoing that brings it back", async () => {
  const { badge, decide, kept, organiser } = await scene();
  await decide("approve", 1);
  const before = await badge();
  const { decisionId } = await decide("decline", 2);
  expect(await kept()).toEqual(["declined"]);
  expect(await badge(3)).toBeNull();
  await undoDecision(db, await organiser(later(5)), decisionId ?? "");
  expect(await kept()).toEqual(["valid"]);
  expect(await badge(6)).toEqual(before);
});

test("who is confirmed anew after that gets another, and the old one stays revoked", async () => {
  const { badge, decide, kept } = await scene();
  await decide("approve", 1);
  const before = await badge();
  await decide("waitlist", 100);
  await decide("approve", 200);
  const after = await badge(201);
  expect(after?.secret).not.toBe(before?.secret);
  expect(await kept()).toEqual(["waitlisted", "valid"]);
});

test("another name keeps it", async () => {
  const { badge, categoryId, kept, row } = await scene(false);
  const before = await badge();
  await changeRegistration(db, actAsVisitor(later(60)), {
    reference: row.reference,
    linkedIds: [row.id],
    version: row.version,
    details: registrationDetails(categoryId, { name: "Somebody Else-Written" }),
  });
  expect(await badge(61)).toEqual(before);
  expect(await kept()).toEqual(["valid"]);
});

test("a reopened decision lets it rest, a withdrawal revokes it", async () => {
  const { badge, decide, kept, row } = await scene();
  await decide("approve", 1);
  const before = await badge();
  await decide("reopen", 100);
  expect(await kept()).toEqual(["resting"]);
  await decide("approve", 200);
  expect(await badge(201)).toEqual(before);
  await withdrawRegistration(db, actAsVisitor(later(300)), { reference: row.reference, linkedIds: [row.id] });
  expect(await kept()).toEqual(["withdrawn"]);
});
