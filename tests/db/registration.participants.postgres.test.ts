import { expect, test } from "vitest";
import { rememberLink, rememberMade } from "#app/registration/access.server.ts";
import type { ListConsent } from "#app/registration/rules.ts";
import { loader } from "#app/routes/conferences.$slug.participants.tsx";
import { loader as pdfLoader } from "#app/routes/conferences.$slug.participants[.]pdf.ts";
import { createAccount, createTeamMember, signedIn, testAppUrl } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext } from "#tests/factories/context.ts";
import { register, registrationDetails } from "#tests/factories/registration.ts";
import { refusalStatus } from "#tests/factories/route.ts";
import { openTestDatabase } from "#tests/setup/database.ts";
import { pdfText } from "#tests/setup/pdf-text.ts";

const statements: string[] = [];
const { db } = await openTestDatabase((sql) => statements.push(sql));

/** A conference with a confirmed delegate of each consent and one of each who waits for approval. */
async function scene() {
  const conference = await createConference(db, { categories: [{ needsApproval: false }, { needsApproval: true }] });
  const [open = "", approved = ""] = conference.categories.map(({ id }) => id);
  const enter = (name: string, listConsent: ListConsent, categoryId = open, values = {}) =>
    register(db, conference.id, categoryId, {
      ...values,
      details: registrationDetails(categoryId, { name, listConsent, countryCode: "SE", organisationName: "Polisen" }),
    });
  const rows = {
    nobody: await enter("Nils Nobody", "nobody"),
    participants: await enter("Petra Participants", "participants"),
    public: await enter("Pia Public", "public"),
    pending: await enter("Per Pending", "public", approved),
  };
  return { conference, rows, open, enter };
}

type Reader = {
  account?: Awaited<ReturnType<typeof signedIn>>;
  cookie?: string;
  search?: string;
  locale?: "en" | "fr";
};

async function read(slug: string, { account, cookie, search = "", locale = "en" }: Reader = {}) {
  const context = createContext(db, { account: account ?? null, locale });
  const request = new Request(`${testAppUrl}/conferences/${slug}/participants${search}`, {
    headers: cookie ? { Cookie: cookie.split(";")[0] ?? "" } : {},
  });
  const data = await loader({ request, params: { slug }, context });
  const names = data.groups.flatMap(({ organisations }) =>
    organisations.flatMap(({ people }) => people.map(({ name }) => name)),
  );
  return { ...data, names };
}

const everybody = ["Pia Public"];
const amongUs = ["Petra Participants", "Pia Public"];

test("visitors see who said everybody, and how many more take part", async () => {
  const { conference } = await scene();
  const list = await read(conference.slug);
  expect(list.names).toEqual(everybody);
  expect(list).toMatchObject({ audience: "public", total: 3, listed: { public: 1, participants: 2 }, inTeam: false });
  expect(JSON.stringify(list)).not.toMatch(/Petra|Nils|Per Pending|@/);
  expect((await read(conference.slug, { search: "?as=participants" })).names).toEqual(everybody);
});

test("who takes part sees the others: signed in with a proved address, or with the personal link", async () => {
  const { conference, rows } = await scene();
  const { slug } = conference;
  const account = async (values: Parameters<typeof createAccount>[1]) =>
    signedIn(db, (await createAccount(db, values)).id);
  expect((await read(slug, { account: await account({ email: rows.nobody.email }) })).names).toEqual(amongUs);
  const request = new Request(testAppUrl);
  const cookie = await rememberLink(createContext(db), request, rows.nobody.id);
  expect((await read(slug, { cookie })).names).toEqual(amongUs);
});

test("nobody else does: an unproved address, whoever only waits, the maker of a registration, another conference's", async () => {
  const { conference, rows } = await scene();
  const { slug } = conference;
  const other = await createConference(db, { categories: [{ needsApproval: false }] });
  const elsewhere = await register(db, other.id, other.categories[0]?.id ?? "");
  const account = async (values: Parameters<typeof createAccount>[1]) =>
    signedIn(db, (await createAccount(db, values)).id);
  const readers: Reader[] = [
    { account: await account({}) },
    { account: await account({ email: rows.nobody.email, emailVerifiedAt: null }) },
    { account: await account({ email: rows.pending.email }) },
    { account: await account({ email: elsewhere.email }) },
    { cookie: await rememberMade(createContext(db), new Request(testAppUrl), rows.nobody.submissionKey) },
    { cookie: await rememberLink(createContext(db), new Request(testAppUrl), rows.pending.id) },
    { account: await signedIn(db, (await createTeamMember(db, other.id, "owner")).id) },
  ];
  for (const reader of readers) expect((await read(slug, reader)).names).toEqual(everybody);
});

