import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { MapFault } from "#app/registration/imports/answer.server.ts";
import type { ImportChoices } from "#app/registration/imports/choices.ts";
import { importColumns } from "#app/registration/imports/columns.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { LongSelect } from "#app/ui/long-select.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type Option = { value: string; label: string };

type MappingFormProps = {
  choices: ImportChoices;
  columns: { heading: string; samples: string[] }[];
  categories: Option[];
  countries: Option[];
  fault: MapFault | undefined;
};

const delimiterNames = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;
const encodingNames = {
  "utf-8": "utf8",
  "utf-16le": "utf16le",
  "utf-16be": "utf16be",
  "windows-1252": "windows",
} as const;

/** How a file is read, what each of its columns is, and what becomes of the people in it. */
export function MappingForm({ choices, columns, categories, countries, fault }: MappingFormProps) {
  const t = useTranslations("lists.imports");
  const names = (list: readonly (keyof typeof allNames)[]) => list.map((one) => t(`column.${one}`)).join(", ");
  return (
    <Form method="post" className="desk-import">
      {/* Enter in a field checks the file, it does not read it again. */}
      <button type="submit" name="intent" value="check" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <div role="alert">
        {fault && (
          <Notice tone="danger">
            {fault.lacking.length > 0 && <p>{t("lacking", { columns: names(fault.lacking) })}</p>}
            {fault.doubled.length > 0 && <p>{t("doubled", { columns: names(fault.doubled) })}</p>}
          </Notice>
        )}
      </div>
      <Section title={t("read_as")} id="read-as">
        <ReadAs choices={choices} />
      </Section>
      <Section title={t("columns")} id="columns">
        <Table caption={t("columns_caption")} hideCaption dense>
          <thead>
            <tr>
              <Th>{t("heading")}</Th>
              <Th>{t("sample")}</Th>
              <Th>{t("meaning")}</Th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ heading, samples }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file have no other name for sure
              <tr key={index}>
                <Th scope="row">
                  <span dir="auto">{heading || t("no_heading")}</span>
                </Th>
                <Td className="desk-import-sample">
                  <span dir="auto">{samples.filter(Boolean).join(" · ")}</span>
                </Td>
                <Td>
                  <select
                    name="column"
                    aria-label={t("meaning_of", { heading: heading || String(index + 1) })}
                    className="control control-select control-sm"
                    defaultValue={choices.mapping[index] ?? "none"}
                  >
                    <option value="none">{t("none")}</option>
                    {importColumns.map((column) => (
                      <option key={column} value={column}>
                        {t(`column.${column}`)}
                      </option>
                    ))}
                  </select>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
      <Section title={t("otherwise")} id="otherwise">
        <div className="desk-invite">
          <Field label={t("category")} id="import-category">
            <select
              id="import-category"
              name="categoryId"
              className="control control-select"
              defaultValue={choices.categoryId}
            >
              <option value="">{t("category_none")}</option>
              {categories.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t("country")} id="import-country">
            <LongSelect
              id="import-country"
              name="countryCode"
              label={t("country")}
              placeholder={t("country_none")}
              options={countries}
              defaultValue={choices.countryCode}
            />
          </Field>
          <Field label={t("locale")} id="import-locale">
            <select id="import-locale" name="locale" className="control control-select" defaultValue={choices.locale}>
              <option value="en" lang="en">
                English
              </option>
              <option value="fr" lang="fr">
                français
              </option>
            </select>
          </Field>
        </div>
      </Section>
      <Section title={t("what")} id="what">
        <Choice
          name="states"
          legend={t("what")}
          value={choices.states}
          options={[
            { value: "as_category", label: t("as_category") },
            { value: "confirmed", label: t("confirmed") },
          ]}
        />
        <Choice
          name="full"
          legend={t("no_place")}
          value={choices.full}
          options={[
            { value: "waiting", label: t("waiting") },
            { value: "leave_out", label: t("leave_out") },
          ]}
        />
        <Choice
          name="known"
          legend={t("known")}
          value={choices.known}
          options={[
            { value: "enter", label: t("known_enter") },
            { value: "leave_out", label: t("known_leave_out") },
          ]}
        />
        <div className="choice">
          <input
            type="checkbox"
            id="import-mail"
            name="mail"
            defaultChecked={choices.mail}
            aria-describedby="import-mail-help"
          />
          <label htmlFor="import-mail">{t("mail")}</label>
        </div>
        <p className="field-help choice-help" id="import-mail-help">
          {t("mail_help")}
        </p>
      </Section>
      <p className="mt-6">
        <Button variant="primary" name="intent" value="check">
          {t("check")}
        </Button>
      </p>
    </Form>
  );
}

const allNames = Object.fromEntries(importColumns.map((column) => [column, true])) as Record<
  (typeof importColumns)[number],
  true
>;

function ReadAs({ choices: { encoding, delimiter } }: { choices: ImportChoices }) {
  const t = useTranslations("lists.imports");
  if (!encoding || !delimiter) return <p>{t("workbook")}</p>;
  return (
    <div className="desk-import-read">
      <Field label={t("encoding")} id="import-encoding">
        <select id="import-encoding" name="encoding" className="control control-select" defaultValue={encoding}>
          {Object.entries(encodingNames).map(([value, name]) => (
            <option key={value} value={value}>
              {t(`encodings.${name}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t("delimiter")} id="import-delimiter">
        <select
          id="import-delimiter"
          name="delimiter"
          className="control control-select"
          defaultValue={delimiterNames[delimiter]}
        >
          {Object.values(delimiterNames).map((name) => (
            <option key={name} value={name}>
              {t(`delimiters.${name}`)}
            </option>
          ))}
        </select>
      </Field>
      <Button name="intent" value="read_again">
        {t("read_again")}
      </Button>
    </div>
  );
}

function Field({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}

function Choice({ name, legend, value, options }: { name: string; legend: string; value: string; options: Option[] }) {
  return (
    <fieldset className="desk-import-choice">
      <legend className="field-label">{legend}</legend>
      {options.map((option) => (
        <div className="choice" key={option.value}>
          <input
            type="radio"
            id={`${name}-${option.value}`}
            name={name}
            value={option.value}
            defaultChecked={option.value === value}
          />
          <label htmlFor={`${name}-${option.value}`}>{option.label}</label>
        </div>
      ))}
    </fieldset>
  );
}
