import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** Keys of what is kept sealed in the database. The first seals; the others still open what they have sealed. */
export type VaultKeys = readonly [string, ...string[]];

const version = "1";
const cipherName = "aes-256-gcm";

/** Text sealed with the first key, bound to what it is about: it opens for nothing else. */
export function seal(keys: VaultKeys, text: string, about: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(cipherName, keyOf(keys[0]), nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"));
  return [version, ...parts].join(".");
}

/** What was sealed about this; null when no key opens it, because it is about something else or the key is gone. */
export function unseal(keys: VaultKeys, sealed: string, about: string): string | null {
  const [written, ...parts] = sealed.split(".");
  if (written !== version || parts.length !== 3) return null;
  const [nonce, tag, body] = parts.map((part) => Buffer.from(part, "base64url")) as [Buffer, Buffer, Buffer];
  if (tag.length !== 16) return null;
  for (const key of keys) {
    try {
      const decipher = createDecipheriv(cipherName, keyOf(key), nonce).setAAD(Buffer.from(about)).setAuthTag(tag);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
    } catch {
      // Sealed with another key, or changed since.
    }
  }
  return null;
}

function keyOf(secret: string): Buffer {
  return createHash("sha256").update(`octopus vault ${secret}`).digest();
}
