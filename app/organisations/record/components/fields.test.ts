import { expect, test } from "vitest";
import { fieldsOf } from "#app/organisations/record/components/fields.tsx";
import type { RecordFault } from "#app/organisations/record/form-answer.server.ts";
import type { RecordFormView } from "#app/organisations/record/form-view.server.ts";

const view = {
  seen: "the state of now",
  proposal: { id: "p", version: 3 },
  values: { website: "https://a.example", names: [{ text: "One", kind: "alias", lang: "" }] },
} as unknown as RecordFormView;

const typed = {
  seen: "the state that was seen",
  version: "2",
  names: ["", "", "Two"].map((text) => ({ text, kind: "alias" })),
};

test("a form that comes back still says which state was seen, so that what others saved since is noticed", () => {
  const back: RecordFault = { form: { initialValue: typed }, more: true };
  expect(fieldsOf(view, undefined)).toMatchObject({ seen: "the state of now", version: "3" });
  expect(fieldsOf(view, back)).toMatchObject({ seen: "the state that was seen", version: "2" });
  const meanwhile = { seen: "what others saved", values: { website: "https://b.example" }, conflicts: [] };
  expect(fieldsOf(view, { ...back, meanwhile })).toMatchObject({ seen: "what others saved" });
});

test("what was typed stays, what was emptied stays empty, lines are counted up to the last that says something", () => {
  const fields = fieldsOf(view, { form: { initialValue: typed, error: { "names[2].text": ["too_long|300"] } } });
  expect(fields.source("website").initialValue).toBe("");
  expect(fields.list("names").filled).toBe(3);
  expect(fields.line("names", 2, "text")).toMatchObject({
    ...{ id: "record-names[2].text", name: "names[2].text", initialValue: "Two", errors: ["too_long|300"] },
  });
});
