import { Resend } from "resend";
import { retryAfterMs } from "#app/mail/pace.ts";
import { type Outcome, outcomeOf } from "#app/mail/rules.ts";

/** A message as it is handed over; the same on every attempt. */
export type OutgoingMessage = {
  id: string;
  template: string;
  toEmail: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  attachments: { filename: string; contentType: string; content: string }[];
};

export type ProviderConfig = { apiKey: string; baseUrl: string | null; from: string; timeoutMs?: number };

/** Hands messages to Resend. Never throws: an answer that did not come is an outcome, too. */
export type Provider = {
  send(message: OutgoingMessage, now: Date): Promise<{ outcome: Outcome; headers: Record<string, string> | null }>;
};

const defaultTimeoutMs = 15_000;

/** The provider with its key; the client has no time limit of its own. */
export function createProvider({ apiKey, baseUrl, from, timeoutMs = defaultTimeoutMs }: ProviderConfig): Provider {
  const resend = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  return {
    async send(message, now) {
      const options = { idempotencyKey: message.id, signal: AbortSignal.timeout(timeoutMs) };
      const { data, error, headers } = await resend.emails.send(bodyOf(message, from), options);
      const providerId: unknown = data?.id;
      if (typeof providerId === "string" && providerId) return { outcome: { kind: "accepted", providerId }, headers };
      return { outcome: outcomeOf(answerOf(error, headers, now)), headers };
    },
  };
}

/** The bare address stands in `to`: a name there would be one more thing to parse. */
function bodyOf(message: OutgoingMessage, from: string) {
  const { id, template, toEmail, subject, html, text, headers, attachments } = message;
  return {
    from,
    to: [toEmail],
    subject,
    html,
    text,
    headers,
    ...(attachments.length > 0 && { attachments }),
    tags: [
      { name: "template", value: template },
      { name: "message_id", value: id },
    ],
  };
}

/** The error's fields come from the network, whatever its type says. */
function answerOf(error: unknown, headers: Record<string, string> | null, now: Date) {
  const fields = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  return {
    status: typeof fields.statusCode === "number" ? fields.statusCode : null,
    name: typeof fields.name === "string" ? fields.name : "unknown",
    message: typeof fields.message === "string" ? fields.message : "",
    retryAfterMs: retryAfterMs(headers, now),
  };
}
