import { describe, expect, test } from "vitest";
import { editOrganisationSchema } from "#app/organisations/edit-schema.server.ts";

const version = "2027-01-15T09:00:00.000Z";

function parse(values: Record<string, unknown>) {
  return editOrganisationSchema.safeParse({ version, names: [], ...values });
}

describe("website", () => {
  test.each([
    ["https://www.itu.int", "https://www.itu.int"],
    ["http://www.coe.int/cybercrime", "http://www.coe.int/cybercrime"],
    [" www.unodc.org ", "https://www.unodc.org"],
  ])("%s is taken", (typed, stored) => {
    expect(parse({ website: typed }).data?.website).toBe(stored);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://ftp.itu.int",
    "localhost",
    "https://me:pw@itu.int",
    "//",
    "//evil.example",
  ])("%s is refused", (typed) => {
    expect(parse({ website: typed }).success).toBe(false);
  });
});

test("lines without a name go away, the others stay as typed", () => {
  const names = [
    { text: "Организация", kind: "alias", lang: "ru" },
    { kind: "alias" },
    { text: "  ", kind: "former" },
    { text: "ITU-T", kind: "alias" },
  ];
  expect(parse({ names }).data?.names).toEqual([
    { text: "Организация", kind: "alias", lang: "ru" },
    { text: "ITU-T", kind: "alias", lang: null },
  ]);
});

test("what the form does not have is refused", () => {
  expect(parse({ nameEn: "Other" }).success).toBe(false);
  expect(parse({ acronym: "A\u0000B" }).success).toBe(false);
  expect(parse({ names: [{ text: "X", kind: "acronym" }] }).success).toBe(false);
  expect(parse({ version: "now" }).success).toBe(false);
});
