import { expect, test } from "vitest";
import { agreeToNotice } from "#app/accounts/commands/profile.server.ts";
import { signUp } from "#app/accounts/commands/sign-up.server.ts";
import { firstVersion, privacy } from "#app/notice/first-version.ts";
import { formatNotice } from "#app/notice/markup.ts";
import { noticeView } from "#app/notice/view.server.ts";
import { type NewNotice, publishNotice } from "#app/privacy/commands/publish.server.ts";
import { agreementOf } from "#app/privacy/mine.server.ts";
import { actAs, actAsVisitor, createAccount, createAdministrator, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { register } from "#tests/factories/registration.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = await testDatabase();

const notice = (more: Partial<NewNotice> = {}): NewNotice => ({
  textEn: formatNotice(privacy.en).replace("eight, all needed", "eight and a half, all needed"),
  textFr: formatNotice(privacy.fr),
  changesEn: "Half a cookie more.",
  changesFr: "Un demi-cookie de plus.",
  after: firstVersion.version,
  ...more,
});

test("a version is published by an administrator, counts at once, and those before stay to be read", async () => {
  const act = await actAs(db, (await createAdministrator(db)).id, testNow);
  const day = testNow.toISOString().slice(0, 10);
  expect(await publishNotice(db, act, notice())).toEqual({ version: day });
  // Somebody who wrote at the same time has not seen it.
  expect(await publishNotice(db, act, notice())).toEqual({ faults: { "": ["changed_meanwhile"] } });
  expect(await publishNotice(db, act, notice({ after: day }))).toEqual({ version: `${day}-2` });
  const first = await noticeView(db, "en", firstVersion.version);
  expect(first).toMatchObject({ current: false, news: null, changes: null, text: { title: privacy.en.title } });
  const second = await noticeView(db, "en", day);
  expect(second?.changes?.map(({ kind }) => kind)).toEqual(["same", "removed", "added"]);
  expect(second).toMatchObject({ current: false, news: "Half a cookie more." });
  expect((await noticeView(db, "fr", day))?.changes).toEqual([]);
  expect((await noticeView(db, "fr"))?.versions.map(({ version }) => version)).toEqual([
    `${day}-2`,
    day,
    firstVersion.version,
  ]);
  expect(await noticeView(db, "en", "2000-01")).toBeNull();
});

test("what cannot be read is not published, and nobody else publishes", async () => {
  const act = await actAs(db, (await createAdministrator(db)).id);
  const broken = { textEn: "Nothing", textFr: "# Titre\n\nDe quoi\n\n## Un\n\nTexte" };
  expect(await publishNotice(db, act, notice(broken))).toEqual({ faults: { textEn: ["notice_title"] } });
  const unequal = { textFr: broken.textFr };
  expect(await publishNotice(db, act, notice(unequal))).toEqual({ faults: { textFr: ["notice_sections"] } });
  const other = await actAs(db, (await createAccount(db)).id);
  await expect(publishNotice(db, other, notice())).rejects.toMatchObject({ code: "forbidden" });
  expect(await db.noticeVersion.count()).toBe(0);
});

test("registrations and accounts keep which version they agreed to; an account agrees to a newer one", async () => {
  const conference = await createConference(db);
  const category = conference.categories[0]?.id ?? "";
  await register(db, conference.id, category, { email: "early@ministry.example" });
  const person = { name: "Ana Exemplo", email: "ana@ministry.example", password: "quiet harbour seven lamps" };
  await signUp(db, actAsVisitor(), { ...person, locale: "en", next: null }, async () => true);
  const { id } = await db.account.findUniqueOrThrow({ where: { emailKey: person.email } });
  expect(await agreementOf(db, id, "en")).toMatchObject({ version: firstVersion.version, news: null });

  const administrator = await actAs(db, (await createAdministrator(db)).id, testNow);
  const published = await publishNotice(db, administrator, notice());
  const version = "version" in published ? published.version : "";
  await register(db, conference.id, category, { email: "late@ministry.example" });
  const rows = await db.registration.findMany({ orderBy: { arrival: "asc" } });
  expect(rows.map((row) => row.consentVersion)).toEqual([firstVersion.version, version]);
  expect(await agreementOf(db, id, "fr")).toMatchObject({ news: "Un demi-cookie de plus." });
  for (const _ of [1, 2]) await agreeToNotice(db, await actAs(db, id, testNow));
  expect(await agreementOf(db, id, "en")).toMatchObject({ version, news: null });
  expect(await db.auditEntry.count({ where: { action: "account.notice_agreed" } })).toBe(1);
});
