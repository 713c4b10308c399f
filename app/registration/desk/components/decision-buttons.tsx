import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { LetterDialog } from "#app/registration/papers/components/letter-dialog.tsx";
import { decisionLimit } from "#app/registration/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";

type DecisionButtonsProps = {
  form: string;
  ticked: number;
  total: number;
  pageSize: number;
  /** The list shows the waiting list, from which people may be taken beyond the limit. */
  waiting: boolean;
  tags: { id: string; name: string }[];
  /** False: may only put tags on them. */
  decides: boolean;
};

/** What can be decided on the ticked rows. Stays in view while the list scrolls. */
export function DecisionButtons({ form, ticked, total, pageSize, waiting, tags, decides }: DecisionButtonsProps) {
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
      {total > decisionLimit && <p className="text-sm text-muted">{t("too_many", { limit: decisionLimit })}</p>}
      <div className="desk-buttons">
        {decides && (
          <>
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
            {waiting && <OverbookDialog form={form} />}
            <LetterDialog form={form} />
          </>
        )}
        {tags.length > 0 && <TagDialog form={form} tags={tags} />}
      </div>
    </div>
  );
}

/** Putting a tag on what is ticked, or taking it off. */
function TagDialog({ form, tags }: { form: string; tags: DecisionButtonsProps["tags"] }) {
  const t = useTranslations("lists.tags");
  return (
    <ConfirmDialog
      trigger={t("bulk")}
      triggerVariant="quiet"
      triggerSize="sm"
      title={t("bulk_title")}
      confirm={t("apply")}
      name="decision"
      value="tag"
      form={form}
    >
      <div className="field">
        <label className="field-label" htmlFor="desk-tag">
          {t("filter")}
        </label>
        <select id="desk-tag" name="tagId" className="control control-select" defaultValue="">
          <option value="">{t("choose")}</option>
          {tags.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="field">
        <legend className="field-label">{t("what")}</legend>
        {(["add", "remove"] as const).map((what) => (
          <div className="choice" key={what}>
            <input type="radio" id={`desk-tag-${what}`} name="tagging" value={what} defaultChecked={what === "add"} />
            <label htmlFor={`desk-tag-${what}`}>{t(what)}</label>
          </div>
        ))}
      </fieldset>
    </ConfirmDialog>
  );
}

type ReasonFieldProps = { name?: "reason" | "overbook"; required?: boolean };

/** The reason that a declined person reads, or that is kept with a place beyond the limit. */
export function ReasonField({ name = "reason", required = false }: ReasonFieldProps) {
  const t = useTranslations("desk.list");
  const id = `desk-${name}`;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t("reason")}
      </label>
      <p className="field-help" id={`${id}-help`}>
        {t(name === "reason" ? "decline_help" : "overbook_help")}
      </p>
      <textarea
        id={id}
        name={name}
        className="control"
        rows={3}
        maxLength={2000}
        required={required}
        aria-describedby={`${id}-help`}
      />
    </div>
  );
}

/** Giving a place beyond the limit, with its reason; inside of `form`, else of a form of its own. */
export function OverbookDialog({ form, children }: { form?: string; children?: ReactNode }) {
  const t = useTranslations("desk.list");
  return (
    <ConfirmDialog
      trigger={t("overbook")}
      triggerVariant="quiet"
      triggerSize={form ? "sm" : "md"}
      title={t("overbook_title")}
      confirm={t("overbook")}
      name="decision"
      value="overbook"
      {...(form ? { form } : {})}
    >
      {children}
      <ReasonField name="overbook" required={!form} />
    </ConfirmDialog>
  );
}
