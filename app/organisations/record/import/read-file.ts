import { isTieTable, readCsv } from "#app/organisations/record/import/csv.ts";
import { readGexf } from "#app/organisations/record/import/gexf.ts";
import { readGraphml } from "#app/organisations/record/import/graphml.ts";
import { interpret } from "#app/organisations/record/import/interpret.ts";
import { readJson } from "#app/organisations/record/import/json.ts";
import { type FileContent, limits, type RawGraph, UnreadableFile } from "#app/organisations/record/import/shape.ts";
import { decode, encodingOf } from "#app/platform/table.ts";

export const fileFormats = ["gexf", "graphml", "json", "csv"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Reads one file, or the two of a CSV pair in either order. Throws `UnreadableFile`. */
export function readFiles(files: Uint8Array[]): { format: FileFormat; content: FileContent } {
  const [first, second] = files.map(textOf);
  if (first === undefined) throw new UnreadableFile("empty");
  const format = formatOf(first);
  const graph = readers[format](first, second ?? null);
  if (graph.nodes.length + graph.ties.length === 0) throw new UnreadableFile("no_rows");
  return { format, content: interpret(graph) };
}

const readers: Record<FileFormat, (text: string, second: string | null) => RawGraph> = {
  gexf: readGexf,
  graphml: readGraphml,
  json: readJson,
  csv(text, second) {
    const [ties, nodes] = second !== null && !isTieTable(text) ? [second, text] : [text, second];
    if (isTieTable(ties)) return readCsv(ties, nodes);
    // Organisations alone are a file, too.
    const lonely = readCsv("source,target\n", ties);
    if (lonely.nodes.every(({ id }) => id === "")) throw new UnreadableFile("not_table", 1);
    return lonely;
  },
};

function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFile("empty");
  if (bytes.length > limits.bytes) throw new UnreadableFile("too_large");
  const text = decode(bytes, encodingIn(bytes));
  if (text.includes("\0") || text.includes("\uFFFD")) throw new UnreadableFile("not_text");
  return text;
}

/** XML says its own encoding; what is said there and is not so would garble every name. */
function encodingIn(bytes: Uint8Array) {
  const guessed = encodingOf(bytes);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || guessed.startsWith("utf-16")) return guessed;
  if (/^(iso-8859-(1|15)|windows-1252|latin-?1|us-ascii)$/.test(declared)) return "windows-1252";
  if (declared !== "utf-8" || guessed !== "utf-8") throw new UnreadableFile("not_text", 1);
  return "utf-8";
}

function formatOf(text: string): FileFormat {
  const start = text.slice(0, 5_000).trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return "json";
  if (!start.startsWith("<")) {
    if (!/[,;\t|]/.test(start)) throw new UnreadableFile("unknown_format");
    return "csv";
  }
  if (/<(?:\w+:)?graphml[\s>]/i.test(start)) return "graphml";
  // Anything else that begins like XML is looked at as such, so that what is wrong with it can be said.
  return "gexf";
}
