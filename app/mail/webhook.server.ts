import { Resend } from "resend";
import { z } from "zod";
import type { DeliveryEvent } from "#app/mail/events.server.ts";

/** Why a call of the provider is not believed or not understood. */
export type WebhookRefusal = { refused: "signature" | "body" };

// Verifying needs the secret only, but the client insists on some key.
const verifier = new Resend("not-used-for-verifying");

/** True when the provider signed this very text, within the last minutes. */
export function isSigned(text: string, headers: Headers, webhookSecret: string): boolean {
  const [id, timestamp, signature] = ["svix-id", "svix-timestamp", "svix-signature"].map((name) => headers.get(name));
  if (!id || !timestamp || !signature) return false;
  try {
    verifier.webhooks.verify({ payload: text, headers: { id, timestamp, signature }, webhookSecret });
    return true;
  } catch {
    return false;
  }
}

const identifier = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[\x21-\x7e]+$/);

/** Tags come back as an object; a list of pairs is what we sent. */
const tags = z.union([
  z.record(z.string(), z.string()),
  z
    .array(z.object({ name: z.string(), value: z.string() }))
    .transform((list) => Object.fromEntries(list.map((tag) => [tag.name, tag.value]))),
]);

const event = z.object({
  type: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[\x21-\x7e]+$/),
  created_at: z.string().max(40),
  data: z.object({ email_id: identifier, tags: tags.optional().catch(undefined) }),
});

const day = 86_400_000;

/** Reads a signed event; null for one that is not about the delivery of a mail. */
export function readEvent(text: string, eventId: string, now: Date): DeliveryEvent | null | WebhookRefusal {
  const json = parseJson(text);
  const type = typeof json === "object" && json !== null && "type" in json ? json.type : undefined;
  if (typeof type !== "string") return { refused: "body" };
  if (!type.startsWith("email.")) return null;
  const parsed = event.safeParse(json);
  if (!parsed.success || !identifier.safeParse(eventId).success) return { refused: "body" };
  const { data, created_at } = parsed.data;
  const at = new Date(created_at);
  const age = now.getTime() - at.getTime();
  if (Number.isNaN(age) || age > 365 * day || age < -day) return { refused: "body" };
  return { id: eventId, type, providerId: data.email_id, messageId: data.tags?.message_id ?? null, at };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
