import { expect, test } from "vitest";
import { declineInvitation } from "#app/invitations/commands/decline.server.ts";
import { inviteDelegate } from "#app/invitations/commands/invite.server.ts";
import { resendInvitation } from "#app/invitations/commands/resend.server.ts";
import { withdrawInvitation } from "#app/invitations/commands/withdraw.server.ts";
import { listInvitations, readInvitationByToken } from "#app/invitations/queries.server.ts";
import { registerDelegate } from "#app/registration/commands/register.server.ts";
import { actAs, actAsVisitor, createTeamMember, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const everything = { search: "", state: null, page: 1 };

async function scene(role: "owner" | "desk" = "owner") {
  const conference = await createConference(db, { categories: [{ needsApproval: true }] });
  const organiser = await createTeamMember(db, conference.id, role);
  return { conference, act: await actAs(db, organiser.id), categoryId: conference.categories[0]?.id ?? "" };
}

function invitee(conferenceId: string, more: { categoryId?: string; email?: string; name?: string } = {}) {
  return {
    conferenceId,
    name: "Ana Exemplo",
    email: "ana@delegation.example",
    locale: "fr" as const,
    message: "Do come.",
    ...more,
  };
}

/** The token of the link in the latest mail to an address. */
async function tokenFor(email: string): Promise<string> {
  const message = await db.message.findFirstOrThrow({ where: { toEmail: email }, orderBy: { createdAt: "desc" } });
  return /\/i\/([A-Za-z0-9_-]+)/.exec(message.text)?.[1] ?? "";
}

function details(categoryId: string) {
  return {
    ...{
      categoryId,
      name: "Ana Exemplo",
      position: "Prosecutor",
      organisationName: "Ministry (fictional)",
      countryCode: "PT",
    },
    ...{ locale: "fr" as const, languages: [], interpretation: [], accessNeeds: "" },
  };
}

function sentKey() {
  return `key-${Math.random().toString(36).slice(2).padEnd(20, "x")}`;
}

test("an invitation goes out once, with a personal link of which only the hash is kept", async () => {
  const { conference, act } = await scene();
  expect(await inviteDelegate(db, act, invitee(conference.id))).toHaveProperty("id");
  expect(await inviteDelegate(db, act, invitee(conference.id, { email: " ANA@delegation.example" }))).toEqual({
    refusal: "already_invited",
  });

  const token = await tokenFor("ana@delegation.example");
  expect(token).not.toBe("");
  expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token);
  const { rows, counts } = await listInvitations(db, conference.id, everything);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ state: "sent", delivery: "queued" });
  expect(counts.sent).toBe(1);
  expect(await db.auditEntry.count({ where: { action: "invitation.sent" } })).toBe(1);
});

test("accepting registers the person, stands for the approval and is seen by the organiser", async () => {
  const { conference, act, categoryId } = await scene();
  await inviteDelegate(db, act, invitee(conference.id, { categoryId }));
  const { id } = await readInvitationByToken(db, await tokenFor("ana@delegation.example"));
  const result = await registerDelegate(db, actAsVisitor(), {
    ...{ conferenceId: conference.id, details: details(categoryId), email: "ana@delegation.example" },
    ...{ submissionKey: sentKey(), invitationId: id },
  });
  expect(result.kind).toBe("registered");
  const registration = await db.registration.findFirstOrThrow();
  expect(registration.state).toBe("confirmed");
  const { rows } = await listInvitations(db, conference.id, everything);
  expect(rows[0]).toMatchObject({ state: "accepted", registration: { reference: registration.reference } });
  expect(await inviteDelegate(db, act, invitee(conference.id))).toEqual({ refusal: "already_registered" });
});

test("declining keeps the reason, and the person may still change their mind", async () => {
  const { conference, act } = await scene();
  await inviteDelegate(db, act, invitee(conference.id));
  const token = await tokenFor("ana@delegation.example");
  await declineInvitation(db, actAsVisitor(), { token, reason: "Another duty" });
  const { rows } = await listInvitations(db, conference.id, { ...everything, state: "declined" });
  expect(rows[0]).toMatchObject({ state: "declined", declineReason: "Another duty", repliedAt: testNow });
  expect((await readInvitationByToken(db, token)).state).toBe("declined");
});

