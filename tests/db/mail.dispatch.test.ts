import { beforeEach, describe, expect, it } from "vitest";
import { cancelMessage, writeMessage, writeMessages } from "#app/mail/commands.server.ts";
import { recordEvent } from "#app/mail/events.server.ts";
import { createPace } from "#app/mail/pace.ts";
import { countMessages } from "#app/mail/queries.server.ts";
import { maxAttempts } from "#app/mail/rules.ts";
import { systemAct } from "#app/platform/act.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { dispatchAt, hoursLater, someMail, start, write } from "#tests/setup/mail.ts";
import { type Behaviour, ResendServer } from "#tests/setup/resend-server.ts";

const db = await testDatabase();
let server: ResendServer;
let url: string;

beforeEach(async () => {
  server = new ResendServer();
  url = await server.start();
  return () => server.stop();
});

const row = (id: string) => db.message.findUniqueOrThrow({ where: { id } });
const act = systemAct(start, "https://octopus.example");

describe("a message", () => {
  it("arrives as it was written, once, under its own id", async () => {
    const content = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    const attachments = [{ filename: "octopus.ics", contentType: "text/calendar; method=PUBLISH", content }];
    const id = await write(db, someMail(1, { attachments }));
    await dispatchAt(db, start, url);
    await dispatchAt(db, hoursLater(1), url);
    expect(server.requests).toHaveLength(1);
    const { mail } = server.mails.get(id) ?? expect.fail("not sent");
    const frozen = await row(id);
    expect(mail).toMatchObject({
      from: "Octopus <octopus@octopus.example>",
      to: ["person-1@delegation.example"],
      subject: frozen.subject,
      html: frozen.html,
      text: frozen.text,
      headers: { "Auto-Submitted": "auto-generated", "X-Entity-Ref-ID": id },
      tags: [
        { name: "template", value: "verify-email" },
        { name: "message_id", value: id },
      ],
    });
    expect(mail.attachments).toEqual([
      {
        filename: "octopus.ics",
        content_type: "text/calendar; method=PUBLISH",
        content: Buffer.from(content).toString("base64"),
      },
    ]);
    expect(frozen).toMatchObject({ state: "sent", sentAt: start, attempts: 1, lockedUntil: null, lastError: null });
    expect(frozen.providerId).toBe(server.mails.get(id)?.id);
  });

  it("is written with its cause or not at all", async () => {
    const failing = db.$transaction(async (tx) => {
      await writeMessage(tx, act, someMail());
      throw new Error("the cause did not happen");
    });
    await expect(failing).rejects.toThrow("did not happen");
    expect(await db.message.count()).toBe(0);
  });

  it.each(["nobody", "a@x.example\r\nBcc: b@y.example", "a@x.example, b@y.example", "Ana <a@x.example>"])(
    "to %j is refused",
    async (email) => {
      await expect(write(db, someMail(1, { to: { email, name: "Ana" } }))).rejects.toMatchObject({
        code: "invalid_input",
      });
      expect(await db.message.count()).toBe(0);
    },
  );

  it("waits until it may leave, and can be taken back until then", async () => {
    const [stays, goes] = await db.$transaction((tx) =>
      writeMessages(tx, act, [someMail(1, { notBefore: hoursLater(1) }), someMail(2, { notBefore: hoursLater(1) })]),
    );
    const report = await dispatchAt(db, start, url);
    expect(report).toMatchObject({ accepted: 0, nextDueAt: hoursLater(1) });
    expect(await db.$transaction((tx) => cancelMessage(tx, stays?.id ?? ""))).toBe(true);
    await dispatchAt(db, hoursLater(1), url);
    expect([...server.mails.keys()]).toEqual([goes?.id]);
    expect(await db.$transaction((tx) => cancelMessage(tx, goes?.id ?? ""))).toBe(false);
    expect((await row(stays?.id ?? "")).state).toBe("cancelled");
  });

  it("goes before announcements when somebody sits waiting for it", async () => {
    const conference = {
      name: "Octopus",
      dates: "1 May",
      place: "Strasbourg",
      url: "https://octopus.example/c",
      isDemonstration: true,
    };
    const slow = await write(db, {
      ...someMail(1),
      template: "registration-withdrawn",
      props: { name: "Ana", reference: "OCT-1", conference },
    });
    const fast = await write(db, someMail(2), hoursLater(1));
    await dispatchAt(db, hoursLater(2), url);
    expect(server.requests.map(({ key }) => key)).toEqual([fast, slow]);
  });
});

