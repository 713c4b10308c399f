import { useLocation } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { locales } from "#app/platform/locale.ts";
import { inLanguage } from "#app/platform/paths.ts";
import { useRootData } from "#app/ui/root-data.ts";

/** This page in each language. Plain links: the whole document changes its language. */
export function LanguageLinks() {
  const t = useTranslations("ui.language");
  const current = useRootData()?.locale;
  const { pathname, search } = useLocation();
  return (
    <ul className="languages" aria-label={t("label")}>
      {locales.map((locale) => (
        <li key={locale}>
          <a
            href={inLanguage(pathname, locale) + search}
            hrefLang={locale}
            lang={locale}
            aria-label={t(locale)}
            aria-current={locale === current ? "true" : undefined}
          >
            {locale.toUpperCase()}
          </a>
        </li>
      ))}
    </ul>
  );
}
