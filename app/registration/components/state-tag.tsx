import { useTranslations } from "use-intl";
import type { RegistrationState } from "#app/registration/rules.ts";
import { Tag, type TagShape, type TagTone } from "#app/ui/tag.tsx";

/** "Pending approval", "on the waiting list" and an offer differ in words, tone and shape: they are never confused. */
const looks: Record<RegistrationState, { tone: TagTone; shape: TagShape }> = {
  endorsing: { tone: "info", shape: "quarter" },
  pending: { tone: "info", shape: "half" },
  waiting: { tone: "warning", shape: "bar" },
  offered: { tone: "warning", shape: "diamond" },
  confirmed: { tone: "success", shape: "check" },
  declined: { tone: "danger", shape: "cross" },
  withdrawn: { tone: "neutral", shape: "ring" },
};

/** The state of a registration. */
export function StateTag({ state }: { state: RegistrationState }) {
  const t = useTranslations("registration.states");
  return <Tag {...looks[state]}>{t(state)}</Tag>;
}
