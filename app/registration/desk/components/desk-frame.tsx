import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import type { DeskRights } from "#app/registration/desk/access.server.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { Link, NavLink } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type DeskFrameProps = {
  conference: { slug: string; name: Bilingual; isDemonstration: boolean };
  rights: DeskRights;
  children: ReactNode;
};

/** The organisers' desk of one conference: its places in a rail at the left, the work beside it. */
export function DeskFrame({ conference, rights, children }: DeskFrameProps) {
  const t = useTranslations("desk");
  const questions = useTranslations("builder");
  const name = pickText(conference.name, useLocale());
  const base = `/organise/${conference.slug}`;
  const places: { to: string; icon: IconName; words: string; end?: boolean }[] = [
    { to: base, icon: "info", words: t("rail.overview"), end: true },
    { to: `${base}/registrations`, icon: "people", words: t("rail.registrations") },
    { to: `${base}/delegations`, icon: "people", words: t("rail.delegations") },
    { to: `${base}/places`, icon: "check", words: t("rail.places") },
    ...(rights.decides ? [{ to: `${base}/import`, icon: "download" as const, words: t("rail.import") }] : []),
    { to: `${base}/duplicates`, icon: "person", words: t("rail.duplicates") },
    { to: `${base}/door`, icon: "place", words: t("rail.door") },
    { to: `${base}/statistics`, icon: "chart", words: t("rail.statistics") },
    { to: `${base}/invitations`, icon: "mail", words: t("rail.invitations") },
    { to: `${base}/letters`, icon: "letter", words: t("rail.letters") },
    { to: `${base}/badges`, icon: "badge", words: t("rail.badges") },
    { to: `${base}/team`, icon: "person", words: t("rail.team") },
    ...(rights.setsUp ? [{ to: `${base}/questions`, icon: "menu" as const, words: questions("rail") }] : []),
    ...(rights.setsUp ? [{ to: `${base}/setup`, icon: "edit" as const, words: t("rail.setup") }] : []),
  ];
  return (
    <div className="desk">
      <nav className="desk-rail" aria-label={t("rail.label")}>
        <p className="desk-conference" lang={name?.lang}>
          {name?.text}
        </p>
        <p>
          <Tag>{t(`mine.role.${rights.role}`)}</Tag>
        </p>
        <ul>
          {places.map(({ to, icon, words, end }) => (
            <li key={to}>
              <NavLink to={to} end={end ?? false}>
                <Icon name={icon} size={16} /> {words}
              </NavLink>
            </li>
          ))}
        </ul>
        <p className="text-sm">
          <Link to={`/conferences/${conference.slug}`}>{t("rail.public")}</Link>
        </p>
      </nav>
      <div className="desk-work">{children}</div>
    </div>
  );
}
