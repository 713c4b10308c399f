import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { answering, refusedForm } from "#app/platform/responses.server.ts";
import type { Door } from "#app/registration/door/access.server.ts";
import { registerWalkIn } from "#app/registration/door/commands/walk-in.server.ts";
import { walkInForm } from "#app/registration/door/schemas.ts";
import type { RegistrationState } from "#app/registration/rules.ts";

export type WalkInAnswer =
  | { form: FormReply }
  | { closed: true }
  | { done: { name: string; reference: string; state: RegistrationState } };

/** Registers whoever stands there, or says what has to be mended, or that there is no place. */
export async function answerWalkIn(context: AppContext, door: Door, formData: FormData): Promise<Response> {
  const form = parseForm(formData, walkInForm);
  if (!form.ok) return refusedForm({ form: form.reply } satisfies WalkInAnswer);
  const { email, overbook, consent: _, ...details } = form.value;
  return answering(async () => {
    try {
      // By who keeps the door: everybody at the venue shares one address.
      await context.limiter.consume("register_address", ...Object.values(door.keeper.by));
      const done = await registerWalkIn(context.db, actOf(context), door, {
        ...{ email, overbook },
        details: { ...details, languages: [], interpretation: [], accessNeeds: "", listConsent: "nobody" },
      });
      context.jobs.wake("mail");
      return Response.json({ done } satisfies WalkInAnswer);
    } catch (error) {
      if (!isAppError(error)) throw error;
      const { field, code } = error.params;
      if (field) return refusedForm({ form: form.reply({ [String(field)]: [String(code)] }) } satisfies WalkInAnswer);
      if (error.code === "closed") return refusedForm({ closed: true } satisfies WalkInAnswer);
      throw error;
    }
  });
}
