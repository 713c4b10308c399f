import { cleanLine, cleanText, httpUrl, inert } from "./inert.ts";

/** Words of organisers and reviewers, which may have several lines. */
const longTexts = new Set(["message", "reason", "comments"]);

/** The props of a template as they may stand in a mail: every string made safe by what it is. */
export function cleanProps<Props>(props: Props): Props {
  return clean(props, "") as Props;
}

function clean(value: unknown, key: string): unknown {
  if (typeof value === "string") return cleanString(value, key);
  if (Array.isArray(value)) return value.map((item) => clean(item, key));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, clean(item, name)]));
}

function cleanString(value: string, key: string): string {
  if (key === "url" || key.endsWith("Url")) return httpUrl(value);
  return longTexts.has(key) ? cleanText(value) : inert(cleanLine(value));
}
