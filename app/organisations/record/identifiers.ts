import type { IdentifierScheme } from "#prisma/generated/enums.ts";

/** What stands before the number where somebody pastes an address, and what makes an address of it again. */
const addresses: Record<IdentifierScheme, string> = {
  ror: "https://ror.org/",
  wikidata: "https://www.wikidata.org/wiki/",
  isni: "https://isni.org/isni/",
  iati: "https://d-portal.org/ctrack.html?publisher=",
};

const isValid: Record<IdentifierScheme, (value: string) => boolean> = {
  ror: isRor,
  wikidata: (value) => /^Q[1-9]\d{0,11}$/.test(value),
  isni: isIsni,
  iati: (value) => /^[A-Z]{2,3}(-[A-Za-z0-9_.]{1,30}){1,4}$/.test(value),
};

/** The number as the register writes it, from what was typed or from its address; null when it cannot be one. */
export function identifierOf(scheme: IdentifierScheme, typed: string): string | null {
  const bare = typed.trim().replace(/^https?:\/\/[^?]*(?:\/|\?publisher=)/i, "");
  const value = { ror: bare.toLowerCase(), wikidata: bare.toUpperCase(), isni: isniDigits(bare), iati: bare }[scheme];
  return isValid[scheme](value) ? value : null;
}

/** Where the register says what it knows of it. */
export function identifierAddress(scheme: IdentifierScheme, value: string): string {
  return addresses[scheme] + encodeURIComponent(value);
}

/** As people read it: an ISNI in groups of four. */
export function identifierWords(scheme: IdentifierScheme, value: string): string {
  return scheme === "isni" ? (value.match(/.{4}/g) ?? [value]).join(" ") : value;
}

function isniDigits(text: string): string {
  return text
    .replace(/^ISNI:?/i, "")
    .replace(/[\s-]/g, "")
    .toUpperCase();
}

/** Sixteen digits, the last of which checks the others (ISO 7064, MOD 11-2). */
function isIsni(value: string): boolean {
  if (!/^\d{15}[\dX]$/.test(value)) return false;
  const sum = [...value.slice(0, 15)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return value[15] === (check === 10 ? "X" : String(check));
}

const crockford = "0123456789abcdefghjkmnpqrstvwxyz";

/** Nought, six characters in base 32 (without i, l, o, u), and two digits that check them (ISO 7064, MOD 97-10). */
function isRor(value: string): boolean {
  if (!/^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/.test(value)) return false;
  const number = [...value.slice(1, 7)].reduce((total, letter) => total * 32 + crockford.indexOf(letter), 0);
  return Number(value.slice(7)) === 98 - ((number * 100) % 97);
}