test("a link ends when the invitation is taken back, sent again or expired", async () => {
  const { conference, act } = await scene();
  const sent = await inviteDelegate(db, act, invitee(conference.id));
  const id = "id" in sent ? sent.id : "";
  const first = await tokenFor("ana@delegation.example");
  await resendInvitation(db, { ...act, now: later(60) }, { conferenceId: conference.id, id });
  const second = await tokenFor("ana@delegation.example");
  await expect(readInvitationByToken(db, first)).rejects.toMatchObject({ code: "link_invalid" });

  const late = actAsVisitor(new Date(testNow.getTime() + 400 * 86_400_000));
  await expect(declineInvitation(db, late, { token: second, reason: "" })).rejects.toMatchObject({
    code: "link_invalid",
  });
  await withdrawInvitation(db, act, { conferenceId: conference.id, id });
  await expect(readInvitationByToken(db, second)).rejects.toMatchObject({ code: "link_invalid" });
  expect(await db.message.count({ where: { state: "cancelled" } })).toBe(2);
});

test("sent again, the earlier mail does not leave; twice at once, or a moment later, is once", async () => {
  const { conference, act } = await scene();
  const sent = await inviteDelegate(db, act, invitee(conference.id));
  const again = (seconds: number) =>
    resendInvitation(
      db,
      { ...act, now: later(seconds) },
      { conferenceId: conference.id, id: "id" in sent ? sent.id : "" },
    );
  expect((await Promise.all([again(90), again(90)])).sort()).toEqual(["just_sent", "resent"]);
  expect(await again(120)).toBe("just_sent");
  const states = await db.message.findMany({ orderBy: { createdAt: "asc" }, select: { state: true } });
  expect(states).toEqual([{ state: "cancelled" }, { state: "queued" }]);
  expect(await readInvitationByToken(db, await tokenFor("ana@delegation.example"))).toMatchObject({ state: "sent" });
  await db.message.updateMany({ data: { state: "bounced" } });
  expect(await again(121)).toBe("resent");
});

test("nobody who has registered meanwhile is invited again", async () => {
  const { conference, act, categoryId } = await scene();
  const sent = await inviteDelegate(db, act, invitee(conference.id));
  await register(db, conference.id, categoryId, { email: "ana@delegation.example" });
  const again = { conferenceId: conference.id, id: "id" in sent ? sent.id : "" };
  expect(await resendInvitation(db, { ...act, now: later(90) }, again)).toBe("already_registered");
  expect(await db.message.count({ where: { template: "invitation" } })).toBe(1);
});

test("the list looks for what is typed, not for a pattern", async () => {
  const { conference, act } = await scene();
  await inviteDelegate(db, act, invitee(conference.id, { name: "Ana 100%", email: "ana_1@delegation.example" }));
  await inviteDelegate(db, act, invitee(conference.id, { name: "Bo", email: "bo@delegation.example" }));
  const found = async (search: string) => (await listInvitations(db, conference.id, { ...everything, search })).total;
  expect([await found("%"), await found("_"), await found("100%"), await found("a%1"), await found("\\")]).toEqual([
    1, 1, 1, 0, 0,
  ]);
});

test("only editors and owners invite, and only for their own conference", async () => {
  const { conference, act } = await scene("desk");
  await expect(inviteDelegate(db, act, invitee(conference.id))).rejects.toMatchObject({ code: "forbidden" });
  const other = await scene();
  await expect(inviteDelegate(db, other.act, invitee(conference.id))).rejects.toMatchObject({ code: "forbidden" });
  const sent = await inviteDelegate(db, other.act, invitee(other.conference.id));
  await expect(
    withdrawInvitation(db, act, { conferenceId: conference.id, id: "id" in sent ? sent.id : "" }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("the same address invited twice at once is one invitation", async () => {
  const { conference, act } = await scene();
  const results = await Promise.all(Array.from({ length: 6 }, () => inviteDelegate(db, act, invitee(conference.id))));
  expect(results.filter((result) => "id" in result)).toHaveLength(1);
  expect(await db.message.count()).toBe(1);
});
