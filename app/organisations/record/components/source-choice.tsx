import { useTranslations } from "use-intl";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { type FieldSource, Select, TextField } from "#app/ui/field.tsx";

type SourceFieldName = "source" | "sourceTitle" | "sourcePublisher" | "sourceDate" | "sourceUrl";

/** A source of the record to choose, or a new one to name. */
export function SourceChoice({
  fields,
  sources,
  label,
  help,
}: {
  fields: Record<SourceFieldName, FieldSource>;
  sources: { value: string; label: string }[];
  label: string;
  help?: string;
}) {
  const t = useTranslations("gathering.source");
  const isNew = fields.sourceTitle.initialValue || fields.sourceTitle.errors || fields.sourcePublisher.errors;
  return (
    <>
      <Select field={fields.source} label={label} help={help} options={sources} placeholder={t("none")} />
      <Disclosure summary={t("new")} open={Boolean(isNew)}>
        <SourceEntryFields fields={fields} />
      </Disclosure>
    </>
  );
}

/** What is said of a new source. */
export function SourceEntryFields({ fields }: { fields: Record<Exclude<SourceFieldName, "source">, FieldSource> }) {
  const t = useTranslations("gathering.source");
  return (
    <div className="record-columns">
      <TextField field={fields.sourceTitle} label={t("title")} />
      <TextField field={fields.sourcePublisher} label={t("publisher")} />
      <TextField field={fields.sourceDate} label={t("date")} help={t("dateHelp")} required={false} />
      <TextField field={fields.sourceUrl} label={t("url")} type="url" required={false} />
    </div>
  );
}
