import { createHash, randomBytes } from "node:crypto";

/** A secret for a link or a cookie: 256 random bits, URL-safe. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 in hex: what is stored and looked up. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A token in an address, also where the address stands in the query of another. */
const tokenInAddress = /(?<=[/=]|%2F|%3D)(?=[a-z\d_-]*[A-Z])[\w-]{43}(?![\w-])/g;

/** Text with addresses in which no secret is left. */
export function withoutTokens(text: string): string {
  return text.replace(tokenInAddress, "removed");
}

const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Random capital letters and digits without look-alikes, for references that people read out. */
export function newCode(length: number): string {
  let code = "";
  while (code.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && code.length < length) code += alphabet[byte % alphabet.length];
    }
  }
  return code;
}
