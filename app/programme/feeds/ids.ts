import { createHash } from "node:crypto";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id itself where it is a UUID; else (rows that come from the documents) always the same one made from it. */
export function guidOf(id: string): string {
  if (uuid.test(id)) return id;
  const hex = createHash("sha256").update(id).digest("hex");
  // Version 8 of RFC 9562: made by a rule of our own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A positive whole number that stays the same, for programs that know no other ids. */
export function numberOf(id: string): number {
  return Number.parseInt(createHash("sha256").update(id).digest("hex").slice(0, 7), 16) + 1;
}

/** Six capital letters and digits, different for every number below two thousand million. */
export function codeOf(number: number): string {
  return number.toString(36).toUpperCase().padStart(6, "0").slice(-6);
}
