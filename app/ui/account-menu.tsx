import { useLocation } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Icon } from "#app/ui/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { popoverAttributes, popoverTarget } from "#app/ui/popover.ts";
import { type RootData, useRootData } from "#app/ui/root-data.ts";

/** Sign in, or what the signed-in person can go to. */
export function AccountMenu() {
  const account = useRootData()?.account;
  return account ? <SignedIn account={account} /> : <SignIn />;
}

function SignIn() {
  const t = useTranslations("ui.account");
  const { pathname, search } = useLocation();
  // From a sign-in page the way back would lead in a circle.
  const next = /\/(sign-|forgot-|reset-|verify-)/.test(pathname)
    ? ""
    : `?next=${encodeURIComponent(pathname + search)}`;
  return (
    <Link to={`/sign-in${next}`} className="tool tool-text">
      {t("signIn")}
    </Link>
  );
}

function SignedIn({ account }: { account: NonNullable<RootData["account"]> }) {
  const t = useTranslations("ui.account");
  return (
    <div className="menu">
      <button
        type="button"
        className="tool tool-text"
        aria-label={t("menu", { name: account.name })}
        {...popoverTarget("account-menu")}
      >
        <Icon name="person" />
        <span className="tool-name">{account.name}</span>
        <Icon name="chevron-down" size={16} />
      </button>
      <div id="account-menu" className="panel" {...popoverAttributes}>
        <p className="panel-head">{account.name}</p>
        <ul>
          <Item to="/registrations">{t("registrations")}</Item>
          <Item to="/proposals">{t("proposals")}</Item>
          {account.isEditor && <Item to="/record/proposals">{t("record")}</Item>}
          <Item to="/account">{t("settings")}</Item>
          {account.isOrganiser && <Item to="/organise">{t("organise")}</Item>}
          {account.isAdministrator && <Item to="/record">{t("record")}</Item>}
          {account.isAdministrator && <Item to="/admin">{t("admin")}</Item>}
        </ul>
        <Form method="post" action="/sign-out" className="panel-foot">
          <button type="submit" className="panel-item">
            {t("signOut")}
          </button>
        </Form>
      </div>
    </div>
  );
}

function Item({ to, children }: { to: string; children: string }) {
  return (
    <li>
      <Link to={to} className="panel-item">
        {children}
      </Link>
    </li>
  );
}
