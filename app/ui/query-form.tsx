import { useSubmit } from "@remix-run/react";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { useShown } from "#app/ui/shown-value.ts";

const pauseMs = 250;

/** A search or filter that stands in the address: a plain GET form with a button; with JavaScript it answers at once. */
export function QueryForm({ action, label, children }: { action: string; label: string; children: ReactNode }) {
  const t = useTranslations("ui.query");
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = (form: HTMLFormElement, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      submit(withoutEmpty(new FormData(form)), {
        action: form.action,
        method: "get",
        replace: true,
        preventScrollReset: true,
      });
    }, wait);
  };
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const typed = event.target instanceof HTMLInputElement && event.target.type === "search";
    send(event.currentTarget, typed ? pauseMs : 0);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(event.currentTarget, 0);
  };
  return (
    <Form
      method="get"
      action={action}
      role="search"
      aria-label={label}
      className="query-form"
      onChange={onChange}
      onSubmit={onSubmit}
    >
      {children}
      <Button size="sm">{t("apply")}</Button>
    </Form>
  );
}

/** An address without empty parameters is one that people can read. */
function withoutEmpty(form: FormData): URLSearchParams {
  const entries = [...form].flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [[name, value]] : [],
  );
  return new URLSearchParams(entries);
}

/** What to look for, in words. */
export function QuerySearch({
  name,
  label,
  value,
  placeholder,
}: {
  name: string;
  label: string;
  value: string;
  placeholder?: string;
}) {
  const control = useShown<HTMLInputElement>(value);
  return (
    <label className="query-field query-field-wide">
      <span>{label}</span>
      <input
        ref={control}
        type="search"
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        className="control control-sm"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
      />
    </label>
  );
}

/** One of a list; the first stands for all. */
export function QuerySelect({
  name,
  label,
  value,
  all,
  options,
}: {
  name: string;
  label: string;
  value: string;
  all?: string;
  options: { value: string; label: string; lang?: string | undefined }[];
}) {
  const control = useShown<HTMLSelectElement>(value);
  return (
    <label className="query-field">
      <span>{label}</span>
      <select ref={control} name={name} defaultValue={value} className="control control-select control-sm">
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
