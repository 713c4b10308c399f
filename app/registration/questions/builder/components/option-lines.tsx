import { useTranslations } from "use-intl";
import { filledIn, Lines, LineTexts } from "#app/ui/lines.tsx";

export type OptionLine = {
  id?: string;
  at?: string;
  labelEn?: string;
  labelFr?: string;
  archived?: string;
};

type OptionLinesProps = { lines: OptionLine[]; error: string[] | undefined; id: string; open: boolean };

/** The answers to choose from, a line for each with its place; some empty lines for more. */
export function OptionLines({ lines, error, id, open }: OptionLinesProps) {
  const t = useTranslations("builder.edit");
  const filled = filledIn(lines, (line) => Boolean(line.labelEn || line.id));
  return (
    <Lines {...{ id, error, open, filled }} legend={t("options")} help={t("optionsHelp")} spare={3} most={60}>
      {(index) => <Option index={index} line={lines[index] ?? {}} />}
    </Lines>
  );
}

function Option({ index, line }: { index: number; line: OptionLine }) {
  const t = useTranslations("builder.edit");
  const n = index + 1;
  const { id, at, labelEn = "", labelFr = "" } = line;
  return (
    <div className="builder-option">
      <LineTexts
        list="options"
        index={index}
        parts={["labelEn", "labelFr"]}
        values={{ id, at, en: labelEn, fr: labelFr }}
        labels={{ at: t("optionAt", { n }), en: t("optionEn", { n }), fr: t("optionFr", { n }) }}
        maxLength={300}
      />
      {id && (
        <label className="choice">
          <input type="checkbox" name={`options[${index}].archived`} defaultChecked={line.archived === "on"} />{" "}
          <span>{t("optionRemoved")}</span>
        </label>
      )}
    </div>
  );
}
