import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { SectionsNav } from "#app/accounts/components/sections-nav.tsx";
import { requireAdministrator } from "#app/accounts/guard.server.ts";

export function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  return null;
}

/** The frame of the administration. Each page asks for an administrator itself: this loader guards only the frame. */
export default function Administration() {
  const t = useTranslations("administration");
  return (
    <>
      <SectionsNav
        label={t("nav")}
        items={[
          { to: "/admin/accounts", text: t("accounts.title") },
          { to: "/admin/conferences", text: t("conferences.title") },
          { to: "/admin/network", text: t("network") },
          { to: "/admin/log", text: t("log.title") },
          { to: "/admin/retention", text: t("retention") },
          { to: "/admin/notice", text: t("notice") },
        ]}
      />
      <Outlet />
    </>
  );
}
