import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { type ExportFormat, xlsxStream } from "#app/registration/desk/export/formats.server.ts";
import { listInputOf, parseDeskFilter } from "#app/registration/desk/filter.server.ts";
import { type ExportRow, listRegistrations } from "#app/registration/queries/desk.server.ts";
import { loader as csv } from "#app/routes/organise.$slug.registrations[.]csv.ts";
import { loader as json } from "#app/routes/organise.$slug.registrations[.]json.ts";
import { loader as xlsx } from "#app/routes/organise.$slug.registrations[.]xlsx.ts";
import { createAccount, createTeamMember, signedIn, testAppUrl, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext } from "#tests/factories/context.ts";
import { register, registrationDetails } from "#tests/factories/registration.ts";
import { refusalStatus } from "#tests/factories/route.ts";
import { openTestDatabase } from "#tests/setup/database.ts";

const statements: string[] = [];
const { db } = await openTestDatabase((sql) => statements.push(sql));
const loaders = { csv, xlsx, json };
const formats = Object.keys(loaders) as ExportFormat[];

async function scene() {
  const conference = await createConference(db, {
    categories: [
      { slug: "government", needsApproval: false },
      { slug: "media", needsApproval: true },
    ],
  });
  const [government = "", media = ""] = conference.categories.map(({ id }) => id);
  const desk = await signedIn(db, (await createTeamMember(db, conference.id, "desk")).id);
  const get = async (format: ExportFormat, search = "", { account = desk, locale = "en" as "en" | "fr" } = {}) => {
    const request = new Request(`${testAppUrl}/organise/${conference.slug}/registrations.${format}${search}`);
    const context = createContext(db, { account, locale });
    return loaders[format]({ request, params: { slug: conference.slug }, context });
  };
  const references = async (search = "") => {
    const { registrations } = await (await get("json", search)).json();
    return registrations.map(({ reference }: { reference: string }) => reference) as string[];
  };
  return { conference, government, media, desk, get, references };
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** Many at once: what registering does besides is not the matter here. */
async function fill({ conference, government, media }: Scene, count: number) {
  await db.registration.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      ...registrationDetails(index % 3 === 0 ? media : government, {
        name: `Delegate ${index}`,
        countryCode: index % 2 === 0 ? "FR" : "SE",
      }),
      conferenceId: conference.id,
      organisationName: "Ministry",
      reference: `OCT-${index}`,
      state: index % 5 === 0 ? ("waiting" as const) : ("confirmed" as const),
      arrival: index + 1,
      email: `fill${index}@ministry.example`,
      emailKey: `fill${index}@ministry.example`,
      consentAt: testNow,
      consentVersion: "test",
      submissionKey: `fill ${conference.id} ${index}`,
      searchText: `delegate ${index}`,
      submittedAt: new Date(testNow.getTime() + index * 60_000),
    })),
  });
}

test("holds all that the list counts, on all pages, in its order", async () => {
  const at = await scene();
  await fill(at, 130);
  const searches = [
    "",
    "?state=waiting&sort=name&direction=asc",
    `?category=${at.media}&country=FR`,
    "?q=delegate+1&sort=country&direction=desc&page=2",
    "?sort=category&direction=asc",
    "?q=nobody-is-called-so",
  ];
  for (const search of searches) {
    const input = listInputOf(at.conference.id, parseDeskFilter(new URLSearchParams(search)));
    const first = await listRegistrations(db, { ...input, page: 1, pageSize: 200 });
    expect(await at.references(search)).toEqual(first.rows.map(({ reference }) => reference));
    expect(first.total).toBe((await at.references(search)).length);
  }
});

test("asks the database a few times, however many there are", async () => {
  const at = await scene();
  await fill(at, 1200);
  for (const format of formats) {
    statements.length = 0;
    const answer = await at.get(format);
    await answer.arrayBuffer();
    expect(statements.length).toBeLessThan(24);
  }
  expect(await at.references()).toHaveLength(1200);
});

