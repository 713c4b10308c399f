import { useTranslations } from "use-intl";
import { Icon } from "#app/ui/icon.tsx";
import { LinkButton } from "#app/ui/link.tsx";

export type OwnBadgeView = {
  code: string;
  /** Of the QR code, in a square of so many units. */
  path: string;
  side: number;
  colour: string;
  ink: string;
};

type OwnBadgeProps = {
  badge: OwnBadgeView;
  registration: { reference: string; name: string; category: { text: string; lang: string } | null };
};

/** What a delegate shows at the entrance: the code, large, with the name and the category. */
export function OwnBadge({ badge, registration }: OwnBadgeProps) {
  const t = useTranslations("ownBadge");
  const { reference, name, category } = registration;
  const { code, path, side, colour, ink } = badge;
  return (
    <section className="own-badge" aria-labelledby="own-badge">
      <div className="own-badge-card">
        <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={t("code")}>
          <rect width={side} height={side} fill="#ffffff" />
          <path d={path} fill="#000000" />
        </svg>
        <p className="own-badge-name" dir="auto">
          {name}
        </p>
        <svg className="own-badge-band" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="14" fill={colour} />
        </svg>
        <p className="own-badge-category" lang={category?.lang} data-light={ink === "#ffffff" || undefined}>
          {category?.text}
        </p>
      </div>
      <div>
        <h2 id="own-badge" className="section-title">
          {t("title")}
        </h2>
        <p className="mt-2">{t("lead")}</p>
        <p className="mt-4">
          <LinkButton to={`/registrations/${reference}/photo`} size="sm">
            <Icon name="person" size={16} />
            {t("photo_link")}
          </LinkButton>
        </p>
        <p className="mt-4 text-sm text-muted">{t("spoken", { code })}</p>
      </div>
    </section>
  );
}
