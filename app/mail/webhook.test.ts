import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isSigned, readEvent } from "#app/mail/webhook.server.ts";

const secret = `whsec_${Buffer.from("a secret of the provider, 32 bytes").toString("base64")}`;
const body = JSON.stringify({
  type: "email.delivered",
  created_at: "2026-01-05T09:00:00.000Z",
  data: { email_id: "p-1", tags: { message_id: "m-1" } },
});
const now = new Date("2026-01-05T09:00:05Z");

function headersFor(text: string, at = Date.now(), key = secret): Headers {
  const timestamp = String(Math.floor(at / 1000));
  const bytes = Buffer.from(key.slice("whsec_".length), "base64");
  const signature = createHmac("sha256", bytes).update(`msg_1.${timestamp}.${text}`).digest("base64");
  return new Headers({ "svix-id": "msg_1", "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` });
}

describe("a call of the provider", () => {
  it("is believed when signed over this very text", () => {
    expect(isSigned(body, headersFor(body), secret)).toBe(true);
  });

  it("is not believed when anything differs", () => {
    expect(isSigned(`${body} `, headersFor(body), secret)).toBe(false);
    expect(isSigned(body, new Headers(), secret)).toBe(false);
    expect(isSigned(body, headersFor(body, Date.now() - 400_000), secret)).toBe(false);
    expect(isSigned(body, headersFor(body, Date.UTC(2019, 0, 1)), secret)).toBe(false);
    expect(isSigned(body, headersFor(body, Date.now() + 400_000), secret)).toBe(false);
    expect(
      isSigned(body, headersFor(body, Date.now(), `whsec_${Buffer.from("another").toString("base64")}`), secret),
    ).toBe(false);
    expect(isSigned(body, headersFor(body), "not base64 ~~")).toBe(false);
  });
});

describe("an event", () => {
  it("names the message by the provider's id and by ours", () => {
    expect(readEvent(body, "msg_1", now)).toEqual({
      id: "msg_1",
      type: "email.delivered",
      providerId: "p-1",
      messageId: "m-1",
      at: new Date("2026-01-05T09:00:00Z"),
    });
  });

  it.each([
    "",
    "null",
    "[]",
    '"email.sent"',
    '{"type":"email.sent"}',
    '{"type":"email.sent","created_at":"yesterday","data":{"email_id":"x"}}',
    '{"type":"email.sent","created_at":"2011-01-01T00:00:00Z","data":{"email_id":"x"}}',
    '{"type":"email.sent","created_at":"2126-01-01T00:00:00Z","data":{"email_id":"x"}}',
    '{"type":"email.sent","created_at":"2026-01-05T09:00:00Z","data":{"email_id":"a\\u0000b"}}',
    '{"type":"email.sent","created_at":"2026-01-05T09:00:00Z","data":{"email_id":5}}',
  ])("that cannot be read is refused: %s", (text) => {
    expect(readEvent(text, "msg_1", now)).toEqual({ refused: "body" });
  });

  it("about something else is passed over", () => {
    expect(readEvent('{"type":"domain.updated","data":{}}', "msg_1", now)).toBeNull();
  });

  it("is read without tags, or with tags of another shape", () => {
    const event = (tags: unknown) =>
      JSON.stringify({ type: "email.sent", created_at: now.toISOString(), data: { email_id: "x", tags } });
    expect(readEvent(event(undefined), "msg_1", now)).toMatchObject({ messageId: null });
    expect(readEvent(event([{ name: "message_id", value: "m" }]), "msg_1", now)).toMatchObject({ messageId: "m" });
    expect(readEvent(event("what"), "msg_1", now)).toMatchObject({ messageId: null });
  });
});
