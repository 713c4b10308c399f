import type { LoaderFunctionArgs } from "@remix-run/node";
import { messageId, requireOutbox } from "#app/mail/outbox.server.ts";
import { outboxMessage } from "#app/mail/queries.server.ts";
import { notFound } from "#app/platform/responses.server.ts";

/** One attachment of a kept message, always to be saved and never shown. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  requireOutbox(context);
  const message = await outboxMessage(context.db, messageId(params.id));
  const attachment = /^\d{1,2}$/.test(params.index ?? "") ? message?.attachments[Number(params.index)] : undefined;
  if (!attachment) throw notFound();
  return new Response(Buffer.from(attachment.content, "base64"), {
    headers: {
      "Content-Type": attachment.contentType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
    },
  });
}
