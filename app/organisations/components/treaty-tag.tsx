import { useTranslations } from "use-intl";
import { Tag, type TagShape, type TagTone } from "#app/ui/tag.tsx";
import type { TreatyState } from "#prisma/generated/enums.ts";

const looks: Record<TreatyState, { tone: TagTone; shape: TagShape }> = {
  ratified: { tone: "success", shape: "check" },
  signed: { tone: "info", shape: "half" },
  not_signed: { tone: "neutral", shape: "ring" },
  invited_to_accede: { tone: "info", shape: "dot" },
  requested_accession: { tone: "info", shape: "ring" },
};

/** The status of a country under a treaty. */
export function TreatyTag({ state }: { state: TreatyState }) {
  const t = useTranslations("organisations.treaty");
  return <Tag {...looks[state]}>{t(state)}</Tag>;
}
