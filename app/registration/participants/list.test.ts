import { describe, expect, test } from "vitest";
import {
  audienceOf,
  audiences,
  type CountryGroup,
  canSeeListed,
  groupByCountry,
  initialsOf,
  inListOrder,
  type Participant,
  pagesOf,
} from "#app/registration/participants/list.ts";
import fc from "#tests/setup/properties.ts";

describe("who is shown to whom", () => {
  test.each([
    ["public", "nobody", false],
    ["public", "participants", false],
    ["public", "public", true],
    ["participants", "nobody", false],
    ["participants", "participants", true],
    ["participants", "public", true],
  ] as const)("%s: who said %s: %s", (audience, consent, shown) => {
    expect(canSeeListed(audience, consent)).toBe(shown);
  });

  test("only the team chooses what it looks at", () => {
    for (const chosen of [...audiences, null]) {
      expect(audienceOf({ inTeam: false, takesPart: false }, chosen)).toBe("public");
      expect(audienceOf({ inTeam: false, takesPart: true }, chosen)).toBe("participants");
      expect(audienceOf({ inTeam: true, takesPart: false }, chosen)).toBe(chosen ?? "participants");
    }
  });
});

const countries = {
  DE: { code: "DE", name: "Germany" },
  EG: { code: "EG", name: "Egypt" },
  EE: { code: "EE", name: "Estonia" },
  AX: { code: "AX", name: "Åland Islands" },
};

function person(name: string, country: keyof typeof countries, organisation = "Ministry"): Participant {
  return {
    name,
    position: "Judge",
    organisation: { name: organisation, lang: null, slug: null },
    country: countries[country],
  };
}

function read(groups: CountryGroup[]): string[] {
  return groups.flatMap(({ name, organisations }) =>
    organisations.flatMap((body) => body.people.map((one) => `${name} / ${body.name} / ${one.name}`)),
  );
}

const drawn = fc.array(
  fc.record({
    name: fc.string({ maxLength: 5 }),
    country: fc.constantFrom(...(Object.keys(countries) as (keyof typeof countries)[])),
    organisation: fc.constantFrom("École", "E\u0301cole", "Eton", "Ministry"),
  }),
  { maxLength: 60 },
);

describe("the order of the list", () => {
  test("is by country, organisation and name, accents beside their letters", () => {
    const people = [
      person("Zoë", "EG", "Ministry"),
      person("Émile", "EG", "Ministry"),
      person("Eva", "EG", "École"),
      person("Ana", "DE"),
      person("Bo", "AX"),
      person("Carl", "EE"),
    ];
    expect(read(groupByCountry(inListOrder(people, "en")))).toEqual([
      "Åland Islands / Ministry / Bo",
      "Egypt / École / Eva",
      "Egypt / Ministry / Émile",
      "Egypt / Ministry / Zoë",
      "Estonia / Ministry / Carl",
      "Germany / Ministry / Ana",
    ]);
  });

  test("loses nobody, whatever the names, and names each country and each of its organisations once", () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const people = given.map(({ name, country, organisation }) => person(name, country, organisation));
        const groups = groupByCountry(inListOrder(people, "fr"));
        const as = (one: Participant) => `${one.country.name} / ${one.organisation.name} / ${one.name}`;
        expect(read(groups).sort()).toEqual(people.map(as).sort());
        expect(new Set(groups.map(({ code }) => code)).size).toBe(groups.length);
        for (const { organisations } of groups) {
          expect(new Set(organisations.map(({ name }) => name)).size).toBe(organisations.length);
        }
      }),
    );
  });

  test("two organisations of one name, one of them in the directory, stay apart and in one piece", () => {
    const known = { ...person("B", "DE"), organisation: { name: "Ministry", lang: "en" as const, slug: "ministry" } };
    const groups = groupByCountry(inListOrder([person("A", "DE"), known, person("C", "DE")], "en"));
    expect(groups[0]?.organisations.map(({ slug, people }) => [slug, people.map(({ name }) => name)])).toEqual([
      [null, ["A", "C"]],
      ["ministry", ["B"]],
    ]);
  });
});

test("pages hold whole countries and everybody", () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 1, max: 20 }), (given, pageSize) => {
      const groups = groupByCountry(
        inListOrder(
          given.map(({ name, country }) => person(name, country)),
          "en",
        ),
      );
      const pages = pagesOf(groups, pageSize);
      expect(pages.flat()).toEqual(groups);
      for (const page of pages.slice(0, -1)) expect(read(page).length).toBeGreaterThanOrEqual(pageSize);
    }),
  );
});

test("letters lead to the first country that begins with them, also with an accent", () => {
  const groups = groupByCountry(
    inListOrder([person("A", "DE"), person("B", "EE"), person("C", "EG"), person("D", "AX")], "en"),
  );
  expect(initialsOf(groups, "en")).toEqual([
    { letter: "A", code: "AX" },
    { letter: "E", code: "EG" },
    { letter: "G", code: "DE" },
  ]);
});