describe("a table", () => {
  const awkward = {
    name: '=HYPERLINK("x")',
    position: 'Judge, "first"; chair\u00a0_x0041_',
    accessNeeds: "A lift\nA seat",
  };

  async function one() {
    const at = await scene();
    const details = registrationDetails(at.government, {
      ...awkward,
      listConsent: "participants",
      interpretation: ["fr"],
    });
    return { ...at, row: await register(db, at.conference.id, at.government, { details }) };
  }

  test("as CSV: for spreadsheets, in the reader's language, no cell a formula", async () => {
    const { get, row } = await one();
    const answer = await get("csv");
    expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, line] = bytes.toString("utf8").slice(1).split("\r\n");
    expect(head).toMatch(/^"No\.","Reference","State","Name","Position"/);
    expect(head).toContain('"Received (Europe/Paris)"');
    expect(line).toContain(
      `"${row.reference}","Confirmed","'=HYPERLINK(""x"")","Judge, ""first""; chair\u00a0_x0041_"`,
    );
    expect(line).toContain('"The other participants","2027-01-15 10:00"');
    expect(line).toContain('"France","FR"');
    const french = await (await get("csv", "", { locale: "fr" })).text();
    expect(french).toMatch(/"Référence";"État";"Nom";"Fonction"/);
    expect(french).toContain('"Les autres participants"');
  });

  test("as a workbook: text stays text, moments are dates", async () => {
    const { get, row } = await one();
    const answer = await get("xlsx", "", { locale: "fr" });
    expect(answer.headers.get("Content-Type")).toMatch(/spreadsheetml\.sheet$/);
    const book = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const [sheet] = book.sheets;
    expect(sheet?.name).toBe("Inscriptions");
    const [head, line] = sheet?.rows ?? [];
    const values = Object.fromEntries((head ?? []).map((heading, index) => [String(heading), line?.[index]]));
    expect(values).toMatchObject({ Nom: awkward.name, Fonction: awkward.position, Référence: row.reference });
    expect(values["Reçue (Europe/Paris)"]).toEqual(new Date("2027-01-15T10:00:00Z"));
  });

  test("as a workbook that Excel calls whole, however long a cell is", async () => {
    const rows = (async function* () {
      yield [{} as ExportRow];
    })();
    const columns = [{ key: "notes" as const, heading: "Notes _x0041_", width: 9, cell: () => "x".repeat(40_000) }];
    const { sheets } = await readXlsx(new Uint8Array(await new Response(xlsxStream(rows, columns, "S")).arrayBuffer()));
    expect(sheets[0]?.rows).toEqual([["Notes _x0041_"], ["x".repeat(32_767)]]);
  });

  test("as JSON: the same keys in every language", async () => {
    const { get, row, conference } = await one();
    const body = async (locale: "en" | "fr") => (await get("json", "?q=judge+nobody&state=", { locale })).json();
    expect(await body("fr")).toEqual(await body("en"));
    expect(await body("en")).toMatchObject({ conference: conference.slug, count: 0, registrations: [] });
    const full = await (await get("json", `?category=${row.categoryId}&country=FR`)).json();
    expect(full).toMatchObject({
      exportedAt: testNow.toISOString(),
      filter: {
        category: "government",
        country: "FR",
        state: null,
        search: null,
        sort: "submitted",
        direction: "desc",
      },
      count: 1,
    });
    expect(full.registrations[0]).toMatchObject({
      ...awkward,
      category: "government",
      country: "FR",
      state: "confirmed",
      listConsent: "participants",
      interpretation: ["fr"],
      submittedAt: testNow.toISOString(),
    });
  });
});

test("is for the team alone, whatever the file", async () => {
  const at = await scene();
  const other = await createConference(db);
  const stranger = await signedIn(db, (await createAccount(db)).id);
  const elsewhere = await signedIn(db, (await createTeamMember(db, other.id, "owner")).id);
  for (const format of formats) {
    for (const account of [stranger, elsewhere]) expect(await refusalStatus(at.get(format, "", { account }))).toBe(403);
    expect(await refusalStatus(at.get(format, "", { account: null as never }))).toBe(302);
  }
  expect(await db.auditEntry.count({ where: { action: "registrations.exported" } })).toBe(0);
});

test("who had which file is in the log, without the words that were searched for", async () => {
  const at = await scene();
  await fill(at, 6);
  for (const format of formats) await (await at.get(format, "?q=Delegate&state=confirmed")).arrayBuffer();
  const entries = await db.auditEntry.findMany({ where: { action: "registrations.exported" } });
  // All of one moment: in no order.
  expect(new Set(entries.map(({ changes }) => JSON.stringify(Object.entries(changes ?? {}).sort())))).toEqual(
    new Set(
      formats.map((format) =>
        JSON.stringify([
          ["count", [null, 4]],
          ["format", [null, format]],
          ["search", [null, "given"]],
          ["state", [null, "confirmed"]],
        ]),
      ),
    ),
  );
  expect(entries).toHaveLength(formats.length);
  for (const entry of entries) {
    expect(entry).toMatchObject({
      actorAccountId: at.desk.id,
      conferenceId: at.conference.id,
      subjectType: "conference",
    });
  }
});

test("the file is named after the conference and the day, and nobody keeps it", async () => {
  const { get, conference } = await scene();
  for (const format of formats) {
    const { headers } = await get(format);
    expect(headers.get("Content-Disposition")).toBe(
      `attachment; filename="${conference.slug}-registrations-2027-01-15.${format}"`,
    );
    expect(headers.get("Cache-Control")).toBe("no-store");
  }
});
