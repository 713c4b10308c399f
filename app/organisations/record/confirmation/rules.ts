/** How long a confirmation holds, and how long the link of a mail works. */
export const yearMs = 365 * 24 * 3_600_000;
export const linkDays = 90;

/** An organisation is asked once a year; whoever said within the year that all is right is not. */
export function isDue({ verifiedAt, askedAt }: { verifiedAt: Date | null; askedAt: Date | null }, now: Date): boolean {
  return isOlder(verifiedAt, now) && isOlder(askedAt, now);
}

/** Never, or more than a year ago. */
export function isOlder(at: Date | null, now: Date): boolean {
  return at === null || now.getTime() - at.getTime() >= yearMs;
}

export const confirmationFilters = ["waiting", "confirmed", "old"] as const;
/** Asked and not answered; confirmed within the year; nobody said so for over a year. */
export type ConfirmationFilter = (typeof confirmationFilters)[number];
