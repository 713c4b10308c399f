import { useTranslations } from "use-intl";
import type { ProposalAuthorState, ProposalState } from "#app/programme/call/rules.ts";
import { Tag, type TagShape, type TagTone } from "#app/ui/tag.tsx";

const looks: Record<ProposalState, { tone: TagTone; shape: TagShape }> = {
  draft: { tone: "neutral", shape: "ring" },
  submitted: { tone: "info", shape: "half" },
  accepted: { tone: "success", shape: "check" },
  waiting: { tone: "warning", shape: "quarter" },
  declined: { tone: "danger", shape: "cross" },
  withdrawn: { tone: "neutral", shape: "bar" },
};

/** The state of a proposal. */
export function ProposalTag({ state }: { state: ProposalState }) {
  const t = useTranslations("call.states");
  return <Tag {...looks[state]}>{t(state)}</Tag>;
}

const authorTones: Record<ProposalAuthorState, TagTone> = {
  invited: "warning",
  confirmed: "success",
  declined: "danger",
};

/** Whether an author has said to be one. */
export function AuthorTag({ state }: { state: ProposalAuthorState }) {
  const t = useTranslations("call.authorStates");
  return <Tag tone={authorTones[state]}>{t(state)}</Tag>;
}
