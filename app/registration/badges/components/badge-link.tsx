import { useTranslations } from "use-intl";
import { Icon } from "#app/ui/icon.tsx";
import { LinkButton } from "#app/ui/link.tsx";

/** From the registration at the desk to its badge. */
export function BadgeLink({ slug, reference }: { slug: string; reference: string }) {
  const t = useTranslations("badges.person");
  return (
    <LinkButton to={`/organise/${slug}/registrations/${reference}/badge`} size="sm">
      <Icon name="badge" size={16} />
      {t("link")}
    </LinkButton>
  );
}
