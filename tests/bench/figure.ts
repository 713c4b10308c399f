/** One measured figure; with `floor`, the same work done by the least there could be, in the same run. */
export type Figure = { bench: string; figure: string; value: number; unit: string; floor?: number };

/** Writes a figure as one JSON line on standard output. */
export function report({ bench, figure, value, unit, floor }: Figure): void {
  const line = { bench, figure, value: round(value), unit };
  const beside = floor === undefined ? {} : { floor: round(floor), ratio: round(value / floor) };
  process.stdout.write(`${JSON.stringify({ ...line, ...beside })}\n`);
}

/** Says what is going on, on standard error. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Something that must be so was not: the benchmark ends with exit code 1 after its other figures. */
export function fail(text: string): void {
  say(`NOT AS IT MUST BE: ${text}`);
  process.exitCode = 1;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
