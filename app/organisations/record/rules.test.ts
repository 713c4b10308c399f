import { describe, expect, test } from "vitest";
import type { CitationLine, PartnershipDocument } from "#app/organisations/record/documents.ts";
import { canPropose, concerns, problemsOf } from "#app/organisations/record/rules.ts";

const citation: CitationLine = {
  ...{ source: "report", section: "2.1", tableTitle: null, tableRow: null, aspect: null },
  ...{ contradicts: false, rank: "normal", says: null },
};
const party = { organisation: null, country: null, role: null, onBehalfOf: null };

const partnership: PartnershipDocument = {
  slug: "one-two",
  kind: "agreement",
  state: "stated",
  titleEn: "One and Two",
  titleFr: null,
  descriptionEn: "",
  descriptionFr: null,
  signedOn: "2005-03",
  inForceOn: "2006",
  dateFrom: null,
  dateTo: null,
  dateEnd: "unknown",
  dateCertainty: "exact",
  amount: null,
  currency: null,
  note: null,
  project: null,
  conference: null,
  activity: null,
  parties: [
    { ...party, organisation: "one", role: "signatory" },
    { ...party, organisation: "two", role: "signatory", onBehalfOf: "three" },
  ],
  citations: [citation],
};

const codes = (changes: Partial<PartnershipDocument>) =>
  problemsOf("partnership", "p", { ...partnership, ...changes }).map(({ code }) => code);

describe("a partnership may be published", () => {
  test("with two parties and a source", () => {
    expect(codes({})).toEqual([]);
  });

  test("not without a source that says so and is believed", () => {
    expect(codes({ citations: [] })).toEqual(["no_source"]);
    expect(codes({ citations: [{ ...citation, contradicts: true }] })).toEqual(["no_source"]);
    expect(codes({ citations: [{ ...citation, rank: "deprecated" }] })).toEqual(["no_source"]);
    expect(codes({ citations: [{ ...citation, contradicts: true }, citation] })).toEqual([]);
  });

  test("not with one party, nor with the same one twice in a role", () => {
    const [first] = partnership.parties;
    if (!first) throw new Error("no party");
    expect(codes({ parties: [first] })).toEqual(["too_few_parties"]);
    expect(codes({ parties: [first, first] })).toEqual(["repeated_party"]);
    expect(codes({ parties: [first, { ...first, role: "host" }] })).toEqual([]);
  });

  test.each<[string, Partial<PartnershipDocument>]>([
    ["dates_reversed", { dateFrom: "2007-05", dateTo: "2007-04" }],
    ["dates_reversed", { dateFrom: "2007", dateTo: "2009", dateEnd: "open" }],
    ["in_force_before_signed", { signedOn: "2007", inForceOn: "2006-12" }],
    ["end_without_date", { dateFrom: "2007", dateEnd: "dated" }],
    ["amount_without_currency", { amount: 5 }],
  ])("not when %s", (code, changes) => {
    expect(codes(changes)).toEqual([code]);
  });

  test.each<Partial<PartnershipDocument>>([
    { dateFrom: "2007-05", dateTo: "2007" },
    { signedOn: "2007-06-12", inForceOn: "2007" },
    { dateFrom: "2007", dateTo: "2009", dateEnd: "dated" },
  ])("when dates of different precision can agree: %o", (changes) => {
    expect(codes(changes)).toEqual([]);
  });
});

test("an entry concerns its parties and those on whose behalf they act", () => {
  expect(concerns("partnership", "p", partnership)).toEqual(["one", "two", "three"]);
});

test("editors propose what concerns their organisation, once their address is proved", () => {
  const editor = { id: "a", isAdministrator: false, emailVerified: true, organisationIds: ["two"], disabled: false };
  type Actor = Parameters<typeof canPropose>[0];
  expect(canPropose(editor as unknown as Actor, ["one", "two"])).toBe(true);
  expect(canPropose(editor as unknown as Actor, ["one"])).toBe(false);
  expect(canPropose({ ...editor, emailVerified: false } as unknown as Actor, ["two"])).toBe(false);
  expect(canPropose({ ...editor, isAdministrator: true } as unknown as Actor, ["one"])).toBe(true);
  expect(canPropose(null, ["two"])).toBe(false);
});
