import { canSeeOutbox } from "#app/mail/rules.ts";
import type { AppContext } from "#app/platform/context.ts";
import { notFound } from "#app/platform/responses.server.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Throws 404 where kept mail may not be looked at. */
export function requireOutbox(context: AppContext): void {
  if (!canSeeOutbox(context.config)) throw notFound();
}

/** The id of the message in an address; throws 404 for what cannot be one. */
export function messageId(value: string | undefined): string {
  if (value === undefined || !uuid.test(value)) throw notFound();
  return value.toLowerCase();
}