describe("trouble ends with exactly one mail", () => {
  const concurrent: Behaviour = { kind: "refuse", status: 409, name: "concurrent_idempotent_requests" };
  it.each<[string, Behaviour]>([
    ["no answer", { kind: "hang" }],
    ["taken, then the connection dropped", { kind: "drop" }],
    ["connection reset", { kind: "reset" }],
    ["taken, answer garbled", { kind: "garble" }],
    ["500", { kind: "refuse", status: 500, name: "internal_server_error" }],
    ["a page of a proxy", { kind: "html", status: 502 }],
    ["still under way", concurrent],
    ["429", { kind: "refuse", status: 429, name: "rate_limit_exceeded", headers: { "retry-after": "0" } }],
  ])("%s", async (_, behaviour) => {
    const id = await write(db);
    server.next(behaviour);
    // Short only where no answer will ever come.
    await dispatchAt(db, start, url, behaviour.kind === "hang" ? { timeoutMs: 200 } : {});
    for (let hour = 1; (await row(id)).state === "queued" && hour < 5; hour++)
      await dispatchAt(db, hoursLater(hour), url);
    expect(server.mails.size).toBe(1);
    expect(server.conflicts).toBe(0);
    expect(new Set(server.requests.map(({ key }) => key))).toEqual(new Set([id]));
    expect(new Set(server.requests.map(({ body }) => body)).size).toBe(1);
    expect(await row(id)).toMatchObject({ state: "sent", providerId: server.mails.get(id)?.id });
  });

  it("waits as long as a 429 asks, and does not count it", async () => {
    const id = await write(db);
    server.next({ kind: "refuse", status: 429, name: "rate_limit_exceeded", headers: { "retry-after": "120" } });
    await dispatchAt(db, start, url);
    expect(await row(id)).toMatchObject({
      state: "queued",
      attempts: 0,
      firstAttemptAt: null,
      notBefore: new Date(start.getTime() + 120_000),
    });
  });

  it("all of a bad hour", async () => {
    const troubles: Behaviour[] = [
      { kind: "drop" },
      { kind: "accept" },
      { kind: "html", status: 502 },
      { kind: "garble" },
      { kind: "accept" },
      { kind: "reset" },
      { kind: "refuse", status: 500, name: "internal_server_error" },
    ];
    for (let nth = 1; nth <= 40; nth++) server.next(troubles[nth % troubles.length] ?? { kind: "accept" });
    await db.$transaction(
      (tx) =>
        writeMessages(
          tx,
          act,
          Array.from({ length: 40 }, (_, nth) => someMail(nth)),
        ),
      { timeout: 20_000 },
    );
    for (let hour = 0; hour < 6; hour++) await dispatchAt(db, hoursLater(hour), url);
    expect(server.mails.size).toBe(40);
    expect(server.conflicts).toBe(0);
    expect(await countMessages(db)).toMatchObject({ sent: 40, queued: 0, sending: 0 });
  });
});

describe("a refusal is final", () => {
  it.each([
    [422, "validation_error"],
    [403, "validation_error"],
  ])("%s %s", async (status, name) => {
    const id = await write(db);
    server.next({ kind: "refuse", status, name });
    await dispatchAt(db, start, url);
    await dispatchAt(db, hoursLater(5), url);
    expect(server.requests).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: "failed", lastError: `${status} ${name}: because of ${name}` });
  });

  it("but not proof of anything after an attempt that may have arrived", async () => {
    const id = await write(db);
    server.next({ kind: "drop" }, { kind: "refuse", status: 422, name: "validation_error" });
    await dispatchAt(db, start, url);
    await dispatchAt(db, hoursLater(1), url);
    expect((await row(id)).state).toBe("unclear");
  });

  it("also when the same key was used for another body", async () => {
    const id = await write(db);
    server.next({ kind: "drop" });
    await dispatchAt(db, start, url);
    await dispatchAt(db, hoursLater(1), url, { from: "Somebody else <other@octopus.example>" });
    expect(server.conflicts).toBe(1);
    expect(await row(id)).toMatchObject({ state: "unclear" });
    expect(server.mails.size).toBe(1);
  });
});

it("a key that the provider refuses stops the queue, and the mail leaves once there is another", async () => {
  const id = await write(db);
  server.next({ kind: "refuse", status: 401, name: "invalid_api_key" });
  await dispatchAt(db, start, url);
  expect(await row(id)).toMatchObject({ state: "queued", attempts: 0 });
  await dispatchAt(db, hoursLater(1), url);
  expect(await row(id)).toMatchObject({ state: "sent" });
});

describe("a used-up quota", () => {
  it.each(["daily_quota_exceeded", "monthly_quota_exceeded"])(
    "(%s) pauses the whole queue and uses up no attempts",
    async (name) => {
      const ids = [await write(db, someMail(1)), await write(db, someMail(2))];
      server.next({ kind: "refuse", status: 429, name });
      const pace = createPace(0);
      const report = await dispatchAt(db, start, url, { pace });
      await dispatchAt(db, new Date(start.getTime() + 60_000), url, { pace });
      expect(server.requests).toHaveLength(1);
      expect(report.nextDueAt?.getTime()).toBeGreaterThan(start.getTime());
      for (const id of ids) expect(await row(id)).toMatchObject({ state: "queued", attempts: 0, firstAttemptAt: null });
      await dispatchAt(db, hoursLater(30), url, { pace });
      expect(server.mails.size).toBe(2);
    },
  );
});

