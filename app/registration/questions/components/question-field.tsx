import { useId } from "react";
import { useTranslations } from "use-intl";
import { useOrganisationSearch } from "#app/registration/components/organisation-search.ts";
import type { AskedQuestion } from "#app/registration/questions/form.server.ts";
import { fieldOf } from "#app/registration/questions/rules.ts";
import {
  Checkbox,
  CheckboxGroup,
  Field,
  type FieldSource,
  type Option,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from "#app/ui/field.tsx";

export type QuestionFieldProps = {
  question: AskedQuestion;
  formId: string;
  values: readonly string[];
  errors: string[] | undefined;
  countries: Option[];
  /** Of a file that was sent before. */
  file: { id: string; name: string } | null;
};

/** More options than these are a list to open. */
const mostRadios = 8;

/** One of the conference's own questions, as its kind asks for an answer. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, values, countries } = props;
  const t = useTranslations("questions");
  const options = useOptions(question);
  const { kind, required } = question;
  if (kind === "explanation") return <Explanation question={question} />;
  const label = <span lang={question.label.lang}>{question.label.text}</span>;
  const wired = { field: sourceOf(props), label, help: hasHelp(question) && <Help question={question} />, required };
  switch (kind) {
    case "long_text":
      return <TextArea {...wired} maxLength={5000} dir="auto" />;
    case "number":
      return <TextField {...wired} inputMode="decimal" maxLength={30} />;
    case "date":
      return <TextField {...wired} type="date" />;
    case "choice":
      return <ChoiceField {...props} {...{ wired, options }} />;
    case "choices":
      return <CheckboxGroup {...wired} options={options} />;
    case "country":
      return <Select {...wired} options={countries} placeholder={t("choose")} />;
    case "organisation":
      return <OrganisationQuestion wired={wired} />;
    case "file":
      return <FileField {...props} />;
    case "consent":
      return <Checkbox {...wired} field={{ ...wired.field, initialValue: values[0] }} />;
    default:
      return <TextField {...wired} maxLength={300} dir="auto" />;
  }
}

type Wired = { field: FieldSource; label: JSX.Element; help: JSX.Element | false; required: boolean };

function sourceOf({ question, formId, values, errors }: QuestionFieldProps): FieldSource {
  const name = fieldOf(question.id);
  const id = `${formId}-${name}`;
  const initialValue = question.kind === "choices" ? [...values] : values[0];
  return { id, name, initialValue, errors, errorId: `${id}-error`, descriptionId: `${id}-help` };
}

function hasHelp({ help, retentionDays }: AskedQuestion): boolean {
  return help !== null || retentionDays !== null;
}

function Help({ question: { help, retentionDays } }: Pick<QuestionFieldProps, "question">) {
  const t = useTranslations("questions");
  return (
    <>
      {help && (
        <span className="whitespace-pre-line" lang={help.lang}>
          {help.text}{" "}
        </span>
      )}
      {retentionDays !== null && t("kept", { days: retentionDays })}
    </>
  );
}

function Explanation({ question: { label, help } }: Pick<QuestionFieldProps, "question">) {
  return (
    <div className="field max-w-prose">
      <p className="field-label" lang={label.lang}>
        {label.text}
      </p>
      {help && (
        <p className="whitespace-pre-line" lang={help.lang}>
          {help.text}
        </p>
      )}
    </div>
  );
}

function useOptions({ options }: AskedQuestion): Option[] {
  const t = useTranslations("questions");
  return options.map(({ id, label, archived, full }) => ({
    value: id,
    label: [label.text, archived && t("removed"), full && t("full")].filter(Boolean).join(" "),
    lang: label.lang,
  }));
}

function ChoiceField({ question, values, wired, options }: QuestionFieldProps & { wired: Wired; options: Option[] }) {
  const t = useTranslations("questions");
  if (options.length > mostRadios) return <Select {...wired} options={options} placeholder={t("choose")} />;
  // A radio button cannot be taken back; who need not answer can say so.
  const none = question.required ? [] : [{ value: "", label: t("noAnswer") }];
  const field = { ...wired.field, initialValue: values[0] ?? "" };
  return <RadioGroup {...wired} field={field} options={[...options, ...none]} />;
}

function OrganisationQuestion({ wired }: { wired: Wired }) {
  const t = useTranslations("questions");
  const { matches, search } = useOrganisationSearch();
  const list = useId();
  return (
    <>
      <TextField
        {...wired}
        help={
          <>
            {wired.help} {t("organisationHelp")}
          </>
        }
        maxLength={200}
        dir="auto"
        list={list}
        onInput={(event) => search(event.currentTarget.value)}
      />
      <datalist id={list}>
        {matches?.map(({ id, text }) => (
          <option key={id} value={text} />
        ))}
      </datalist>
    </>
  );
}

function FileField(props: QuestionFieldProps) {
  const t = useTranslations("questions");
  const { question, file, errors } = props;
  const { id, name } = sourceOf(props);
  return (
    <>
      {file && <input type="hidden" name={`kept-${question.id}`} value={file.id} />}
      <Field
        id={id}
        label={<span lang={question.label.lang}>{question.label.text}</span>}
        required={question.required}
        error={errors}
        help={
          <>
            <Help question={question} /> {t("fileHelp")}
            {file && (
              <span className="block text-ink">{t.rich("fileKept", { name: () => <bdi>{file.name}</bdi> })}</span>
            )}
          </>
        }
      >
        {(control) => (
          <input
            // Once the file is kept, the field is for another one.
            key={file?.id ?? "none"}
            type="file"
            name={name}
            accept=".pdf,.jpg,.jpeg,.png"
            className="control"
            {...control}
            required={question.required && !file}
          />
        )}
      </Field>
      {file && !question.required && (
        <div className="choice">
          <input type="checkbox" id={`${id}-drop`} name={`drop-${question.id}`} />
          <label htmlFor={`${id}-drop`}>{t("fileRemove")}</label>
        </div>
      )}
    </>
  );
}
