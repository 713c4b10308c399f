import { useTranslations } from "use-intl";
import { Icon } from "#app/ui/icon.tsx";
import { LinkButton } from "#app/ui/link.tsx";

/** From the registration at the desk to issuing letters to that person. */
export function LettersLink({ slug, reference }: { slug: string; reference: string }) {
  const t = useTranslations("papers.issue");
  return (
    <LinkButton to={`/organise/${slug}/letters/issue?q=${reference}`} size="sm">
      <Icon name="letter" size={16} />
      {t("title")}
    </LinkButton>
  );
}
