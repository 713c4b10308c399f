import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, expect, inject, it } from "vitest";
import { writeMessages } from "#app/mail/commands.server.ts";
import { systemAct } from "#app/platform/act.ts";
import type { Database } from "#server/database.ts";
import { restoreEmbedded } from "#server/embedded-database.ts";
import type { DispatchingTask } from "#tests/setup/dispatching-process.ts";
import { type LastingPlace, openLasting } from "#tests/setup/lasting-database.ts";
import { someMail } from "#tests/setup/mail.ts";
import { type Behaviour, ResendServer } from "#tests/setup/resend-server.ts";

const messages = 200;
const kills = 2;
const leaseMs = 61_000;

/** A database that outlives the process that uses it. */
async function lastingDatabase(): Promise<LastingPlace> {
  const place = { databaseUrl: null, dataDir: await mkdtemp(join(tmpdir(), "octopus-mail-")) };
  await restoreEmbedded(place.dataDir, inject("pgliteTemplate"));
  return place;
}

/** Opens the database, works with it, and leaves it to others. */
async function using<Result>(place: LastingPlace, work: (database: Database) => Promise<Result>) {
  const database = await openLasting(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function startProcess(task: DispatchingTask): ChildProcess {
  const script = join(import.meta.dirname, "../setup/dispatching-process.ts");
  return spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(task)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

const place = await lastingDatabase();
let child: ChildProcess | undefined;

afterAll(async () => {
  child?.kill("SIGKILL");
  if (place.dataDir) await rm(place.dataDir, { recursive: true, force: true });
});

it("a dispatcher killed at any instant loses and doubles nothing", async () => {
  await using(place, ({ db }) =>
    db.$transaction(
      async (tx) => {
        const inputs = Array.from({ length: messages }, (_, nth) => someMail(nth));
        await writeMessages(tx, systemAct(new Date(), "https://octopus.example"), inputs);
      },
      { timeout: 30_000 },
    ),
  );

  let killAt = Number.POSITIVE_INFINITY;
  // The server decides when: before it takes a mail, after it, or a moment later, while the answer is being recorded.
  const server = new ResendServer((nth): Behaviour => {
    if (nth !== killAt) return { kind: "accept" };
    const killed = child;
    if (nth % 3 === 0) killed?.kill("SIGKILL");
    else void delay(Math.random() * 25).then(() => killed?.kill("SIGKILL"));
    return { kind: nth % 3 === 1 ? "drop" : "accept" };
  });
  const resendBaseUrl = await server.start();

  let aheadMs = 1000;
  for (let round = 0; round <= kills; round++) {
    killAt = round < kills ? server.requests.length + 5 + Math.floor(Math.random() * 30) : Number.POSITIVE_INFINITY;
    child = startProcess({ ...place, resendBaseUrl, aheadMs });
    const [code, signal] = await once(child, "exit");
    expect(round < kills ? signal : code).toBe(round < kills ? "SIGKILL" : 0);
    aheadMs += leaseMs;
  }

  await server.stop();
  expect(server.mails.size).toBe(messages);
  expect(new Set(server.requests.map(({ key }) => key)).size).toBe(messages);
  expect(server.conflicts).toBe(0);
  expect(server.requests.length).toBeLessThanOrEqual(messages + 2 * kills);
  const rows = await using(place, ({ db }) =>
    db.message.findMany({ select: { id: true, state: true, providerId: true } }),
  );
  for (const { id, state, providerId } of rows) {
    expect({ state, providerId }).toEqual({ state: "sent", providerId: server.mails.get(id)?.id });
  }
  expect(rows).toHaveLength(messages);
}, 240_000);
