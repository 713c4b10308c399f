import { type DecisionKind, hasEnded, type RegistrationState } from "#app/registration/rules.ts";
import type { BadgeRevocation } from "#prisma/generated/enums.ts";

/** Decisions after which a badge no longer counts; `reopen` only lets it rest until the person is confirmed again. */
export const revokedBy: Partial<Record<DecisionKind, BadgeRevocation>> = {
  decline: "declined",
  waitlist: "waitlisted",
};

/** Whether somebody is let in with a badge: not revoked, and its registration is confirmed. */
export function isValidBadge(badge: { revokedAt: Date | null; registration: { state: RegistrationState } }): boolean {
  return badge.revokedAt === null && badge.registration.state === "confirmed";
}

/** Whether a delegate may still send a picture; taking it back is always possible. */
export function maySendPhoto(state: RegistrationState, conference: Parameters<typeof hasEnded>[0], now: Date): boolean {
  return state !== "declined" && state !== "withdrawn" && !hasEnded(conference, now);
}

const prefix = "OCTO:";

/** Random characters of a secret: 128 bits of the alphabet of `newCode`. */
export const secretLength = 26;

/**
 * What the QR code says: a word and the secret, nothing of the person. Capital letters, digits and a colon alone make the
 * smallest code, which is read best from afar; a telephone's own camera shows it and opens nothing.
 */
export function badgeCode(secret: string): string {
  return prefix + secret;
}

/** The secret in what was scanned or typed; null where it is no badge's code. */
export function secretIn(scanned: string): string | null {
  const text = scanned.replace(/\s/g, "").toUpperCase();
  const secret = text.startsWith(prefix) ? text.slice(prefix.length) : text;
  return /^[2-9A-Z]{26}$/.test(secret) ? secret : null;
}
