import { useTranslations } from "use-intl";
import { decisionLimit } from "#app/registration/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";

type DecisionButtonsProps = { form: string; ticked: number; total: number; pageSize: number };

/** What can be decided on the ticked rows. Stays in view while the list scrolls. */
export function DecisionButtons({ form, ticked, total, pageSize }: DecisionButtonsProps) {
  const t = useTranslations("desk.list");
  return (
    <div className="desk-decisions">
      <p className="script-only" aria-live="polite">
        {t("selected", { count: ticked })}
      </p>
      {total > pageSize && total <= decisionLimit && (
        <div className="choice">
          <input type="checkbox" id="desk-all" name="all" value="1" />
          <label htmlFor="desk-all">{t("select_all", { total })}</label>
        </div>
      )}
      <div className="desk-buttons">
        <Button size="sm" variant="primary" name="decision" value="approve">
          {t("approve")}
        </Button>
        <Button size="sm" name="decision" value="waitlist">
          {t("waitlist")}
        </Button>
        <Button size="sm" name="decision" value="reopen">
          {t("reopen")}
        </Button>
        <ConfirmDialog
          trigger={t("decline")}
          triggerVariant="danger"
          triggerSize="sm"
          title={t("decline_title")}
          confirm={t("decline")}
          tone="danger"
          name="decision"
          value="decline"
          form={form}
        >
          <ReasonField />
        </ConfirmDialog>
      </div>
    </div>
  );
}

/** The reason that a declined person reads. */
export function ReasonField({ required = false }: { required?: boolean }) {
  const t = useTranslations("desk.list");
  return (
    <div className="field">
      <label className="field-label" htmlFor="desk-reason">
        {t("reason")}
      </label>
      <p className="field-help" id="desk-reason-help">
        {t("decline_help")}
      </p>
      <textarea
        id="desk-reason"
        name="reason"
        className="control"
        rows={3}
        maxLength={2000}
        required={required}
        aria-describedby="desk-reason-help"
      />
    </div>
  );
}
