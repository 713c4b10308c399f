import { useForm } from "@conform-to/react";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { describe, expect, it } from "vitest";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, Field, RadioGroup, TextField } from "#app/ui/field.tsx";
import ui from "#app/ui/messages/en.ts";

type Shape = { name: string; languages: string[]; category: string };

const failed = {
  status: "error" as const,
  initialValue: { name: "  Zoë <b>", languages: ["fr"], category: "media" },
  error: { name: ["too_long|120"], category: ["required"] },
};

function Example() {
  const [form, fields] = useForm<Shape>({ id: "f", lastResult: failed });
  return (
    <form id={form.id}>
      <ErrorSummary form={form} labels={{ name: "Name" }} />
      <TextField field={fields.name} label="Name" help="As in your passport" required autoComplete="name" />
      <CheckboxGroup field={fields.languages} label="Languages" options={options("en", "fr")} />
      <RadioGroup field={fields.category} label="Category" required options={options("staff", "media")} />
    </form>
  );
}

const options = (...values: string[]) => values.map((value) => ({ value, label: value.toUpperCase() }));

function html(element: React.ReactElement): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={{ ui }} timeZone="UTC">
      {element}
    </IntlProvider>,
  );
}

describe("fields of a form that came back", () => {
  const markup = html(<Example />);
  const tag = (pattern: RegExp) => pattern.exec(markup)?.[0] ?? "";

  it("keep what was typed, escaped", () => {
    expect(tag(/<input type="text"[^>]*>/)).toContain('value="  Zoë &lt;b&gt;"');
  });

  it("tie help and error to the control, and the label too", () => {
    const input = tag(/<input type="text"[^>]*>/);
    expect(input).toContain('aria-describedby="f-name-description f-name-error"');
    expect(input).toContain('aria-invalid="true"');
    expect(input).toContain('required=""');
    expect(input).toContain('autoComplete="name"');
    expect(markup).toContain('<label class="field-label" for="f-name">Name</label>');
    expect(markup).toContain('id="f-name-description"');
    expect(tag(/<p class="field-error" id="f-name-error">[^<]*/)).toContain("Please use at most 120 characters.");
  });

  it("keep what was chosen", () => {
    expect(tag(/<input type="checkbox"[^>]*value="fr"[^>]*>/)).toContain("checked");
    expect(tag(/<input type="checkbox"[^>]*value="en"[^>]*>/)).not.toContain("checked");
    expect(tag(/<input type="radio"[^>]*value="media"[^>]*>/)).toContain("checked");
  });

  it("are listed in the summary, which leads to them", () => {
    expect(markup).toContain("2 things need your attention");
    expect(markup).toContain('<a href="#f-name">Name: Please use at most 120 characters.</a>');
    expect(markup).toContain('<a href="#f-category">');
    expect(tag(/<input type="radio" id="f-category"[^>]*>/)).not.toBe("");
  });

  it("have no style attributes, which the security policy would drop", () => {
    expect(markup).not.toMatch(/ style="/);
  });
});

describe("a field without conform", () => {
  it("wires its own ids and names an unknown error in words", () => {
    const markup = html(
      <Field label="Search" error={["no_such_code"]} required={false}>
        {(props) => <input {...props} />}
      </Field>,
    );
    const id = /<input id="([^"]+)"/.exec(markup)?.[1];
    expect(markup).toContain(`for="${id}"`);
    expect(markup).toContain(`aria-describedby="${id}-error"`);
    expect(markup).toContain("This is not a value we can use here.");
    expect(markup).toContain("(optional)");
  });
});
