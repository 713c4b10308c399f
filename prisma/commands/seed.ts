import { randomBytes } from "node:crypto";
import { refreshNetwork } from "#app/network/refresh.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import type { Log } from "#app/platform/context.ts";
import { ContentError } from "#prisma/seed/content/errors.ts";
import { loadContent } from "#prisma/seed/load-content.ts";
import { loadDemo } from "#prisma/seed/load-demo.ts";
import { type Database, openDatabase } from "#server/database.ts";
import { StartError } from "#server/start-error.ts";

// `npm run db:seed` loads the content of prisma/seed/data; `-- --demo` adds the demonstration conference. Safe to repeat.

const quiet: Pick<Log, "info"> = { info: () => {} };
const warning: Pick<Log, "info" | "warn"> = {
  ...quiet,
  warn: ({ kind, id, why }) => console.log(`Kept as people ${why} it: ${String(kind)} "${String(id)}"`),
};

async function seed(database: Database, withDemo: boolean): Promise<void> {
  const { counts, written, unchanged } = await loadContent(database.db, { log: warning });
  for (const [noun, count] of Object.entries(counts)) console.log(`${String(count).padStart(6)} ${noun}`);
  console.log(
    written > 0 ? `Written: ${written}, unchanged: ${unchanged}.` : "Nothing to write: the content is there.",
  );
  if (withDemo) await seedDemo(database);
  await refreshNetwork(database.db);
}

async function seedDemo({ db }: Database): Promise<void> {
  const password = process.env.DEMO_PASSWORD || randomBytes(9).toString("base64url");
  const { accounts, created } = await loadDemo(db, { now: systemClock.now(), password, log: quiet });
  console.log(created ? "The demonstration conference was added." : "The demonstration conference is there already.");
  for (const { email, name } of accounts) console.log(`${name.padEnd(20)} ${email}`);
  console.log(`Password of these accounts: ${password}`);
}

/** What went wrong, on one line. */
function lineOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StartError || error instanceof ContentError) return message;
  return `The content could not be loaded: ${message.trim().split("\n").at(-1) ?? ""}`;
}

async function run(args: string[]): Promise<void> {
  const unknown = args.find((argument) => argument !== "--demo");
  if (unknown !== undefined) throw new StartError(`Unknown argument "${unknown}". Known: --demo`);
  const database = await openDatabase({
    databaseUrl: process.env.DATABASE_URL || null,
    dataDir: process.env.DATA_DIR || ".data",
  });
  try {
    await seed(database, args.includes("--demo"));
  } finally {
    await database.close();
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(lineOf(error));
  process.exitCode = 1;
}
