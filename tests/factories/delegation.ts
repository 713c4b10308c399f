import { hashToken, newToken } from "#app/platform/token.server.ts";
import { nominateMembers } from "#app/registration/delegations/commands/nominate.server.ts";
import type { HeadInput } from "#app/registration/delegations/headed.server.ts";
import type { Nomination } from "#app/registration/delegations/nominating.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { actAsVisitor, testNow } from "#tests/factories/account.ts";
import { nextNumber } from "#tests/factories/numbers.ts";

/** A delegation with a head who has a link, and its quota in each category that has one. */
export async function createDelegation(
  db: PrismaClient,
  conferenceId: string,
  quotas: Record<string, number>,
  values: Partial<Prisma.DelegationUncheckedCreateInput> = {},
) {
  const number = nextNumber();
  const token = newToken();
  const headEmail = `head${number}@delegation.example`;
  const delegation = await db.delegation.create({
    data: {
      ...{ conferenceId, nameEn: `Delegation ${number}`, nameFr: `Délégation ${number}`, countryCode: "FR" },
      ...{ code: `CODE${number}`, headName: `Head ${number}`, headEmail, headEmailKey: headEmail },
      ...values,
      links: { create: { id: hashToken(token), createdAt: new Date(testNow.getTime() - 86_400_000) } },
      pools: {
        create: Object.entries(quotas).map(([categoryId, capacity]) => ({ conferenceId, categoryId, capacity })),
      },
    },
  });
  const head: HeadInput = { delegationId: delegation.id, linkIds: [hashToken(token)] };
  return { ...delegation, code: delegation.code ?? "", token, head };
}

/** Somebody to be nominated. */
export function nomination(categoryId: string, values: Partial<Nomination> = {}): Nomination {
  const number = nextNumber();
  return {
    name: `Nominee ${number}`,
    email: `nominee${number}@ministry.example`,
    position: "Adviser",
    ...{ categoryId, countryCode: "FR", organisationName: "Ministry of Justice", locale: "en" },
    ...values,
  };
}

/** Nominates somebody and reads the row; refuses what was refused. */
export async function nominate(db: PrismaClient, head: HeadInput, categoryId: string, now = testNow) {
  const one = nomination(categoryId);
  const { saved, outcomes } = await nominateMembers(db, actAsVisitor(now), { ...head, nominations: [one] });
  if (!saved) throw new Error(`not nominated: ${outcomes[0]?.refused}`);
  return db.registration.findFirstOrThrow({ where: { email: one.email } });
}
