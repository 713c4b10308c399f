import { expect, test } from "vitest";
import { hashPassword } from "#app/accounts/password.server.ts";
import { declineInvitation } from "#app/invitations/commands/decline.server.ts";
import { inviteDelegate } from "#app/invitations/commands/invite.server.ts";
import { exportMails } from "#app/mail/personal-data.server.ts";
import { registerDelegate } from "#app/registration/commands/register.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { action as data } from "#app/routes/account.data.tsx";
import { loader as exported } from "#app/routes/account.export[.]json.ts";
import { actAs, actAsVisitor, createAccount, createTeamMember, signedIn } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { register, registerInput } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const email = "ana@delegation.example";
const current = "quiet harbour seven lamps";
const passwordHash = await hashPassword(current);

async function erase(accountId: string) {
  const context = createContext(db, { account: await signedIn(db, accountId) });
  const request = posted("/account/data", { current, understood: "on" });
  const response = await data({ request, context, params: {} });
  expect(response.status).toBe(302);
  expect(await db.account.count({ where: { id: accountId } })).toBe(0);
}

/** Invites somebody to a new conference; the token is that of the mailed link. */
async function invite(address: string) {
  const conference = await createConference(db);
  const organiser = await actAs(db, (await createTeamMember(db, conference.id)).id);
  const result = await inviteDelegate(db, organiser, {
    conferenceId: conference.id,
    name: "Ana Exemplo",
    email: address,
    locale: "en",
    message: "",
  });
  if ("refusal" in result) throw new Error(result.refusal);
  const { text } = await db.message.findFirstOrThrow({ where: { subjectId: result.id } });
  return { conference, id: result.id, token: /\/i\/([\w-]+)/.exec(text)?.[1] ?? "" };
}

test("invitations to the address go, with their reasons in the log and the mails still to be sent", async () => {
  const { id } = await createAccount(db, { email, passwordHash });
  const unanswered = await invite("Ana@Delegation.example");
  const declined = await invite(email);
  await declineInvitation(db, actAsVisitor(), { token: declined.token, reason: "I am ill, says Ana" });
  const accepted = await invite(email);
  const input = registerInput(accepted.conference.id, accepted.conference.categories[0]?.id ?? "", { email });
  await registerDelegate(db, actAsVisitor(), { ...input, invitationId: accepted.id });
  const other = await invite("other@delegation.example");
  await erase(id);
  const rows = await db.invitation.findMany({ orderBy: { createdAt: "asc" } });
  expect(rows.find((row) => row.id === accepted.id)).toMatchObject({
    state: "accepted",
    name: "—",
    email: `${accepted.id}@erased.invalid`,
  });
  expect(rows.map((row) => row.id).sort()).toEqual([accepted.id, other.id].sort());
  expect(await db.invitation.findUnique({ where: { id: other.id } })).toMatchObject({ name: "Ana Exemplo" });
  const log = await db.auditEntry.findMany({ where: { subjectType: "invitation" } });
  expect(log.map(({ action }) => action)).toContain("invitation.declined");
  expect(JSON.stringify(log)).not.toContain("ill");
  expect(await db.message.count({ where: { subjectId: unanswered.id, state: "queued" } })).toBe(0);
});

test("nothing of an address goes that the account has not proved", async () => {
  const { id } = await createAccount(db, { email, passwordHash, emailVerifiedAt: null });
  const invitation = await invite(email);
  await erase(id);
  expect(await db.invitation.findUnique({ where: { id: invitation.id } })).toMatchObject({ email, state: "sent" });
});

test("registrations that the account made for somebody else stay that person's", async () => {
  const { id } = await createAccount(db, { email, passwordHash });
  const conference = await createConference(db);
  const category = conference.categories[0]?.id ?? "";
  const own = await register(db, conference.id, category, { email });
  const others = await register(db, conference.id, category, { email: "other@delegation.example" });
  await db.registration.updateMany({ data: { accountId: id } });
  for (const { id: linked, reference } of [own, others])
    await withdrawRegistration(db, actAsVisitor(), { reference, linkedIds: [linked] });
  await erase(id);
  expect(await db.registration.findUnique({ where: { id: own.id } })).toMatchObject({ name: "—" });
  expect(await db.registration.findUnique({ where: { id: others.id } })).toMatchObject({
    name: others.name,
    email: others.email,
    accountId: null,
  });
});

test("an address is only itself: what stands for any letter in a search stands for nothing in it", async () => {
  const owner = await createAccount(db, { email: "a_a%@delegation.example", passwordHash });
  await invite("A_a%@delegation.example");
  const other = await invite(email.replace("ana", "anaa"));
  await db.message.updateMany({ data: { state: "sent" } });
  expect(await exportMails(db, owner.email)).toHaveLength(1);
  await erase(owner.id);
  expect(await db.message.findMany({ select: { subjectId: true } })).toEqual([{ subjectId: other.id }]);
});

test("the file of one's own data names the invitations to the proved address", async () => {
  const account = await createAccount(db, { email, passwordHash });
  const declined = await invite("Ana@Delegation.example");
  await declineInvitation(db, actAsVisitor(), { token: declined.token, reason: "I am ill, says Ana" });
  await invite("other@delegation.example");
  const read = async () => {
    const context = createContext(db, { account: await signedIn(db, account.id) });
    const request = new Request("https://octopus.example/account/export.json");
    return (await exported({ request, context, params: {} })).json();
  };
  expect((await read()).invitations).toMatchObject([
    { conference: { slug: declined.conference.slug }, name: "Ana Exemplo", declineReason: "I am ill, says Ana" },
  ]);
  await db.account.update({ where: { id: account.id }, data: { emailVerifiedAt: null } });
  expect((await read()).invitations).toEqual([]);
});
