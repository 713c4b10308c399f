import { describe, expect, test } from "vitest";
import { readFiles } from "#app/organisations/record/import/read-file.ts";
import { type FileContent, UnreadableFile } from "#app/organisations/record/import/shape.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (...texts: string[]): FileContent => readFiles(texts.map(bytes)).content;

function faultOf(...files: Uint8Array[]): [string, number | null] {
  try {
    readFiles(files);
  } catch (error) {
    if (error instanceof UnreadableFile) return [error.fault, error.line];
    throw error;
  }
  throw new Error("was read");
}

/** As Gephi writes the network of characters of a novel: version 1.2, sizes and colours, weights, no dates. */
const characters = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <meta lastmodifieddate="2020-01-01"><creator>Gephi 0.9</creator></meta>
  <graph defaultedgetype="undirected" mode="static">
    <attributes class="node" mode="static"><attribute id="modularity_class" title="Modularity Class" type="integer"/></attributes>
    <nodes>
      <node id="0.0" label="Harbour Watch"><attvalues><attvalue for="modularity_class" value="0"/></attvalues><viz:size value="28.7"/><viz:color r="235" g="81" b="72"/></node>
      <node id="1.0" label="Tide Office"><viz:position x="-1.5" y="2"/></node>
      <node id="2.0" label="École des phares"/>
    </nodes>
    <edges>
      <edge id="0" source="1.0" target="0.0" weight="3"/>
      <edge id="1" source="2.0" target="0.0" type="directed"/>
    </edges>
  </graph>
