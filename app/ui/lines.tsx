import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#app/ui/button.tsx";
import { useFieldErrorWords } from "#app/ui/field-error.ts";
import { Icon } from "#app/ui/icon.tsx";

type LinesProps = {
  id: string;
  legend: string;
  help?: string;
  error: string[] | undefined;
  /** How many are filled in. */
  filled: number;
  /** Empty ones at the end. */
  spare: number;
  /** No more than these. */
  most: number;
  /** The form answers the intent "more" with itself and more lines: how one asks for them without scripts. */
  asks?: boolean;
  /** False: what they are for was not chosen. Without scripts that may change unheard, so they stay. */
  open?: boolean;
  children: (index: number) => ReactNode;
};

/** As many lines as are needed, some of them empty, and more when they are asked for. */
export function Lines({
  id,
  legend,
  help,
  error,
  filled,
  spare,
  most,
  asks = false,
  open = true,
  children,
}: LinesProps) {
  const t = useTranslations("ui.form");
  const words = useFieldErrorWords();
  const [added, setAdded] = useState(0);
  const count = Math.min(most, filled + spare + added);
  return (
    <fieldset className="lines" id={id} tabIndex={-1} data-open={open} data-invalid={error?.length ? true : undefined}>
      <legend className="field-label">{legend}</legend>
      {help && <p className="field-help">{help}</p>}
      {error?.length ? <p className="field-error">{[...new Set(error)].map(words).join(" ")}</p> : null}
      <ol>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their number
          <li key={index}>{children(index)}</li>
        ))}
      </ol>
      {count < most && (
        <Button
          size="sm"
          {...(asks
            ? { name: "intent", value: "more", formNoValidate: true, formAction: `#${id}` }
            : { type: "button", className: "script-only" })}
          onClick={(event) => {
            event.preventDefault();
            setAdded(added + 1);
          }}
        >
          <Icon name="plus" size={16} />
          {t("more")}
        </Button>
      )}
    </fieldset>
  );
}

type LineTextsProps = {
  /** Of the list that the line is in, and its number in it. */
  list: string;
  index: number;
  /** The parts of a line that are its texts. */
  parts: readonly [en: string, fr: string];
  values: { id?: string | null | undefined; at?: string | undefined; en?: string | null; fr?: string | null };
  /** What the fields are called; without `at` a line has no place of its own to be moved to. */
  labels: { at?: string; en: string; fr: string };
  maxLength: number;
  /** So many rows; absent: one line. */
  rows?: number;
};

/** The text of one line in both languages, with its place among the others. */
export function LineTexts({ list, index, parts, values, labels, maxLength, rows }: LineTextsProps) {
  const name = (part: string) => `${list}[${index}].${part}`;
  const text = (lang: "en" | "fr", part: string) => ({
    ...{ className: "control", name: name(part), defaultValue: values[lang] ?? "", lang, maxLength },
    ...{ "aria-label": labels[lang], placeholder: lang === "en" ? "English" : "Français" },
  });
  const [en, fr] = parts;
  return (
    <div className={labels.at ? "line-texts line-texts-placed" : "line-texts"}>
      {values.id && <input type="hidden" name={name("id")} value={values.id} />}
      {labels.at && (
        <input
          className="control"
          name={name("at")}
          defaultValue={values.at ?? index + 1}
          inputMode="decimal"
          maxLength={5}
          aria-label={labels.at}
        />
      )}
      {rows === undefined ? <input {...text("en", en)} /> : <textarea {...text("en", en)} rows={rows} />}
      {rows === undefined ? <input {...text("fr", fr)} /> : <textarea {...text("fr", fr)} rows={rows} />}
    </div>
  );
}

/** Up to and with the last line in which something is. Null: a line that was sent back as it was, with nothing in it. */
export function filledIn<Line>(lines: readonly (Line | null | undefined)[], isFilled: (line: Line) => boolean): number {
  return lines.reduce<number>((last, line, index) => (line && isFilled(line) ? index + 1 : last), 0);
}
