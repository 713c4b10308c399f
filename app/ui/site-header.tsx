import { useTranslations } from "use-intl";
import { AccountMenu } from "#app/ui/account-menu.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { LanguageLinks } from "#app/ui/language-links.tsx";
import { Link, NavLink } from "#app/ui/link.tsx";
import { Mark } from "#app/ui/mark.tsx";
import { popoverAttributes, popoverTarget } from "#app/ui/popover.ts";
import { ThemeMenu } from "#app/ui/theme-menu.tsx";

const places = ["conferences", "organisations", "countries", "projects", "network"] as const;

/** The head of every page: sign, places, language, appearance, account. */
export function SiteHeader() {
  const t = useTranslations("ui.nav");
  return (
    <header className="site-header">
      <div className="site-header-row">
        <Link to="/" className="wordmark" aria-label={t("home")}>
          <Mark />
          <span aria-hidden="true">Octopus</span>
        </Link>
        <nav aria-label={t("main")} className="site-nav site-nav-inline">
          <Places />
        </nav>
        <div className="site-tools">
          <div className="tools-inline">
            <LanguageLinks />
            <ThemeMenu id="theme-menu" />
          </div>
          <AccountMenu />
          <PhoneMenu />
        </div>
      </div>
    </header>
  );
}

function Places() {
  const t = useTranslations("ui.nav");
  return (
    <ul>
      {places.map((place) => (
        <li key={place}>
          <NavLink to={`/${place}`} prefetch="intent">
            {t(place)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function PhoneMenu() {
  const t = useTranslations("ui.nav");
  return (
    <div className="phone-menu">
      <button type="button" className="tool" aria-label={t("menu")} {...popoverTarget("site-menu")}>
        <Icon name="menu" size={24} />
      </button>
      <div id="site-menu" className="panel phone-panel" {...popoverAttributes}>
        <nav aria-label={t("main")} className="site-nav">
          <Places />
        </nav>
        <div className="phone-tools">
          <LanguageLinks />
          <ThemeMenu id="theme-menu-phone" inline />
        </div>
      </div>
    </div>
  );
}
