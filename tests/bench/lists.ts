import { foundBy } from "#app/registration/details.server.ts";
import { loader as duplicates } from "#app/routes/organise.$slug.duplicates.tsx";
import { loader as list } from "#app/routes/organise.$slug.registrations._index.tsx";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { fail, report, say } from "#tests/bench/figure.ts";
import { onBothDatabases } from "#tests/bench/on-both.ts";
import { createTeamMember, signedIn, testAppUrl, testNow } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";
import { createContext } from "#tests/factories/context.ts";
import { createQuestions } from "#tests/factories/questions.ts";
import { registrationDetails } from "#tests/factories/registration.ts";

const people = 10_000;
const mostMs = 200;
const repeats = 9;

/** How long the server takes for each view of the desk's list, with 10,000 registrations. */
export async function measureLists(): Promise<void> {
  await onBothDatabases(async ({ db, executeSql }, where) => {
    say(`Registering ${people} people (${where}) ...`);
    const { slug, account, ...known } = await seed(db);
    await executeSql("VACUUM (ANALYZE)");
    const context = createContext(db, { account, locale: "fr" });
    const get = (loader: typeof list | typeof duplicates, path: string) =>
      loader({ request: new Request(`${testAppUrl}/fr/organise/${slug}/${path}`), params: { slug }, context });
    for (const [name, query] of Object.entries(views(known))) {
      const ms = await median(() => get(list, `registrations?${query}`));
      report({ bench: "lists", figure: `${where}, ${name}`, value: ms, unit: "ms" });
      if (ms > mostMs) fail(`${where}: ${name} took ${Math.round(ms)} ms`);
    }
    const ms = await median(() => get(duplicates, "duplicates"));
    report({ bench: "lists", figure: `${where}, duplicates`, value: ms, unit: "ms" });
    if (ms > mostMs) fail(`${where}: duplicates took ${Math.round(ms)} ms`);
  });
}

const allColumns = ["arrival", "reference", "organisation", "position", "country", "category", "state", "tags", "notes"]
  .map((column) => `col=${column}`)
  .join("&");

type Known = { tag: string; dinner: string; yes: string; remark: string };

function views({ tag, dinner, yes, remark }: Known): Record<string, string> {
  return {
    "first page": "",
    "last page": "page=200",
    "by name, last page": "sort=name&direction=asc&page=200",
    "by organisation": "sort=organisation&direction=asc",
    "by country, middle": "sort=country&direction=desc&page=100",
    "by category": "sort=category&direction=asc&page=150",
    "by state": "sort=state&direction=asc",
    "by decision": "sort=decided&direction=desc&page=60",
    "by address": "sort=email&direction=asc&page=199",
    "one state": "state=waiting&sort=arrival&direction=asc",
    "search, many": "q=delegate&sort=name&direction=desc&page=150",
    "search, eight words": "q=a+e+i+d+1+m+j+o",
    "search, nobody": "q=nobody+is+called+so",
    "a tag": `tag=${tag}&sort=organisation&direction=asc`,
    "with notes": "note=any",
    "an option": `q-${dinner}=${yes}&sort=name&page=60&col=q-${dinner}&col=q-${remark}`,
    "words in an answer": `q-${remark}=allergic+to+bench-9`,
    "not answered": `q-${dinner}=-&sort=organisation`,
    "two questions": `q-${dinner}=${yes}&q-${remark}=*&sort=country&direction=asc`,
    "everything at once": `q=delegate+m&country=FR&tag=${tag}&note=door&sort=country&${allColumns}`,
  };
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  await work();
  for (let n = 0; n < repeats; n++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(repeats / 2)] ?? 0;
}

const states = ["pending", "waiting", "confirmed", "confirmed", "confirmed", "declined", "withdrawn"] as const;

async function seed(db: PrismaClient) {
  const conference = await createConference(db, { categories: Array.from({ length: 8 }, () => ({})) });
  const conferenceId = conference.id;
  const countries = (await db.country.findMany({ take: 130, select: { code: true } })).map(({ code }) => code);
  const { id: tag } = await db.deskTag.create({
    data: { conferenceId, name: "Speaker", nameKey: "speaker", colour: "blue" },
    select: { id: true },
  });
  const [dinner, remark] = await createQuestions(db, conferenceId, [
    { kind: "choice", labelEn: "Dinner", options: ["Yes", "No"] },
    { kind: "long_text", labelEn: "What should the kitchen know?" },
  ]);
  if (!dinner || !remark) throw new Error("no questions");
  const options = dinner.options.map(({ id }) => id);
  for (let start = 0; start < people; start += 500) {
    const rows = Array.from({ length: 500 }, (_, index) => rowOf(start + index, conference, countries));
    await db.registration.createMany({ data: rows });
    const some = rows.filter((_, index) => index % 5 === 0).map(({ id }) => id);
    await db.registrationTag.createMany({ data: some.map((registrationId) => ({ registrationId, tagId: tag })) });
    await db.registrationNote.createMany({
      data: some.map((registrationId, index) => ({ registrationId, text: "Comes late", atDoor: index % 2 === 0 })),
    });
    const chosen = rows.filter((_, index) => index % 4 > 0).map(({ id }, index) => ({ id, option: index % 2 }));
    await db.answer.createMany({
      data: [
        ...chosen.map(({ id }) => ({ id: `dinner ${id}`, registrationId: id, questionId: dinner.id, text: "" })),
        ...rows.map(({ id }) => ({ registrationId: id, questionId: remark.id, text: `I am allergic to ${id}` })),
      ].map((row) => ({ ...row, kind: row.questionId === dinner.id ? dinner.kind : remark.kind, updatedAt: testNow })),
    });
    await db.answerOption.createMany({
      data: chosen.map(({ id, option }) => ({ answerId: `dinner ${id}`, optionId: options[option] ?? "" })),
    });
  }
  const account = await signedIn(db, (await createTeamMember(db, conferenceId, "editor")).id);
  return { slug: conference.slug, account, tag, dinner: dinner.id, yes: options[0] ?? "", remark: remark.id };
}

type Conference = Awaited<ReturnType<typeof createConference>>;

function rowOf(n: number, conference: Conference, countries: string[]) {
  const { categories, id } = conference;
  // One in fifty is somebody who registered before, with the name the other way round.
  const name = n % 50 === 49 ? `${n - 7} Delegate of ${n % 97}` : `Delegate ${n} of ${(n + 7) % 97}`;
  const details = registrationDetails(categories[n % categories.length]?.id ?? "", {
    name,
    countryCode: countries[(n * 7) % countries.length] ?? "FR",
  });
  const organisationName = `Ministry ${n % 400}`;
  const email = `delegate${n}@ministry.example`;
  const reference = `OCT-${n}`;
  return {
    ...details,
    ...{ id: `bench-${n}`, conferenceId: id, organisationName, email, emailKey: email, reference, arrival: n + 1 },
    state: states[n % states.length] ?? ("pending" as const),
    ...{ consentAt: testNow, consentVersion: "bench", submissionKey: `bench ${n}` },
    ...foundBy({ name, organisationName, email, reference }),
    submittedAt: new Date(testNow.getTime() + n * 60_000),
    decidedAt: n % 3 === 0 ? testNow : null,
  };
}
