import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { countAttempts, forgetAttempts, signInAttempts, visitorAttempt } from "#app/accounts/attempts.server.ts";
import { resetPassword } from "#app/accounts/commands/password.server.ts";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { PasswordField } from "#app/accounts/components/password-field.tsx";
import { mend, titled } from "#app/accounts/forms.server.ts";
import { passwordLength } from "#app/accounts/password-length.ts";
import { resetPasswordSchema, tokenOf } from "#app/accounts/schemas.server.ts";
import { signedOutCookie } from "#app/accounts/session.server.ts";
import { findToken } from "#app/accounts/tokens.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

/** Looking at the link does not use it up: programs that check mail follow links, people press buttons. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const t = translatorFor(context.visitor.locale, "accounts");
  const token = tokenOf(request);
  const found = token && (await findToken(context.db, context.clock.now(), token, "reset_password"));
  const title = titled(t(found ? "reset.title" : "reset.invalid.title"));
  return Response.json({ title, token: found ? token : null }, { status: found ? 200 : 410 });
}

type LoaderData = { title: string; token: string | null };

export const meta: MetaFunction = ({ data }) => [{ title: (data as LoaderData | undefined)?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = parseForm(await request.formData(), resetPasswordSchema, { hide: ["password"] });
  if (!parsed.ok) return mend({ form: parsed.reply });
  return answering(async () => {
    const limit = await countAttempts(context, [visitorAttempt("sign_in_address", context)]);
    if (limit) return mend(parsed, { "": [limit] });
    const result = await resetPassword(context.db, actOf(context), parsed.value);
    if ("fault" in result) return mend(parsed, { password: [result.fault] });
    await forgetAttempts(context, signInAttempts(context, result.emailKey));
    context.jobs.wake("mail");
    const text = translatorFor(context.visitor.locale, "accounts")("reset.done");
    const clock = { now: context.clock.now(), secureCookies: context.config.secureCookies };
    const headers = { "Set-Cookie": signedOutCookie(context.db, clock) };
    return redirectWithFlash(context, "/sign-in", { tone: "success", text }, { headers });
  });
}

export default function ResetPassword() {
  const t = useTranslations("accounts");
  const { token } = useLoaderData() as LoaderData;
  const answer = useActionData() as FormAnswer;
  if (token === null) return <InvalidLink />;
  const labels = { password: t("fields.newPassword") };
  return (
    <Page title={t("reset.title")} lead={t("reset.lead")}>
      <AccountForm id="reset-password" answer={answer} hidden={{ token }} labels={labels} submit={t("reset.submit")}>
        {(fields) => (
          <PasswordField
            field={fields.password}
            label={labels.password}
            help={t("fields.passwordHelp", { min: passwordLength.min })}
            purpose="new"
          />
        )}
      </AccountForm>
    </Page>
  );
}

function InvalidLink() {
  const t = useTranslations("accounts.reset.invalid");
  return (
    <Page title={t("title")} lead={t("text")}>
      <LinkButton to="/forgot-password" variant="primary">
        {t("again")}
      </LinkButton>
    </Page>
  );
}
