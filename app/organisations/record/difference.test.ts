import { describe, expect, test } from "vitest";
import { changesBetween, listChange, reconcile, withFields } from "#app/organisations/record/difference.ts";
import type { PersonDocument } from "#app/organisations/record/documents.ts";
import fc from "#tests/setup/properties.ts";

const person: PersonDocument = {
  slug: "a-person",
  name: "A person",
  position: "Head of unit",
  positionFrom: "2007",
  positionTo: null,
  organisation: "one",
  country: null,
  citations: [],
};

const documents: fc.Arbitrary<PersonDocument> = fc.record({
  slug: fc.constant("a-person"),
  name: fc.constantFrom("A", "B", "C"),
  position: fc.constantFrom(null, "x", "y"),
  positionFrom: fc.constantFrom(null, "2007", "2008-01"),
  positionTo: fc.constantFrom(null, "2009"),
  organisation: fc.constantFrom(null, "one", "two"),
  country: fc.constantFrom(null, "FR", "RO"),
  citations: fc.constant<PersonDocument["citations"]>([]),
});

describe("differences", () => {
  test("are told field by field, in the order of the document", () => {
    const after = { ...person, name: "Another", position: null };
    expect(changesBetween(person, after)).toEqual([
      { field: "name", before: "A person", after: "Another" },
      { field: "position", before: "Head of unit", after: null },
    ]);
  });

  test("of a new entry are all that it says, and nothing that it leaves out", () => {
    expect(changesBetween(null, person).map(({ field }) => field)).toEqual([
      "slug",
      "name",
      "position",
      "positionFrom",
      "organisation",
    ]);
  });

  test("of lists are what came and what went; the order of keys is no difference", () => {
    expect(
      listChange(
        [
          { a: 1, b: 2 },
          { a: 2, b: 2 },
        ],
        [
          { b: 2, a: 1 },
          { a: 3, b: 2 },
        ],
      ),
    ).toEqual({
      added: [{ a: 3, b: 2 }],
      removed: [{ a: 2, b: 2 }],
    });
  });

  test("applied to what they were found from give what they lead to", () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        const fields = changesBetween(before, after).map(({ field }) => field);
        expect(withFields(before, after, fields)).toEqual(after);
      }),
    );
  });
});

describe("two changes at once", () => {
  test("of different fields are both kept", () => {
    const theirs = { ...person, position: "Director" };
    const mine = { ...person, country: "RO" };
    expect(reconcile(person, theirs, mine)).toEqual({
      document: { ...person, position: "Director", country: "RO" },
      conflicts: [],
    });
  });

  test("of one field leave theirs and say so", () => {
    const theirs = { ...person, position: "Director" };
    const mine = { ...person, position: "Adviser" };
    expect(reconcile(person, theirs, mine)).toEqual({
      document: theirs,
      conflicts: [{ field: "position", base: "Head of unit", theirs: "Director", mine: "Adviser" }],
    });
  });

  test("lose nothing: each field is what one of them made of it, or said to be in conflict", () => {
    fc.assert(
      fc.property(documents, documents, documents, (base, theirs, mine) => {
        const { document, conflicts } = reconcile(base, theirs, mine);
        const open = new Set(conflicts.map(({ field }) => field));
        for (const { field } of changesBetween(base, mine)) {
          const key = field as keyof PersonDocument;
          if (!open.has(field)) expect(document[key]).toEqual(mine[key]);
        }
        for (const { field } of changesBetween(base, theirs)) {
          const key = field as keyof PersonDocument;
          expect(document[key]).toEqual(theirs[key]);
        }
      }),
    );
  });
});
