import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { countAttempts, mayMail, visitorAttempt } from "#app/accounts/attempts.server.ts";
import { signUp } from "#app/accounts/commands/sign-up.server.ts";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { PasswordField } from "#app/accounts/components/password-field.tsx";
import { mend, nextOf, titled } from "#app/accounts/forms.server.ts";
import { passwordLength } from "#app/accounts/password-length.ts";
import { signUpSchema } from "#app/accounts/schemas.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { safeRedirect } from "#app/platform/paths.ts";
import { answering } from "#app/platform/responses.server.ts";
import { TextField } from "#app/ui/field.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export function loader({ request, context }: LoaderFunctionArgs) {
  const { account, locale, prefix } = context.visitor;
  if (account) throw redirect(`${prefix}/account`);
  return { title: titled(translatorFor(locale, "accounts")("signUp.title")), next: nextOf(request) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = parseForm(await request.formData(), signUpSchema, { hide: ["password"] });
  if (!parsed.ok) return mend({ form: parsed.reply });
  const { next, ...given } = parsed.value;
  return answering(async () => {
    const limit = await countAttempts(context, [visitorAttempt("sign_up_address", context)]);
    if (limit) return mend(parsed, { "": [limit] });
    const { locale, prefix } = context.visitor;
    const input = { ...given, locale, next: safeRedirect(next, "") || null };
    const fault = await signUp(context.db, actOf(context), input, (email) => mayMail(context, "sign-up", email));
    if (fault) return mend(parsed, { password: [fault] });
    context.jobs.wake("mail");
    return redirect(`${prefix}/sign-up/sent`);
  });
}

export default function SignUp() {
  const t = useTranslations("accounts");
  const { next } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer;
  const labels = { name: t("fields.name"), email: t("fields.email"), password: t("fields.password") };
  return (
    <Page title={t("signUp.title")} lead={t("signUp.lead")}>
      <AccountForm id="sign-up" answer={answer} hidden={{ next }} labels={labels} submit={t("signUp.submit")}>
        {(fields) => (
          <>
            <TextField
              field={fields.name}
              label={labels.name}
              help={t("fields.nameHelp")}
              autoComplete="name"
              maxLength={120}
              required
            />
            <TextField
              field={fields.email}
              type="email"
              label={labels.email}
              autoComplete="email"
              maxLength={254}
              required
            />
            <PasswordField
              field={fields.password}
              label={labels.password}
              help={t("fields.passwordHelp", { min: passwordLength.min })}
              purpose="new"
            />
            <p className="mt-4 text-sm text-muted">
              {t.rich("signUp.notice", { link: (chunks) => <Link to="/privacy">{chunks}</Link> })}
            </p>
          </>
        )}
      </AccountForm>
      <p className="mt-8">
        {t("signUp.haveOne")}{" "}
        <Link to={next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"}>{t("signUp.signIn")}</Link>
      </p>
    </Page>
  );
}
