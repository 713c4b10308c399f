import { commonPasswords, longestCommonPassword } from "#app/accounts/common-passwords.ts";
import { passwordLength } from "#app/accounts/password-length.ts";

/** Codes of the field errors. */
export type PasswordFault =
  | `too_short|${number}`
  | `too_long|${number}`
  | "password_common"
  | "password_personal"
  | "password_pattern";

/** What somebody who attacks this account knows anyway. */
export type PasswordOwner = { email: string; name: string };

/**
 * What is left of a password when all that is easily guessed is taken out must be at least so many characters. A common
 * word counts two, a year or a row of keys one, the owner's name or address nothing, any other character one.
 */
const leastOwn = 7;

/** What is wrong with a new password; null when it may be used. */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  const length = [...password].length;
  if (length < passwordLength.min) return `too_short|${passwordLength.min}`;
  if (length > passwordLength.max) return `too_long|${passwordLength.max}`;
  const found = guessableParts(password, personalWords(owner));
  if (found.own >= leastOwn) return null;
  return found.personal ? "password_personal" : found.common ? "password_common" : "password_pattern";
}

type Guess = { length: number; cost: number; kind: "personal" | "common" | "pattern" };
type Found = { own: number; personal: boolean; common: boolean };

/** Reads from left to right and takes the longest thing that can be guessed at each place. */
function guessableParts(password: string, personal: ReadonlySet<string>): Found {
  const text = foldCharacters(password);
  const readings = readingsOf(text);
  const found: Found = { own: 0, personal: false, common: false };
  for (let at = 0; at < text.length; ) {
    const guess = longest([
      ...readings.map((reading) => wordAt(reading, at, personal, longestCommonPassword, 4, 0, "personal")),
      ...readings.map((reading) => wordAt(reading, at, commonPasswords, longestCommonPassword, 3, 2, "common")),
      patternOf(yearAt(text, at), 1),
      patternOf(rowAt(text, at), 1),
      patternOf(repetitionAt(text, at), 1),
    ]);
    found.own += guess ? guess.cost : 1;
    found.personal ||= guess?.kind === "personal";
    found.common ||= guess?.kind === "common";
    at += guess ? guess.length : 1;
  }
  return found;
}

/** The longest guess; of two equally long ones the cheaper. */
function longest(guesses: (Guess | null)[]): Guess | null {
  return guesses.reduce((best, guess) => {
    if (!guess) return best;
    if (!best || guess.length > best.length) return guess;
    return guess.length === best.length && guess.cost < best.cost ? guess : best;
  }, null);
}

function patternOf(length: number, cost: number): Guess | null {
  return length === 0 ? null : { length, cost, kind: "pattern" };
}

/** Lower case without accents, one entry per character typed. */
function foldCharacters(password: string): string[] {
  return [...password.normalize("NFKC")].map((character) => [...character.normalize("NFKD").toLowerCase()][0] ?? "");
}

const lookAlikes: Record<string, string> = {
  "0": "o",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "€": "e",
  "+": "t",
};

/** The text as typed, and with figures and signs read as the letters they stand for (1 and ! may be i or l). */
function readingsOf(text: string[]): string[] {
  const as = (one: string) =>
    text.map((character) => lookAlikes[character] ?? (/[1!|]/.test(character) ? one : character)).join("");
  return [...new Set([text.join(""), as("i"), as("l")])];
}

function wordAt(
  text: string,
  at: number,
  words: ReadonlySet<string>,
  longestWord: number,
  shortestWord: number,
  cost: number,
  kind: Guess["kind"],
): Guess | null {
  for (let length = Math.min(longestWord, text.length - at); length >= shortestWord; length--) {
    if (words.has(text.slice(at, at + length))) return { length, cost, kind };
  }
  return null;
}

/** Length of a year of our time, or 0. */
function yearAt(text: string[], at: number): number {
  return /^(19|20)\d\d$/.test(text.slice(at, at + 4).join("")) ? 4 : 0;
}

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "azertyuiop",
  "qsdfghjklm",
  "wxcvbn",
  "qwertzuiop",
  "yxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "1q2w3e4r5t6y7u8i9o0p",
  "!@#$%^&*()",
];
const directions = [...rows, ...rows.map((row) => [...row].reverse().join(""))];

/** Length of a piece of the alphabet, the figures or a row of keys that starts here, in either direction; 0 below three. */
function rowAt(text: string[], at: number): number {
  let best = 0;
  for (const row of directions) {
    let length = 0;
    const start = row.indexOf(text[at] ?? "");
    while (start >= 0 && at + length < text.length && row[start + length] === text[at + length]) length++;
    best = Math.max(best, length);
  }
  return best >= 3 ? best : 0;
}

/** Length of a piece that repeats what stands before it (overlapping allowed, as in `aaaa` or `abcabc`); 0 below three. */
function repetitionAt(text: string[], at: number): number {
  let best = 0;
  for (let from = 0; from < at; from++) {
    let length = 0;
    while (at + length < text.length && text[from + length] === text[at + length]) length++;
    best = Math.max(best, length);
  }
  return best >= 3 ? best : 0;
}

/** Words of the owner's name and address, and the two written together. */
function personalWords({ email, name }: PasswordOwner): ReadonlySet<string> {
  const parts = [...name.split(/[^\p{L}\p{N}]+/u), ...email.split(/[^\p{L}\p{N}]+/u), email, email.split("@")[0] ?? ""];
  const words = [...parts, name.replace(/\s+/g, "")].map((word) => foldCharacters(word).join(""));
  return new Set(words.filter((word) => word.length >= 4));
}
