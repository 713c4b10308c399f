import { type FieldMetadata, getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, type ButtonVariant } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/link.tsx";

/** What an action answers when a form has to be mended; `intent` says which form of the page it was. */
export type FormAnswer = { form: SubmissionResult<string[]>; intent?: string } | undefined;

type Shape<Name extends string> = Record<Name, string>;
type Fields<Name extends string> = { [Key in Name]: FieldMetadata<string, Shape<Name>, string[]> };

/** One form of these pages: summary of errors, fields, hidden values and one button. Works without JavaScript. */
export function AccountForm<Name extends string>({
  id,
  answer,
  initial,
  hidden = {},
  labels,
  submit,
  variant = "primary",
  others,
  children,
}: {
  id: string;
  answer: FormAnswer;
  initial?: Partial<Shape<Name>>;
  hidden?: Record<string, string | null>;
  /** Names of the fields, for the summary of errors. */
  labels: Shape<Name>;
  submit: string;
  variant?: ButtonVariant;
  /** Further buttons, after the one that Enter presses. */
  others?: ReactNode;
  children: (fields: Fields<Name>) => ReactNode;
}) {
  const own = answer && (answer.intent ?? id) === id ? answer.form : undefined;
  const [form, fields] = useForm<Shape<Name>, string[]>({ id, lastResult: own, defaultValue: initial as never });
  const busy = useNavigation().state === "submitting";
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-prose">
      <ErrorSummary form={form as never} labels={labels} />
      {Object.entries(hidden).map(
        ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children(fields as unknown as Fields<Name>)}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button variant={variant} aria-disabled={busy || undefined}>
          {submit}
        </Button>
        {others}
      </div>
    </Form>
  );
}
