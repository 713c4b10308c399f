import { expect, test } from "vitest";
import { defaultTexts } from "#app/registration/papers/default-texts.ts";
import {
  fieldsFor,
  fill,
  letterKinds,
  type PlainField,
  plainFields,
  unknownFields,
  wordsOf,
} from "#app/registration/papers/placeholders.ts";
import fc from "#tests/setup/properties.ts";

const values = Object.fromEntries(plainFields.map((name) => [name, `<${name}>`])) as Record<PlainField, string>;

test("names are filled in, others and single braces stay as they are written", () => {
  const pieces = fill("Dear {name}, {nmae} { of } {organisation}{country}", values);
  expect(pieces).toEqual(["Dear <name>, {nmae} { of } <organisation><country>"]);
  expect(unknownFields("{name} {nmae} {nmae} {} {passport_number}", "confirmation")).toEqual([
    "nmae",
    "",
    "passport_number",
  ]);
  expect(unknownFields("{name} {passport_number}", "visa")).toEqual([]);
});

test("passport data stays a name until the letter is printed", () => {
  const pieces = fill("No. {passport_number} of {name}", values);
  expect(pieces).toEqual(["No. ", { passport: "passport_number" }, " of <name>"]);
  expect(wordsOf(pieces, null)).toBe("No. — of <name>");
  expect(wordsOf(pieces, { passport_number: "X1" } as never)).toBe("No. X1 of <name>");
});

test("what a person is called is text, whatever it looks like", () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(wordsOf(fill("{name}", { ...values, name }), { passport_number: "X1" } as never)).toBe(name);
      expect(wordsOf(fill("{name}", { ...values, name: `{passport_number}${name}` }), null)).toBe(
        `{passport_number}${name}`,
      );
    }),
  );
});

test.each(letterKinds)("the usual words of %s name only what is known, in both languages", (kind) => {
  const { titleEn, titleFr, bodyEn, bodyFr } = defaultTexts[kind];
  for (const text of [titleEn, titleFr, bodyEn, bodyFr]) {
    expect(unknownFields(text, kind)).toEqual([]);
    expect(text.trim()).not.toBe("");
  }
  const used = (text: string) => fieldsFor(kind).filter((name) => text.includes(`{${name}}`));
  expect(used(bodyFr)).toEqual(used(bodyEn));
});
