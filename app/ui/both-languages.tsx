import { type FieldSource, TextArea, TextField } from "#app/ui/field.tsx";

type BothLanguagesProps = {
  en: FieldSource;
  fr: FieldSource;
  /** What the English field and the French one are called. */
  labels: readonly [string, string];
  /** Of the English field: French may always be left for later. */
  required?: boolean;
  help?: string;
  maxLength: number;
  /** So many rows; absent: one line. */
  rows?: number;
};

/** The same in English and in French: two fields, to be set beside each other. */
export function BothLanguages({ en, fr, labels, required = false, help, maxLength, rows }: BothLanguagesProps) {
  const [english, french] = labels;
  const first = { field: en, label: english, lang: "en", maxLength, required, help };
  const second = { field: fr, label: french, lang: "fr", maxLength, required: false };
  if (rows === undefined)
    return (
      <>
        <TextField {...first} />
        <TextField {...second} />
      </>
    );
  return (
    <>
      <TextArea {...first} rows={rows} />
      <TextArea {...second} rows={rows} />
    </>
  );
}
