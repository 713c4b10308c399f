import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import {
  countAttempts,
  forgetAttempts,
  mayMail,
  ownPasswordAttempts,
  visitorAttempt,
} from "#app/accounts/attempts.server.ts";
import { requestEmailChange } from "#app/accounts/commands/email.server.ts";
import { changePassword } from "#app/accounts/commands/password.server.ts";
import { signOutElsewhere } from "#app/accounts/commands/sign-in.server.ts";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { LoginSessions } from "#app/accounts/components/login-sessions.tsx";
import { PasswordField } from "#app/accounts/components/password-field.tsx";
import { browserOf, mend, titled } from "#app/accounts/forms.server.ts";
import { passwordLength } from "#app/accounts/password-length.ts";
import { changeEmailSchema, changePasswordSchema, endSessionsSchema } from "#app/accounts/schemas.server.ts";
import { listLoginSessions, loginSessionDays } from "#app/accounts/session.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext, SignedInAccount } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering, requireAccount } from "#app/platform/responses.server.ts";
import { TextField } from "#app/ui/field.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = requireAccount(context, request);
  const { locale, loginSessionId } = context.visitor;
  const rows = await listLoginSessions(context.db, account.id, context.clock.now());
  return {
    title: titled(translatorFor(locale, "accounts")("security.title")),
    email: account.email,
    days: loginSessionDays,
    sessions: rows.map(({ id, createdAt, lastSeenAt, userAgent }) => ({
      id,
      createdAt,
      lastSeenAt,
      userAgent,
      isHere: id === loginSessionId,
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  const account = requireAccount(context, request);
  const formData = await request.formData();
  const intent = formData.get("intent");
  formData.delete("intent");
  return answering(async () => {
    if (intent === "password") return passwordChange(context, account, formData);
    if (intent === "email") return emailChange(context, account, formData);
    if (intent === "sign-out") return endSessions(context, formData);
    throw new AppError("invalid_input");
  });
}

async function passwordChange(context: AppContext, account: SignedInAccount, formData: FormData) {
  const parsed = parseForm(formData, changePasswordSchema, { hide: ["current", "password"] });
  if (!parsed.ok) return mend({ form: parsed.reply }, {}, "password");
  const limit = await countAttempts(context, ownPasswordAttempts(account));
  if (limit) return mend(parsed, { "": [limit] }, "password");
  const result = await changePassword(context.db, actOf(context), parsed.value, browserOf(context));
  if ("fault" in result) {
    const field = result.fault === "wrong_password" ? "current" : "password";
    return mend(parsed, { [field]: [result.fault] }, "password");
  }
  await forgetAttempts(context, ownPasswordAttempts(account));
  context.jobs.wake("mail");
  const text = translatorFor(context.visitor.locale, "accounts")("security.passwordDone");
  const headers = { "Set-Cookie": result.setCookie };
  return redirectWithFlash(context, "/account/security", { tone: "success", text }, { headers });
}

async function emailChange(context: AppContext, account: SignedInAccount, formData: FormData) {
  const parsed = parseForm(formData, changeEmailSchema, { hide: ["current"] });
  if (!parsed.ok) return mend({ form: parsed.reply }, {}, "email");
  const limit = await countAttempts(context, [
    ...ownPasswordAttempts(account),
    visitorAttempt("mail_address", context),
  ]);
  if (limit) return mend(parsed, { "": [limit] }, "email");
  const fault = await requestEmailChange(context.db, actOf(context), parsed.value, (email) =>
    mayMail(context, "email-change", email),
  );
  if (fault)
    return mend(parsed, Object.fromEntries(Object.entries(fault).map(([name, code]) => [name, [code]])), "email");
  await forgetAttempts(context, ownPasswordAttempts(account));
  context.jobs.wake("mail");
  const text = translatorFor(context.visitor.locale, "accounts")("security.emailSent");
  return redirectWithFlash(context, "/account/security", { tone: "success", text });
}

/** One browser, or all others when none is named. */
async function endSessions(context: AppContext, formData: FormData) {
  const parsed = parseForm(formData, endSessionsSchema);
  if (!parsed.ok) throw new AppError("invalid_input");
  const id = parsed.value.session ?? null;
  const keep = context.visitor.loginSessionId;
  const count = await signOutElsewhere(context.db, actOf(context), { loginSessionId: id, keep });
  if (id !== null && id === keep) return redirect(`${context.visitor.prefix}/sign-in`);
  const text = translatorFor(context.visitor.locale, "accounts")("security.ended", { count });
  return redirectWithFlash(context, "/account/security", { tone: "success", text });
}

export default function Security() {
  const t = useTranslations("accounts.security");
  const { sessions, days } = useLoaderData<typeof loader>();
  return (
    <Page title={t("title")}>
      <Section id="password-part" title={t("password")}>
        <PasswordForm />
      </Section>
      <Section id="email-part" title={t("email")}>
        <EmailForm />
      </Section>
      <Section id="sessions" title={t("sessions")}>
        <LoginSessions sessions={sessions} />
        <p className="mt-4 text-sm text-muted">{t("expires", days)}</p>
      </Section>
    </Page>
  );
}

function PasswordForm() {
  const t = useTranslations("accounts");
  const answer = useActionData() as FormAnswer;
  const labels = { current: t("fields.currentPassword"), password: t("fields.newPassword") };
  return (
    <>
      <p className="mb-4 max-w-prose">{t("security.passwordLead")}</p>
      <AccountForm
        id="password"
        answer={answer}
        hidden={{ intent: "password" }}
        labels={labels}
        submit={t("security.passwordSubmit")}
        variant="secondary"
      >
        {(fields) => (
          <>
            <PasswordField field={fields.current} label={labels.current} purpose="current" />
            <PasswordField
              field={fields.password}
              label={labels.password}
              help={t("fields.passwordHelp", { min: passwordLength.min })}
              purpose="new"
            />
          </>
        )}
      </AccountForm>
    </>
  );
}

function EmailForm() {
  const t = useTranslations("accounts");
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData() as FormAnswer;
  const labels = { email: t("security.newEmail"), current: t("fields.currentPassword") };
  return (
    <>
      <p className="mb-4 max-w-prose">{t("security.emailLead", { email })}</p>
      <AccountForm
        id="email"
        answer={answer}
        hidden={{ intent: "email" }}
        labels={labels}
        submit={t("security.emailSubmit")}
        variant="secondary"
      >
        {(fields) => (
          <>
            <TextField
              field={fields.email}
              type="email"
              label={labels.email}
              autoComplete="email"
              maxLength={254}
              required
            />
            <PasswordField field={fields.current} label={labels.current} purpose="current" />
          </>
        )}
      </AccountForm>
    </>
  );
}
