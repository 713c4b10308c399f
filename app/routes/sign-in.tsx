import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { countAttempts, forgetAttempts, signInAttempts } from "#app/accounts/attempts.server.ts";
import { signIn } from "#app/accounts/commands/sign-in.server.ts";
import { DemoAccounts } from "#app/accounts/components/demo-accounts.tsx";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { PasswordField } from "#app/accounts/components/password-field.tsx";
import { browserOf, destinationOf, mend, nextOf, titled } from "#app/accounts/forms.server.ts";
import { homeOf } from "#app/accounts/rules.ts";
import { signInSchema } from "#app/accounts/schemas.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { TextField } from "#app/ui/field.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export function loader({ request, context }: LoaderFunctionArgs) {
  const { account, locale, prefix } = context.visitor;
  const next = nextOf(request);
  if (account) throw redirect(next ?? prefix + homeOf(account));
  return {
    title: titled(translatorFor(locale, "accounts")("signIn.title")),
    next,
    demoAccounts: context.config.demoAccounts ?? [],
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = parseForm(await request.formData(), signInSchema, { hide: ["password"] });
  if (!parsed.ok) return mend({ form: parsed.reply });
  const { email, password, next } = parsed.value;
  return answering(async () => {
    const attempts = signInAttempts(context, email);
    const limit = await countAttempts(context, attempts);
    if (limit) return mend(parsed, { "": [limit] });
    const signedIn = await signIn(context.db, actOf(context), { email, password }, browserOf(context));
    if (!signedIn) return mend(parsed, { "": ["wrong_credentials"] });
    await forgetAttempts(context, attempts);
    const to = await destinationOf(context, signedIn.accountId, next);
    return redirect(to, { headers: { "Set-Cookie": signedIn.setCookie } });
  });
}

export default function SignIn() {
  const t = useTranslations("accounts");
  const { next, demoAccounts } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer;
  const labels = { email: t("fields.email"), password: t("fields.password") };
  const search = next ? `?next=${encodeURIComponent(next)}` : "";
  return (
    <Page title={t("signIn.title")}>
      <AccountForm id="sign-in" answer={answer} hidden={{ next }} labels={labels} submit={t("signIn.submit")}>
        {(fields) => (
          <>
            <TextField
              field={fields.email}
              type="email"
              label={labels.email}
              autoComplete="username"
              maxLength={254}
              required
            />
            <PasswordField field={fields.password} label={labels.password} purpose="current" />
          </>
        )}
      </AccountForm>
      <ul className="mt-8 space-y-2">
        <li>
          <Link to="/forgot-password">{t("signIn.forgot")}</Link>
        </li>
        <li>
          {t("signIn.new")} <Link to={`/sign-up${search}`}>{t("signIn.signUp")}</Link>
        </li>
      </ul>
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} />}
    </Page>
  );
}
