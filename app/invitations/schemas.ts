import { z } from "zod";
import { invitationStates } from "#app/invitations/rules.ts";
import { paragraphs } from "#app/platform/lines.server.ts";
import { emailField, nameField } from "#app/registration/schemas.ts";

/** An organiser invites one person. */
export const inviteForm = z.strictObject({
  intent: z.literal("invite"),
  name: nameField,
  email: emailField,
  locale: z.enum(["en", "fr"]),
  categoryId: z.string().max(100).optional(),
  message: paragraphs(1000),
  /** Also somebody who seems to be registered under another address. */
  anyway: z.literal("on").optional(),
});

/** An organiser acts on an invitation of the list. */
export const invitationActionForm = z.strictObject({
  intent: z.enum(["withdraw", "resend"]),
  id: z.string().max(100),
});

/** The addressee says no. */
export const declineForm = z.strictObject({ intent: z.literal("decline"), reason: paragraphs(500) });

const listSchema = z.object({
  search: z.string().trim().max(100).catch(""),
  state: z.enum(invitationStates).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What of the invitations is listed; never fails. */
export type InvitationFilter = z.output<typeof listSchema>;

/** Reads `?q=&state=&page=`; an address never fails. */
export function parseInvitationFilter(search: URLSearchParams): InvitationFilter {
  return listSchema.parse({ search: search.get("q") ?? "", state: search.get("state"), page: search.get("page") ?? 1 });
}
