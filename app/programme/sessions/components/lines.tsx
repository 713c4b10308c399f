import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { linesLimit } from "#app/programme/sessions/rules.ts";
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
  /** Where the page comes back to after it was asked for more without scripts. */
  children: (index: number) => ReactNode;
};

/** As many lines as are needed, some of them empty. More come at once with scripts; without, the button asks for the page with more. */
export function Lines({ id, legend, help, error, filled, spare, children }: LinesProps) {
  const t = useTranslations("sessions.form");
  const words = useFieldErrorWords();
  const [added, setAdded] = useState(0);
  const count = Math.min(linesLimit, filled + spare + added);
  return (
    <fieldset className="session-lines" id={id} tabIndex={-1} data-invalid={error?.length ? true : undefined}>
      <legend className="field-label">{legend}</legend>
      {help && <p className="field-help">{help}</p>}
      {error?.length ? <p className="field-error">{[...new Set(error)].map(words).join(" ")}</p> : null}
      <ol>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their number
          <li key={index}>{children(index)}</li>
        ))}
      </ol>
      {count < linesLimit && (
        <Button
          size="sm"
          name="intent"
          value="more"
          formNoValidate
          formAction={`#${id}`}
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

type TextLine = { id?: string; at?: string; en?: string; fr?: string };

/** A text in both languages for each line, with its place among them. */
export function TextLines({
  name,
  lines,
  ...rest
}: Omit<LinesProps, "children" | "filled" | "id"> & { name: string; lines: TextLine[] }) {
  const t = useTranslations("sessions.form");
  return (
    <Lines {...rest} id={`session-${name}`} filled={filledIn(lines, ({ en, fr }) => Boolean(en || fr))}>
      {(index) => {
        const line = lines[index] ?? {};
        const part = (key: string) => `${name}[${index}].${key}`;
        const n = index + 1;
        return (
          <div className="session-text-line">
            {line.id && <input type="hidden" name={part("id")} value={line.id} />}
            <input
              className="control"
              name={part("at")}
              defaultValue={line.at ?? n}
              inputMode="decimal"
              maxLength={5}
              aria-label={t("lineAt", { n })}
            />
            <textarea
              className="control"
              name={part("en")}
              defaultValue={line.en}
              lang="en"
              rows={2}
              maxLength={1000}
              aria-label={t("lineEn", { n })}
              placeholder="English"
            />
            <textarea
              className="control"
              name={part("fr")}
              defaultValue={line.fr}
              lang="fr"
              rows={2}
              maxLength={1000}
              aria-label={t("lineFr", { n })}
              placeholder="Français"
            />
          </div>
        );
      }}
    </Lines>
  );
}

/** Up to and with the last line in which something is. */
export function filledIn<Line>(lines: readonly Line[], isFilled: (line: Line) => boolean): number {
  return lines.reduce((last, line, index) => (isFilled(line) ? index + 1 : last), 0);
}
