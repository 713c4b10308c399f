import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportAccount } from "#app/accounts/queries/own.server.ts";
import { exportInvitations } from "#app/invitations/personal-data.server.ts";
import { exportMails } from "#app/mail/personal-data.server.ts";
import { requireAccount } from "#app/platform/responses.server.ts";
import { exportDelegations } from "#app/registration/delegations/personal-data.server.ts";
import { exportPassports } from "#app/registration/papers/passport.server.ts";
import { exportRegistrationPhotos, exportRegistrations } from "#app/registration/personal-data.server.ts";

/** Everything that is kept of the signed-in person, as one file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = requireAccount(context, request);
  const { db } = context;
  const now = context.clock.now();
  const data = {
    madeAt: now,
    ...(await exportAccount(db, account.id, now)),
    registrations: await exportRegistrations(db, account),
    delegations: await exportDelegations(db, account),
    passports: await exportPassports(db, context.config.vaultKeys, account),
    photos: await exportRegistrationPhotos(db, account),
    invitations: await exportInvitations(db, account),
    mails: account.emailVerified ? await exportMails(db, account.email) : [],
  };
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="octopus-my-data.json"',
      "Cache-Control": "no-store",
    },
  });
}
