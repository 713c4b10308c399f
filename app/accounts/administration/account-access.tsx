import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Field } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type Props = {
  account: { name: string; disabledAt: string | null };
  may: { disable: boolean; enable: boolean };
  isOwn: boolean;
};

/** Shuts an account with a reason, or opens it again. */
export function AccountAccess({ account: { name, disabledAt }, may, isOwn }: Props) {
  const t = useTranslations("administration.account");
  const locale = useLocale();
  return (
    <>
      {disabledAt && <p className="mb-4">{t("disabledSince", { when: momentWords(disabledAt, locale, null) })}</p>}
      {isOwn && <p className="text-muted">{t("ownAccount")}</p>}
      {!isOwn && !disabledAt && !may.disable && <p className="text-muted">{t("lastAdministrator")}</p>}
      {may.disable && (
        <ConfirmDialog
          trigger={t("disable")}
          tone="danger"
          title={t("disableQuestion", { name })}
          confirm={t("disable")}
          name="intent"
          value="disable"
        >
          <p>{t("disableText", { name })}</p>
          <Field label={t("reason")} help={t("reasonHelp")} required>
            {(props) => <textarea className="control" name="reason" rows={3} maxLength={500} {...props} />}
          </Field>
        </ConfirmDialog>
      )}
      {may.enable && (
        <Form method="post">
          <Button name="intent" value="enable">
            {t("enable")}
          </Button>
        </Form>
      )}
    </>
  );
}
