import { expect, test } from "vitest";
import { issueToken } from "#app/accounts/tokens.server.ts";
import { inviteDelegate } from "#app/invitations/commands/invite.server.ts";
import { readInvitationByToken } from "#app/invitations/queries.server.ts";
import { sendPersonalLinksTo } from "#app/registration/commands/link.server.ts";
import { cleanUp } from "#server/tasks.ts";
import { actAsVisitor, createAccount, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, organiserOf, register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();
const day = 86_400;

test("links to an account go when they cannot be used any more, with the address they were for", async () => {
  const { id: accountId } = await createAccount(db);
  await issueToken(db, testNow, { accountId, purpose: "change_email", email: "new@delegation.example" });
  await issueToken(db, testNow, { accountId, purpose: "verify_email" });
  await cleanUp(db, later(25 * 3600));
  expect(await db.accountToken.findMany({ select: { purpose: true } })).toEqual([{ purpose: "verify_email" }]);
  await cleanUp(db, later(49 * 3600));
  expect(await db.accountToken.count()).toBe(0);
});

test("personal links go a month after the conference, and those asked for later a month after that", async () => {
  const [soon, past, undated] = [
    await createConference(db),
    await createConference(db, { dateFrom: "2027-01-20", dateTo: "2027-01-21" }),
    await createConference(db, { dateFrom: null, dateTo: null, dateEnd: "unknown" }),
  ];
  const email = "ana@ministry.example";
  for (const { id, categories } of [soon, past, undated]) await register(db, id, categories[0]?.id ?? "", { email });
  const left = async () =>
    (
      await db.registrationLink.findMany({
        orderBy: { createdAt: "asc" },
        select: { registration: { select: { conferenceId: true } } },
      })
    ).map(({ registration }) => registration.conferenceId);
  await cleanUp(db, new Date("2027-02-20T22:00:00Z"));
  expect((await left()).sort()).toEqual([soon.id, past.id, undated.id].sort());
  await db.registrationLink.deleteMany({ where: { registration: { conferenceId: soon.id } } });
  await sendPersonalLinksTo(db, actAsVisitor(new Date("2027-02-10T12:00:00Z")), email);
  await db.registrationLink.deleteMany({ where: { registration: { conferenceId: undated.id }, requested: true } });
  await cleanUp(db, new Date("2027-02-20T23:30:00Z"));
  expect((await left()).sort()).toEqual([soon.id, past.id, undated.id].sort());
  await cleanUp(db, new Date("2027-03-13T12:00:00Z"));
  expect((await left()).sort()).toEqual([soon.id, undated.id].sort());
});

test("the link of an invitation goes a month after it has expired; the invitation stays", async () => {
  const conference = await createConference(db, { registrationClosesAt: later(10 * day) });
  const invite = async (email: string) => {
    const act = await (await organiserOf(db, conference.id))();
    const person = { name: "Ana", email, locale: "en" as const, message: "" };
    const result = await inviteDelegate(db, act, { conferenceId: conference.id, ...person });
    if ("refusal" in result) throw new Error(result.refusal);
    const { text } = await db.message.findFirstOrThrow({ where: { subjectId: result.id } });
    return /\/i\/([\w-]+)/.exec(text)?.[1] ?? "";
  };
  const tokens = [await invite("ana@ministry.example"), await invite("eva@ministry.example")];
  await cleanUp(db, later(39 * day));
  for (const token of tokens) expect(await readInvitationByToken(db, token)).toMatchObject({ state: "sent" });
  for (const at of [41, 42]) await cleanUp(db, later(at * day));
  for (const token of tokens)
    await expect(readInvitationByToken(db, token)).rejects.toMatchObject({ code: "link_invalid" });
  expect(await db.invitation.count({ where: { name: "Ana" } })).toBe(2);
});

test("mails go a year after they were written, but not one that is still to go", async () => {
  const { id, categories } = await createConference(db);
  for (const email of ["ana@ministry.example", "eva@ministry.example"])
    await register(db, id, categories[0]?.id ?? "", { email });
  await db.message.updateMany({ where: { toEmail: "ana@ministry.example" }, data: { state: "delivered" } });
  await db.mailEvent.create({
    data: {
      ...{ id: "event", type: "email.delivered", providerId: "p1", at: testNow },
      message: { connect: await db.message.findFirstOrThrow({ where: { state: "delivered" }, select: { id: true } }) },
    },
  });
  await cleanUp(db, later(31 * day));
  expect(await db.message.findFirst({ where: { state: "delivered" } })).toMatchObject({
    ...{ text: "", html: "", attachments: [] },
    toEmail: "ana@ministry.example",
  });
  await cleanUp(db, later(364 * day));
  expect(await db.message.count()).toBe(2);
  await cleanUp(db, later(366 * day));
  expect(await db.message.findMany({ select: { toEmail: true } })).toEqual([{ toEmail: "eva@ministry.example" }]);
  expect(await db.mailEvent.count()).toBe(0);
});
