import { hasGoodLinks, oneLine, blockOf as partOf, type TextPage } from "#app/platform/text-page.ts";

// The notice is written as plain text: `# Title`, a lead, `## Section`, paragraphs with empty lines between them, `- item`.

/** The text as it is edited. */
export function formatNotice(page: TextPage): string {
  const sections = page.sections.map(({ title, body }) => [`## ${title}`, ...body.map(blockOf)].join("\n\n"));
  return [`# ${page.title}`, page.lead, ...sections].join("\n\n");
}

function blockOf(part: string | string[]): string {
  return Array.isArray(part) ? part.map((item) => `- ${item}`).join("\n") : part;
}

/** The page that a text means, or the code of what is wrong with it. */
export function parseNotice(text: string): TextPage | string {
  const blocks = text
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== "");
  const [first = "", lead = "", ...rest] = blocks;
  if (!/^# \S/.test(first) || first.includes("\n")) return "notice_title";
  if (lead === "" || isSection(lead) || isList(lead)) return "notice_lead";
  if (!rest[0] || !isSection(rest[0])) return "notice_section";
  const page: TextPage = { title: first.slice(2).trim(), lead: oneLine(lead), sections: [] };
  for (const block of rest) {
    if (isSection(block)) {
      const [title = "", ...below] = block.split("\n");
      page.sections.push({ id: `section-${page.sections.length + 1}`, title: title.slice(3).trim(), body: [] });
      if (below.length > 0) page.sections.at(-1)?.body.push(partOf(below.join("\n")));
    } else page.sections.at(-1)?.body.push(partOf(block));
  }
  if (page.sections.some(({ body }) => body.length === 0)) return "notice_empty_section";
  return linesOf(page).every(hasGoodLinks) ? page : "notice_link";
}

const isSection = (block: string) => /^## \S/.test(block);
const isList = (block: string) => /^- /.test(block);
/** Everything it says, line by line; the title of a section begins with `## `. */
export function linesOf({ title, lead, sections }: TextPage): string[] {
  return [title, lead, ...sections.flatMap((section) => [`## ${section.title}`, ...section.body.flat()])];
}

export type Change = { kind: "same" | "added" | "removed"; text: string };

/** What was taken out and what came in, line by line, in the order of the new text. */
export function changesBetween(before: string[], after: string[]): Change[] {
  const common = commonLengths(before, after);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      changes.push({ kind: "same", text: after[j] ?? "" });
      i++;
      j++;
    } else if (j >= after.length || (i < before.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      changes.push({ kind: "removed", text: before[i++] ?? "" });
    } else {
      changes.push({ kind: "added", text: after[j++] ?? "" });
    }
  }
  return changes;
}

const at = (table: number[][], i: number, j: number) => table[i]?.[j] ?? 0;

/** How many lines the rests from each pair of places on have in common. */
function commonLengths(before: string[], after: string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    const row = table[i] ?? [];
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] =
        before[i] === after[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

/** Only what changed, each under the title of its section. */
export function onlyChanges(changes: Change[]): Change[] {
  const shown: Change[] = [];
  let title: Change | undefined;
  for (const change of changes) {
    if (change.kind === "same") {
      if (change.text.startsWith("## ")) title = change;
      continue;
    }
    if (title) shown.push(title);
    title = undefined;
    shown.push(change);
  }
  return shown;
}
