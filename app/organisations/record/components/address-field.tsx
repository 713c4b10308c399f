import { useTranslations } from "use-intl";
import type { RecordFields } from "#app/organisations/record/components/fields.tsx";
import { TextField } from "#app/ui/field.tsx";

/** The address of an entry, for whoever writes it at once; a new one gets its own. */
export function AddressField({ fields: { view, source } }: { fields: RecordFields }) {
  const t = useTranslations("record");
  if (view.mode !== "write" || view.isNew) return null;
  return (
    <TextField field={source("slug")} label={t("fields.slug")} help={t("form.slugHelp")} maxLength={120} required />
  );
}
