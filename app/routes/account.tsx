import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { SectionsNav } from "#app/accounts/components/sections-nav.tsx";
import { requireAccount } from "#app/platform/responses.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

export function loader({ request, context }: LoaderFunctionArgs) {
  const { email, emailVerified } = requireAccount(context, request);
  return { email, emailVerified };
}

/** The frame of the account's pages. Each page asks for the account itself: this loader guards only what it shows. */
export default function AccountArea() {
  const t = useTranslations("accounts.account");
  const { email, emailVerified } = useLoaderData<typeof loader>();
  return (
    <>
      <SectionsNav
        label={t("nav")}
        items={[
          { to: "/account", text: t("profile"), end: true },
          { to: "/account/security", text: t("security") },
          { to: "/account/data", text: t("data") },
        ]}
      />
      {!emailVerified && <Unverified email={email} />}
      <Outlet />
    </>
  );
}

function Unverified({ email }: { email: string }) {
  const t = useTranslations("accounts.account.unverified");
  return (
    <div className="sections-notice">
      <Notice tone="warning" title={t("title")}>
        <p>{t("text", { email })}</p>
        <Form method="post" action="/account/verification">
          <Button size="sm">{t("resend")}</Button>
        </Form>
      </Notice>
    </div>
  );
}
