import { useTranslations } from "use-intl";
import { English } from "#app/ui/content-text.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** English text of a document, marked where the source itself cuts it off. */
export function CutText({ text, cut }: { text: string; cut: boolean }) {
  const t = useTranslations("projects.page");
  return (
    <>
      <English>{text}</English>
      {cut && <Tag tone="warning">{t("cut")}</Tag>}
    </>
  );
}
