import { useTranslations } from "use-intl";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Form } from "#app/ui/link.tsx";

type SessionActsProps = { version: number; cancelled: boolean; removable: boolean };

/** What can be done with a session as a whole. */
export function SessionActs({ version, cancelled, removable }: SessionActsProps) {
  const t = useTranslations("sessions.acts");
  const read = <input type="hidden" name="version" value={version} />;
  return (
    <div className="desk-buttons">
      <Form method="post">
        {read}
        <Button size="sm" name="intent" value="duplicate">
          {t("duplicate")}
        </Button>
      </Form>
      {cancelled && (
        <Form method="post">
          {read}
          <Button size="sm" name="intent" value="resume">
            {t("resume")}
          </Button>
        </Form>
      )}
      {!cancelled && !removable && (
        <ConfirmDialog
          trigger={t("cancel")}
          triggerSize="sm"
          tone="danger"
          title={t("cancelTitle")}
          confirm={t("cancel")}
          name="intent"
          value="cancel"
        >
          {read}
          <p>{t("cancelText")}</p>
        </ConfirmDialog>
      )}
      {removable && (
        <ConfirmDialog
          trigger={t("delete")}
          triggerSize="sm"
          tone="danger"
          title={t("deleteTitle")}
          confirm={t("delete")}
          name="intent"
          value="delete"
        >
          {read}
          <p>{t("deleteText")}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
