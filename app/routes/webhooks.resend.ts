import type { ActionFunctionArgs } from "@remix-run/node";
import { recordEvent } from "#app/mail/events.server.ts";
import { isSigned, readEvent } from "#app/mail/webhook.server.ts";
import { problem } from "#app/platform/responses.server.ts";

const largest = 256_000;

/** Delivery events of the mail provider, signed by it. Answers as soon as the event is stored. */
export async function action({ request, context }: ActionFunctionArgs) {
  const secret = context.config.resendWebhookSecret;
  if (secret === null) return problem(404, "No webhook is set up here");
  if (request.method !== "POST") return onlyPost();
  const text = await request.text();
  if (text.length > largest) return problem(413, "Too large");
  if (!isSigned(text, request.headers, secret)) return problem(401, "Signature missing, wrong or too old");
  const now = context.clock.now();
  const event = readEvent(text, request.headers.get("svix-id") ?? "", now);
  if (event && "refused" in event) return problem(400, "Not an event that can be read");
  if (event) await recordEvent(context.db, event, now);
  return new Response(null, { status: 204 });
}

export function loader() {
  return onlyPost();
}

function onlyPost(): Response {
  const response = problem(405, "Only POST is understood here");
  response.headers.set("Allow", "POST");
  return response;
}
