import { useTranslations } from "use-intl";
import { Tag, type TagTone } from "#app/ui/tag.tsx";
import type { MessageState } from "#prisma/generated/enums.ts";

const tones: Record<MessageState, TagTone> = {
  queued: "info",
  sending: "info",
  sent: "success",
  delivered: "success",
  kept: "neutral",
  cancelled: "neutral",
  delayed: "warning",
  unclear: "warning",
  bounced: "danger",
  complained: "danger",
  failed: "danger",
};

/** How far a message has come. */
export function StateTag({ state }: { state: MessageState }) {
  const t = useTranslations("mail.states");
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}
