/** What a note is read as: words, and after a sentence the place in its citations that it rests on. */
export type NotePart = { text: string } | { mark: number };

const marks = /\s*\[(\d{1,2})\]/g;

/** A note in parts: `[1]` is the first citation. */
export function partsOf(note: string): NotePart[] {
  const parts: NotePart[] = [];
  let at = 0;
  for (const match of note.matchAll(marks)) {
    if (match.index > at) parts.push({ text: note.slice(at, match.index) });
    parts.push({ mark: Number(match[1]) - 1 });
    at = match.index + match[0].length;
  }
  if (at < note.length) parts.push({ text: note.slice(at) });
  return parts;
}

/** Whether a note's marks mean citations that there are, and each citation is meant by one. */
export function marksFit(note: string, citations: number): boolean {
  const meant = new Set(partsOf(note).flatMap((part) => ("mark" in part ? part.mark : [])));
  return meant.size === citations && [...meant].every((mark) => mark >= 0 && mark < citations);
}
