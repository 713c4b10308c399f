import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { RecordFields } from "#app/organisations/record/components/fields.tsx";
import { type FieldSource, TextField } from "#app/ui/field.tsx";
import { Lines } from "#app/ui/lines.tsx";

type ListName = "names" | "identifiers" | "links" | "relations" | "citations" | "sources" | "parties";

/** The lines of a list, each a few fields beside each other, with an empty one at the end. */
export function PartLines({
  fields,
  list,
  help,
  spare = 1,
  most = 40,
  children,
}: {
  fields: RecordFields;
  list: ListName;
  help?: string;
  spare?: number;
  most?: number;
  children: (part: (name: string) => FieldSource) => ReactNode;
}) {
  const t = useTranslations("record.fields");
  const { filled, error } = fields.list(list);
  return (
    <Lines
      id={`record-${list}`}
      legend={t(list)}
      {...(help !== undefined && { help })}
      error={error}
      filled={filled}
      spare={fields.more ? spare + 3 : spare}
      most={most}
      asks
    >
      {(index) => (
        <div className={`record-line record-line-${list}`}>{children((name) => fields.line(list, index, name))}</div>
      )}
    </Lines>
  );
}

/** An organisation by name: typed, or chosen from the list that opens. */
export function OrganisationField({
  field,
  label,
  help,
  required,
}: {
  field: FieldSource;
  label: string;
  help?: string;
  required?: boolean;
}) {
  return (
    <TextField
      field={field}
      label={label}
      list="record-organisations"
      autoComplete="off"
      maxLength={300}
      {...(help !== undefined && { help })}
      {...(required !== undefined && { required })}
    />
  );
}
