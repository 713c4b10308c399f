import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseForm } from "#app/platform/forms.server.ts";
import fc from "#tests/setup/properties.ts";

const schema = z.strictObject({
  title: z.string().max(20),
  names: z.array(z.strictObject({ text: z.string().optional(), kind: z.enum(["alias", "former"]) })).max(3),
});

function posted(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

function parsed(entries: [string, string][]) {
  const result = parseForm(posted(entries), schema);
  return result.ok ? result.value : result.reply.error;
}

describe("lines of a form", () => {
  test("are read as a list", () => {
    const lines: [string, string][] = [
      ["title", "A"],
      ["names[0].text", "ITU"],
      ["names[0].kind", "alias"],
      ["names[1].kind", "former"],
    ];
    expect(parsed(lines)).toEqual({ title: "A", names: [{ text: "ITU", kind: "alias" }, { kind: "former" }] });
  });

  test.each([
    "names[100].kind",
    "names[999999999].kind",
    "names[-1].kind",
    "names[0]",
    "names[]",
    "names[0].a.b",
    "names.kind",
    "title[0].kind",
    "other[0].kind",
  ])("%s is refused", (name) => {
    const rest: [string, string][] = [
      ["title", "A"],
      ["names[0].kind", "alias"],
    ];
    expect(parsed([...rest, [name, "alias"]])).not.toHaveProperty("title", "A");
  });

  test("a list and a value of the same name are refused together", () => {
    const answers = [
      parsed([
        ["title", "A"],
        ["names", "x"],
        ["names[0].kind", "alias"],
      ]),
      parsed([
        ["title", "A"],
        ["names[0].kind", "alias"],
        ["names", "x"],
      ]),
    ];
    for (const answer of answers) expect(Object.values(answer ?? {})).toContainEqual(["unknown_field"]);
  });
});

test("no names of fields make it fail", () => {
  const part = fc.constantFrom(
    "names",
    "title",
    "__proto__",
    "constructor",
    "toString",
    "__intent__",
    "__state__",
    "a",
  );
  const name = fc.oneof(
    part,
    fc.tuple(part, fc.integer({ min: 0, max: 200 }), part).map(([a, n, b]) => `${a}[${n}].${b}`),
    fc
      .array(fc.constantFrom("names", "[", "]", "0", ".", "kind", "__proto__"), { maxLength: 6 })
      .map((a) => a.join("")),
    fc.string({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ maxLength: 8 })), { maxLength: 8 }), (entries) => {
      const result = parseForm(posted(entries), schema);
      if (!result.ok) expect(result.reply.status).toBe("error");
    }),
    { numRuns: 500 },
  );
});
