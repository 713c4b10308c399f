import type { Db } from "#app/platform/db.ts";

/**
 * Who of these registrations was seen at the conference. Nobody yet: there is no check-in, so organisers choose who gets a
 * certificate.
 */
export async function attended(_db: Db, _registrationIds: readonly string[]): Promise<Set<string>> {
  return new Set();
}
