import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { refusedForm } from "#app/platform/responses.server.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { takeLetter, takeVisaLetter } from "#app/registration/papers/commands/issue.server.ts";
import { removePassport } from "#app/registration/papers/commands/passport.server.ts";
import { numberWords } from "#app/registration/papers/rules.ts";
import { passportForm, removePassportForm, takeForm } from "#app/registration/papers/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

/** What has to be mended in the form for a visa. */
export type OwnLettersFault = { form: FormReply };

/** Carries out what was posted on the page of one's own letters. */
export async function answerOwnLetters(
  context: AppContext,
  request: Request,
  reference: string,
  formData: FormData,
): Promise<Response> {
  const { account: _, ...keys } = await holderOf(context, request);
  const own = { reference, ...keys };
  const act = actOf(context);
  const t = translatorFor(context.visitor.locale, "papers.own");
  const done = (text: string) =>
    redirectWithFlash(context, `/registrations/${reference}/letters`, { tone: "success", text });
  const intent = formData.get("intent");
  if (intent === "remove_passport") {
    if (!parseForm(formData, removePassportForm).ok) throw new AppError("invalid_input");
    await removePassport(context.db, act, own);
    return done(t("removed"));
  }
  if (intent === "visa") {
    const form = parseForm(formData, passportForm(dayIn(act.now, "UTC")));
    if (!form.ok) return refusedForm({ form: form.reply } satisfies OwnLettersFault);
    const { intent: _intent, locale, ...passport } = form.value;
    const known = await context.db.country.count({ where: { code: passport.nationality } });
    if (known === 0) return refusedForm({ form: form.reply({ nationality: ["country"] }) } satisfies OwnLettersFault);
    const number = await takeVisaLetter(context.db, act, context.config.vaultKeys, { ...own, passport, locale });
    return done(t("taken", { number: numberWords(number) }));
  }
  const form = parseForm(formData, takeForm);
  if (!form.ok) throw new AppError("invalid_input");
  const number = await takeLetter(context.db, act, { ...own, kind: form.value.kind, locale: form.value.locale });
  return done(t("taken", { number: numberWords(number) }));
}
