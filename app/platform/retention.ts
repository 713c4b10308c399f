import type { Act } from "#app/platform/act.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * One kind of personal data: how long it is kept, and what then happens to it. Its words are `privacy.kinds.<kind>`. A
 * domain lists its own in `retention.server.ts`; `app/privacy/kinds.server.ts` puts them together. `apply` says how many
 * things went or were made anonymous, and may be run again at any time.
 */
export type RetentionRule = {
  kind: string;
  /** The default. */
  days: number;
  /** Between what an administrator may choose; absent where the time is part of how the thing works. */
  range?: { min: number; max: number };
} & (
  | {
      /** Counted from when it was made, or from when it ends by itself. */
      from: "made" | "expired";
      /** Whatever was made, or has ended, before this instant. */
      apply(db: PrismaClient, act: Act, before: Date): Promise<number>;
    }
  | {
      /** Counted from the end of the conference; may be chosen for each conference. */
      from: "conference";
      /** Asked for each conference that has been over for so long and took registrations. */
      apply(db: PrismaClient, act: Act, conferenceId: string): Promise<number>;
    }
);
