import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { countAttempts, mayMail, visitorAttempt } from "#app/accounts/attempts.server.ts";
import { requestPasswordReset } from "#app/accounts/commands/password.server.ts";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { mend, titled } from "#app/accounts/forms.server.ts";
import { forgotPasswordSchema } from "#app/accounts/schemas.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { TextField } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  return { title: titled(translatorFor(context.visitor.locale, "accounts")("forgot.title")) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = parseForm(await request.formData(), forgotPasswordSchema);
  if (!parsed.ok) return mend({ form: parsed.reply });
  const { email } = parsed.value;
  return answering(async () => {
    const limit = await countAttempts(context, [visitorAttempt("mail_address", context)]);
    if (limit) return mend(parsed, { "": [limit] });
    const { locale, prefix } = context.visitor;
    if (await mayMail(context, "reset", email))
      await requestPasswordReset(context.db, actOf(context), { email, locale });
    context.jobs.wake("mail");
    return redirect(`${prefix}/forgot-password/sent`);
  });
}

export default function ForgotPassword() {
  const t = useTranslations("accounts");
  const answer = useActionData() as FormAnswer;
  const labels = { email: t("fields.email") };
  return (
    <Page title={t("forgot.title")} lead={t("forgot.lead")}>
      <AccountForm id="forgot-password" answer={answer} labels={labels} submit={t("forgot.submit")}>
        {(fields) => (
          <TextField
            field={fields.email}
            type="email"
            label={labels.email}
            autoComplete="username"
            maxLength={254}
            required
          />
        )}
      </AccountForm>
    </Page>
  );
}
