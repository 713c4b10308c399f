import { foldText } from "#app/platform/text.ts";

/** By what two registrations may be recognised as the same person's; equal keys are a hint, never a proof. */
export type PersonKeys = { nameKey: string; addressKey: string; organisationKey: string };

type Person = { name: string; email: string; organisationName: string };

/** Letters that are written differently in another language, and that folding leaves as they are. */
const alike: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
};
const alikeLetters = new RegExp(`[${Object.keys(alike).join("")}]`, "gu");

function folded(text: string): string {
  return foldText(text).replace(alikeLetters, (letter) => alike[letter] ?? letter);
}

/** Case, accents and the order of the words do not count: `Nguyễn Văn An` is `AN, Nguyen Van`. */
export function nameKeyOf(name: string): string {
  return folded(name).split(" ").sort().join(" ");
}

/** Case, dots and what follows a plus do not count: many providers deliver all these to the same person. */
export function addressKeyOf(email: string): string {
  const [, local = "", domain = ""] = /^(.*)@([^@]*)$/.exec(email.trim().normalize("NFC").toLowerCase()) ?? [];
  const [name = ""] = local.split("+");
  const plain = name.replaceAll(".", "");
  // Both names of the same provider.
  return plain && `${plain}@${domain === "googlemail.com" ? "gmail.com" : domain}`;
}

/** The keys of a person as columns of the registration. */
export function personKeys({ name, email, organisationName }: Person): PersonKeys {
  return {
    nameKey: nameKeyOf(name),
    addressKey: addressKeyOf(email),
    organisationKey: folded(organisationName),
  };
}
