import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import pg from "pg";
import { startServing } from "#tests/edge/process.ts";
import { createConference } from "#tests/factories/conference.ts";
import { withDirectory } from "#tests/setup/demo-process.ts";
import { openLasting } from "#tests/setup/lasting-database.ts";
import { startPostgres } from "#tests/setup/postgres.ts";

const postgres = await startPostgres();
const people = Number(process.argv[2] ?? 400);
await withDirectory(async (directory) => {
  const dataDir = join(directory, "data");
  const env: any = {
    DATA_DIR: dataDir,
    LOG_LEVEL: "error",
    TRUST_PROXY: "1",
    DATABASE_URL: postgres.url,
    WEB_CONCURRENCY: "1",
  };
  await (await startServing("start.mjs", env)).stop();
  const { db, close } = await openLasting({ databaseUrl: postgres.url, dataDir });
  const now = Date.now();
  const conf = await createConference(db, {
    capacity: people / 4,
    categories: [{ needsApproval: false }],
    dateFrom: "2027-10-01",
    dateTo: "2027-10-03",
    editionYear: 2027,
    registrationOpensAt: new Date(now - 3.6e6),
    registrationClosesAt: new Date(now + 3.6e6),
  });
  await close();
  const server = await startServing("start.mjs", { ...env, NODE_OPTIONS: "--require /tmp/prof/hook.cjs" });
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const post = (n: number) =>
    new Promise<number>((resolve, reject) => {
      const body = new URLSearchParams({
        intent: "register",
        submissionKey: randomBytes(24).toString("base64url"),
        categoryId: conf.categories[0]!.id,
        name: `Person ${n}`,
        email: `person${n}@crowd.example`,
        position: "Prosecutor",
        countryCode: "FR",
        organisationName: "Ministry",
        locale: "en",
        languages: "en",
        listConsent: "nobody",
        consent: "on",
      }).toString();
      const sent = request(
        `${server.url}/en/conferences/${conf.slug}/register`,
        {
          method: "POST",
          agent,
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            "content-length": Buffer.byteLength(body),
            origin: server.url,
            "x-forwarded-for": `10.1.${n >> 8}.${n & 255}`,
          },
        },
        (a) => {
          a.resume();
          a.once("end", () => resolve(a.statusCode ?? 0));
        },
      );
      sent.once("error", reject);
      sent.end(body);
    });
  for (let i = 0; i < 20; i++) await post(100000 - i);
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
  const x = async () =>
    Number((await pool.query("select xact_commit c from pg_stat_database where datname=current_database()")).rows[0].c);
  await pool.query("ALTER SYSTEM SET log_statement='all'");
  await pool.query("select pg_reload_conf()");
  await new Promise((r) => setTimeout(r, 1500));
  await pool.query("select 'MARK-A'");
  console.log(await post(50000));
  await pool.query("select 'MARK-B'");
  await pool.query("ALTER SYSTEM SET log_statement='none'");
  await pool.query("select pg_reload_conf()");
  await new Promise((r) => setTimeout(r, 500));
  const dirs = readdirSync("/tmp").filter((d) => d.startsWith("octopus-postgres-"));
  for (const d of dirs) {
    for (const f of readdirSync(`/tmp/${d}`))
      if (/log/.test(f)) {
        try {
          const s = readFileSync(`/tmp/${d}/${f}`, "utf8");
          const a = s.lastIndexOf("MARK-A"),
            b = s.lastIndexOf("MARK-B");
          if (a > 0) console.log(s.slice(a, b));
        } catch {}
      }
  }
  server.process.kill("SIGUSR2");
  const cpu = () => {
    const f = readFileSync(`/proc/${server.process.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(f[11]) + Number(f[12])) * 10;
  };
  const cpu0 = cpu();
  let next = 0;
  const begun = performance.now();
  const c0 = await x();
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      while (next < people) {
        const n = next++;
        const st = await post(n);
        if (st !== 303) console.log(st);
      }
    }),
  );
  console.log("cpu ms per request", (cpu() - cpu0) / people, "rps", people / ((performance.now() - begun) / 1000), "commits", (await x()) - c0);
  const mem = readFileSync(`/proc/${server.process.pid}/status`, "utf8").match(/VmRSS.*/)?.[0];
  console.log(mem);
  server.process.kill("SIGUSR2");
  await new Promise((r) => setTimeout(r, 3000));
  agent.destroy();
  await pool.end();
  await server.stop();
});
await postgres.stop();