</gexf>`;

/** As igraph and others write lines of flights: typed keys with defaults. */
const flights = `<?xml version='1.0' encoding='UTF-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="name" attr.type="string"/>
<key id="d1" for="node" attr.name="country" attr.type="string"><default>FR</default></key>
<key id="d2" for="edge" attr.name="year" attr.type="double"/>
<key id="d3" for="edge" attr.name="kind" attr.type="string"><default>agreement</default></key>
<graph edgedefault="directed">
<node id="n0"><data key="d0">North Field</data></node>
<node id="n1"><data key="d0">South &amp; Field</data><data key="d1">LK</data></node>
<edge source="n0" target="n1"><data key="d2">2007.0</data></edge>
<hyperedge id="h"><endpoint node="n0"/><endpoint node="n1"/><data key="d3">working_group</data></hyperedge>
</graph></graphml>`;

describe("graph files of other programs", () => {
  test("GEXF 1.2 with what only drawing needs", () => {
    const { organisations, partnerships, faults, own } = read(characters);
    expect([own, faults]).toEqual([false, []]);
    expect(organisations.map(({ key, nameEn }) => [key, nameEn])).toEqual([
      ["0.0", "Harbour Watch"],
      ["1.0", "Tide Office"],
      ["2.0", "École des phares"],
    ]);
    expect(partnerships.map(({ kind, parties }) => [kind, parties.map(({ organisation }) => organisation)])).toEqual([
      [null, ["1.0", "0.0"]],
      [null, ["2.0", "0.0"]],
    ]);
  });

  test("GEXF 1.3 with an edge of two spells: two separate times are two ties", () => {
    const dated = characters.replace(
      '<edge id="0" source="1.0" target="0.0" weight="3"/>',
      '<edge id="0" source="1.0" target="0.0"><spells><spell start="2004" end="2006-05"/><spell start="2011-11-02"/></spells></edge>',
    );
    expect(
      read(dated).partnerships.map(({ key, dateFrom, dateTo, dateEnd }) => [key, dateFrom, dateTo, dateEnd]),
    ).toEqual([
      ["0", "2004", "2006-05", "dated"],
      ["0#2", "2011-11-02", null, "unknown"],
      ["1", null, null, "unknown"],
    ]);
  });

  test("GraphML with typed keys, defaults, and an edge of several ends", () => {
    const { organisations, partnerships } = read(flights);
    expect(organisations.map(({ nameEn, said }) => [nameEn, said.country])).toEqual([
      ["North Field", "FR"],
      ["South & Field", "LK"],
    ]);
    expect(partnerships.map(({ kind, dateFrom, parties }) => [kind, dateFrom, parties.length])).toEqual([
      ["agreement", "2007", 2],
      ["working_group", null, 2],
    ]);
  });

  test("JSON as graphology and D3 write it", () => {
    const graph = {
      nodes: [
        { key: "a", attributes: { label: "Harbour Watch", ror: "https://ror.org/03yrm5c26" } },
        { key: "b", attributes: { label: "Tide Office" } },
      ],
      edges: [{ source: "a", target: "b" }],
    };
    const { organisations, partnerships } = read(JSON.stringify(graph));
    expect(organisations[0]?.identifiers).toEqual([{ scheme: "ror", value: "03yrm5c26" }]);
    expect(partnerships).toHaveLength(1);
    expect(
      read(
        JSON.stringify({
          nodes: [
            { id: 1, name: "A" },
            { id: 2, name: "B" },
          ],
          links: [{ source: 1, target: 2 }],
        }),
      ).partnerships,
    ).toHaveLength(1);
  });

  test("one table of ties, also separated as French spreadsheets do, with words of people", () => {
    const { organisations, partnerships, faults } = read(
      "Source;Target;Kind;Title;From;Source role\nHarbour Watch;Tide Office;Observer status;Watching;2007;Observer\nTide Office;Harbour Watch;;'=1+1;;\n",
    );
    expect(organisations.map(({ nameEn, line }) => [nameEn, line])).toEqual([
      ["Harbour Watch", 2],
      ["Tide Office", 2],
    ]);
    expect(
      partnerships.map(({ kind, titleEn, dateFrom, parties }) => [kind, titleEn, dateFrom, parties[0]?.role]),
    ).toEqual([
      ["observer_status", "Watching", "2007", "observer"],
      [null, "=1+1", null, null],
    ]);
    expect(faults).toEqual([]);
  });
});

describe("hostile files", () => {
  const bomb =
    '<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>\n<gexf><graph>&lol2;</graph></gexf>';
  test.each<[string, Uint8Array, string, number | null]>([
    ["nothing", bytes(""), "empty", null],
    ["an entity bomb", bytes(bomb), "entities", 2],
    ["an entity of another file", bytes('<graphml><!ENTITY x SYSTEM "file:///etc/passwd"></graphml>'), "entities", 1],
    ["cut off in the middle", bytes(characters.slice(0, 700)), "cut_off", 9],
    ["cut off JSON", bytes('{"nodes":[{"id":"a"'), "cut_off", null],
    ["XML of another kind", bytes("<html><body>no</body></html>"), "not_graph", null],
    ["not XML after all", bytes("<gexf><graph attr></gexf>"), "not_xml", 1],
    ["no JSON", bytes("{nodes}"), "not_json", null],
    ["JSON of another kind", bytes('{"nodes":7}'), "not_graph", null],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0, 0]), "not_text", null],
    [
      "Latin letters that say they are UTF-8",
      new Uint8Array([...bytes('<?xml version="1.0" encoding="UTF-8"?><gexf>'), 0xe9]),
      "not_text",
      1,
    ],
    ["prose", bytes("Dear all"), "unknown_format", null],
    ["a table of nothing", bytes("a,b\n1,2\n"), "not_table", 1],
    ["a table without lines", bytes("source,target\n"), "no_rows", null],
    ["more than may be", new Uint8Array(5 * 1_048_576 + 1).fill(65), "too_large", null],
    ["nested without end", bytes(`<gexf>${"<graph>".repeat(100)}`), "too_deep", 1],
  ])("%s", (_name, file, fault, line) => {
    expect(faultOf(file)).toEqual([fault, line]);
  });

  test("Latin letters that say what they are, are read", () => {
    const file = new Uint8Array([
      ...bytes('<?xml version="1.0" encoding="ISO-8859-1"?><gexf><graph><nodes><node id="1" label="'),
      0xc9,
      ...bytes('cole"/></nodes></graph></gexf>'),
    ]);
    expect(readFiles([file]).content.organisations[0]?.nameEn).toBe("École");
  });

  test("no more rows are read than may be", () => {
    const nodes = Array.from({ length: 5_001 }, (_, index) => `<node id="${index}" label="x"/>`).join("\n");
    expect(faultOf(bytes(`<gexf><graph><nodes>${nodes}</nodes></graph></gexf>`))[0]).toBe("too_many_rows");
  });

  test("rows that cannot be are told by line, and left out; the others stay", () => {
    const { organisations, partnerships, faults } = read(
      'source,target,from,to,title\nA,B,2007,,fine\nA,,2008,,no end\nA,B,NaN,,\nA,B,99999,,\nA,B,2009,2001,\nA,A,2001,,alone\nA,"B\u202Etxt",2001,,turned\n',
    );
    expect(organisations.map(({ nameEn }) => nameEn)).toEqual(["A", "B"]);
    expect(partnerships.map(({ titleEn }) => titleEn)).toEqual(["fine"]);
    expect(faults.map(({ line, code, minor }) => [line, code, minor])).toEqual([
      [8, "unsafe_text", false],
      [3, "dangling", false],
      [4, "bad_date", false],
      [5, "bad_date", false],
      [6, "reversed", false],
      [7, "alone", false],
      [8, "dangling", false],
    ]);
  });

  test("ids that come twice, edges that lead nowhere, values that nobody knows", () => {
    const { organisations, partnerships, faults } = read(
      characters
        .replace('id="1.0" label="Tide Office"', 'id="0.0" label="Tide Office"')
        .replace('title="Modularity Class"', 'title="kind"'),
    );
    expect(organisations).toHaveLength(2);
    expect(partnerships).toHaveLength(1);
    expect(faults.map(({ line, code, value, minor }) => [line, code, value, minor])).toEqual([
      [7, "unknown_kind", "0", true],
      [8, "duplicate_id", "0.0", false],
      [12, "dangling", "1.0", false],
    ]);
  });
});
