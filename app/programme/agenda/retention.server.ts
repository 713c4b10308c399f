import type { RetentionRule } from "#app/platform/retention.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** What people chose for their own days at a conference goes soon after it, and with it who has given feedback. */
export const agendaRetention: RetentionRule[] = [
  { kind: "agendas", from: "conference", days: 60, range: { min: 0, max: 365 }, apply: forgetAgendas },
];

async function forgetAgendas(db: PrismaClient, _act: unknown, conferenceId: string): Promise<number> {
  const where = { registration: { conferenceId } };
  const gone = [
    await db.star.deleteMany({ where }),
    await db.agendaReminder.deleteMany({ where }),
    await db.agenda.deleteMany({ where }),
    await db.feedbackGiven.deleteMany({ where }),
  ];
  return gone.reduce((sum, { count }) => sum + count, 0);
}
