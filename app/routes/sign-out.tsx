import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { signOut } from "#app/accounts/commands/sign-in.server.ts";
import { titled } from "#app/accounts/forms.server.ts";
import { signOutSchema } from "#app/accounts/schemas.server.ts";
import { signedOutCookie } from "#app/accounts/session.server.ts";
import { canOrganise } from "#app/conferences/rules.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { deviceOf } from "#app/registration/door/access.server.ts";
import { Button } from "#app/ui/button.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Form } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

/** For whoever types the address: signing out itself takes the button, so that no picture or link can do it. */
export function loader({ context }: LoaderFunctionArgs) {
  const { account, locale, prefix } = context.visitor;
  if (!account) throw redirect(`${prefix}/sign-in`);
  return { title: titled(translatorFor(locale, "accounts")("signOut.title")), name: account.name };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export async function action({ request, context }: ActionFunctionArgs) {
  return answering(async () => {
    if (!parseForm(await request.formData(), signOutSchema).ok) throw new AppError("invalid_input");
    await signOut(context.db, actOf(context), context.visitor.loginSessionId);
    const clock = { now: context.clock.now(), secureCookies: context.config.secureCookies };
    const text = translatorFor(context.visitor.locale, "accounts")("signOut.done");
    const headers = new Headers({ "Set-Cookie": signedOutCookie(context.db, clock) });
    // What a door keeps in the browser of somebody of the team goes with them; a device that was admitted keeps its own.
    if (canOrganise(context.visitor.account) && !(await deviceOf(context, request)))
      headers.set("Clear-Site-Data", '"storage"');
    return redirectWithFlash(context, "/", { tone: "success", text }, { headers });
  });
}

export default function SignOut() {
  const t = useTranslations("accounts.signOut");
  const { name } = useLoaderData<typeof loader>();
  return (
    <Page title={t("title")} lead={t("lead", { name })}>
      <Form method="post">
        <Button variant="primary">{t("submit")}</Button>
      </Form>
    </Page>
  );
}
