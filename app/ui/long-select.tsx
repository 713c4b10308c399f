import { type ComponentType, useEffect, useRef, useState } from "react";
import { Field, type FieldSource } from "#app/ui/field.tsx";

export type LongSelectProps = {
  id: string;
  name: string;
  /** The words of its label, which stands elsewhere with `htmlFor` set to `id`. */
  label: string;
  /** What is shown, and chosen, when nothing is. */
  placeholder: string;
  options: { value: string; label: string; lang?: string }[];
  defaultValue: string;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
};

/**
 * One of a long list, for the desks: a native select, which becomes a field to type in once that is loaded. What was
 * chosen before stays, and nothing changes under somebody's hands.
 */
export function LongSelect(props: LongSelectProps) {
  const select = useRef<HTMLSelectElement>(null);
  const [upgrade, setUpgrade] = useState<{ Combobox: ComponentType<LongSelectProps>; chosen: string } | null>(null);
  useEffect(() => {
    let gone = false;
    import("#app/ui/combobox.tsx").then(({ Combobox }) => {
      const chosen = select.current?.value;
      if (!gone && chosen !== undefined && document.activeElement !== select.current) setUpgrade({ Combobox, chosen });
    });
    return () => {
      gone = true;
    };
  }, []);
  if (upgrade) return <upgrade.Combobox {...props} defaultValue={upgrade.chosen} />;
  const { id, name, placeholder, options, defaultValue, describedBy, invalid } = props;
  return (
    <select
      ref={select}
      id={id}
      name={name}
      className="control control-select"
      defaultValue={defaultValue}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    >
      <option value="">{placeholder}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} lang={option.lang}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

type LongSelectFieldProps = Pick<LongSelectProps, "label" | "placeholder" | "options"> & {
  field: FieldSource;
  required?: boolean;
};

/** The same as a field of a form. */
export function LongSelectField({ field, label, placeholder, options, required = true }: LongSelectFieldProps) {
  const { id, name, key, errors, initialValue } = field;
  return (
    <Field label={label} id={id} error={errors} required={required}>
      {(props) => (
        <LongSelect
          key={key}
          {...{ id, name, label, placeholder, options }}
          defaultValue={typeof initialValue === "string" ? initialValue : ""}
          describedBy={props["aria-describedby"]}
          invalid={props["aria-invalid"]}
        />
      )}
    </Field>
  );
}
