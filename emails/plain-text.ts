import type { Block, Change, Fact, Letter } from "./letter.ts";
import type { MailTranslator } from "./translator.ts";

const width = 72;
const rule = "-".repeat(width);

/** The letter set for programs that show text only: lines of at most 72 characters, addresses on lines of their own. */
export function plainText(letter: Letter, t: MailTranslator, appUrl: string): string {
  const demonstration = `${t("common.demonstrationTitle")} ${t("common.demonstration")}`;
  const parts = [
    ...(letter.isDemonstration ? [wrap(demonstration), rule] : []),
    underlined(letter.title),
    wrap(letter.greeting),
    ...letter.blocks.map((block) => blockText(block, t)),
    rule,
    wrap(letter.why),
    wrap(t("common.automatic")),
    `Octopus\n${wrap(t("common.tagline"))}\n${appUrl}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function blockText(block: Block, t: MailTranslator): string {
  const labelled = (label: string) => t("common.labelled", { label });
  switch (block.kind) {
    case "paragraph":
    case "note":
      return wrap(block.text);
    case "quote":
      return `${wrap(block.intro)}\n\n${indent(block.text)}`;
    case "facts":
      return factLines(block.rows);
    case "changes":
      return changeLines(block.rows, labelled);
    case "action":
      return `${labelled(block.label)}\n${block.url}`;
    case "aside":
      return `${wrap(block.text)}\n${labelled(block.label)}\n${block.url}`;
  }
}

function factLines(rows: Fact[]): string {
  const column = Math.max(...rows.map((row) => row.label.length)) + 3;
  return rows
    .flatMap((row) => [
      hanging(row.label, row.value, column),
      ...(row.url ? [" ".repeat(column) + row.url] : []),
      ...(row.remark ? [wrap(row.remark, " ".repeat(column))] : []),
    ])
    .join("\n");
}

function changeLines(rows: Change[], labelled: (label: string) => string): string {
  return rows.map((row) => `${wrap(`${labelled(row.label)} ${row.to}`)}\n${wrap(`(${row.before})`, "  ")}`).join("\n");
}

/** Label, then the value in a column of its own that further lines keep to. */
function hanging(label: string, value: string, column: number): string {
  const [first = "", ...more] = wrap(value, "", width - column).split("\n");
  return [label.padEnd(column) + first, ...more.map((line) => " ".repeat(column) + line)].join("\n");
}

function underlined(title: string): string {
  const lines = wrap(title);
  const longest = Math.max(...lines.split("\n").map((line) => [...line].length));
  return `${lines}\n${"=".repeat(longest)}`;
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => (line.trim() ? wrap(line, "  ") : ""))
    .join("\n");
}

/** Breaks at ordinary spaces only; a word that is longer than a line stays whole. */
function wrap(text: string, prefix = "", limit = width): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (line && prefix.length + [...longer].length > limit) {
      lines.push(prefix + line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, prefix + line].join("\n");
}
