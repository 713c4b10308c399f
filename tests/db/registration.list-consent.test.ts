import { expect, test } from "vitest";
import { rememberLink } from "#app/registration/access.server.ts";
import { changeRegistration } from "#app/registration/commands/change.server.ts";
import { decideRegistrations } from "#app/registration/commands/decide.server.ts";
import { unlistRegistration } from "#app/registration/commands/unlist.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { exportRegistrations } from "#app/registration/personal-data.server.ts";
import { registrationHistory } from "#app/registration/queries/history.server.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import { action as registerAction } from "#app/routes/conferences.$slug.register.tsx";
import { action as changeAction } from "#app/routes/registrations.$reference.change.tsx";
import { actAsVisitor } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext, posted } from "#tests/factories/context.ts";
import { later, messagesAbout, organiserOf, register, registrationDetails } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

async function registered(values: Partial<RegistrationDetails> = {}) {
  const conference = await createConference(db, { categories: [{ needsApproval: true }] });
  const categoryId = conference.categories[0]?.id ?? "";
  const details = registrationDetails(categoryId, values);
  const row = await register(db, conference.id, categoryId, { details });
  const consent = async () => (await db.registration.findUniqueOrThrow({ where: { id: row.id } })).listConsent;
  const change = (changed: Partial<RegistrationDetails>, version: number) =>
    changeRegistration(db, actAsVisitor(later(60)), {
      reference: row.reference,
      linkedIds: [row.id],
      version,
      details: { ...details, ...changed },
    });
  return { conference, details, row, consent, change };
}

test("nobody is listed who has not said so; a choice is kept with the registration and in its log", async () => {
  expect((await registered()).row.listConsent).toBe("nobody");
  const { row } = await registered({ listConsent: "participants" });
  expect(row.listConsent).toBe("participants");
  const entry = await db.auditEntry.findFirstOrThrow({ where: { subjectId: row.id } });
  expect(entry.changes).toMatchObject({ listConsent: [null, "participants"] });
});

test("a change of mind is told and kept in the history, in the reader's language", async () => {
  const { row, change, consent } = await registered({ listConsent: "public" });
  await change({ listConsent: "nobody" }, 1);
  expect(await consent()).toBe("nobody");
  const [entry] = await registrationHistory(db, row.id, "fr");
  expect(entry?.changes).toMatchObject([{ field: "listConsent", from: "Tout le monde", to: "Personne" }]);
  expect((await messagesAbout(db, row.id)).at(-1)?.text).toContain("Nobody");
});

test("other changes and decisions leave it as it is", async () => {
  const { conference, row, change, consent } = await registered({ listConsent: "public" });
  const { listConsent: _, ...silent } = registrationDetails(row.categoryId, { name: "Another Name" });
  await change(silent, 1);
  expect(await consent()).toBe("public");
  const organiser = await organiserOf(db, conference.id);
  for (const kind of ["approve", "reopen", "waitlist", "approve", "decline", "reopen"] as const) {
    await decideRegistrations(db, await organiser(later(120)), {
      conferenceId: conference.id,
      ids: [row.id],
      decision: kind,
      reason: "Because",
    });
    expect(await consent()).toBe("public");
  }
});

test("who may not change anything any more may still leave the list", async () => {
  const { conference, row, change, consent } = await registered({ listConsent: "public" });
  await db.category.updateMany({ where: { conferenceId: conference.id }, data: { changes: "until_approval" } });
  const organiser = await organiserOf(db, conference.id);
  await decideRegistrations(db, await organiser(), { conferenceId: conference.id, ids: [row.id], decision: "approve" });
  await expect(change({ listConsent: "nobody" }, 2)).rejects.toMatchObject({ code: "wrong_state" });
  const unlist = (linkedIds: string[]) =>
    unlistRegistration(db, actAsVisitor(later(70)), { reference: row.reference, linkedIds });
  await expect(unlist([])).rejects.toMatchObject({ code: "not_found" });
  await unlist([row.id]);
  expect(await consent()).toBe("nobody");
  const [entry] = await registrationHistory(db, row.id, "en");
  expect(entry?.changes).toMatchObject([{ field: "listConsent", from: "Everybody", to: "Nobody" }]);
});

test("who withdraws and registers again is asked again", async () => {
  const { conference, details, row, consent } = await registered({ listConsent: "public" });
  await withdrawRegistration(db, actAsVisitor(later(60)), { reference: row.reference, linkedIds: [row.id] });
  await register(db, conference.id, row.categoryId, {
    email: row.email,
    details: { ...details, listConsent: "participants" },
  });
  expect(await consent()).toBe("participants");
});

test("the forms carry it: registering, and changing", async () => {
  const { conference, row, consent } = await registered();
  const said = {
    categoryId: row.categoryId,
    name: row.name,
    position: row.position,
    organisationName: row.organisationName,
    countryCode: "FR",
    locale: "en",
  };
  const form = {
    ...said,
    email: "new@court.example",
    submissionKey: "n".repeat(24),
    consent: "on",
    intent: "register",
  };
  const context = createContext(db);
  const request = posted("/register", { ...form, listConsent: "public" });
  expect((await registerAction({ request, context, params: { slug: conference.slug } })).status).toBe(303);
  const made = await db.registration.findFirstOrThrow({ where: { email: form.email } });
  expect(made.listConsent).toBe("public");

  const change = posted("/change", { ...said, version: "1", intent: "change", listConsent: "participants" });
  const cookie = await rememberLink(context, change, row.id);
  change.headers.set("Cookie", cookie.split(";")[0] ?? "");
  expect((await changeAction({ request: change, context, params: { reference: row.reference } })).status).toBe(302);
  expect(await consent()).toBe("participants");
});

test("it is among what one gets of one's data", async () => {
  const { row } = await registered({ listConsent: "participants" });
  const [mine] = await exportRegistrations(db, { id: "", emailKey: row.emailKey, emailVerified: true });
  expect(mine).toMatchObject({ listConsent: "participants" });
});
