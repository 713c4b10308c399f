import type { InvitationFilter } from "#app/invitations/schemas.ts";
import type { Db } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Bilingual, Locale } from "#app/platform/locale.ts";
import { escapeLike } from "#app/platform/text.ts";
import { hashToken } from "#app/platform/token.server.ts";
import type { InvitationState, MessageState, Prisma } from "#prisma/generated/client.ts";

const invitationPageSize = 50;

export type InvitationRow = {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  state: InvitationState;
  category: Bilingual | null;
  declineReason: string | null;
  registration: { id: string; reference: string } | null;
  /** What became of its mail. */
  delivery: MessageState | null;
  createdAt: Date;
  repliedAt: Date | null;
  expiresAt: Date;
};

export type InvitationList = {
  rows: InvitationRow[];
  total: number;
  pageCount: number;
  counts: Record<InvitationState, number>;
};

/** One page of a conference's invitations, newest first, and how many there are in each state: three queries. */
export async function listInvitations(db: Db, conferenceId: string, filter: InvitationFilter): Promise<InvitationList> {
  const where: Prisma.InvitationWhereInput = { conferenceId, ...matching(filter) };
  const [found, total, states] = await Promise.all([
    db.invitation.findMany({
      where,
      select: {
        ...{ id: true, name: true, email: true, locale: true, state: true, declineReason: true },
        ...{ createdAt: true, repliedAt: true, expiresAt: true },
        category: { select: { nameEn: true, nameFr: true } },
        registration: { select: { id: true, reference: true } },
        message: { select: { state: true } },
      },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: (filter.page - 1) * invitationPageSize,
      take: invitationPageSize,
    }),
    db.invitation.count({ where }),
    db.invitation.groupBy({ by: ["state"], where: { conferenceId }, _count: { _all: true } }),
  ]);
  const counts: InvitationList["counts"] = { sent: 0, accepted: 0, declined: 0, withdrawn: 0 };
  for (const { state, _count } of states) counts[state] = _count._all;
  const rows = found.map(({ category, message, ...row }) => ({
    ...row,
    category: category && { en: category.nameEn, fr: category.nameFr },
    delivery: message?.state ?? null,
  }));
  return { rows, total, pageCount: Math.max(1, Math.ceil(total / invitationPageSize)), counts };
}

function matching({ search, state }: InvitationFilter): Prisma.InvitationWhereInput {
  const contains = { contains: escapeLike(search), mode: "insensitive" } as const;
  return { ...(state && { state }), ...(search && { OR: [{ name: contains }, { email: contains }] }) };
}

const openSelect = {
  ...{ id: true, conferenceId: true, email: true, emailKey: true, name: true, locale: true, state: true },
  ...{ categoryId: true, expiresAt: true, declineReason: true },
  category: { select: { nameEn: true, nameFr: true } },
  conference: { select: { slug: true } },
  createdBy: { select: { name: true } },
  registration: { select: { reference: true } },
} satisfies Prisma.InvitationSelect;

export type OpenedInvitation = Prisma.InvitationGetPayload<{ select: typeof openSelect }>;

/** The invitation that a personal link is for; refuses with `link_invalid` when there is none or it was taken back. */
export async function readInvitationByToken(db: Db, token: string): Promise<OpenedInvitation> {
  const invitation = await db.invitation.findUnique({ where: { tokenHash: hashToken(token) }, select: openSelect });
  if (!invitation || invitation.state === "withdrawn") throw new AppError("link_invalid");
  return invitation;
}
