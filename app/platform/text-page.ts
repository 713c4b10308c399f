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
