import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { retentionRules } from "#app/privacy/kinds.server.ts";
import { canRulePrivacy, daysFault, daysKept } from "#app/privacy/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

type Setting = { kind: string; conferenceId: string | null /** Null: as everywhere else. */; days: number | null };

/** Says how long a kind of personal data is kept, for the whole platform or one conference; gives the fault if it cannot be. */
export async function setRetention(db: PrismaClient, act: Act, setting: Setting): Promise<string | null> {
  if (!canRulePrivacy(accountOf(act))) throw new AppError("forbidden");
  const { kind, conferenceId, days } = setting;
  const rule = retentionRules.find((one) => one.kind === kind);
  if (!rule) return "invalid";
  const fault = daysFault(rule, conferenceId, days ?? rule.days);
  if (fault) return fault;
  await inTransaction(db, async (tx) => {
    const where = { kind, conferenceId };
    const settings = await tx.retentionSetting.findMany({ where: { kind } });
    await tx.retentionSetting.deleteMany({ where });
    if (days !== null)
      await tx.retentionSetting.create({ data: { ...where, days, setAt: act.now }, select: { id: true } });
    const others = settings.filter((one) => one.conferenceId !== conferenceId);
    const [from, to] = [daysKept(rule, settings, conferenceId), days ?? daysKept(rule, others, conferenceId)];
    if (from === to) return;
    await writeAudit(tx, act, {
      action: "retention.set",
      subjectType: "retention",
      subjectId: kind,
      ...(conferenceId && { conferenceId }),
      changes: { days: [from, to] },
    });
  });
  return null;
}
