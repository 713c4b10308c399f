import { useId } from "react";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";

type Choice = { label: string; value: string; options: { value: string; label: string }[] };

/** What narrows a list, in the address of the page: words to look for, one choice, and what must stay as it is. */
export function FilterForm({
  search,
  choice,
  keep = {},
  submit,
}: {
  search?: { label: string; value: string };
  choice: Choice;
  keep?: Record<string, string | null>;
  submit: string;
}) {
  const id = useId();
  return (
    <Form method="get" role="search" className="flex flex-wrap items-end gap-4">
      {search && (
        <div className="min-w-64 flex-1 basis-64">
          <label htmlFor={`${id}-q`} className="field-label">
            {search.label}
          </label>
          <input
            key={search.value}
            id={`${id}-q`}
            type="search"
            name="q"
            className="control"
            defaultValue={search.value}
          />
        </div>
      )}
      <div>
        <label htmlFor={`${id}-show`} className="field-label">
          {choice.label}
        </label>
        <select
          key={choice.value}
          id={`${id}-show`}
          name="show"
          className="control control-select"
          defaultValue={choice.value}
        >
          {choice.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {Object.entries(keep).map(
        ([name, value]) => value !== null && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button>{submit}</Button>
    </Form>
  );
}
