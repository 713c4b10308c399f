import type { TemplateName } from "#emails/templates.ts";
import type { MessageState } from "#prisma/generated/enums.ts";

/**
 * How much is known of a message's way. A state only ever gives way to one that stands higher: events of the provider
 * come late, twice and out of order. `failed` stands below `delivered` because delivery is proof.
 */
const rank: Record<MessageState, number> = {
  queued: 0,
  sending: 1,
  unclear: 2,
  sent: 3,
  delayed: 4,
  failed: 5,
  delivered: 6,
  bounced: 7,
  complained: 7,
  kept: 9,
  cancelled: 9,
};

/** The higher of two states; of two equals the first. */
export function raiseState(current: MessageState, next: MessageState): MessageState {
  return rank[next] > rank[current] ? next : current;
}

const stateOfEvent: Record<string, MessageState> = {
  "email.sent": "sent",
  "email.delivery_delayed": "delayed",
  "email.failed": "failed",
  "email.suppressed": "failed",
  "email.delivered": "delivered",
  "email.bounced": "bounced",
  "email.complained": "complained",
};

/** The state that an event of the provider speaks of; null for events that say nothing about delivery. */
export function eventState(type: string): MessageState | null {
  return Object.hasOwn(stateOfEvent, type) ? (stateOfEvent[type] ?? null) : null;
}

/** What came of one attempt to hand a message to the provider. */
export type Outcome =
  | { kind: "accepted"; providerId: string }
  /** `certain`: the provider has surely not taken it; else it may have, and only the same key may be tried. */
  | { kind: "again"; certain: boolean; afterMs: number | null; reason: string }
  | { kind: "paused"; afterMs: number; reason: string }
  | { kind: "refused"; reason: string };

/** What an answer of the provider says; `status` null when there was none. */
export type Answer = { status: number | null; name: string; message: string; retryAfterMs: number | null };

const hour = 3_600_000;
/** The provider does not know or does not want our key: nothing is wrong with the message, and somebody must mend it. */
const keyRefused = new Set(["missing_api_key", "restricted_api_key", "invalid_api_key"]);

/** Reads a refusal of the provider. */
export function outcomeOf({ status, name, message, retryAfterMs }: Answer): Outcome {
  const reason = `${status ?? "no answer"} ${name}: ${message}`.slice(0, 500);
  if (name === "daily_quota_exceeded") return { kind: "paused", afterMs: retryAfterMs ?? hour, reason };
  if (name === "monthly_quota_exceeded") return { kind: "paused", afterMs: retryAfterMs ?? 6 * hour, reason };
  if (keyRefused.has(name)) return { kind: "paused", afterMs: hour / 6, reason };
  if (status === 429) return { kind: "again", certain: true, afterMs: retryAfterMs, reason };
  if (status === null || status >= 500 || status === 408 || name === "concurrent_idempotent_requests") {
    return { kind: "again", certain: false, afterMs: retryAfterMs, reason };
  }
  return { kind: "refused", reason };
}

/** After so many attempts whose outcome is unknown we stop. */
export const maxAttempts = 16;
/** The provider forgets a key after 24 hours; a repetition later than this could double the message. */
export const repeatableForMs = 23 * hour;

/** How long to wait before attempt number `attempt + 1`: threefold each time up to two hours, a quarter more or less. */
export function backoffMs(attempt: number, random: () => number): number {
  const plain = Math.min(5000 * 3 ** Math.max(0, attempt - 1), 2 * hour);
  return Math.round(plain * (0.75 + random() / 2));
}

/** Where mail may be looked at instead of being sent. */
export function canSeeOutbox(config: { mode: string; mailMode: string }): boolean {
  return config.mailMode === "kept" && (config.mode === "demo" || config.mode === "development");
}

/** For how many days it is kept that a mail was written to somebody, and what became of it. */
export const mailsKeptDays = 365;

/**
 * For how many days the text is kept of mails whose links are secrets. Links to accounts are over by then; the other ones
 * go on opening what they are for, from the mail that the person has.
 */
export const secretsKeptDays = {
  "verify-email": 3,
  "account-exists": 3,
  "reset-password": 3,
  "change-email": 3,
  "registration-received": 30,
  "registration-changed": 30,
  "registration-decided": 30,
  "registration-promoted": 30,
  "registration-link": 30,
  invitation: 30,
} as const satisfies Partial<Record<TemplateName, number>>;
