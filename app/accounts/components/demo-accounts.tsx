import { useTranslations } from "use-intl";
import type { DemoAccountFacts } from "#app/platform/context.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Who can be signed in as where everything is a demonstration. */
export function DemoAccounts({ accounts }: { accounts: DemoAccountFacts[] }) {
  const t = useTranslations("accounts.signIn.demo");
  return (
    <Notice tone="info" title={t("title")} className="mt-8 max-w-prose">
      <p>{t("text")}</p>
      <ul className="mt-2 space-y-1">
        {accounts.map(({ email, role }) => (
          <li key={email}>
            {email} <span className="text-muted">· {t(`roles.${role}`)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
