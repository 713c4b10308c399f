import type { Act } from "#app/platform/act.ts";
import type { RetentionRule } from "#app/platform/retention.ts";
import { openDays } from "#app/programme/feedback/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** What people chose for their own days at a conference goes soon after it, and with it who has given feedback. */
export const agendaRetention: RetentionRule[] = [
  { kind: "agendas", from: "conference", days: 60, range: { min: 0, max: 365 }, apply: forgetAgendas },
];

async function forgetAgendas(db: PrismaClient, { now }: Act, conferenceId: string): Promise<number> {
  const where = { registration: { conferenceId } };
  const closed = new Date(now.getTime() - openDays * 86_400_000);
  const gone = [
    await db.star.deleteMany({ where }),
    await db.agendaReminder.deleteMany({ where }),
    await db.agenda.deleteMany({ where }),
    // Not while anybody could answer a second time.
    await db.feedbackGiven.deleteMany({
      where: { ...where, session: { slots: { none: { endsAt: { gt: closed } } } } },
    }),
  ];
  return gone.reduce((sum, { count }) => sum + count, 0);
}
