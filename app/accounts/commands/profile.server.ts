import { ownPasswordHash } from "#app/accounts/commands/password.server.ts";
import { lockAccount, lockAdministrators } from "#app/accounts/lock.server.ts";
import { canDeleteOwnAccount } from "#app/accounts/rules.ts";
import { currentNoticeVersion } from "#app/notice/queries.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { SignedInAccount } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Changes one's name and the language of mails. */
export async function updateProfile(
  db: PrismaClient,
  act: Act,
  input: { name: string; locale: Locale },
): Promise<void> {
  const account = accountOf(act);
  const { name, locale } = input;
  await inTransaction(db, async (tx) => {
    await tx.account.update({ where: { id: account.id }, data: { name, locale }, select: { id: true } });
    // That the name changed is kept, the names are not: the log outlives the account.
    const changes = {
      ...(name === account.name ? {} : { name: ["…", "…"] satisfies [string, string] }),
      ...(locale === account.locale ? {} : { locale: [account.locale, locale] satisfies [string, string] }),
    };
    await writeAudit(tx, act, {
      action: "account.profile_changed",
      subjectType: "account",
      subjectId: account.id,
      changes,
    });
  });
}

/** Agrees to the present notice about personal data. */
export async function agreeToNotice(db: PrismaClient, act: Act): Promise<void> {
  const { id } = accountOf(act);
  await inTransaction(db, async (tx) => {
    const noticeVersion = await currentNoticeVersion(tx);
    const before = await tx.account.findUniqueOrThrow({ where: { id }, select: { noticeVersion: true } });
    if (before.noticeVersion === noticeVersion) return;
    await tx.account.update({ where: { id }, data: { noticeVersion, noticeAt: act.now }, select: { id: true } });
    await writeAudit(tx, act, {
      action: "account.notice_agreed",
      subjectType: "account",
      subjectId: id,
      changes: { version: [before.noticeVersion, noticeVersion] },
    });
  });
}

/** What another domain does with its own rows about a person who leaves, in the same transaction. */
export type Eraser = (tx: Tx, act: Act, account: SignedInAccount) => Promise<void>;

/**
 * Deletes one's account for good: sessions, links and roles go with it, the audit log keeps what was done without saying by
 * whom. Refused while the platform or a conference would be left without anybody in charge.
 */
export async function deleteAccount(
  db: PrismaClient,
  act: Act,
  input: { current: string },
  erasers: Eraser[],
): Promise<"wrong_password" | "last_administrator_or_owner" | null> {
  const account = accountOf(act);
  if (!(await ownPasswordHash(db, account.id, input.current))) return "wrong_password";
  return inTransaction(db, async (tx) => {
    const administrators = await lockAdministrators(tx);
    const conferences = await lockOwnConferences(tx, account.id);
    const target = await lockAccount(tx, account.id);
    if (!target) return null;
    if (!canDeleteOwnAccount(account, target, administrators, conferences)) return "last_administrator_or_owner";
    for (const erase of erasers) await erase(tx, act, account);
    // Written by nobody, because its author is about to go.
    const byNobody: Act = { ...act, actor: { kind: "visitor" } };
    await writeAudit(tx, byNobody, { action: "account.deleted", subjectType: "account", subjectId: account.id });
    await tx.account.delete({ where: { id: account.id }, select: { id: true } });
    return null;
  });
}

/** How many conferences have this account as their only owner. Their rows are held, as every change of a team holds them. */
async function lockOwnConferences(tx: Tx, accountId: string): Promise<number> {
  const own = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Conference" WHERE "id" IN
      (SELECT "conferenceId" FROM "TeamMember" WHERE "accountId" = ${accountId} AND "role" = 'owner')
    ORDER BY "id" FOR NO KEY UPDATE`;
  const others = await tx.teamMember.findMany({
    where: { conferenceId: { in: own.map(({ id }) => id) }, role: "owner", accountId: { not: accountId } },
    distinct: ["conferenceId"],
    select: { conferenceId: true },
  });
  return own.length - others.length;
}
