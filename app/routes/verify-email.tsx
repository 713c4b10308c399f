import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { countAttempts, forgetAttempts, signInAttempts } from "#app/accounts/attempts.server.ts";
import { verifyEmail } from "#app/accounts/commands/sign-in.server.ts";
import { AccountForm, type FormAnswer } from "#app/accounts/components/form.tsx";
import { PasswordField } from "#app/accounts/components/password-field.tsx";
import { browserOf, destinationOf, mend, nextOf, titled } from "#app/accounts/forms.server.ts";
import { tokenOf, verifyEmailSchema } from "#app/accounts/schemas.server.ts";
import { findToken } from "#app/accounts/tokens.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

type LoaderData = {
  title: string;
  next: string | null;
  /** Null when the link cannot be used. */
  link: { token: string; email: string; isOwn: boolean } | null;
};

/** Looking at the link does not use it up: programs that check mail follow links, people press buttons. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, account } = context.visitor;
  const t = translatorFor(locale, "accounts");
  const token = tokenOf(request);
  const found = token && (await findToken(context.db, context.clock.now(), token, "verify_email"));
  const data: LoaderData = {
    title: titled(t(found ? "verify.title" : "verify.invalid.title")),
    next: nextOf(request),
    link: found ? { token, email: found.account.email, isOwn: account?.id === found.account.id } : null,
  };
  return Response.json(data, { status: found ? 200 : 410 });
}

export const meta: MetaFunction = ({ data }) => [{ title: (data as LoaderData | undefined)?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = parseForm(await request.formData(), verifyEmailSchema, { hide: ["password"] });
  if (!parsed.ok) return mend({ form: parsed.reply });
  const { token, password, next } = parsed.value;
  return answering(async () => {
    const found = await findToken(context.db, context.clock.now(), token, "verify_email");
    if (!found) throw new AppError("link_invalid");
    const attempts = signInAttempts(context, found.account.emailKey);
    const limit = await countAttempts(context, attempts);
    if (limit) return mend(parsed, { "": [limit] });
    const result = await verifyEmail(
      context.db,
      actOf(context),
      { token, password: password ?? null },
      browserOf(context),
    );
    if (result === "wrong_password") return mend(parsed, { password: [password ? "wrong_password" : "required"] });
    await forgetAttempts(context, attempts);
    const to = await destinationOf(context, result.accountId, next);
    const text = translatorFor(context.visitor.locale, "accounts")("verify.done");
    return redirectWithFlash(
      context,
      to,
      { tone: "success", text },
      result.setCookie ? { headers: { "Set-Cookie": result.setCookie } } : {},
    );
  });
}

export default function VerifyEmail() {
  const t = useTranslations("accounts");
  const { link, next } = useLoaderData() as LoaderData;
  const answer = useActionData() as FormAnswer;
  if (link === null) return <InvalidLink />;
  const { token, email, isOwn } = link;
  const labels = { password: t("fields.password") };
  return (
    <Page title={t("verify.title")} lead={t("verify.lead", { email })}>
      <AccountForm
        id="verify-email"
        answer={answer}
        hidden={{ token, next }}
        labels={labels}
        submit={t(isOwn ? "verify.submit" : "verify.submitSignIn")}
      >
        {(fields) =>
          isOwn ? null : (
            <PasswordField
              field={fields.password}
              label={labels.password}
              help={t("verify.withPassword")}
              purpose="current"
            />
          )
        }
      </AccountForm>
      <p className="mt-8 max-w-prose text-muted">{t("verify.notYours")}</p>
      {!isOwn && (
        <p className="mt-2">
          <Link to="/forgot-password">{t("signIn.forgot")}</Link>
        </p>
      )}
    </Page>
  );
}

function InvalidLink() {
  const t = useTranslations("accounts");
  return (
    <Page title={t("verify.invalid.title")} lead={t("verify.invalid.text")}>
      <LinkButton to="/sign-in" variant="primary">
        {t("signIn.submit")}
      </LinkButton>
    </Page>
  );
}
