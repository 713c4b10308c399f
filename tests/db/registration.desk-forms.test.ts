import { expect, test } from "vitest";
import { action as invitations } from "#app/routes/organise.$slug.invitations.tsx";
import { action as list } from "#app/routes/organise.$slug.registrations._index.tsx";
import { action as detail } from "#app/routes/organise.$slug.registrations.$reference.tsx";
import { action as team } from "#app/routes/organise.$slug.team.tsx";
import { takeFlash } from "#app/ui/flash.server.ts";
import { createTeamMember, signedIn } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { later, register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

/** Posts to a page of the desk as an owner of the conference. */
async function desk() {
  const conference = await createConference(db);
  const { id } = await createTeamMember(db, conference.id, "owner");
  const row = await register(db, conference.id, conference.categories[0]?.id ?? "");
  const account = await signedIn(db, id);
  const params = { slug: conference.slug, reference: row.reference };
  const post = async (action: typeof list, fields: Record<string, string>, at = 0) => {
    const context = createContext(db, { account, now: later(at) });
    const answer = await action({ request: posted("/organise", fields), context, params }).catch((thrown) => thrown);
    const cookie = answer.headers.get("Set-Cookie");
    return { status: answer.status, body: await answer.text(), flash: (await takeFlash(context, cookie))?.flash };
  };
  return { post, row };
}

test("what has to be mended in a form of the desk is said beside it, as a refusal", async () => {
  const { post, row } = await desk();
  const refused = async (action: typeof list, fields: Record<string, string>) => {
    const { status, body } = await post(action, fields);
    return [status, JSON.parse(body).fault ?? JSON.parse(body).form.error];
  };
  expect(await refused(list, { decision: "approve" })).toEqual([422, "nothing_selected"]);
  expect(await refused(list, { decision: "decline", id: row.id })).toEqual([422, "reason_missing"]);
  expect(await refused(detail, { decision: "decline", id: row.id })).toEqual([422, "reason_missing"]);
  expect(await refused(team, { intent: "add", email: "ana", role: "desk" })).toEqual([422, { email: ["email"] }]);
  expect((await refused(team, { intent: "add", email: "nobody@unit.example", role: "desk" }))[0]).toBe(422);
  const invitation = { intent: "invite", name: "Ana", locale: "en" };
  expect(await refused(invitations, { ...invitation, email: "x@foo-.example" })).toEqual([422, { email: ["email"] }]);
  expect(await refused(invitations, { ...invitation, email: row.email })).toEqual([
    422,
    { email: ["already_registered"] },
  ]);
});

test("a personal link that was mailed a few minutes ago is not said to be sent again", async () => {
  const { post, row } = await desk();
  expect((await post(detail, { intent: "send_link" }, 60)).flash?.text).toContain(`on its way to ${row.email}`);
  expect((await post(detail, { intent: "send_link" }, 120)).flash?.text).toContain("a few minutes ago");
  expect(await db.message.count({ where: { template: "registration-link" } })).toBe(1);
});

test("nothing is done to some of those that match when they are too many to act on at once", async () => {
  const { post, row } = await desk();
  const { conferenceId } = row;
  const { id: _, ...copy } = await db.registration.findUniqueOrThrow({ where: { id: row.id } });
  await db.registration.createMany({
    data: Array.from({ length: 200 }, (_, n) => ({
      ...copy,
      ...{ reference: `OCT-${n}`, emailKey: `${n}@x.example`, arrival: n + 9, submissionKey: `key ${n}` },
    })),
  });
  const tag = await db.deskTag.create({ data: { conferenceId, name: "A", nameKey: "a", colour: "blue" } });
  expect((await post(list, { decision: "tag", all: "1", tagId: tag.id })).status).toBe(413);
  expect(await db.registrationTag.count()).toBe(0);
});
