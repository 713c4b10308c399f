import { useTranslations } from "use-intl";
import { type FieldsProps, Part } from "#app/organisations/record/components/part.tsx";
import { PartLines } from "#app/organisations/record/components/part-lines.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { type FieldSource, Select, TextArea, TextField } from "#app/ui/field.tsx";
import type { CitationRank } from "#prisma/generated/enums.ts";

/** Where it stands written: documents of the record, and others that come in with the entry. */
export function SourceFields({ fields }: FieldsProps) {
  const t = useTranslations("record");
  return (
    <Part title={t("form.parts.sources")}>
      <PartLines fields={fields} list="citations" help={t("form.citationsHelp")}>
        {(part) => (
          <>
            <Select
              field={part("source")}
              label={t("lines.source")}
              placeholder={t("lines.choose")}
              options={fields.view.sources}
            />
            <TextField field={part("section")} label={t("lines.section")} maxLength={300} autoComplete="off" />
            <TextField
              field={part("row")}
              label={t("lines.row")}
              inputMode="numeric"
              maxLength={4}
              autoComplete="off"
            />
            <Stance part={part} />
            <Select
              field={part("rank")}
              label={t("lines.rank")}
              options={(["normal", "preferred", "deprecated"] satisfies CitationRank[]).map((value) => ({
                value,
                label: t(`ranks.${value}`),
              }))}
            />
            <Says part={part} />
            {(["tableTitle", "aspect"] as const).map((name) => {
              const { name: key, initialValue } = part(name);
              return <input key={name} type="hidden" name={key} defaultValue={String(initialValue ?? "")} />;
            })}
          </>
        )}
      </PartLines>
      <PartLines fields={fields} list="sources" help={t("form.sourcesHelp")} most={10}>
        {(part) => (
          <>
            <TextField field={part("title")} label={t("lines.title")} maxLength={300} autoComplete="off" />
            <TextField field={part("publisher")} label={t("lines.publisher")} maxLength={300} autoComplete="off" />
            <TextField field={part("url")} type="url" inputMode="url" label={t("lines.url")} maxLength={500} />
            <TextField field={part("date")} label={t("lines.date")} maxLength={10} autoComplete="off" />
            <TextField field={part("section")} label={t("lines.section")} maxLength={300} autoComplete="off" />
            <Stance part={part} />
            <Says part={part} />
          </>
        )}
      </PartLines>
    </Part>
  );
}

type PartProps = { part: (name: string) => FieldSource };

function Stance({ part }: PartProps) {
  const t = useTranslations("record");
  return (
    <Select
      field={part("stance")}
      label={t("lines.stance")}
      options={(["supports", "contradicts"] as const).map((value) => ({ value, label: t(`stances.${value}`) }))}
    />
  );
}

/** Seldom needed: opened on request, and where there is something in it or something to mend. */
function Says({ part }: PartProps) {
  const t = useTranslations("record.lines");
  const field = part("says");
  return (
    <Disclosure
      summary={t("says")}
      open={field.initialValue !== "" || Boolean(field.errors?.length)}
      className="record-line-whole"
    >
      <TextArea field={field} label={t("says")} rows={2} maxLength={2000} />
    </Disclosure>
  );
}
