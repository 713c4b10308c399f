import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the parameters that the OWASP password storage guide gives as its minimum. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const written = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`;

/** A hash that no password has: what is compared with where there is no account, so that the work is the same. */
const nobodysHash = `${written}${"A".repeat(22)}$${"A".repeat(43)}`;

/** The same characters, however a keyboard or system composes them. */
function normalised(password: string): string {
  return password.normalize("NFKC");
}

/** The hash to store for a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), parameters);
}

/** Whether a password is the account's; takes as long when there is no account (`stored` null). */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? nobodysHash, normalised(password));
  return matches && stored !== null;
}

/** True when a hash was made with other parameters than today's. */
export function isOutdatedHash(stored: string): boolean {
  return !stored.startsWith(written);
}
