import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { confirmEmailChange } from "#app/accounts/commands/email.server.ts";
import { titled } from "#app/accounts/forms.server.ts";
import { confirmEmailSchema, tokenOf } from "#app/accounts/schemas.server.ts";
import { findToken } from "#app/accounts/tokens.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering, requireAccount } from "#app/platform/responses.server.ts";
import { Button } from "#app/ui/button.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Form, LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

type LoaderData = { title: string; link: { token: string; email: string } | null };

/** Only in the account that asked for it: nobody is made to lend their address to another's account. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = requireAccount(context, request);
  const t = translatorFor(context.visitor.locale, "accounts");
  const token = tokenOf(request);
  const found = token && (await findToken(context.db, context.clock.now(), token, "change_email"));
  const link = found && found.account.id === account.id && found.email ? { token, email: found.email } : null;
  const data: LoaderData = { title: titled(t(link ? "confirmEmail.title" : "confirmEmail.invalid.title")), link };
  return Response.json(data, { status: link ? 200 : 410 });
}

export const meta: MetaFunction = ({ data }) => [{ title: (data as LoaderData | undefined)?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  requireAccount(context, request);
  return answering(async () => {
    const parsed = parseForm(await request.formData(), confirmEmailSchema);
    if (!parsed.ok) throw new AppError("link_invalid");
    await confirmEmailChange(context.db, actOf(context), parsed.value.token);
    context.jobs.wake("mail");
    const text = translatorFor(context.visitor.locale, "accounts")("confirmEmail.done");
    return redirectWithFlash(context, "/account/security", { tone: "success", text });
  });
}

export default function ConfirmEmail() {
  const t = useTranslations("accounts.confirmEmail");
  const { link } = useLoaderData() as LoaderData;
  if (link === null) return <InvalidLink />;
  return (
    <Page title={t("title")} lead={t("lead")}>
      <p className="mb-6 text-lg font-semibold">{link.email}</p>
      <Form method="post">
        <input type="hidden" name="token" value={link.token} />
        <Button variant="primary">{t("submit")}</Button>
      </Form>
    </Page>
  );
}

function InvalidLink() {
  const t = useTranslations("accounts.confirmEmail.invalid");
  return (
    <Page title={t("title")} lead={t("text")}>
      <LinkButton to="/account/security" variant="primary">
        {t("again")}
      </LinkButton>
    </Page>
  );
}
