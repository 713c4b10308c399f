import { type ComponentPropsWithoutRef, type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import { classNames } from "#app/ui/class-names.ts";
import { useFieldErrorWords } from "#app/ui/field-error.ts";

/** What a field needs of conform's FieldMetadata. */
export type FieldSource = {
  id: string;
  name: string;
  key?: string | undefined;
  initialValue?: unknown;
  errors?: string[] | undefined;
  errorId: string;
  descriptionId: string;
};

/** What a control inside `Field` must carry. */
export type ControlProps = {
  id: string;
  required: boolean | undefined;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

type FieldProps = {
  label: ReactNode;
  help?: ReactNode;
  /** Codes, as parseForm gives them. */
  error?: string[] | undefined;
  /** True: must be filled in. False: is said to be optional. */
  required?: boolean;
  id?: string;
  className?: string;
  children: (props: ControlProps) => ReactNode;
};

/** A label, a line of help, a control and its error, wired together. */
export function Field({ label, help, error, required, id, className, children }: FieldProps) {
  const generated = useId();
  const controlId = id ?? generated;
  return (
    <Frame
      controlId={controlId}
      errorId={`${controlId}-error`}
      descriptionId={`${controlId}-help`}
      {...{ label, help, error, required, className, children }}
    />
  );
}

function Frame({
  controlId,
  errorId,
  descriptionId,
  label,
  help,
  error,
  required,
  className,
  children,
}: Omit<FieldProps, "id" | "required" | "className"> & {
  controlId: string;
  errorId: string;
  descriptionId: string;
  required: boolean | undefined;
  className?: string | undefined;
}) {
  const invalid = Boolean(error?.length);
  return (
    <div className={classNames("field", className)} data-invalid={invalid || undefined}>
      <label className="field-label" htmlFor={controlId}>
        {label}
        {required === false && <Optional />}
      </label>
      {help && (
        <p className="field-help" id={descriptionId}>
          {help}
        </p>
      )}
      {children({
        id: controlId,
        required,
        "aria-invalid": invalid || undefined,
        "aria-describedby": describedBy(help ? descriptionId : null, invalid ? errorId : null),
      })}
      <Errors id={errorId} error={error} />
    </div>
  );
}

function describedBy(...ids: (string | null)[]): string | undefined {
  return ids.filter(Boolean).join(" ") || undefined;
}

function Optional() {
  const t = useTranslations("ui.form");
  return <span className="font-normal text-muted"> {t("optional")}</span>;
}

function Errors({ id, error }: { id: string; error: string[] | undefined }) {
  const words = useFieldErrorWords();
  if (!error?.length) return null;
  return (
    <p className="field-error" id={id}>
      {[...new Set(error)].map(words).join(" ")}
    </p>
  );
}

function initialText(field: FieldSource): string | undefined {
  return typeof field.initialValue === "string" ? field.initialValue : undefined;
}

function initialList(field: FieldSource): string[] {
  const { initialValue } = field;
  if (Array.isArray(initialValue)) return initialValue.filter((value): value is string => typeof value === "string");
  return typeof initialValue === "string" ? [initialValue] : [];
}

type Wired = { field: FieldSource; label: ReactNode; help?: ReactNode; required?: boolean; className?: string };
type Native<Tag extends "input" | "textarea" | "select"> = Omit<
  ComponentPropsWithoutRef<Tag>,
  "id" | "name" | "defaultValue" | "required" | "className" | "children" | "aria-invalid" | "aria-describedby"
>;

function frameOf(field: FieldSource) {
  return { controlId: field.id, errorId: field.errorId, descriptionId: field.descriptionId, error: field.errors };
}

/** One line of text (or e-mail, password, date, number ... by `type`). */
export function TextField({ field, label, help, required, className, ...input }: Wired & Native<"input">) {
  return (
    <Frame {...frameOf(field)} {...{ label, help, required, className }}>
      {(props) => (
        <input
          key={field.key}
          type="text"
          className="control"
          name={field.name}
          defaultValue={initialText(field)}
          {...input}
          {...props}
        />
      )}
    </Frame>
  );
}

/** Several lines of text. */
export function TextArea({ field, label, help, required, className, rows = 4, ...input }: Wired & Native<"textarea">) {
  return (
    <Frame {...frameOf(field)} {...{ label, help, required, className }}>
      {(props) => (
        <textarea
          key={field.key}
          className="control"
          name={field.name}
          rows={rows}
          defaultValue={initialText(field)}
          {...input}
          {...props}
        />
      )}
    </Frame>
  );
}

export type Option = {
  value: string;
  label: string;
  /** Language of the label where it is not the page's. */
  lang?: string;
  help?: ReactNode;
  disabled?: boolean;
};

/** One of a list. `placeholder` adds an empty first line. */
export function Select({
  field,
  label,
  help,
  required,
  className,
  options,
  placeholder,
  ...input
}: Wired & Native<"select"> & { options: Option[]; placeholder?: string }) {
  return (
    <Frame {...frameOf(field)} {...{ label, help, required, className }}>
      {(props) => (
        <select
          key={field.key}
          className="control control-select"
          name={field.name}
          // Also where the form keeps a list of which this chooses one.
          defaultValue={initialList(field)[0] ?? ""}
          {...input}
          {...props}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

/** One box to tick; the label stands beside it. */
export function Checkbox({
  field,
  label,
  help,
  required,
  className,
  value = "on",
  ...input
}: Wired & Omit<Native<"input">, "type" | "value"> & { value?: string }) {
  const invalid = Boolean(field.errors?.length);
  return (
    <div className={classNames("field", className)} data-invalid={invalid || undefined}>
      <div className="choice">
        <input
          key={field.key}
          type="checkbox"
          id={field.id}
          name={field.name}
          value={value}
          defaultChecked={field.initialValue === value}
          required={required}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy(help ? field.descriptionId : null, invalid ? field.errorId : null)}
          {...input}
        />
        <label htmlFor={field.id}>{label}</label>
      </div>
      {help && (
        <p className="field-help choice-help" id={field.descriptionId}>
          {help}
        </p>
      )}
      <Errors id={field.errorId} error={field.errors} />
    </div>
  );
}

type Group = Wired & { options: Option[]; columns?: boolean };

/** Any number of a list. */
export function CheckboxGroup({ columns, ...group }: Group) {
  const chosen = initialList(group.field);
  return <ChoiceGroup {...group} type="checkbox" columns={columns} isChosen={(value) => chosen.includes(value)} />;
}

/** Exactly one of a short list, all of it in view. */
export function RadioGroup({ columns, ...group }: Group) {
  const chosen = initialText(group.field);
  return <ChoiceGroup {...group} type="radio" columns={columns} isChosen={(value) => value === chosen} />;
}

function ChoiceGroup({
  field,
  label,
  help,
  required,
  className,
  options,
  columns,
  type,
  isChosen,
}: Omit<Group, "columns"> & {
  type: "checkbox" | "radio";
  columns: boolean | undefined;
  isChosen: (value: string) => boolean;
}) {
  const invalid = Boolean(field.errors?.length);
  return (
    <fieldset
      className={classNames("field", className)}
      data-invalid={invalid || undefined}
      aria-describedby={describedBy(help ? field.descriptionId : null, invalid ? field.errorId : null)}
    >
      <legend className="field-label">
        {label}
        {required === false && <Optional />}
      </legend>
      {help && (
        <p className="field-help" id={field.descriptionId}>
          {help}
        </p>
      )}
      <div className={classNames("choices", columns && "choices-columns")}>
        {options.map((option, index) => (
          // The first carries the field's id, so that the error summary leads to it.
          <Choice
            key={`${field.key}-${option.value}`}
            id={index === 0 ? field.id : `${field.id}-${index}`}
            type={type}
            name={field.name}
            required={type === "radio" ? required : undefined}
            invalid={invalid}
            option={option}
            chosen={isChosen(option.value)}
          />
        ))}
      </div>
      <Errors id={field.errorId} error={field.errors} />
    </fieldset>
  );
}

function Choice({
  id,
  type,
  name,
  required,
  invalid,
  option,
  chosen,
}: {
  id: string;
  type: "checkbox" | "radio";
  name: string;
  required: boolean | undefined;
  invalid: boolean;
  option: Option;
  chosen: boolean;
}) {
  return (
    <div>
      <div className="choice">
        <input
          type={type}
          id={id}
          name={name}
          value={option.value}
          defaultChecked={chosen}
          required={required}
          disabled={option.disabled}
          aria-invalid={invalid || undefined}
          aria-describedby={option.help ? `${id}-help` : undefined}
        />
        <label htmlFor={id} lang={option.lang}>
          {option.label}
        </label>
      </div>
      {option.help && (
        <p className="field-help choice-help" id={`${id}-help`}>
          {option.help}
        </p>
      )}
    </div>
  );
}
