import { describe, expect, test } from "vitest";
import { Directory } from "#app/organisations/record/choices.server.ts";
import { resolveForm } from "#app/organisations/record/resolve.server.ts";
import { organisationForm, partnershipForm, type recordForms } from "#app/organisations/record/schemas.server.ts";
import { formValues } from "#app/organisations/record/values.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import fc from "#tests/setup/properties.ts";

const itu = { id: "o1", slug: "itu", nameEn: "Telecommunication Union", nameFr: "Union des télécoms", acronym: "ITU" };
const twins = ["a", "b"].map((slug) => ({ id: slug, slug, nameEn: "Ministry", nameFr: null, acronym: null }));
const directory = new Directory([itu, ...twins], [{ code: "FR", nameEn: "France", nameFr: "France" }], "en");

function post(values: Record<string, string>): FormData {
  const formData = new FormData();
  for (const [name, value] of Object.entries(values)) formData.append(name, value);
  return formData;
}

const organisation = { nameEn: "A body", reason: "It is there" };
const cited = { "citations[0].source": "page", "citations[0].section": "1" };
const partnership = {
  ...{ titleEn: "Together", kind: "agreement", state: "stated", descriptionEn: "They do.", reason: "New" },
  ...{ dateEnd: "unknown", dateCertainty: "exact" },
};

const errorsOf = (values: Record<string, string>, schema: (typeof recordForms)["organisation"] = organisationForm) => {
  const parsed = parseForm(post({ ...organisation, ...values }), schema);
  return parsed.ok ? {} : parsed.reply.error;
};

describe("the form of an organisation", () => {
  test.each([
    [{ website: "javascript:alert(1)" }, { website: ["website"] }],
    [{ website: "//evil.example" }, { website: ["website"] }],
    [{ "links[0].labelEn": "Evil", "links[0].url": "https://me:pw@itu.int" }, { "links[0].url": ["website"] }],
    [{ "links[1].url": "https://itu.example" }, { "links[1].labelEn": ["required"] }],
    [{ "identifiers[0].scheme": "ror", "identifiers[0].value": "1" }, { "identifiers[0].value": ["identifier_ror"] }],
    [
      { "relations[0].kind": "part_of", "relations[0].to": "ITU", "relations[0].since": "May" },
      { "relations[0].since": ["partial_date"] },
    ],
    [{ "citations[0].source": "page" }, { "citations[0].section": ["required"] }],
    [{ ...cited, "citations[0].stance": "contradicts" }, { "citations[0].says": ["says"] }],
    [{ acronym: "A\u0000B" }, { acronym: ["unsafe_text"] }],
    [{ nameEn: "  " }, { nameEn: ["required"] }],
    [{ slug: "New Address" }, { slug: ["address"] }],
    [{ slug: "new" }, { slug: ["address"] }],
    [{ verifiedAt: "2027" }, { "": ["unknown_field"] }],
  ])("%o is refused beside its field", (values, errors) => {
    expect(errorsOf(values)).toEqual(errors);
  });

  test("empty lines go away, and a complaint finds the line that was typed", () => {
    const typed = post({
      ...{ ...organisation, ...cited, parent: "itu", country: "FR", website: "www.itu.example" },
      ...{ "names[0].kind": "alias", "names[1].text": "Организация", "names[1].kind": "former", "names[1].lang": "ru" },
      ...{ "relations[0].kind": "succeeded_by", "relations[1].kind": "part_of", "relations[1].to": "Ministry" },
    });
    const parsed = parseForm(typed, organisationForm);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.reply.error));
    const { document, errors } = resolveForm("organisation", parsed.value, { base: null, brought: [], directory });
    expect(document).toMatchObject({
      ...{ parent: "o1", country: "FR", website: "https://www.itu.example" },
      names: [{ text: "Организация", kind: "former", lang: "ru" }],
    });
    expect(errors).toEqual({ "relations[1].to": ["unknown_organisation"] });
  });
});

