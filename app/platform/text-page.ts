/** A page of plain text: `lead`, then sections of paragraphs and lists. Links are written as `[words](address)`. */
export type TextPage = {
  title: string;
  lead: string;
  sections: { id: string; title: string; body: (string | string[])[] }[];
};

export type BilingualTextPage = { en: TextPage; fr: TextPage };

/** A run of words, or a link. */
export type Run = { text: string; to?: string };

/** Splits a paragraph at its links. */
export function runsOf(paragraph: string): Run[] {
  const runs: Run[] = [];
  let last = 0;
  for (const match of paragraph.matchAll(/\[([^\]]+)\]\(([^)\s]+)\)/g)) {
    if (match.index > last) runs.push({ text: paragraph.slice(last, match.index) });
    runs.push({ text: match[1] ?? "", to: match[2] ?? "" });
    last = match.index + match[0].length;
  }
  if (last < paragraph.length) runs.push({ text: paragraph.slice(last) });
  return runs;
}

/** The blocks of a text: paragraphs with empty lines between them, and lists whose items begin with `- `. */
export function blocksOf(text: string): (string | string[])[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map(blockOf);
}

/** One block: a paragraph on one line, or the items of a list. */
export function blockOf(block: string): string | string[] {
  if (!/^- /.test(block)) return oneLine(block);
  return block
    .split(/\n(?=- )/)
    .map((item) => oneLine(item.slice(2)))
    .filter((item) => item !== "");
}

/** A line without breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}

/** Links lead to a page of ours, a place on this one, a safe page elsewhere, or an address. */
export function hasGoodLinks(text: string): boolean {
  return runsOf(text).every(
    ({ to }) => to === undefined || /^(#[a-z][a-z0-9-]*$|\/(?![/\\])|https:\/\/[^/]|mailto:[^@]+@)/.test(to),
  );
}