test("the team sees what participants see, or what everybody sees", async () => {
  const { conference } = await scene();
  const account = await signedIn(db, (await createTeamMember(db, conference.id, "desk")).id);
  expect((await read(conference.slug, { account })).names).toEqual(amongUs);
  expect((await read(conference.slug, { account, search: "?as=public" })).names).toEqual(everybody);
  expect(await read(conference.slug, { account })).toMatchObject({
    inTeam: true,
    listed: { public: 1, participants: 2 },
  });
});

test("an organisation of the directory stands there by its name in the reader's language", async () => {
  const { conference, rows } = await scene();
  const organisation = await db.organisation.create({
    data: { id: "polisen", slug: "polisen", kind: "criminal_justice", nameEn: "Police", nameFr: "La police" },
  });
  await db.registration.update({ where: { id: rows.public.id }, data: { organisationId: organisation.id } });
  const bodies = async (locale: "en" | "fr") => (await read(conference.slug, { locale })).groups[0];
  expect(await bodies("fr")).toMatchObject({ name: "Suède", organisations: [{ name: "La police", slug: "polisen" }] });
  expect(await bodies("en")).toMatchObject({ name: "Sweden", organisations: [{ name: "Police" }] });
});

test("a country that is named with a footnote has it below", async () => {
  const { conference, open } = await scene();
  expect((await read(conference.slug)).notes).toEqual([]);
  const details = registrationDetails(open, { name: "Arta", listConsent: "public", countryCode: "XK" });
  await register(db, conference.id, open, { details });
  const { groups, notes } = await read(conference.slug, { locale: "fr" });
  expect(groups.map(({ name }) => name)).toContain("Kosovo*");
  expect(notes).toEqual([expect.stringMatching(/^\*Toute référence au Kosovo/)]);
});

test("a conference that takes no registrations has no list, nor has an address that is none", async () => {
  const conference = await createConference(db, { registrationOpensAt: null });
  for (const slug of [conference.slug, "no-such-conference", "%00"]) {
    expect(await refusalStatus(read(slug))).toBe(404);
  }
});

test("asks the database as often for many as for few", async () => {
  const { conference, rows, open, enter } = await scene();
  const cookie = await rememberLink(createContext(db), new Request(testAppUrl), rows.nobody.id);
  const count = async () => {
    statements.length = 0;
    await read(conference.slug, { cookie });
    return statements.length;
  };
  const few = await count();
  for (let n = 0; n < 20; n++) await enter(`Delegate ${n}`, "public", open);
  expect((await read(conference.slug)).names).toHaveLength(21);
  expect(await count()).toBe(few);
  expect(few).toBeLessThan(10);
});

test("the printed list names whom the page names, in both languages", async () => {
  const { conference } = await scene();
  const member = await createTeamMember(db, conference.id, "desk");
  const print = async (search: string, account: Reader["account"] | null = null) => {
    const request = new Request(`${testAppUrl}/conferences/${conference.slug}/participants.pdf${search}`);
    const context = createContext(db, { account });
    const answer = await pdfLoader({ request, params: { slug: conference.slug }, context });
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    return pdfText(new Uint8Array(await answer.arrayBuffer()));
  };
  const forAll = await print("?as=participants");
  expect(forAll).toContain("Pia Public");
  expect(forAll).toContain("Sweden / Suède");
  expect(forAll).toContain("2 autres participent");
  expect(forAll).not.toMatch(/Petra|Nils|Per Pending/);
  const forTeam = await print("?as=participants", await signedIn(db, member.id));
  expect(forTeam).toContain("Petra Participants");
  expect(forTeam).not.toMatch(/Nils|Per Pending/);
});
