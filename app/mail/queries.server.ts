import { frozenParts } from "#app/mail/claim.server.ts";
import type { Db } from "#app/platform/db.ts";
import { escapeLike } from "#app/platform/text.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { MessageState } from "#prisma/generated/enums.ts";

export type OutboxSearch = { text: string; page: number };

const pageSize = 25;

const itemColumns = {
  id: true,
  template: true,
  toEmail: true,
  toName: true,
  subject: true,
  locale: true,
  state: true,
  createdAt: true,
  notBefore: true,
} satisfies Prisma.MessageSelect;

export type OutboxItem = Prisma.MessageGetPayload<{ select: typeof itemColumns }>;
export type OutboxPage = { items: OutboxItem[]; total: number; page: number; pageCount: number };

/** Messages, the newest first, whose address, name or subject holds a text. */
export async function listOutbox(db: Db, { text, page }: OutboxSearch): Promise<OutboxPage> {
  const contains = { contains: escapeLike(text), mode: "insensitive" } as const;
  const where: Prisma.MessageWhereInput = text
    ? { OR: [{ toEmail: contains }, { toName: contains }, { subject: contains }] }
    : {};
  const total = await db.message.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const current = Math.min(page, pageCount);
  const items = await db.message.findMany({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    skip: (current - 1) * pageSize,
    take: pageSize,
    select: itemColumns,
  });
  return { items, total, page: current, pageCount };
}

/** One message with everything that would be sent. */
export async function outboxMessage(db: Db, id: string) {
  const row = await db.message.findUnique({
    where: { id },
    select: { ...itemColumns, text: true, headers: true, attachments: true, lastError: true },
  });
  return row && { ...row, ...frozenParts(row) };
}

export type OutboxMessage = NonNullable<Awaited<ReturnType<typeof outboxMessage>>>;

/** The HTML part of a message. */
export async function messageHtml(db: Db, id: string): Promise<string | null> {
  const row = await db.message.findUnique({ where: { id }, select: { html: true } });
  return row?.html ?? null;
}

/** How many messages are in each state, for the metrics. */
export async function countMessages(db: Db): Promise<Record<MessageState, number>> {
  const groups = await db.message.groupBy({ by: ["state"], _count: true });
  const none = Object.fromEntries(Object.values(MessageState).map((state) => [state, 0])) as Record<
    MessageState,
    number
  >;
  return { ...none, ...Object.fromEntries(groups.map(({ state, _count }) => [state, _count])) };
}
