import { useTranslations } from "use-intl";
import { type Locale, locales } from "#app/platform/locale.ts";
import type { OptionLine } from "#app/registration/questions/builder/components/option-lines.tsx";
import { QuestionField } from "#app/registration/questions/components/question-field.tsx";
import type { QuestionKind } from "#app/registration/questions/rules.ts";
import type { Option } from "#app/ui/field.tsx";

type SampleProps = {
  kind: QuestionKind;
  /** What is typed in the form at present, by the name of the field. */
  words: Record<string, string>;
  lines: OptionLine[];
  countries: Option[];
};

/** The question as it is asked in each language, while it is written. */
export function QuestionSample({ kind, words, lines, countries }: SampleProps) {
  const t = useTranslations("builder.edit");
  return (
    <aside aria-labelledby="sample-title" className="builder-preview">
      <h2 id="sample-title" className="font-serif text-lg">
        {t("preview")}
      </h2>
      {locales.map((locale) => (
        <div key={locale} className="builder-sheet" lang={locale}>
          <QuestionField
            key={kind}
            question={sampleOf(kind, words, lines, locale)}
            formId={`sample-${locale}`}
            values={[]}
            errors={undefined}
            countries={countries}
            file={null}
          />
        </div>
      ))}
    </aside>
  );
}

function sampleOf(kind: QuestionKind, words: Record<string, string>, lines: OptionLine[], locale: Locale) {
  const textOf = (english: string | undefined, french: string | undefined): { text: string; lang: Locale } =>
    locale === "fr" && french ? { text: french, lang: "fr" } : { text: english ?? "", lang: "en" };
  const help = textOf(words.helpEn, words.helpFr);
  return {
    // The two languages are two questions to the browser.
    ...{ id: locale, kind, categoryIds: [], conditionMode: "all" as const, conditions: [] },
    required: words.required === "on",
    organisersOnly: false,
    label: textOf(words.labelEn || "…", words.labelFr),
    help: help.text ? help : null,
    retentionDays: /^\d+$/.test(words.retentionDays ?? "") ? Number(words.retentionDays) : null,
    options: optionsIn(words, lines).map(({ labelEn, labelFr }, index) => ({
      ...{ id: String(index), archived: false, full: false },
      label: textOf(labelEn, labelFr),
    })),
  };
}

/** As typed; before anything is typed, as stored. */
function optionsIn(words: Record<string, string>, lines: OptionLine[]): OptionLine[] {
  const typed = Object.keys(words).some((name) => name.startsWith("options["));
  if (!typed) return lines.filter(({ labelEn, archived }) => labelEn && archived !== "on");
  return Array.from({ length: 100 }, (_, index) => ({
    at: words[`options[${index}].at`] ?? "",
    labelEn: words[`options[${index}].labelEn`] ?? "",
    labelFr: words[`options[${index}].labelFr`] ?? "",
    archived: words[`options[${index}].archived`] ?? "",
  }))
    .filter(({ labelEn, archived }) => labelEn !== "" && archived !== "on")
    .sort((one, other) => Number(one.at) - Number(other.at));
}
