import { expect, test } from "vitest";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { setOwnPhoto, setPhotoAtDesk } from "#app/registration/badges/photo/commands.server.ts";
import type { CleanPicture } from "#app/registration/badges/photo/picture.server.ts";
import { readPhoto } from "#app/registration/badges/photo/queries.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { eraseRegistrations, exportSealed } from "#app/registration/personal-data.server.ts";
import { loader as deskPicture } from "#app/routes/organise.$slug.registrations.$reference_.picture.ts";
import { loader as ownPicture } from "#app/routes/registrations.$reference.picture.ts";
import { actAs, actAsVisitor, createAccount } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { later, organiserOf, register } from "#tests/factories/registration.ts";
import { testContext } from "#tests/setup/context.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

function picture(first: number): CleanPicture {
  return { mediaType: "image/png", bytes: new Uint8Array([first, 2, 3]), width: 300, height: 400 };
}

async function scene() {
  const conference = await createConference(db, {});
  const row = await register(db, conference.id, conference.categories[0]?.id ?? "");
  const { reference } = row;
  const own = (photo: CleanPicture | null, now = later(1)) =>
    setOwnPhoto(db, actAsVisitor(now), { reference, linkedIds: [row.id], picture: photo });
  const kept = async () => (await readPhoto(db, row.id))?.bytes;
  return { conference, row, reference, own, kept };
}

test("a delegate keeps one picture, changes and deletes it; nothing of the others is left", async () => {
  const { row, own, kept } = await scene();
  await own(picture(1));
  await own(picture(9));
  expect(await kept()).toEqual(new Uint8Array([9, 2, 3]));
  expect(await db.storedFile.count()).toBe(1);
  await own(null);
  expect(await kept()).toBeUndefined();
  expect(await db.storedFile.count()).toBe(0);
  const audits = await db.auditEntry.findMany({ where: { subjectId: row.id, action: { contains: "photo" } } });
  expect(audits.map(({ action }) => action).sort()).toEqual([
    "registration.photo_removed",
    "registration.photo_set",
    "registration.photo_set",
  ]);
});

test("the team may do it, too; somebody else's is not there, for nobody", async () => {
  const { conference, row, reference, kept } = await scene();
  const organiser = await (await organiserOf(db, conference.id))();
  const outsider = await (await organiserOf(db, (await createConference(db)).id))();
  const about = { conferenceId: conference.id, reference, picture: picture(5) };
  await expect(setPhotoAtDesk(db, outsider, about)).rejects.toMatchObject({ code: "forbidden" });
  const stranger = { reference, linkedIds: ["other"], picture: picture(6) };
  await expect(setOwnPhoto(db, actAsVisitor(), stranger)).rejects.toMatchObject({ code: "not_found" });
  await setPhotoAtDesk(db, organiser, about);
  expect(await kept()).toEqual(new Uint8Array([5, 2, 3]));
  const asked = { request: new Request("https://octopus.example/"), params: { slug: conference.slug, reference } };
  const asVisitor = { ...asked, context: testContext(db, later(1)) };
  await expect(ownPicture(asVisitor as never)).rejects.toMatchObject({ status: 404 });
  await expect(deskPicture(asVisitor as never)).rejects.toMatchObject({ status: 302 });
  const signedIn = (act: typeof organiser) => {
    const context = testContext(db, later(1));
    const account = act.actor.kind === "account" ? act.actor.account : null;
    return { ...asked, context: { ...context, visitor: { ...context.visitor, account } } } as never;
  };
  await expect(deskPicture(signedIn(outsider))).rejects.toMatchObject({ status: 403 });
  const answer = await deskPicture(signedIn(organiser));
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([5, 2, 3]));
  expect(answer.headers.get("Cache-Control")).toBe("private, no-cache");
  expect(await db.registration.count({ where: { id: row.id } })).toBe(1);
});

test("it is in the export, and gone with the person", async () => {
  const { conference, row, reference, own } = await scene();
  await own(picture(7));
  const account = await createAccount(db, { email: row.email, emailKey: row.emailKey });
  const owner = { id: account.id, emailKey: row.emailKey, emailVerified: true };
  expect((await exportSealed(db, ["a vault key of forty characters for tests"], owner)).photos).toMatchObject([
    { reference, mediaType: "image/png", base64: Buffer.from([7, 2, 3]).toString("base64") },
  ]);
  await withdrawRegistration(db, actAsVisitor(later(2)), { reference, linkedIds: [row.id] });
  const act = await actAs(db, account.id, later(3));
  await inTransaction(db, (tx) => eraseRegistrations(tx, act, owner));
  expect(await db.storedFile.count({ where: { conferenceId: conference.id } })).toBe(0);
  expect(await db.registrationPhoto.count()).toBe(0);
});
