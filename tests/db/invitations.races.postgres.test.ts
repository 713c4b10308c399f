import { afterAll, expect, test } from "vitest";
import { inviteDelegate } from "#app/invitations/commands/invite.server.ts";
import { resendInvitation } from "#app/invitations/commands/resend.server.ts";
import { registerDelegate } from "#app/registration/commands/register.server.ts";
import { postgresDatabase } from "#server/database.ts";
import { actAsVisitor } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, organiserOf, register, registerInput } from "#tests/factories/registration.ts";
import { freshPostgres } from "#tests/setup/database.ts";

const { db, url } = await freshPostgres();
const other = postgresDatabase(url, 5);
afterAll(() => other.close());

async function invited() {
  const conference = await createConference(db, { categories: [{}] });
  const organiser = await organiserOf(db, conference.id);
  const email = "ana@delegation.example";
  const input = { conferenceId: conference.id, name: "Ana", email, locale: "en" as const, message: "" };
  const sent = await inviteDelegate(db, await organiser(), input);
  if (!("id" in sent)) throw new Error("not invited");
  return { id: sent.id, conferenceId: conference.id, categoryId: conference.categories[0]?.id ?? "", email, organiser };
}

test("an invitation that is taken back while somebody accepts it stays taken back", async () => {
  const { id, conferenceId, categoryId, email } = await invited();
  let takenBack = () => {};
  const accepting = new Promise<void>((resolve) => {
    takenBack = resolve;
  });
  let registration: Promise<unknown> = Promise.resolve();
  await other.db.$transaction(async (tx) => {
    await tx.invitation.update({ where: { id }, data: { state: "withdrawn" } });
    const input = registerInput(conferenceId, categoryId, { email, invitationId: id });
    registration = registerDelegate(db, actAsVisitor(), input);
    registration.catch(() => {});
    // Long enough for the registration to have come to the invitation.
    setTimeout(takenBack, 500);
    await accepting;
  });
  await expect(registration).rejects.toMatchObject({ code: "link_invalid" });
  expect(await db.invitation.findUnique({ where: { id } })).toMatchObject({ state: "withdrawn", registrationId: null });
  expect(await db.registration.count({ where: { conferenceId } })).toBe(0);
});

test("who is invited anew while they accept the declined invitation is not invited again", async () => {
  const { id, conferenceId, categoryId, email, organiser } = await invited();
  await db.invitation.update({ where: { id }, data: { state: "declined" } });
  const act = await organiser(later(120));
  const row = await register(db, conferenceId, categoryId, { email: "other@delegation.example" });
  let again: ReturnType<typeof inviteDelegate> | undefined;
  await other.db.$transaction(async (tx) => {
    await tx.invitation.update({ where: { id }, data: { state: "accepted", registrationId: row.id } });
    again = inviteDelegate(db, act, { conferenceId, name: "Ana", email, locale: "en", message: "" });
    // Long enough for the second desk to have come to the invitation.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await tx.registration.update({ where: { id: row.id }, data: { email, emailKey: email } });
  });
  expect(await again).toEqual({ refusal: "already_registered" });
  expect(await db.invitation.findUnique({ where: { id } })).toMatchObject({ state: "accepted" });
});

test("sent again from two desks at once it leaves once, with the link that is good", async () => {
  const { id, conferenceId, organiser } = await invited();
  const act = await organiser(later(120));
  const again = await Promise.all([db, other.db, db].map((one) => resendInvitation(one, act, { conferenceId, id })));
  expect(again.sort()).toEqual(["just_sent", "just_sent", "resent"]);
  expect(await db.message.count({ where: { subjectId: id, state: "queued" } })).toBe(1);
});
