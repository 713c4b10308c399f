import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { poolDifferences } from "#app/registration/queries/check.server.ts";
import type { Database } from "#server/database.ts";
import { fail, report, say } from "#tests/bench/figure.ts";
import { type Served, startServing } from "#tests/edge/process.ts";
import { createConference } from "#tests/factories/conference.ts";
import { withDirectory } from "#tests/setup/demo-process.ts";
import { openLasting } from "#tests/setup/lasting-database.ts";
import { startPostgres } from "#tests/setup/postgres.ts";

type Crowd = { name: string; people: number; places: number; at: number; databaseUrl: string | null };

/**
 * A crowd posts the real form of one conference, as fast as so many connections let it: nobody too many, nobody lost,
 * the line without a gap, one mail each. Beside it as many bare INSERTs under one lock, through the database's own client
 * at the same concurrency, in the same run; and as many forms that touch no database, through the same server.
 */
export async function measureRegistration(): Promise<void> {
  const postgres = await startPostgres();
  try {
    await measureCrowd({ name: "PostgreSQL", people: 2000, places: 500, at: 64, databaseUrl: postgres.url });
  } finally {
    await postgres.stop();
  }
  await measureCrowd({ name: "embedded", people: 200, places: 50, at: 32, databaseUrl: null });
}

async function measureCrowd(crowd: Crowd): Promise<void> {
  await withDirectory(async (directory) => {
    const dataDir = join(directory, "data");
    const place = { databaseUrl: crowd.databaseUrl, dataDir };
    const environment = {
      DATA_DIR: dataDir,
      LOG_LEVEL: "error",
      TRUST_PROXY: "1",
      ...(crowd.databaseUrl && { DATABASE_URL: crowd.databaseUrl, WEB_CONCURRENCY: "2" }),
    };
    // The first start makes the tables, for the conference to stand in before anybody comes.
    await (await startServing("start.mjs", environment)).stop();
    const conference = await using(await openLasting(place), ({ db }) => openConference(db, crowd.places));
    const server = await startServing("start.mjs", environment);
    try {
      await warmUp(server, conference);
      say(`${crowd.people} people come for ${crowd.places} places (${crowd.name}) ...`);
      const { seconds, times, refused } = await come(server.url, conference, crowd);
      const bare = await postBareForms(server.url, crowd);
      const memory = residentMegabytes(server.process.pid ?? 0);
      const floor = crowd.databaseUrl
        ? await postgresFloor(crowd.databaseUrl, crowd)
        : await embeddedFloor(join(directory, "floor"), crowd.people);
      const of = (figure: string) => ({ bench: "registration", figure: `${crowd.name}: ${figure}` });
      report({ ...of("requests"), value: crowd.people / seconds, unit: "1/s", floor: crowd.people / floor });
      report({ ...of("forms that touch no database"), value: bare, unit: "1/s" });
      for (const share of [50, 95, 99]) {
        report({ ...of(`p${share}`), value: times[Math.ceil((times.length * share) / 100) - 1] ?? 0, unit: "ms" });
      }
      if (memory !== null) report({ ...of("memory of all processes"), value: memory, unit: "MB" });
      if (refused > 0) fail(`${crowd.name}: ${refused} people were not answered with their registration`);
    } finally {
      await server.stop();
    }
    await using(await openLasting(place), ({ db }) => count(db, conference, crowd));
  });
}

type Conference = { id: string; slug: string; categoryId: string };

async function openConference(db: Database["db"], places: number): Promise<Conference> {
  const now = Date.now();
  const year = new Date(now).getUTCFullYear() + 1;
  const { id, slug, categories } = await createConference(db, {
    capacity: places,
    categories: [{ needsApproval: false }],
    ...{ dateFrom: `${year}-10-01`, dateTo: `${year}-10-03`, editionYear: year },
    ...{ registrationOpensAt: new Date(now - 3_600_000), registrationClosesAt: new Date(now + 3_600_000) },
  });
  return { id, slug, categoryId: categories[0]?.id ?? "" };
}

/** The form as a browser fills it in. Each person comes from a network of their own. */
function formOf(conference: Conference, n: number): string {
  return new URLSearchParams({
    ...{ intent: "register", submissionKey: randomBytes(24).toString("base64url"), categoryId: conference.categoryId },
    ...{ name: `Person ${n}`, email: `person${n}@crowd.example`, position: "Prosecutor", countryCode: "FR" },
    ...{ organisationName: "Ministry of Justice", locale: "en", languages: "en", listConsent: "nobody", consent: "on" },
  }).toString();
}

/** Modules are loaded and plans made before the clock runs: with forms that are refused for want of a consent. */
async function warmUp({ url }: Served, conference: Conference): Promise<void> {
  const page = await fetch(`${url}/en/conferences/${conference.slug}/register`);
  const html = await page.text();
  for (const field of new URLSearchParams(formOf(conference, 0)).keys())
    if (!html.includes(`name="${field}"`)) fail(`the form does not ask for ${field}`);
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const body = formOf(conference, 0).replace("&consent=on", "");
  await Promise.all(Array.from({ length: 64 }, (_, n) => post(agent, url, conference, body, n)));
  agent.destroy();
}

