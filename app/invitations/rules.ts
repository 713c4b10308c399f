import type { InvitationState, MessageState } from "#prisma/generated/enums.ts";

export const invitationStates = ["sent", "accepted", "declined", "withdrawn"] as const satisfies InvitationState[];

type Standing = { state: InvitationState; expiresAt: Date };

/** The addressee may still answer. */
export function mayReply({ state, expiresAt }: Standing, now: Date): boolean {
  return (state === "sent" || state === "declined") && now < expiresAt;
}

/** The organiser may take it back as long as it is unanswered. */
export function mayWithdrawInvitation({ state }: Pick<Standing, "state">): boolean {
  return state === "sent";
}

/** It may go out again unless the person has accepted; the earlier link then ends. */
export function maySendAgain({ state }: Pick<Standing, "state">): boolean {
  return state !== "accepted";
}

const pauseMs = 60_000;
const onItsWay: MessageState[] = ["queued", "sending", "sent", "kept", "delivered", "delayed"];

/** Its mail was written a moment ago and nothing went wrong: another would only end the link in it. */
export function wasJustSent(mail: { createdAt: Date; state: MessageState }, now: Date): boolean {
  return onItsWay.includes(mail.state) && now.getTime() - mail.createdAt.getTime() < pauseMs;
}

const longestDays = 90;

/** When an invitation expires: when registration closes, at the latest after 90 days. */
export function invitationExpiry(now: Date, registrationClosesAt: Date | null): Date {
  const latest = new Date(now.getTime() + longestDays * 86_400_000);
  return registrationClosesAt && registrationClosesAt < latest ? registrationClosesAt : latest;
}
