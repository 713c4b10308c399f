import type { TagShape, TagTone } from "#app/ui/tag.tsx";
import type { SessionRoleState } from "#prisma/generated/enums.ts";

/** Sign and colour of where somebody with a part stands. */
export const roleLooks: Record<SessionRoleState, { tone: TagTone; shape: TagShape }> = {
  proposed: { tone: "neutral", shape: "ring" },
  invited: { tone: "info", shape: "half" },
  confirmed: { tone: "success", shape: "check" },
  declined: { tone: "danger", shape: "cross" },
};