async function come(url: string, conference: Conference, { people, at }: Crowd) {
  const agent = new Agent({ keepAlive: true, maxSockets: at });
  const times: number[] = [];
  let refused = 0;
  const begun = performance.now();
  await inParallel(people, at, async (n) => {
    const started = performance.now();
    const { status, location } = await post(agent, url, conference, formOf(conference, n), n);
    times.push(performance.now() - started);
    if (status !== 303 || !location.includes("/registrations/OCT-")) refused++;
  });
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return { seconds, times: times.sort((a, b) => a - b), refused };
}

async function inParallel(count: number, at: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: at }, worker));
}

/** How many forms a second the same server takes that only choose a theme: what HTTP, routing and parsing alone cost. */
async function postBareForms(url: string, { people, at }: Crowd): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: at });
  const begun = performance.now();
  await inParallel(people, at, async (n) => {
    const { status } = await postTo(agent, url, "/en/preferences", "theme=dark&next=%2Fen", n);
    if (status !== 302) fail(`a theme was not taken: ${status}`);
  });
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return people / seconds;
}

function post(agent: Agent, url: string, { slug }: Conference, body: string, n: number) {
  return postTo(agent, url, `/en/conferences/${slug}/register`, body, n);
}

function postTo(
  agent: Agent,
  url: string,
  path: string,
  body: string,
  n: number,
): Promise<{ status: number; location: string }> {
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": Buffer.byteLength(body),
    origin: url,
    "x-forwarded-for": `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.once("end", () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "" }));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/** What must be so after any crowd. */
async function count(db: Database["db"], conference: Conference, { name, people, places }: Crowd): Promise<void> {
  const rows = await db.registration.findMany({
    where: { conferenceId: conference.id },
    orderBy: { arrival: "asc" },
    select: { id: true, state: true, arrival: true },
  });
  const inState = (state: string) => rows.filter((row) => row.state === state).length;
  if (rows.length !== people) fail(`${name}: ${rows.length} registrations of ${people} people`);
  if (inState("confirmed") !== places) fail(`${name}: ${inState("confirmed")} confirmed for ${places} places`);
  if (inState("waiting") !== people - places) fail(`${name}: ${inState("waiting")} wait`);
  if (rows.some(({ arrival }, index) => arrival !== index + 1)) fail(`${name}: the order of arrival has a gap`);
  // Who came first has the place, and nobody who came later.
  if (rows.slice(0, places).some(({ state }) => state !== "confirmed")) fail(`${name}: places went out of turn`);
  const mails = await db.message.groupBy({ by: ["subjectId"], _count: true, where: { subjectType: "registration" } });
  if (mails.length !== people || mails.some(({ _count }) => _count !== 1)) fail(`${name}: not one mail each`);
  if ((await poolDifferences(db)).length > 0) fail(`${name}: a pool disagrees with the registrations`);
}

/** Seconds for as many transactions that do nothing but take one lock and insert a row. */
async function postgresFloor(url: string, { people, at }: Crowd): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: at });
  await pool.query(`CREATE TABLE floor_lock (id int PRIMARY KEY); INSERT INTO floor_lock VALUES (1);
    CREATE TABLE floor (id text PRIMARY KEY, name text, email text, at timestamptz DEFAULT now())`);
  const insert = async (n: number) => {
    const client = await pool.connect();
    try {
      await client.query("BEGIN");
      await client.query("SELECT id FROM floor_lock FOR UPDATE");
      await client.query("INSERT INTO floor (id, name, email) VALUES ($1, $2, $3)", [
        `${n}`,
        `P ${n}`,
        `p${n}@x.example`,
      ]);
      await client.query("COMMIT");
    } finally {
      client.release();
    }
  };
  await inParallel(at, at, (n) => insert(n + people));
  const begun = performance.now();
  await inParallel(people, at, insert);
  const seconds = (performance.now() - begun) / 1000;
  await pool.end();
  return seconds;
}

/** The same on the embedded database, which does one thing at a time anyway. */
async function embeddedFloor(directory: string, people: number): Promise<number> {
  const database = await PGlite.create(directory);
  await database.exec("CREATE TABLE floor (id text PRIMARY KEY, name text, email text, at timestamptz DEFAULT now())");
  const begun = performance.now();
  for (let n = 0; n < people; n++) {
    await database.transaction((tx) =>
      tx.query("INSERT INTO floor (id, name, email) VALUES ($1, $2, $3)", [`${n}`, `P ${n}`, `p${n}@x.example`]),
    );
  }
  const seconds = (performance.now() - begun) / 1000;
  await database.close();
  return seconds;
}

/** Memory held by a process and those that it started; null where the system does not tell. */
function residentMegabytes(pid: number): number | null {
  try {
    const parents = new Map(
      readdirSync("/proc")
        .filter((entry) => /^\d+$/.test(entry))
        .flatMap((entry) => {
          const parent = /^PPid:\s+(\d+)/m.exec(statusOf(entry))?.[1];
          return parent ? [[Number(entry), Number(parent)] as const] : [];
        }),
    );
    const belongs = (one: number): boolean => one === pid || (parents.has(one) && belongs(parents.get(one) ?? 0));
    const own = [...parents.keys()].filter(belongs);
    return own.reduce((sum, one) => sum + Number(/^VmRSS:\s+(\d+)/m.exec(statusOf(`${one}`))?.[1] ?? 0), 0) / 1024;
  } catch {
    return null;
  }
}

function statusOf(entry: string): string {
  try {
    return readFileSync(`/proc/${entry}/status`, "utf8");
  } catch {
    return "";
  }
}

async function using<Result>(database: Database, work: (database: Database) => Promise<Result>): Promise<Result> {
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
