/** Lower case without accents or punctuation, single spaces: what names are searched and compared by, in any script. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Lower-case ASCII words joined by hyphens, for a URL; empty when nothing of the text can be written so. */
export function slugify(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9 ]+/g, "")
    .trim()
    .replace(/ +/g, "-")
    .slice(0, 80)
    .replace(/-+$/, "");
}

/** What two e-mail addresses are compared by: trimmed, NFC, lower case. */
export function emailKeyOf(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}

/** For `contains`: what is typed is looked for as it stands, `%` and `_` included. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** True for what can be a slug or an identifier in an address; anything else is not worth asking the database for. */
export function isSlug(value: string | undefined): value is string {
  return value !== undefined && /^[a-z0-9][a-z0-9._-]{0,159}$/.test(value);
}
