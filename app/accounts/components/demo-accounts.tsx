import { useTranslations } from "use-intl";
import type { DemoFacts } from "#app/platform/context.ts";
import { Notice } from "#app/ui/notice.tsx";

/** Who can be signed in as where everything is a demonstration. */
export function DemoAccounts({ demo }: { demo: DemoFacts }) {
  const t = useTranslations("accounts.signIn.demo");
  return (
    <Notice tone="info" title={t("title")} className="mt-8 max-w-prose">
      <ul>
        {demo.accounts.map(({ email, role }) => (
          <li key={email}>
            <code className="font-mono text-sm">{email}</code>
            <span className="text-muted"> · {t(`roles.${role}`)}</span>
          </li>
        ))}
      </ul>
      {demo.password === null ? (
        <p>{t("text")}</p>
      ) : (
        <p>
          {t("textWith")} <code className="font-mono text-sm">{demo.password}</code>
        </p>
      )}
    </Notice>
  );
}