describe("the form of a partnership", () => {
  test("parties are organisations or countries by any name that is theirs alone", () => {
    const typed = post({
      ...{ ...partnership, amount: "1 250 000", currency: "eur" },
      ...{ "parties[0].party": "itu", "parties[1].party": "UNION DES TELECOMS", "parties[2].party": "france" },
      ...{ "parties[3].party": "Ministry (b)", "parties[3].onBehalfOf": "nobody" },
    });
    const parsed = parseForm(typed, partnershipForm);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.reply.error));
    const { document, errors } = resolveForm("partnership", parsed.value, { base: null, brought: [], directory });
    expect(document.parties.map(({ organisation: one, country }) => one ?? country)).toEqual(["o1", "o1", "FR", "b"]);
    expect(document).toMatchObject({ amount: 1_250_000, currency: "EUR" });
    expect(errors).toEqual({ "parties[3].onBehalfOf": ["unknown_organisation"] });
  });

  test("a source that is not on the list comes along with the place in it", () => {
    const typed = post({
      ...partnership,
      ...{ "sources[0].title": "Page", "sources[0].publisher": "ITU", "sources[0].section": "Whole" },
    });
    const parsed = parseForm(typed, partnershipForm);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.reply.error));
    const { document, sources } = resolveForm("partnership", parsed.value, { base: null, brought: [], directory });
    expect(sources).toEqual([
      { id: document.citations[0]?.source, title: "Page", publisher: "ITU", url: null, date: null },
    ]);
    const again = resolveForm("partnership", parsed.value, { base: null, brought: sources, directory });
    // A source that nothing cites any more does not.
    expect(again.sources).toHaveLength(1);
  });
});

const text = fc.stringMatching(/^[A-Za-zÀ-ÿ؀-ۿ一-龥0-9 .,;-]{1,40}$/u).map((typed) => typed.trim() || "x");
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

test("a document that is shown in its form and saved as it is stays what it is", () => {
  const document = fc.record({
    ...{ slug: fc.constant("itu"), nameEn: text, nameFr: orNull(text), acronym: orNull(text) },
    ...{ kind: orNull(fc.constant("government" as const)), parent: orNull(fc.constantFrom("o1", "a")) },
    ...{ country: orNull(fc.constant("FR")), website: orNull(fc.constant("https://itu.example/x")) },
    ...{ descriptionEn: orNull(text), descriptionFr: orNull(text), note: orNull(text) },
    names: fc.uniqueArray(
      fc.record({ text, kind: fc.constantFrom("alias" as const, "former" as const), lang: orNull(fc.constant("ru")) }),
      { maxLength: 4, selector: (name) => name.text },
    ),
    identifiers: fc.array(fc.constant({ scheme: "wikidata" as const, value: "Q1" }), { maxLength: 1 }),
    links: fc.array(fc.record({ labelEn: text, labelFr: orNull(text), url: fc.constant("https://itu.example/") }), {
      maxLength: 2,
    }),
    relations: fc.array(fc.constant({ kind: "part_of" as const, to: "b", since: "2007-03" }), { maxLength: 1 }),
    citations: fc.array(
      fc.record({
        ...{ source: fc.constant("page"), section: text, tableTitle: orNull(text), tableRow: orNull(fc.nat(999)) },
        ...{ aspect: orNull(fc.constant("note")), contradicts: fc.constant(false), says: orNull(text) },
        rank: fc.constantFrom("normal" as const, "preferred" as const),
      }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(document, (kept) => {
      const values = formValues("organisation", kept, directory.nameOf);
      const formData = post({ reason: "None" });
      for (const [name, value] of Object.entries(values))
        if (typeof value === "string") formData.append(name, value);
        else
          for (const [index, line] of value.entries())
            for (const [part, typed] of Object.entries(line)) formData.append(`${name}[${index}].${part}`, typed);
      const parsed = parseForm(formData, organisationForm);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.reply.error));
      const { document: saved, errors } = resolveForm("organisation", parsed.value, {
        base: kept,
        brought: [],
        directory,
      });
      expect(errors).toEqual({});
      expect(saved).toEqual(kept);
    }),
  );
});
