import { useTranslations } from "use-intl";
import { ConfirmDialog } from "#app/ui/dialog.tsx";

type Props = {
  account: { name: string; isAdministrator: boolean };
  may: { hold: boolean; grant: boolean; revoke: boolean };
};

/** Gives or takes back the role of administrator. */
export function AdministratorRole({ account: { name, isAdministrator }, may }: Props) {
  const t = useTranslations("administration.account");
  return (
    <>
      <p className="mb-4 max-w-prose">{t("administratorLead")}</p>
      {may.grant && (
        <ConfirmDialog
          trigger={t("grant")}
          title={t("grantQuestion", { name })}
          confirm={t("grant")}
          name="intent"
          value="grant"
        >
          <p>{t("grantText", { name })}</p>
        </ConfirmDialog>
      )}
      {may.revoke && (
        <ConfirmDialog
          trigger={t("revoke")}
          tone="danger"
          title={t("revokeQuestion", { name })}
          confirm={t("revoke")}
          name="intent"
          value="revoke"
        >
          <p>{t("revokeText")}</p>
        </ConfirmDialog>
      )}
      {isAdministrator && !may.revoke && <p className="text-muted">{t("lastAdministrator")}</p>}
      {!isAdministrator && !may.hold && <p className="text-muted">{t("cannotHold")}</p>}
    </>
  );
}