describe("we stop", () => {
  it("before the provider forgets the key", async () => {
    const id = await write(db);
    server.next({ kind: "drop" });
    await dispatchAt(db, start, url);
    await dispatchAt(db, hoursLater(23.5), url);
    expect(server.requests).toHaveLength(1);
    expect((await row(id)).state).toBe("unclear");
  });

  it("after so many attempts", async () => {
    const id = await write(db);
    await db.message.update({ where: { id }, data: { attempts: maxAttempts - 1, firstAttemptAt: start } });
    server.next({ kind: "html", status: 502 });
    await dispatchAt(db, start, url);
    expect(await row(id)).toMatchObject({ state: "unclear", attempts: maxAttempts });
  });
});

describe("a claim of a process that is gone", () => {
  it("is taken over with the same key once it expires", async () => {
    const id = await write(db);
    const claimed = { state: "sending", attempts: 1, firstAttemptAt: start, lockedUntil: hoursLater(1) } as const;
    await db.message.update({ where: { id }, data: claimed });
    expect(await dispatchAt(db, start, url)).toMatchObject({ accepted: 0, nextDueAt: hoursLater(1) });
    await dispatchAt(db, hoursLater(1), url);
    expect([...server.mails.keys()]).toEqual([id]);
    expect(await row(id)).toMatchObject({ state: "sent", attempts: 2 });
  });
});

describe("without a provider", () => {
  it("messages are kept when due, and nothing leaves", async () => {
    const now = await write(db, someMail(1));
    const later = await write(db, someMail(2, { notBefore: hoursLater(1) }));
    expect(await dispatchAt(db, start, url, { apiKey: null })).toMatchObject({ kept: 1, nextDueAt: hoursLater(1) });
    expect((await row(now)).state).toBe("kept");
    expect((await row(later)).state).toBe("queued");
    expect(await db.$transaction((tx) => cancelMessage(tx, later))).toBe(true);
    expect(server.requests).toHaveLength(0);
  });

  it("those that a provider may have taken are not called kept", async () => {
    const id = await write(db);
    server.next({ kind: "drop" });
    await dispatchAt(db, start, url);
    await dispatchAt(db, hoursLater(1), url, { apiKey: null });
    expect((await row(id)).state).toBe("unclear");
  });
});

describe("delivery events", () => {
  const event = (id: string, type: string, providerId: string, messageId: string | null = null) => ({
    id,
    type,
    providerId,
    messageId,
    at: hoursLater(0.1),
  });

  it("raise the state, each once, and never lower it", async () => {
    const id = await write(db);
    await dispatchAt(db, start, url);
    const { providerId } = await row(id);
    if (!providerId) return expect.fail("not sent");
    expect(await recordEvent(db, event("e1", "email.delivered", providerId), start)).toBe(true);
    expect(await recordEvent(db, event("e1", "email.delivered", providerId), start)).toBe(false);
    await recordEvent(db, event("e2", "email.delivery_delayed", providerId), start);
    await recordEvent(db, event("e3", "email.sent", providerId), start);
    expect((await row(id)).state).toBe("delivered");
    await recordEvent(db, event("e4", "email.complained", providerId), start);
    await recordEvent(db, event("e5", "email.opened", providerId), start);
    expect((await row(id)).state).toBe("complained");
    expect(await db.mailEvent.count({ where: { messageId: id } })).toBe(5);
  });

  it("that come before our own record are applied by it", async () => {
    const id = await write(db);
    server.next({ kind: "drop" });
    await dispatchAt(db, start, url);
    const providerId = server.mails.get(id)?.id ?? "";
    await recordEvent(db, event("e1", "email.bounced", providerId), start);
    expect((await row(id)).state).toBe("queued");
    await dispatchAt(db, hoursLater(1), url);
    expect(await row(id)).toMatchObject({ state: "bounced", providerId });
    expect(await db.mailEvent.findUniqueOrThrow({ where: { id: "e1" } })).toMatchObject({ messageId: id });
  });

  it("that name our own id settle a message whose outcome was unknown", async () => {
    const id = await write(db);
    server.next({ kind: "drop" });
    await dispatchAt(db, start, url);
    const providerId = server.mails.get(id)?.id ?? "";
    await recordEvent(db, event("e1", "email.delivered", providerId, id), start);
    await dispatchAt(db, hoursLater(1), url);
    expect(server.requests).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: "delivered", providerId });
  });

  it("about messages of others change nothing", async () => {
    const id = await write(db);
    await dispatchAt(db, start, url);
    await recordEvent(db, event("e1", "email.bounced", "another", id), start);
    await recordEvent(db, event("e2", "email.bounced", "unknown", "unknown"), start);
    expect((await row(id)).state).toBe("sent");
  });
});
