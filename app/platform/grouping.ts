/** Things by a key of theirs, each list in the order given. */
export function grouped<Thing>(things: Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}

/** Columns that are side by side as one stretch each, from left to right; what is below zero is nowhere. */
export function runsOf(columns: number[]): { column: number; span: number }[] {
  const runs: { column: number; span: number }[] = [];
  for (const column of [...new Set(columns)].filter((at) => at >= 0).sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.column + last.span === column) last.span += 1;
    else runs.push({ column, span: 1 });
  }
  return runs;
}
