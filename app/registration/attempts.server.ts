import type { AppContext } from "#app/platform/context.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { together } from "#app/platform/together.server.ts";
import { readOwnRegistration } from "#app/registration/queries/own.server.ts";
import { type Holder, hasProvedAddress } from "#app/registration/rules.ts";

/**
 * Each step of a delegate is told by mail, and the address may be somebody else's: a few go to it an hour, whichever step
 * it was. The owner of the address has a count of their own, which nobody else can use up.
 */
async function countStep({ limiter }: AppContext, emailKey: string, isOwner: boolean): Promise<void> {
  await limiter.consume("registration_mail", isOwner ? "owner" : "anybody", emailKey);
}

/** Before a registration is changed or withdrawn. What is not the visitor's own is left to the command to refuse. */
export async function countOwnStep(context: AppContext, reference: string, holder: Holder): Promise<void> {
  const registration = await readOwnRegistration(context.db, reference, holder);
  if (registration) await countStep(context, registration.emailKey, hasProvedAddress(holder, registration));
}

/** Before somebody registers. An address comes in once by itself; only coming back after withdrawing can be repeated. */
export async function countComingBack(context: AppContext, conferenceId: string, email: string): Promise<void> {
  const emailKey = emailKeyOf(email);
  const { account } = context.visitor;
  const isOwner = Boolean(account?.emailVerified && account.emailKey === emailKey);
  if (await hasWithdrawn(context.db, { conferenceId, emailKey })) await countStep(context, emailKey, isOwner);
}

/** Looked up together for a crowd. */
const hasWithdrawn = together<{ conferenceId: string; emailKey: string }, boolean>(
  async (db, asked) => {
    const { conferenceId = "" } = asked[0] ?? {};
    const emailKey = { in: asked.map((one) => one.emailKey) };
    const rows = await db.registration.findMany({
      where: { conferenceId, emailKey, state: "withdrawn" },
      select: { emailKey: true },
    });
    const found = new Set(rows.map((row) => row.emailKey));
    return asked.map((one) => ({ status: "fulfilled", value: found.has(one.emailKey) }));
  },
  ({ conferenceId }) => conferenceId,
);
