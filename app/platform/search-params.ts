/** One value of a query string or form: the first of that name, without control characters, cut to `limit`; "" when absent. */
export function textParam(params: URLSearchParams | FormData, name: string, limit = 100): string {
  const value = params.get(name);
  return (typeof value === "string" ? value : "")
    .replace(/\p{C}+/gu, " ")
    .trim()
    .slice(0, limit);
}

/** A value that must be one of `allowed`; null for anything else. */
export function choiceParam<Choice extends string>(
  params: URLSearchParams,
  name: string,
  allowed: readonly Choice[],
): Choice | null {
  const value = params.get(name);
  return allowed.find((choice) => choice === value) ?? null;
}

/** A whole number from 1 to `max`; `fallback` for anything else. */
export function numberParam<Fallback extends number | null>(
  params: URLSearchParams,
  name: string,
  max: number,
  fallback: Fallback,
): number | Fallback {
  const value = params.get(name) ?? "";
  if (!/^\d{1,9}$/.test(value)) return fallback;
  const number = Number(value);
  return number >= 1 && number <= max ? number : fallback;
}
