import { describe, expect, it } from "vitest";
import { isMailAddress } from "#app/mail/address.ts";
import { retryAfterMs, waitFromHeaders } from "#app/mail/pace.ts";
import {
  backoffMs,
  canSeeOutbox,
  eventState,
  maxAttempts,
  outcomeOf,
  raiseState,
  repeatableForMs,
} from "#app/mail/rules.ts";
import { MessageState } from "#prisma/generated/enums.ts";
import fc from "#tests/setup/properties.ts";

const states = Object.values(MessageState);
const anyState = fc.constantFrom(...states);

describe("states", () => {
  it("end the same in whatever order events come", () => {
    const path: MessageState[] = ["sending", "sent", "delayed", "delivered"];
    fc.assert(
      fc.property(fc.shuffledSubarray(path, { minLength: 4 }), (events) => {
        expect(events.reduce<MessageState>(raiseState, "queued")).toBe("delivered");
      }),
    );
  });

  it("never go back", () => {
    fc.assert(
      fc.property(anyState, fc.array(anyState), (start, events) => {
        const end = events.reduce<MessageState>(raiseState, start);
        expect(raiseState(end, start)).toBe(end);
      }),
    );
  });

  it("keep a bounce or a complaint over a late delivery", () => {
    expect(raiseState("bounced", "delivered")).toBe("bounced");
    expect(raiseState("delivered", "complained")).toBe("complained");
    expect(raiseState("kept", "delivered")).toBe("kept");
    expect(raiseState("failed", "delivered")).toBe("delivered");
  });

  it("follow from delivery events only", () => {
    expect(eventState("email.bounced")).toBe("bounced");
    expect(eventState("email.opened")).toBeNull();
    expect(eventState("constructor")).toBeNull();
  });
});

describe("an answer of the provider", () => {
  const answer = { name: "x", message: "y", retryAfterMs: null };

  it.each([null, 500, 502, 503, 408])("%s may have been taken: the same key again", (status) => {
    expect(outcomeOf({ ...answer, status })).toMatchObject({ kind: "again", certain: false });
  });

  it("429 was surely not taken, and says when to come back", () => {
    expect(outcomeOf({ ...answer, status: 429, retryAfterMs: 3000 })).toMatchObject({
      kind: "again",
      certain: true,
      afterMs: 3000,
    });
  });

  it.each(["daily_quota_exceeded", "monthly_quota_exceeded"])("%s pauses", (name) => {
    expect(outcomeOf({ ...answer, status: 429, name })).toMatchObject({ kind: "paused" });
  });

  it("a request still under way is tried again", () => {
    expect(outcomeOf({ ...answer, status: 409, name: "concurrent_idempotent_requests" })).toMatchObject({
      kind: "again",
      certain: false,
    });
  });

  it.each(["missing_api_key", "restricted_api_key", "invalid_api_key"])("%s pauses until it is mended", (name) => {
    expect(outcomeOf({ ...answer, status: 401, name })).toMatchObject({ kind: "paused", afterMs: 600_000 });
  });

  it.each([
    [400, "validation_error"],
    [403, "validation_error"],
    [409, "invalid_idempotent_request"],
    [422, "invalid_parameter"],
  ])("%s %s is final", (status, name) => {
    expect(outcomeOf({ ...answer, status, name })).toEqual({ kind: "refused", reason: `${status} ${name}: y` });
  });
});

describe("waiting between attempts", () => {
  it("grows, has limits and fits into the time that a key is kept", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, random) => {
          const ms = backoffMs(attempt, () => random);
          expect(ms).toBeGreaterThanOrEqual(3750);
          expect(ms).toBeLessThanOrEqual(9_000_000);
        },
      ),
    );
    const longest = Array.from({ length: maxAttempts - 1 }, (_, index) => backoffMs(index + 1, () => 0.999));
    expect(longest.reduce((sum, ms) => sum + ms)).toBeLessThan(repeatableForMs);
  });

  it("reads what the provider asks for", () => {
    const now = new Date("2026-01-05T09:00:00Z");
    expect(retryAfterMs({ "retry-after": "7" }, now)).toBe(7000);
    expect(retryAfterMs({ "retry-after": "Mon, 05 Jan 2026 09:01:00 GMT" }, now)).toBe(60_000);
    expect(retryAfterMs({ "retry-after": "soon" }, now)).toBeNull();
    expect(retryAfterMs({ "retry-after": "-5" }, now)).toBeNull();
    expect(waitFromHeaders({ "ratelimit-remaining": "4", "ratelimit-reset": "2" })).toBe(500);
    expect(waitFromHeaders({ "ratelimit-remaining": "0", "ratelimit-reset": "1" })).toBe(1000);
    expect(waitFromHeaders({})).toBeNull();
  });
});

describe("addresses", () => {
  it.each(["ana.lima@justice.example", "a+b_c@sub.domain.example", "o'neill@x-y.example"])("%s is one", (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    "",
    "ana",
    "@x.example",
    "a@b",
    "a b@x.example",
    "a@x.example,b@y.example",
    "a@x.example\r\nBcc: b@y.example",
    "Ana <a@x.example>",
    "a..b@x.example",
    ".a@x.example",
    "a@x..example",
    "a@-x.example",
    '"a"@x.example',
    `${"a".repeat(65)}@x.example`,
    `a@${"x".repeat(250)}.example`,
    "a\0@x.example",
  ])("%j is none", (address) => {
    expect(isMailAddress(address)).toBe(false);
  });

  it("hold no control character, space or separator, whatever is tried", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (local, rest) => {
        const address = `${local}@${rest}.example`;
        if (isMailAddress(address)) expect(address).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });
});

it("the outbox is open only where mail is kept, in demonstrations and development", () => {
  expect(canSeeOutbox({ mode: "demo", mailMode: "kept" })).toBe(true);
  expect(canSeeOutbox({ mode: "development", mailMode: "kept" })).toBe(true);
  expect(canSeeOutbox({ mode: "demo", mailMode: "resend" })).toBe(false);
  expect(canSeeOutbox({ mode: "production", mailMode: "kept" })).toBe(false);
  expect(canSeeOutbox({ mode: "test", mailMode: "kept" })).toBe(false);
});
