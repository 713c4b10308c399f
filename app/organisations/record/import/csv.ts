import { addNode, addTie, attributeName, emptyGraph } from "#app/organisations/record/import/raw.ts";
import { type Attributes, limits, type RawGraph, UnreadableFile } from "#app/organisations/record/import/shape.ts";
import { delimiterOf, parseTable } from "#app/platform/table.ts";

type Line = { line: number; values: Attributes };

/** Which of a table's headings name the ends of a tie. */
const ends = [
  ["source", "target"],
  ["from organisation", "to organisation"],
  ["organisation a", "organisation b"],
  ["party 1", "party 2"],
] as const;

/** Whether the table has a line per tie; else it has one per organisation. */
export function isTieTable(text: string): boolean {
  const [head = []] = parseTable(text.slice(0, 100_000), delimiterOf(text), 1);
  const names = head.map(attributeName);
  return ends.some(([a, b]) => names.includes(a) && names.includes(b));
}

/** Reads one table of ties, or a pair: organisations by their id, and ties between them. */
export function readCsv(ties: string, nodes: string | null): RawGraph {
  const graph = emptyGraph();
  const byName = new Map<string, string>();
  for (const { line, values } of nodes === null ? [] : linesOf(nodes)) {
    const id = values.id ?? values.slug ?? nameIn(values);
    addNode(graph, { id, line, attributes: values });
    if (nameIn(values) !== "" && !byName.has(nameIn(values))) byName.set(nameIn(values), id);
  }
  const ids = new Set(graph.nodes.map(({ id }) => id));
  const end = (values: Attributes, name: string, line: number): string => {
    const [own, text] = [values[`${name} id`] ?? "", values[name] ?? ""];
    for (const one of [own, text]) if (one !== "" && ids.has(one)) return one;
    const named = byName.get(text);
    if (named !== undefined) return named;
    const id = own || text;
    // Without a table of organisations they are what the ties name.
    if (nodes === null && id !== "") {
      ids.add(id);
      addNode(graph, { id, line, attributes: { label: text || id } });
      byName.set(text, id);
    }
    return id;
  };
  for (const { line, values } of linesOf(ties)) {
    const [a, b] = ends.find(([one]) => one in values) ?? ends[0];
    const [source, target] = [end(values, a, line), end(values, b, line)];
    addTie(graph, { id: values.id || null, line, source, target, attributes: values });
  }
  graph.own = graph.ties.some(({ attributes }) => attributes.partnership && attributes.parties);
  return graph;
}

function nameIn(values: Attributes): string {
  return values.name ?? values.label ?? values.organisation ?? "";
}

function linesOf(text: string): Line[] {
  const [head, ...rows] = parseTable(text, delimiterOf(text), limits.ties + 2);
  const names = (head ?? []).map(attributeName);
  if (names.filter((name) => name !== "").length < 2) throw new UnreadableFile("not_table", 1);
  const lines: Line[] = [];
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const values: Attributes = {};
    for (const [column, name] of names.entries()) if (name !== "") values[name] ??= cellText(cells[column] ?? "");
    lines.push({ line: index + 2, values });
  }
  return lines;
}

/** What a cell says. The apostrophe with which a formula was kept from being one goes; a formula is nothing but its text. */
export function cellText(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, "");
}
