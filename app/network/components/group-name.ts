import { useTranslations } from "use-intl";
import type { PictureGroup } from "#app/network/view.ts";

/** What a group of organisations is called. */
export function useGroupName(): (group: PictureGroup) => string {
  const t = useTranslations("network.look");
  const words = useTranslations("organisations");
  return (group) => {
    if (group.by === "region") return words(`regions.${group.region}`);
    if (group.by === "treaty") return words(`treaty.${group.state}`);
    const [first, second] = group.members.map(({ name }) => name);
    if (!first) return t("other");
    return second ? t("community_of_two", { first, second }) : t("community_of", { first });
  };
}
