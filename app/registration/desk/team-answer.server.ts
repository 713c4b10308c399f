import { z } from "zod";
import { addTeamMember, changeTeamMember } from "#app/conferences/commands/team.server.ts";
import { teamRoles } from "#app/conferences/rules.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { emailField } from "#app/registration/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

const role = z.enum(teamRoles as [string, ...string[]]).transform((value) => value as (typeof teamRoles)[number]);
const addForm = z.strictObject({ intent: z.literal("add"), email: emailField, role });
const changeForm = z.strictObject({ intent: z.enum(["change", "remove"]), accountId: z.string().max(100), role });

export type TeamFault = { form: FormReply };

/** Adds somebody to the team, gives them another role or takes them out. */
export async function answerTeam(
  context: AppContext,
  request: Request,
  conferenceId: string,
  formData: FormData,
): Promise<Response> {
  if (formData.get("intent") === "add") {
    const form = parseForm(formData, addForm);
    if (!form.ok) return refusedForm({ form: form.reply } satisfies TeamFault);
    const { email, role: asked } = form.value;
    const fault = await addTeamMember(context.db, actOf(context), { conferenceId, email, role: asked });
    if (fault) return refusedForm({ form: form.reply({ email: [fault] }) } satisfies TeamFault);
  } else {
    const form = parseForm(formData, changeForm);
    if (!form.ok) throw new AppError("invalid_input");
    const { intent, accountId, role: asked } = form.value;
    await changeTeamMember(context.db, actOf(context), {
      conferenceId,
      accountId,
      role: intent === "remove" ? null : asked,
    });
  }
  const text = translatorFor(context.visitor.locale, "desk.team")("changed");
  return redirectWithFlash(context, new URL(request.url).pathname, { tone: "success", text });
}
