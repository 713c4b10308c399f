import type { SignedInAccount } from "#app/platform/context.ts";

/** A signed-in account for rules, which need no database. */
export function signedInAs(values: Partial<SignedInAccount> = {}): SignedInAccount {
  return {
    id: "me",
    email: "me@delegation.example",
    emailKey: "me@delegation.example",
    name: "Me",
    locale: "en",
    emailVerified: true,
    isAdministrator: false,
    teams: [],
    organisationIds: [],
    ...values,
  };
}
