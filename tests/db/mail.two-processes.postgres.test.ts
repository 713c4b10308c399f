import { expect, it } from "vitest";
import { writeMessages } from "#app/mail/commands.server.ts";
import { recordEvent } from "#app/mail/events.server.ts";
import { countMessages } from "#app/mail/queries.server.ts";
import { systemAct } from "#app/platform/act.ts";
import { postgresDatabase } from "#server/database.ts";
import { freshPostgres } from "#tests/setup/database.ts";
import { dispatchAt, someMail, start } from "#tests/setup/mail.ts";
import { ResendServer } from "#tests/setup/resend-server.ts";

const { db, url } = await freshPostgres();

it("several processes share one queue: each message is handed over once", async () => {
  const server = new ResendServer();
  const baseUrl = await server.start();
  const others = [postgresDatabase(url, 3), postgresDatabase(url, 3)];
  const inputs = Array.from({ length: 120 }, (_, nth) => someMail(nth));
  await db.$transaction((tx) => writeMessages(tx, systemAct(start, "https://octopus.example"), inputs), {
    timeout: 20_000,
  });
  const reports = await Promise.all(
    [db, ...others.map((other) => other.db)].map((one) => dispatchAt(one, start, baseUrl)),
  );
  expect(server.requests).toHaveLength(120);
  expect(server.mails.size).toBe(120);
  expect(reports.map(({ accepted }) => accepted).reduce((sum, count) => sum + count)).toBe(120);
  expect(reports.filter(({ accepted }) => accepted > 0).length).toBeGreaterThan(1);
  expect(await countMessages(db)).toMatchObject({ sent: 120, sending: 0, queued: 0 });
  await Promise.all(others.map((other) => other.close()));
  await server.stop();
});

it("an event and our own record of the message may come at the same instant", async () => {
  await db.message.deleteMany();
  const inputs = Array.from({ length: 40 }, (_, nth) => someMail(nth));
  await db.$transaction((tx) => writeMessages(tx, systemAct(start, "https://octopus.example"), inputs), {
    timeout: 20_000,
  });
  const told: Promise<boolean>[] = [];
  // Told as soon as the provider has it, while our own record is being written.
  const server = new ResendServer();
  server.onTaken = (providerId) =>
    told.push(
      recordEvent(
        db,
        { id: `e-${providerId}`, type: "email.delivered", providerId, messageId: null, at: start },
        start,
      ),
    );
  const baseUrl = await server.start();
  await dispatchAt(db, start, baseUrl, { timeoutMs: 5000 });
  await Promise.all(told);
  expect(await countMessages(db)).toMatchObject({ delivered: 40 });
  expect(await db.mailEvent.count({ where: { messageId: null } })).toBe(0);
  await server.stop();
});
