import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useFieldErrorWords } from "#app/ui/field-error.ts";

/** What the summary needs of conform's FormMetadata. */
export type FormSource = {
  id: string;
  errors?: string[] | undefined;
  allErrors: Record<string, string[]>;
  getFieldset: () => Record<string, { id: string; name: string }>;
};

/** In the order of the labels, which is that of the form; whatever has none comes last. */
function inOrder(entries: [string, string[]][], labels: Record<string, string>): [string, string[]][] {
  const names = Object.keys(labels);
  const rank = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return [...entries].sort(([one], [other]) => rank(one) - rank(other));
}

/** What is to be mended, at the top of a form: a list of links to the fields. Takes the focus when it appears. */
export function ErrorSummary({ form, labels = {} }: { form: FormSource; labels?: Record<string, string> }) {
  const t = useTranslations("ui.form");
  const words = useFieldErrorWords();
  const box = useRef<HTMLDivElement>(null);
  const entries = inOrder(
    Object.entries(form.allErrors).filter(([, errors]) => errors.length > 0),
    labels,
  );
  const signature = entries.map(([name, errors]) => name + errors.join()).join(";");

  // Focus follows a failed attempt, so that the next thing read is what to mend.
  useEffect(() => {
    if (signature) box.current?.focus();
  }, [signature]);

  if (entries.length === 0) return null;
  const fields = form.getFieldset();
  return (
    <div ref={box} tabIndex={-1} role="alert" className="error-summary" aria-labelledby={`${form.id}-summary`}>
      <h2 id={`${form.id}-summary`}>{t("summary", { count: entries.length })}</h2>
      <ul>
        {entries.map(([name, errors]) => {
          const label = labels[name];
          const text = [...new Set(errors)].map(words).join(" ");
          return (
            <li key={name}>
              {name === "" ? (
                text
              ) : (
                <a href={`#${fields[name]?.id ?? `${form.id}-${name}`}`}>
                  {label ? `${label}${t("colon")} ` : ""}
                  {text}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
