import { describe, expect, test } from "vitest";
import { type NetworkFile, toCsv, toGexf, toGraphml, toJson, toNodesCsv } from "#app/network/export.ts";
import { everything, parseNetworkFilter } from "#app/network/filter.ts";
import { buildGraph, type NetworkGraph, type NetworkRows } from "#app/network/graph.ts";
import { readFiles } from "#app/organisations/record/import/read-file.ts";
import type { FileContent } from "#app/organisations/record/import/shape.ts";
import { isSafeLine } from "#app/platform/safe-text.ts";
import { OrganisationKind, PartnershipKind, PartnershipState, PartyRole } from "#prisma/generated/enums.ts";
import fc from "#tests/setup/properties.ts";

const line = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      "=1+1",
      "'=1+1",
      "-",
      "''@x",
      'a"b,c;d|e',
      "<b>&amp;</b>",
      "İpek 李明 مرحبا",
      "{}",
      "end",
      "x\u00A0y",
    ),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "" && isSafeLine(text) && !/[\uFFFE\uFFFF\uFFFD]/.test(text));
const date = fc.oneof(
  fc.integer({ min: 1850, max: 2100 }).map(String),
  fc
    .tuple(fc.integer({ min: 1850, max: 2100 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
  fc.constantFrom("2007-06-12", "2011-12-31"),
);
const word = <Word extends string>(words: Record<string, Word>) => fc.constantFrom(...Object.values(words));
const nothing = fc.constant(null);

const span = fc.oneof(
  fc.tuple(date, date).map(([a, b]) => ({
    from: a < b ? a.slice(0, 4) : b.slice(0, 4),
    to: a < b ? b : a,
    end: "dated" as const,
    certainty: "within" as const,
  })),
  date.map((from) => ({ from, to: null, end: "open" as const, certainty: "exact" as const })),
  date.map((from) => ({ from, to: null, end: "same" as const, certainty: "exact" as const })),
  fc.constant({ from: null, to: null, end: "unknown" as const, certainty: "unconfirmed" as const }),
);

const ids = ["o-1", "o-2", "o-3", "o-4"];
const party = fc.record({
  organisationId: fc.constantFrom(...ids),
  countryCode: nothing,
  role: fc.oneof(nothing, word(PartyRole)),
});
const country = fc.record({
  organisationId: nothing,
  countryCode: fc.constantFrom("FR", "LK"),
  role: fc.oneof(nothing, word(PartyRole)),
});
const parties = fc
  .uniqueArray(fc.oneof({ weight: 5, arbitrary: party }, country), {
    minLength: 2,
    maxLength: 6,
    selector: ({ organisationId, countryCode, role }) => `${organisationId} ${countryCode} ${role}`,
  })
  // What ties no two organisations, and none with itself, is no tie: only JSON has it.
  .filter((all) => all.filter(({ organisationId }) => organisationId).length > 1);

const rows: fc.Arbitrary<NetworkRows> = fc.record({
  countries: fc.constant([]),
  organisations: fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        slug: fc.constant(id),
        name: line,
        nameFr: fc.oneof(nothing, line),
        acronym: fc.oneof(nothing, line),
        kind: fc.oneof(nothing, word(OrganisationKind)),
        countryCode: fc.oneof(nothing, fc.constantFrom("FR", "LK")),
      }),
    ),
  ),
  partnerships: fc
    .array(
      fc.record({
        kind: word(PartnershipKind),
        state: word(PartnershipState),
        title: line,
        titleFr: fc.oneof(nothing, line),
        span,
        project: nothing,
        conference: nothing,
        parties,
        citations: fc.array(fc.record({ sourceId: fc.constantFrom("report", "study"), section: line }), {
          maxLength: 3,
        }),
      }),
      { maxLength: 5 },
    )
    .map((all) => all.map((one, index) => ({ ...one, id: `p-${index}`, slug: `p-${index}` }))),
});

const bytes = (text: string) => new TextEncoder().encode(text);
const writers: [string, (file: NetworkFile) => Uint8Array[]][] = [
  ["GEXF", (file) => [bytes(toGexf(file))]],
  ["GraphML", (file) => [bytes(toGraphml(file))]],
  ["JSON", (file) => [bytes(toJson(file))]],
  ["CSV pair", (file) => [bytes(toCsv(file)), bytes(toNodesCsv(file))]],
  ["CSV pair in the other order", (file) => [bytes(toNodesCsv(file)), bytes(toCsv(file))]],
];

/** What the view says, in the words of the import. */
function saidIn(graph: NetworkGraph) {
  const present = <Value>(name: string, value: Value | null) => (value === null ? {} : { [name]: value });
  return {
    organisations: graph.nodes.map(({ id, name, nameFr, acronym, kind, countryCode }) => ({
      key: id,
      nameEn: name,
      said: {
        ...present("nameFr", nameFr),
        ...present("acronym", acronym),
        ...present("kind", kind),
        ...present("country", countryCode),
      },
    })),
    partnerships: graph.partnerships
      .map(({ id, kind, state, title, titleFr, span, parties, citations }) => ({
        ...{ key: id, kind, state, titleEn: title, titleFr, dateFrom: span.from, dateTo: span.to },
        ...{ dateEnd: span.end, dateCertainty: span.certainty },
        parties: parties.map(({ organisationId, countryCode, role }) => ({
          organisation: organisationId,
          country: countryCode,
          role,
        })),
        citations: citations.map(({ sourceId, section }) => ({ source: sourceId, section })),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function readIn({ organisations, partnerships }: FileContent) {
  return {
    organisations: organisations.map(({ key, nameEn, said }) => ({ key, nameEn, said })),
    partnerships: partnerships
      .map(({ line: _, description: __, ...said }) => said)
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

describe("what was exported and is read again", () => {
  test.each(writers)("is the same as %s, whatever names, dates, roles and sources", (_name, write) => {
    fc.assert(
      fc.property(rows, (all) => {
        const graph = buildGraph(all, everything);
        const { content } = readFiles(
          write({ graph, positions: new Map(), address: "https://octopus.example/network" }),
        );
        expect(content.faults).toEqual([]);
        expect(content.own || graph.partnerships.length === 0).toBe(true);
        expect(readIn(content)).toEqual(saidIn(graph));
      }),
      { numRuns: 60 },
    );
  });

  test("is exactly the view that was filtered", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const graph = buildGraph(all, { ...everything, hidden: ["o-1"] });
        for (const [, write] of writers) {
          const { content } = readFiles(
            write({ graph, positions: new Map(), address: "https://octopus.example/network" }),
          );
          expect(content.organisations.map(({ key }) => key)).not.toContain("o-1");
          expect(content.faults.filter(({ code }) => code !== "alone")).toEqual([]);
          const tied = new Set(graph.edges.flatMap(({ partnershipIds }) => partnershipIds));
          for (const id of tied) expect(content.partnerships.map(({ key }) => key)).toContain(id);
        }
      }),
      { numRuns: 30 },
    );
    expect(parseNetworkFilter(new URLSearchParams("hide=o-1")).hidden).toEqual(["o-1"]);
  });
});
