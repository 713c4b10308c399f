import type { FieldMetadata } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { type Option, RadioGroup } from "#app/ui/field.tsx";

export type EarlierQuestion = {
  id: string;
  label: { text: string; lang: string };
  isCountry: boolean;
  options: { id: string; label: { text: string; lang: string } }[];
};

type ConditionFieldsProps = {
  /** What is asked before; empty: it is the first question, and nothing can be its condition. */
  earlier: EarlierQuestion[];
  /** Without values: any answer will do. A question that is not here does not matter. */
  conditions: { onQuestionId: string; values: string[] }[];
  mode: FieldMetadata<string>;
  countries: Option[];
};

/** With which answers to earlier questions this one is asked. */
export function ConditionFields({ earlier, conditions, mode, countries }: ConditionFieldsProps) {
  const t = useTranslations("builder.edit");
  return (
    <Disclosure summary={t("conditions")} open={conditions.length > 0} className="builder-conditions">
      {earlier.length === 0 ? (
        <p className="text-muted">{t("noEarlier")}</p>
      ) : (
        <>
          <p className="field-help">{t("conditionsHelp")}</p>
          {earlier.map((question) => (
            <Condition
              key={question.id}
              question={question}
              values={conditions.find(({ onQuestionId }) => onQuestionId === question.id)?.values ?? null}
              countries={countries}
            />
          ))}
          <RadioGroup
            field={mode}
            label={t("conditionMode")}
            options={[
              { value: "all", label: t("all") },
              { value: "any", label: t("any") },
            ]}
          />
        </>
      )}
    </Disclosure>
  );
}

type ConditionProps = {
  question: EarlierQuestion;
  /** The answers that count. Empty: any answer. Null: this question does not matter. */
  values: string[] | null;
  countries: Option[];
};

/** One earlier question with its answers to tick. */
function Condition({ question, values, countries }: ConditionProps) {
  const t = useTranslations("builder.edit");
  const { id, label, options, isCountry } = question;
  const name = `on-${id}`;
  const choices = [
    { id: "*", label: { text: t("anyAnswer"), lang: undefined }, chosen: values?.length === 0 },
    ...options.map((option) => ({ ...option, chosen: values?.includes(option.id) ?? false })),
  ];
  return (
    <fieldset className="field">
      <legend className="field-label" lang={label.lang}>
        {label.text}
      </legend>
      <div className="choices choices-columns">
        {choices.map((choice) => (
          <div className="choice" key={choice.id}>
            <input
              type="checkbox"
              id={`${name}-${choice.id}`}
              name={name}
              value={choice.id}
              defaultChecked={choice.chosen}
            />
            <label htmlFor={`${name}-${choice.id}`} lang={choice.label.lang}>
              {choice.label.text}
            </label>
          </div>
        ))}
      </div>
      {isCountry && (
        <label className="mt-2 block">
          {t("countries")}
          <select name={name} multiple size={6} className="control" defaultValue={values ?? []}>
            {countries.map((country) => (
              <option key={country.value} value={country.value}>
                {country.label}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
