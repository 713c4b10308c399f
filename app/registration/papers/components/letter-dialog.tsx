import { useTranslations } from "use-intl";
import { locales } from "#app/platform/locale.ts";
import { letterKinds } from "#app/registration/papers/placeholders.ts";
import { ConfirmDialog } from "#app/ui/dialog.tsx";

/** Issuing a letter to whoever is ticked in a list. */
export function LetterDialog({ form }: { form: string }) {
  const t = useTranslations("papers");
  return (
    <ConfirmDialog
      trigger={t("issue.title")}
      triggerVariant="quiet"
      triggerSize="sm"
      title={t("issue.title")}
      confirm={t("issue.submit")}
      name="decision"
      value="letter"
      form={form}
    >
      <p>{t("issue.bulk")}</p>
      <div className="field">
        <label className="field-label" htmlFor="desk-letter">
          {t("issue.kind")}
        </label>
        <select id="desk-letter" name="letter" className="control control-select" defaultValue="confirmation">
          {letterKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label className="field-label" htmlFor="desk-letter-in">
          {t("issue.language")}
        </label>
        <select id="desk-letter-in" name="letterIn" className="control control-select" defaultValue="">
          <option value="">{t("issue.each")}</option>
          {locales.map((locale) => (
            <option key={locale} value={locale}>
              {t(`languages.${locale}`)}
            </option>
          ))}
        </select>
      </div>
    </ConfirmDialog>
  );
}
