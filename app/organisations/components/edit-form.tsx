import { type FieldMetadata, parse, type SubmissionResult, useForm } from "@conform-to/react";
import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type NameLine, nameLanguages } from "#app/organisations/names.ts";
import { languageName } from "#app/platform/language-names.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Form, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

type Entry = {
  version: string;
  nameFr: string | null;
  acronym: string | null;
  website: string | null;
  names: NameLine[];
};
type Shape = {
  version: string;
  nameFr: string;
  acronym: string;
  website: string;
  names: { text: string; kind: string; lang: string }[];
};

const nameKinds = ["alias", "official", "former"] as const;
/** Without JavaScript these are the lines for new names; every save gives as many more. */
const emptyLines = 2;

/** The form for an organisation's entry: what editors may change, with the state they saw. */
export function EditForm({
  entry,
  lastResult,
  cancelTo,
}: {
  entry: Entry;
  lastResult: SubmissionResult<string[]> | undefined;
  cancelTo: string;
}) {
  const t = useTranslations("organisations.edit");
  const [form, fields] = useForm<Shape>({
    lastResult: lastResult ?? null,
    defaultValue: valuesOf(entry),
    // Nothing is judged here, but a line is added here: sent to the server, the same button would save.
    onValidate: ({ formData }) => parse(formData, { resolve: (typed) => ({ value: typed as unknown as Shape }) }),
  });
  const lines = fields.names.getFieldList();
  const names = useFocusOnNewLine(lines.length);
  const changed = lastResult?.error?.[""]?.includes("changed_meanwhile");
  const labels = { nameFr: t("nameFr"), acronym: t("acronym"), website: t("website"), names: t("names") };
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      {/* The Enter key saves; without this it would press the first button, which adds a line. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      {/* The state that is stored now: who saves after the notice below replaces it knowingly. */}
      <input type="hidden" name="version" value={entry.version} />
      <ErrorSummary form={form} labels={labels} />
      {changed && <StoredNow entry={entry} />}
      <TextField
        field={fields.nameFr}
        label={t("nameFr")}
        help={t("nameFrHelp")}
        required={false}
        lang="fr"
        maxLength={300}
      />
      <TextField field={fields.acronym} label={t("acronym")} required={false} maxLength={60} className="max-w-56" />
      <TextField
        field={fields.website}
        type="url"
        inputMode="url"
        label={t("website")}
        help={t("websiteHelp")}
        required={false}
        maxLength={300}
      />
      <fieldset className="mt-8" ref={names}>
        <legend className="font-serif text-lg font-semibold">{t("names")}</legend>
        <p className="field-help">{t("namesHelp")}</p>
        {lines.map((line, index) => (
          <NameFields key={line.key} line={line} number={index + 1} />
        ))}
        <Button
          variant="quiet"
          size="sm"
          className="script-only"
          {...form.insert.getButtonProps({ name: fields.names.name, defaultValue: emptyName })}
        >
          {t("addName")}
        </Button>
      </fieldset>
      <div className="mt-8 flex flex-wrap gap-3">
        <Button variant="primary">{t("save")}</Button>
        <LinkButton variant="quiet" to={cancelTo}>
          {t("cancel")}
        </LinkButton>
      </div>
    </Form>
  );
}

/** Whoever adds a line writes in it next. */
function useFocusOnNewLine(count: number) {
  const names = useRef<HTMLFieldSetElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) names.current?.querySelector<HTMLElement>(".name-line:last-of-type input")?.focus();
    before.current = count;
  }, [count]);
  return names;
}

function NameFields({ line, number }: { line: FieldMetadata<Shape["names"][number], Shape>; number: number }) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  const { text, kind, lang } = line.getFieldset();
  const languages = nameLanguages
    .map((tag) => ({ value: tag, label: languageName(tag, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <fieldset className="name-line">
      <legend className="sr-only">{t("edit.nameNumber", { number })}</legend>
      <TextField field={text} label={t("edit.name")} required={false} maxLength={300} />
      <Select
        field={kind}
        label={t("edit.nameKind")}
        options={nameKinds.map((value) => ({ value, label: t(`names.${value}`) }))}
      />
      <Select
        field={lang}
        label={t("edit.nameLang")}
        placeholder={t("edit.noLang")}
        options={languages}
        required={false}
      />
    </fieldset>
  );
}

/** What somebody else saved in the meantime. */
function StoredNow({ entry }: { entry: Entry }) {
  const t = useTranslations("organisations.edit");
  const values = [
    [t("nameFr"), entry.nameFr],
    [t("acronym"), entry.acronym],
    [t("website"), entry.website],
    [t("names"), entry.names.map(({ text }) => text).join("; ")],
  ] as const;
  return (
    <Notice tone="warning" title={t("storedNow")} className="mb-6">
      <dl className="facts">
        {values.map(([label, value]) => (
          <Fact key={label} label={label}>
            {value || t("nothing")}
          </Fact>
        ))}
      </dl>
    </Notice>
  );
}

const emptyName = { text: "", kind: "alias", lang: "" };

function valuesOf({ nameFr, acronym, website, names }: Entry) {
  return {
    nameFr: nameFr ?? "",
    acronym: acronym ?? "",
    website: website ?? "",
    names: [
      ...names.map(({ text, kind, lang }) => ({ text, kind, lang: lang ?? "" })),
      ...Array.from({ length: emptyLines }, () => emptyName),
    ],
  };
}
