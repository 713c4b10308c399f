import { beforeEach, expect, test } from "vitest";
import {
  addMaterial,
  changeMaterial,
  editMaterial,
  type MaterialInput,
} from "#app/programme/materials/commands.server.ts";
import { listMaterials } from "#app/programme/materials/queries.server.ts";
import { addRole, setRoleState } from "#app/programme/speakers/commands/roles.server.ts";
import { loader } from "#app/routes/conferences.$slug.materials.$id.ts";
import { actAs, createAccount, createTeamMember, signedIn } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext } from "#tests/factories/context.ts";
import { createSession, publishDraft } from "#tests/factories/programme.ts";
import { register } from "#tests/factories/registration.ts";
import { openTestDatabase } from "#tests/setup/database.ts";

const { db } = await openTestDatabase();

let conference: Awaited<ReturnType<typeof createConference>>;
let sessionId: string;
let act: Awaited<ReturnType<typeof actAs>>;

beforeEach(async () => {
  conference = await createConference(db, { programmeMode: "released" });
  act = await actAs(db, (await createTeamMember(db, conference.id, "editor")).id);
  ({ id: sessionId } = await createSession(db, conference.id));
});

const upload = {
  name: "slides.pdf",
  mediaType: "application/pdf" as const,
  bytes: new Uint8Array(Buffer.from("%PDF-1.7")),
};

function wish(values: Partial<MaterialInput> = {}): MaterialInput {
  return {
    ...{ sessionId, kind: "slides", titleEn: "Slides", titleFr: null, language: "en", access: "public" },
    ...{ upload, url: null, textEn: null, textFr: null },
    ...values,
  };
}

async function statusFor(id: string, account: { id: string } | null, etag?: string): Promise<number> {
  const headers = new Headers(etag ? { "If-None-Match": etag } : undefined);
  const request = new Request(`https://octopus.example/conferences/${conference.slug}/materials/${id}`, { headers });
  const context = createContext(db, { account: account && (await signedIn(db, account.id)) });
  const args = { request, params: { slug: conference.slug, id }, context } as never;
  const response = await loader(args).catch((thrown: unknown) => thrown as Response);
  if (response.status === 200) {
    expect(response.headers.get("Content-Disposition")).toMatch(/^attachment;/);
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    return statusFor(id, account, response.headers.get("ETag") ?? "").then((again) => (again === 304 ? 200 : again));
  }
  return response.status;
}

test("organisers bring a file, an address or a text; who may have the file follows", async () => {
  const bringer = { conferenceId: conference.id };
  await addMaterial(db, act, bringer, wish());
  await addMaterial(db, act, bringer, wish({ upload: null, url: "https://video.example/1", kind: "recording" }));
  await addMaterial(db, act, bringer, wish({ upload: null, textFr: "Compte rendu", kind: "minutes" }));
  const two = wish({ url: "https://video.example/1" });
  await expect(addMaterial(db, act, bringer, two)).rejects.toMatchObject({ params: { code: "material_one" } });
  const [file] = await listMaterials(db, [sessionId]);
  const id = file?.id ?? "";
  const editor = act.actor.kind === "account" ? act.actor.account : null;
  expect([await statusFor(id, null), await statusFor(id, editor)]).toEqual([404, 200]);
  await publishDraft(db, act, conference.id);
  expect(await statusFor(id, null)).toBe(200);
  await changeMaterial(db, act, bringer, { materialId: id, step: "close" });
  const account = await createAccount(db);
  expect([await statusFor(id, null), await statusFor(id, account)]).toEqual([404, 404]);
  const categoryId = conference.categories[0]?.id ?? "";
  const { id: registrationId } = await register(db, conference.id, categoryId);
  await db.registration.update({ where: { id: registrationId }, data: { accountId: account.id, state: "confirmed" } });
  expect(await statusFor(id, account)).toBe(200);
  const { sessionId: _, ...said } = wish({ titleEn: "Slides, mended", language: "fr", upload: null });
  await editMaterial(db, act, bringer, { materialId: id, ...said });
  expect(await statusFor(id, null)).toBe(200);
  const [before] = await db.storedFile.findMany({ where: { purpose: "material" } });
  await editMaterial(db, act, bringer, { materialId: id, ...said, upload });
  const [after, ...more] = await db.storedFile.findMany({ where: { purpose: "material" } });
  expect([more, after?.id === before?.id]).toEqual([[], false]);
  const [mended, link] = await listMaterials(db, [sessionId]);
  expect(mended).toMatchObject({ title: { en: "Slides, mended" }, language: "fr", access: "public" });
  const empty = { materialId: link?.id ?? "", ...said };
  await expect(editMaterial(db, act, bringer, empty)).rejects.toMatchObject({ params: { field: "url" } });
  await changeMaterial(db, act, bringer, { materialId: id, step: "remove" });
  expect(await db.storedFile.count({ where: { purpose: "material" } })).toBe(0);
});

test("speakers bring their own while they are confirmed, and touch nobody else's", async () => {
  const person = { name: "李明", position: null, organisationId: null, organisationName: null, countryCode: null };
  const email = "li@court.example";
  const { speakerId } = await addRole(db, act, {
    ...{ conferenceId: conference.id, sessionId, role: "speaker", titleEn: null, titleFr: null },
    ...{ person, email, locale: "en", confirmed: true },
  });
  const self = await actAs(db, (await createAccount(db, { email })).id);
  const own = { speakerId, linkIds: [] };
  await addMaterial(db, act, { conferenceId: conference.id }, wish());
  await addMaterial(db, self, own, wish({ titleEn: "Mine" }));
  const [theirs, mine] = await listMaterials(db, [sessionId]);
  expect(mine).toMatchObject({ by: "李明" });
  const touch = (materialId = "") => changeMaterial(db, self, own, { materialId, step: "remove" });
  await expect(touch(theirs?.id)).rejects.toMatchObject({ code: "not_found" });
  const edit = editMaterial(db, self, own, { materialId: theirs?.id ?? "", ...wish({ titleEn: "Theirs" }) });
  await expect(edit).rejects.toMatchObject({ code: "not_found" });
  await touch(mine?.id);
  const { personId } = await db.speaker.findUniqueOrThrow({ where: { id: speakerId } });
  const part = { conferenceId: conference.id, sessionId, personId, role: "speaker" } as const;
  await setRoleState(db, act, { ...part, state: "declined" });
  await expect(addMaterial(db, self, own, wish())).rejects.toMatchObject({ code: "not_found" });
});
