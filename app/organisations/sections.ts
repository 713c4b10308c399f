/**
 * Sections in the order of the document. Numbered ones by their numbers ("2.2.9" before "2.2.10", "3.1" before
 * "3.1, status table"); unnumbered ones as `printed` lists them, before the numbered ones; the rest last.
 */
export function orderSections<Item extends { section: string }>(items: Item[], printed: string[]): Item[] {
  return [...items].sort((a, b) => compareSections(a.section, b.section, printed));
}

function compareSections(a: string, b: string, printed: string[]): number {
  const [numbersA, numbersB] = [numbersOf(a), numbersOf(b)];
  if (numbersA && numbersB) return compareNumbers(numbersA, numbersB) || a.localeCompare(b, "en");
  if (numbersA || numbersB) return rankOf(a, printed) - rankOf(b, printed) || (numbersA ? -1 : 1);
  return rankOf(a, printed) - rankOf(b, printed) || a.localeCompare(b, "en");
}

/** Unnumbered sections that the document's own entry lists: their place; numbered: after them; others: last. */
function rankOf(section: string, printed: string[]): number {
  if (numbersOf(section)) return printed.length;
  const place = printed.indexOf(section);
  if (place !== -1) return place;
  return /^title/i.test(section) ? -1 : printed.length + 1;
}

function numbersOf(section: string): number[] | null {
  const match = /^\d+(?:\.\d+)*/.exec(section);
  return match ? match[0].split(".").map(Number) : null;
}

function compareNumbers(a: number[], b: number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
