import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#app/ui/button.tsx";
import { useFieldErrorWords } from "#app/ui/field-error.ts";
import { Icon } from "#app/ui/icon.tsx";

export type OptionLine = {
  id?: string;
  at?: string;
  labelEn?: string;
  labelFr?: string;
  archived?: string;
};

type OptionLinesProps = { lines: OptionLine[]; error: string[] | undefined; id: string; open: boolean };

const spare = 3;
const most = 60;

/** The answers to choose from, a line for each with its place; some empty lines for more. */
export function OptionLines({ lines, error, id, open }: OptionLinesProps) {
  const t = useTranslations("builder.edit");
  const words = useFieldErrorWords();
  const [more, setMore] = useState(spare);
  const count = Math.min(most, lines.filter(({ labelEn, id: known }) => labelEn || known).length + more);
  return (
    // Without scripts the kind may be changed without this being heard of: then the lines are always there.
    <fieldset className="builder-group builder-options" data-open={open} data-invalid={error ? true : undefined}>
      <legend className="font-serif text-lg" id={id} tabIndex={-1}>
        {t("options")}
      </legend>
      <p className="field-help">{t("optionsHelp")}</p>
      {error && <p className="field-error">{error.map(words).join(" ")}</p>}
      <ol>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their number
          <Line key={index} index={index} line={lines[index] ?? {}} />
        ))}
      </ol>
      <Button type="button" size="sm" className="scripted" onClick={() => setMore(more + 1)}>
        <Icon name="plus" size={16} />
        {t("optionMore")}
      </Button>
    </fieldset>
  );
}

function Line({ index, line }: { index: number; line: OptionLine }) {
  const t = useTranslations("builder.edit");
  const name = (part: string) => `options[${index}].${part}`;
  const n = index + 1;
  return (
    <li className="builder-option">
      {line.id && <input type="hidden" name={name("id")} value={line.id} />}
      <input
        className="control builder-at"
        name={name("at")}
        defaultValue={line.at ?? n}
        inputMode="decimal"
        maxLength={5}
        aria-label={t("optionAt", { n })}
      />
      <input
        className="control"
        name={name("labelEn")}
        defaultValue={line.labelEn}
        lang="en"
        maxLength={300}
        aria-label={t("optionEn", { n })}
        placeholder="English"
      />
      <input
        className="control"
        name={name("labelFr")}
        defaultValue={line.labelFr}
        lang="fr"
        maxLength={300}
        aria-label={t("optionFr", { n })}
        placeholder="Français"
      />
      {line.id && (
        <label className="choice">
          <input type="checkbox" name={name("archived")} defaultChecked={line.archived === "on"} />{" "}
          <span>{t("optionRemoved")}</span>
        </label>
      )}
    </li>
  );
}
