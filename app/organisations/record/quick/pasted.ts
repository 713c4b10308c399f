import { attributeName } from "#app/organisations/record/import/raw.ts";
import { csvFile } from "#app/platform/csv.ts";
import { delimiterOf, parseTable } from "#app/platform/table.ts";

/** What the columns of a pasted table are where it does not say so itself. */
export const pastedColumns = ["source", "target", "kind", "title", "from", "document"] as const;

const heads: Record<string, string> = {
  ...{ party: "source", "party 1": "source", "organisation a": "source", partie: "source", "partie 1": "source" },
  ...{ "party 2": "target", "other party": "target", "organisation b": "target", "partie 2": "target" },
  ...{ type: "kind", titre: "title", date: "from", since: "from", depuis: "from", reference: "document" },
};

/** A pasted table as a file of ties: with its own headings, or with the usual ones put before it. Null: nothing was pasted. */
export function pastedFile(text: string): string | null {
  const table = parseTable(text.trim(), delimiterOf(text.trim()));
  const [first] = table;
  if (!first || table.every((cells) => cells.every((cell) => cell.trim() === ""))) return null;
  const named = first.map(attributeName).map((name) => heads[name] ?? name);
  // In a heading "source" is the first party; where two are named already, it is the document.
  const isHead = named.includes("target") && (named.includes("source") || named[0] === "party");
  const lines = isHead ? [named, ...table.slice(1)] : [[...pastedColumns], ...table];
  return csvFile(lines);
}
