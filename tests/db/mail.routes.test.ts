import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { AppConfig, AppContext } from "#app/platform/context.ts";
import { loader as listLoader } from "#app/routes/outbox._index.tsx";
import { loader as messageLoader } from "#app/routes/outbox.$id._index.tsx";
import { loader as attachmentLoader } from "#app/routes/outbox.$id.attachments.$index.ts";
import { loader as htmlLoader } from "#app/routes/outbox.$id.html.ts";
import * as webhook from "#app/routes/webhooks.resend.ts";
import { testContext } from "#tests/setup/context.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { dispatchAt, someMail, start, write } from "#tests/setup/mail.ts";

const db = await testDatabase();
const demo: Partial<AppConfig> = { mode: "demo" };

/** What a route is called with. */
function call(
  path: string,
  params: Record<string, string> = {},
  config: Partial<AppConfig> = demo,
  init: RequestInit = {},
) {
  const context: AppContext = testContext(db, start, config);
  return { request: new Request(`https://octopus.example${path}`, init), params, context };
}

const refused = async (work: Promise<unknown>) => {
  const response = await work.then(() => null).catch((thrown: unknown) => thrown);
  return response instanceof Response ? response.status : response;
};

describe("the outbox", () => {
  it("is not there in production, nor where mail is really sent", async () => {
    const id = await write(db);
    for (const config of [{ mode: "production" }, { mode: "test" }, { mode: "demo", mailMode: "resend" }] as const) {
      expect(await refused(listLoader(call("/outbox", {}, config)))).toBe(404);
      expect(await refused(messageLoader(call(`/outbox/${id}`, { id }, config)))).toBe(404);
      expect(await refused(htmlLoader(call(`/outbox/${id}/html`, { id }, config)))).toBe(404);
      expect(await refused(attachmentLoader(call(`/outbox/${id}/attachments/0`, { id, index: "0" }, config)))).toBe(
        404,
      );
    }
  });

  it("lists the newest first and finds by address, name or subject", async () => {
    for (let nth = 1; nth <= 30; nth++) await write(db, someMail(nth), new Date(start.getTime() + nth * 1000));
    const first = await listLoader(call("/outbox"));
    expect(first).toMatchObject({ total: 30, page: 1, pageCount: 2 });
    expect(first.items[0]?.toEmail).toBe("person-30@delegation.example");
    expect((await listLoader(call("/outbox?page=2"))).items).toHaveLength(5);
    expect((await listLoader(call("/outbox?page=999999"))).page).toBe(2);
    expect((await listLoader(call("/outbox?page=-1"))).page).toBe(1);
    expect((await listLoader(call("/outbox?q=PERSON-7%40"))).items.map(({ toName }) => toName)).toEqual(["Person 7"]);
    expect((await listLoader(call("/outbox?q=confirm+your"))).total).toBe(30);
    expect((await listLoader(call("/outbox?q=%25%00%27"))).total).toBe(0);
    expect((await listLoader(call("/outbox?q=%25"))).total).toBe(0);
    expect((await listLoader(call("/outbox?q=_"))).total).toBe(0);
  });

  it("shows one message: heads, both parts, attachments", async () => {
    const attachments = [{ filename: 'octopus "x".ics', contentType: "text/calendar", content: "BEGIN:VCALENDAR" }];
    const id = await write(db, someMail(1, { attachments }));
    await dispatchAt(db, start, null, { apiKey: null });
    const { message, attachments: listed } = await messageLoader(call(`/outbox/${id}`, { id }));
    expect(message).toMatchObject({ state: "kept", headers: { "X-Entity-Ref-ID": id } });
    expect(listed).toEqual([{ filename: 'octopus "x".ics', bytes: 15 }]);
    const html = await htmlLoader(call(`/outbox/${id}/html`, { id }));
    expect(html.headers.get("Content-Security-Policy")).toMatch(
      /default-src 'none'.*style-src 'unsafe-inline'.*sandbox/,
    );
    expect(await html.text()).toContain("Person 1");
    const file = await attachmentLoader(call(`/outbox/${id}/attachments/0`, { id, index: "0" }));
    expect(file.headers.get("Content-Disposition")).toBe("attachment; filename*=UTF-8''octopus%20%22x%22.ics");
    expect(await file.text()).toBe("BEGIN:VCALENDAR");
  });

  it.each(["x", "../etc", "00000000-0000-0000-0000-000000000000", "\0"])("has nothing at %j", async (id) => {
    expect(await refused(messageLoader(call("/outbox/x", { id })))).toBe(404);
    expect(await refused(htmlLoader(call("/outbox/x/html", { id })))).toBe(404);
  });

  it.each(["1", "-1", "x", "0.5", "999999"])("has no attachment %s", async (index) => {
    const id = await write(db);
    expect(await refused(attachmentLoader(call(`/outbox/${id}/attachments/x`, { id, index })))).toBe(404);
  });
});

describe("the provider's webhook", () => {
  const key = "a secret of the provider, 32 bytes";
  const set = { resendWebhookSecret: `whsec_${Buffer.from(key).toString("base64")}` };

  function signed(body: string, id = "msg_1", config: Partial<AppConfig> = set) {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
    const headers = { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` };
    return webhook.action(call("/webhooks/resend", {}, config, { method: "POST", body, headers }));
  }

  const event = (type: string, providerId: string) =>
    JSON.stringify({ type, created_at: start.toISOString(), data: { email_id: providerId } });

  it("is not there without a secret, and takes POST only", async () => {
    expect((await signed("{}", "m", { resendWebhookSecret: null })).status).toBe(404);
    expect(webhook.loader().status).toBe(405);
  });

  it("refuses what is not signed or cannot be read, as problem details", async () => {
    const unsigned = await webhook.action(
      call("/webhooks/resend", {}, set, { method: "POST", body: event("email.sent", "p") }),
    );
    const unreadable = await signed("{}");
    expect([unsigned.status, unreadable.status]).toEqual([401, 400]);
    expect(unsigned.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await db.mailEvent.count()).toBe(0);
  });

  it("stores an event once, however often it is told, in any order", async () => {
    const id = await write(db);
    await db.message.update({ where: { id }, data: { state: "sent", providerId: "p-1" } });
    for (const [nth, type] of [
      "email.delivered",
      "email.sent",
      "email.delivered",
      "email.delivery_delayed",
    ].entries()) {
      expect((await signed(event(type, "p-1"), nth === 2 ? "msg_0" : `msg_${nth}`)).status).toBe(204);
    }
    expect(await db.mailEvent.count()).toBe(3);
    expect((await db.message.findUniqueOrThrow({ where: { id } })).state).toBe("delivered");
  });

  it("passes over events about other things", async () => {
    expect((await signed('{"type":"domain.updated","data":{}}')).status).toBe(204);
    expect(await db.mailEvent.count()).toBe(0);
  });
});
