import { writeXlsx } from "hucre/xlsx";
import { csvFile } from "#app/platform/csv.ts";
import { checkWith, confirmImport, startImport } from "#app/registration/imports/commands.server.ts";
import { readTable } from "#app/registration/imports/file.server.ts";
import { readImport } from "#app/registration/imports/queries.server.ts";
import { workOnImports } from "#app/registration/imports/work.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { fail, report, say } from "#tests/bench/figure.ts";
import { onBothDatabases } from "#tests/bench/on-both.ts";
import { actAs, createTeamMember, testAppUrl } from "#tests/factories/account.ts";
import { createConference } from "#tests/factories/conference.ts";

const rows = 5_000;
const places = 4_000;
const head = ["Nom", "Courriel", "Organisme", "Fonction", "Pays", "Remarque"];

/** 5,000 people from a file: reading it, looking at each row, and entering all at once, with and without a mail to each. */
export async function measureImport(): Promise<void> {
  const table = [head, ...Array.from({ length: rows }, (_, n) => lineOf(n))];
  const csv = new TextEncoder().encode(csvFile(table, ";")) as Uint8Array<ArrayBuffer>;
  const xlsx = Uint8Array.from(await writeXlsx({ sheets: [{ name: "People", rows: table }] }));
  for (const [name, bytes] of Object.entries({ CSV: csv, XLSX: xlsx })) {
    const { ms } = await timed(() => readTable(bytes));
    report({ bench: "import", figure: `${name}, ${rows} rows: parse`, value: ms / 1000, unit: "s" });
  }
  await onBothDatabases(async ({ db }, where) => {
    for (const mail of [false, true]) await measureOne(db, `${where}, ${mail ? "with" : "without"} mail`, csv, mail);
  });
}

async function measureOne(
  db: PrismaClient,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  mail: boolean,
): Promise<void> {
  const conference = await createConference(db, { capacity: places, categories: [{ needsApproval: false }] });
  const conferenceId = conference.id;
  const act = await actAs(db, (await createTeamMember(db, conferenceId, "editor")).id);
  const { id } = await startImport(db, act, { conferenceId, fileName: "people.csv", bytes, locale: "fr" });
  const made = await readImport(db, conferenceId, id);
  if (!made) throw new Error("nothing was kept");
  const categoryId = conference.categories[0]?.id ?? "";
  const work = () => workOnImports({ db, now: () => new Date(), appUrl: testAppUrl, log: { error: loud } });
  const least = memory();
  await checkWith(db, act, { conferenceId, id, choices: { ...made.choices, categoryId, mail } });
  const preview = await timed(work);
  await confirmImport(db, act, { conferenceId, id });
  const commit = await timed(work);
  say(name);
  report({ bench: "import", figure: `${name}: preview`, value: preview.ms / 1000, unit: "s" });
  report({ bench: "import", figure: `${name}: commit`, value: commit.ms / 1000, unit: "s" });
  report({
    bench: "import",
    figure: `${name}: memory more`,
    value: Math.max(preview.most, commit.most) - least,
    unit: "MB",
  });
  await checkBooks(db, name, conferenceId, mail);
}

async function checkBooks(db: PrismaClient, name: string, conferenceId: string, mail: boolean): Promise<void> {
  const groups = await db.registration.groupBy({ by: ["state"], where: { conferenceId }, _count: { _all: true } });
  const counts = Object.fromEntries(groups.map(({ state, _count }) => [state, _count._all]));
  if (counts.confirmed !== places || counts.waiting !== rows - places) fail(`${name}: ${JSON.stringify(counts)}`);
  const pool = await db.pool.findFirstOrThrow({ where: { conferenceId, categoryId: null } });
  if (pool.taken !== places) fail(`${name}: ${pool.taken} places are counted`);
  const letters = await db.registrationLink.count({ where: { registration: { conferenceId } } });
  if (letters !== (mail ? rows : 0)) fail(`${name}: ${letters} mails`);
}

function loud(fields: Record<string, unknown>, message: string): void {
  fail(`${message}: ${String(fields.err)}`);
}

function lineOf(n: number): string[] {
  return [`Delegate ${n} O'Neill`, `delegate${n}@import.example`, `Ministry ${n % 300}`, "Head of unit", "France", ""];
}

function memory(): number {
  return process.memoryUsage().rss / 1_048_576;
}

async function timed(work: () => Promise<unknown>): Promise<{ ms: number; most: number }> {
  let most = memory();
  const timer = setInterval(() => {
    most = Math.max(most, memory());
  }, 50);
  const start = performance.now();
  await work();
  clearInterval(timer);
  return { ms: performance.now() - start, most: Math.max(most, memory()) };
}
