import { expect, test } from "vitest";
import { addressKeyOf, nameKeyOf, personKeys } from "#app/registration/person-keys.ts";
import fc from "#tests/setup/properties.ts";

test.each([
  ["Nguyễn Văn An", "AN, Nguyen Van"],
  ["İpek Şahin", "sahin ipek"],
  ["Jørgen Łukasz Strauß", "LUKASZ Jorgen Strauss"],
  ["O'Neill, Seán", "Sean O’Neill"],
  ["李明", " 李明 "],
  ["Ελένη Παπά", "ΠΑΠΆ Ελένη"],
])("%s and %s are the same name", (one, other) => {
  expect(nameKeyOf(one)).toBe(nameKeyOf(other));
});

test.each([
  ["李明", "李民"],
  ["Anna Berg", "Hanna Berg"],
  ["van der Berg", "van Berg"],
])("%s and %s are not", (one, other) => {
  expect(nameKeyOf(one)).not.toBe(nameKeyOf(other));
});

test("addresses are compared without case, dots and plus-parts", () => {
  const same = ["j.doe@mail.example", "JDoe+octopus@Mail.Example", " jdoe@mail.example"];
  expect(new Set(same.map(addressKeyOf)).size).toBe(1);
  expect(addressKeyOf("a.b@googlemail.com")).toBe(addressKeyOf("ab+x@gmail.com"));
  expect(addressKeyOf("jdoe@other.example")).not.toBe(addressKeyOf("jdoe@mail.example"));
  expect(addressKeyOf("+@mail.example")).toBe("");
});

test("whatever is typed has keys, and the order of the words of a name never matters", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 5 }), fc.string(), (words, rest) => {
      const back = [...words].reverse().join(" ");
      expect(nameKeyOf(words.join(" "))).toBe(nameKeyOf(back));
      expect(Object.values(personKeys({ name: back, email: rest, organisationName: rest }))).toHaveLength(3);
    }),
  );
});
