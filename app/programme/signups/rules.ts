import type { SessionAccess, SignupClash, SignupMode, SignupState } from "#prisma/generated/enums.ts";

export type { SessionAccess, SignupClash, SignupMode, SignupState };

/** In the order in which people read them. */
export const signupStates = ["placed", "waiting", "wished", "left"] as const satisfies SignupState[];
export const signupModes = ["first_come", "draw"] as const satisfies SignupMode[];
export const signupClashes = ["refuse", "allow"] as const satisfies SignupClash[];

/** More wishes than that nobody weighs against each other. */
export const wishLimit = 20;

/** From when to when something takes place. */
export type Span = { startsAt: Date; endsAt: Date };

/** Whether two overlap. What ends as the other begins only touches it. */
export function overlaps(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** Whether any of these overlaps any of those. */
export function anyOverlap(these: readonly Span[], those: readonly Span[]): boolean {
  return these.some((one) => those.some((other) => overlaps(one, other)));
}

/** How many may come: what the session says, else what the smallest of its rooms holds; null: nothing says it. */
export function capacityOf(session: { capacity: number | null }, rooms: readonly (number | null)[]): number | null {
  const known = rooms.filter((capacity) => capacity !== null);
  return session.capacity ?? (known.length > 0 ? Math.min(...known) : null);
}

/** Whether people sign up to a session of such access at all. */
export function takesSignups(access: SessionAccess): boolean {
  return access !== "invitation" && access !== "closed";
}

/** Whether somebody of a category may sign up to it. */
export function mayEnter(
  { access, categoryIds }: { access: SessionAccess; categoryIds: readonly string[] },
  categoryId: string,
): boolean {
  return takesSignups(access) && (access !== "category" || categoryIds.includes(categoryId));
}

/** How people sign up to a session. */
export type SignupSetting = {
  open: boolean;
  mode: SignupMode;
  clash: SignupClash;
  opensAt: Date | null;
  closesAt: Date | null;
  drawAt: Date | null;
  /** The draw that took place; null: none yet. */
  drawId: string | null;
};

/** `wishing`: wishes are gathered. `drawing`: they are no longer, and the draw is about to come. */
export type SignupPhase = "none" | "cancelled" | "begun" | "not_yet" | "closed" | "wishing" | "drawing" | "open";

type Held = { cancelled: boolean; slots: readonly Span[] };

/** Whether a session has begun: with the first of its times. Without any it has not. */
export function hasBegun({ slots }: Pick<Held, "slots">, now: Date): boolean {
  return slots.some(({ startsAt }) => startsAt <= now);
}

/** What signing up to a session comes to now. */
export function signupPhase(session: Held, setting: SignupSetting | null, now: Date): SignupPhase {
  if (!setting?.open) return "none";
  if (session.cancelled) return "cancelled";
  if (hasBegun(session, now)) return "begun";
  if (setting.opensAt && now < setting.opensAt) return "not_yet";
  if (setting.mode === "draw" && setting.drawId === null)
    return setting.drawAt && now < setting.drawAt ? "wishing" : "drawing";
  return setting.closesAt && now >= setting.closesAt ? "closed" : "open";
}

/** Whether a place that becomes free goes to the next in line: until the session begins. */
export function servesLine(session: Held, setting: SignupSetting, now: Date): boolean {
  return setting.open && !session.cancelled && !hasBegun(session, now);
}

/** Whether somebody may still give a place, or a wish, back. */
export function mayLeave(session: Held, state: SignupState, now: Date): boolean {
  return state !== "left" && !hasBegun(session, now);
}
