import { writeMessages } from "#app/mail/commands.server.ts";
import { isDue, linkDays, yearMs } from "#app/organisations/record/confirmation/rules.ts";
import { lockRecord } from "#app/organisations/record/save.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { pickText } from "#app/platform/locale.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Editors who can be written to. */
const reachable = { account: { emailVerifiedAt: { not: null }, disabledAt: null } };

/**
 * Asks the editors of every organisation whose year is over whether its entry and its ties are right. Each organisation in
 * a transaction of its own, with what was asked: whoever is cut off mails nobody twice. Gives how many mails that were.
 */
export async function requestConfirmations(db: PrismaClient, act: Act): Promise<number> {
  const before = new Date(act.now.getTime() - yearMs);
  const due = await db.organisation.findMany({
    where: {
      editors: { some: reachable },
      OR: [{ verifiedAt: null }, { verifiedAt: { lte: before } }],
      confirmations: { none: { sentAt: { gt: before } } },
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  let written = 0;
  for (const { id } of due) written += await inTransaction(db, (tx) => ask(tx, act, id));
  await forgetLinks(db, act.now);
  return written;
}

async function ask(tx: Tx, act: Act, organisationId: string): Promise<number> {
  await lockRecord(tx, "organisation", organisationId);
  const organisation = await tx.organisation.findUnique({
    where: { id: organisationId },
    select: {
      ...{ nameEn: true, nameFr: true, verifiedAt: true },
      confirmations: { select: { round: true, sentAt: true }, orderBy: { round: "desc" }, take: 1 },
      editors: {
        where: reachable,
        select: { account: { select: { id: true, name: true, email: true, locale: true } } },
        orderBy: { accountId: "asc" },
      },
    },
  });
  const [last] = organisation?.confirmations ?? [];
  // Another process has, since it was looked for.
  if (!organisation || !isDue({ verifiedAt: organisation.verifiedAt, askedAt: last?.sentAt ?? null }, act.now))
    return 0;
  const count = await tx.partnership.count({ where: { parties: { some: { organisationId } } } });
  const asked = organisation.editors.map(({ account }) => ({ account, token: newToken() }));
  await tx.confirmationRequest.createMany({
    data: asked.map(({ account, token }) => ({
      ...{ organisationId, accountId: account.id, sentAt: act.now },
      ...{ round: (last?.round ?? 0) + 1, tokenHash: hashToken(token) },
    })),
  });
  await writeMessages(
    tx,
    act,
    asked.map(({ account, token }) => {
      const locale = account.locale === "fr" ? "fr" : "en";
      const name = pickText({ en: organisation.nameEn, fr: organisation.nameFr }, locale)?.text ?? organisation.nameEn;
      return {
        template: "confirm-entry",
        locale,
        to: { email: account.email, name: account.name },
        props: {
          name: account.name,
          organisation: name,
          count,
          days: linkDays,
          url: `${act.appUrl}/${locale}/confirm/${token}`,
        },
        subject: { type: "organisation", id: organisationId },
      };
    }),
  );
  return asked.length;
}

/** Links of mails that are old no longer open anything. */
async function forgetLinks(db: PrismaClient, now: Date): Promise<void> {
  const old = new Date(now.getTime() - linkDays * 24 * 3_600_000);
  await db.confirmationRequest.updateMany({
    where: { sentAt: { lt: old }, tokenHash: { not: null } },
    data: { tokenHash: null },
  });
}

/** The request behind a mail's link; refused with `link_invalid` when it no longer works. */
export async function requestOf(db: Pick<Tx, "confirmationRequest">, token: string, now: Date) {
  const request = await db.confirmationRequest.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { id: true, organisationId: true, accountId: true, sentAt: true, confirmedAt: true },
  });
  const isOld = request && now.getTime() - request.sentAt.getTime() > linkDays * 24 * 3_600_000;
  if (!request || isOld) throw new AppError("link_invalid");
  return request;
}

/** Says by the link of a mail that the entry, and these of its partnerships, are right: as they stand now. */
export async function confirmEntries(
  db: PrismaClient,
  act: Act,
  { token, entry, partnerships }: { token: string; entry: boolean; partnerships: string[] | "all" },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id, organisationId, accountId } = await requestOf(tx, token, act.now);
    const editor = await tx.organisationEditor.count({ where: { organisationId, accountId } });
    if (editor === 0) throw new AppError("link_invalid");
    if (entry)
      await tx.organisation.update({
        where: { id: organisationId },
        data: { verifiedAt: act.now },
        select: { id: true },
      });
    const own = { parties: { some: { organisationId } } };
    const chosen = partnerships === "all" ? own : { ...own, id: { in: partnerships } };
    const { count } = await tx.partnership.updateMany({ where: chosen, data: { verifiedAt: act.now } });
    if (!entry && count === 0) throw new AppError("invalid_input");
    if (entry && partnerships === "all")
      await tx.confirmationRequest.update({ where: { id }, data: { confirmedAt: act.now }, select: { id: true } });
    await writeAudit(tx, act, {
      action: "record.confirmed",
      subjectType: "organisation",
      subjectId: organisationId,
      changes: { entries: [null, count + Number(entry)] },
    });
  });
}
