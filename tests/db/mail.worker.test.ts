import { expect, it, vi } from "vitest";
import { startMailWorker } from "#app/mail/worker.server.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { silentLog, someMail, start, write } from "#tests/setup/mail.ts";
import { ResendServer } from "#tests/setup/resend-server.ts";

const db = await testDatabase();
const config = { resendApiKey: "re_test", mailFrom: "Octopus <octopus@octopus.example>" };
const waiting = { timeout: 30_000 };

it("sends what waits at the start and what it is woken for, and finishes what is under way", async () => {
  const server = new ResendServer();
  const resendBaseUrl = await server.start();
  await write(db, someMail(1));
  const worker = startMailWorker({ db, config: { ...config, resendBaseUrl }, log: silentLog, now: () => start });
  await vi.waitFor(() => expect(server.mails.size).toBe(1), waiting);
  await write(db, someMail(2));
  worker.wake();
  await vi.waitFor(() => expect(server.mails.size).toBe(2), waiting);
  await worker.close();
  expect(await db.message.count({ where: { state: "sent" } })).toBe(2);
  await server.stop();
});

it("goes on after a run that failed", async () => {
  const errors: string[] = [];
  const log = { ...silentLog, error: (_: unknown, message: string) => void errors.push(message) };
  let fails = true;
  const now = () => {
    if (fails) throw new Error("the database is away");
    return start;
  };
  await write(db, someMail(1));
  const worker = startMailWorker({ db, config: { ...config, resendApiKey: null, resendBaseUrl: null }, log, now });
  await vi.waitFor(() => expect(errors).toEqual(["mail run failed"]), waiting);
  fails = false;
  worker.wake();
  await vi.waitFor(async () => expect(await db.message.count({ where: { state: "kept" } })).toBe(1), waiting);
  await worker.close();
});
