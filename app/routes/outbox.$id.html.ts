import type { LoaderFunctionArgs } from "@remix-run/node";
import { messageId, requireOutbox } from "#app/mail/outbox.server.ts";
import { messageHtml } from "#app/mail/queries.server.ts";
import { notFound } from "#app/platform/responses.server.ts";

/** A mail carries its styles in itself; beside those and links that open elsewhere it may do nothing. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

/** The HTML part of a kept message, for the frame on its page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  requireOutbox(context);
  const html = await messageHtml(context.db, messageId(params.id));
  if (html === null) throw notFound();
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy },
  });
}
