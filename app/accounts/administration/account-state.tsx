import { useTranslations } from "use-intl";
import { Tag } from "#app/ui/tag.tsx";

/** Whether an account can be used. */
export function AccountState({ verified, disabled }: { verified: boolean; disabled: boolean }) {
  const t = useTranslations("administration.states");
  if (disabled) return <Tag tone="danger">{t("disabled")}</Tag>;
  return verified ? <Tag tone="success">{t("active")}</Tag> : <Tag tone="warning">{t("unverified")}</Tag>;
}
