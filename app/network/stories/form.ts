/** More sources, or more steps, are more than anybody follows. */
export const mostCitations = 6;
export const mostSteps = 12;

type Places<Name extends string> = `${Name}${number}`;

/** The names of fields that stand in a row: `step1`, `step2` and so on. */
export function places<Name extends string>(name: Name, count: number): Places<Name>[] {
  return Array.from({ length: count }, (_, index): Places<Name> => `${name}${index + 1}`);
}
