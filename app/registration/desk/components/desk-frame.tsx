import { useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import { splitPrefix } from "#app/platform/paths.ts";
import type { DeskRights } from "#app/registration/desk/access.server.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { Link, NavLink } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type DeskFrameProps = {
  conference: { slug: string; name: Bilingual; isDemonstration: boolean };
  rights: DeskRights;
  children: ReactNode;
};

type Place = { to: string; icon: IconName; words: string; end?: boolean };
type PlaceGroup = { title: string | null; places: Place[] };

/**
 * The organisers' desk of one conference: its places in a rail at the left, the work beside it. A phone shows where one is
 * and opens the others.
 */
export function DeskFrame({ conference, rights, children }: DeskFrameProps) {
  const t = useTranslations("desk");
  const { pathname } = useLocation();
  const name = pickText(conference.name, useLocale());
  const groups = usePlaces(`/organise/${conference.slug}`, rights);
  const here = splitPrefix(pathname).path;
  const [first, ...others] = groups.flatMap(({ places }) => places);
  const current = others.find(({ to }) => here === to || here.startsWith(`${to}/`)) ?? first;
  const rail = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place in the rail
  useEffect(() => showCurrent(rail.current), [pathname]);
  return (
    <div className="desk">
      <nav ref={rail} className="desk-rail" aria-label={t("rail.label")}>
        <p className="desk-conference" lang={name?.lang}>
          {name?.text}
        </p>
        <p>
          <Tag>{t(`mine.role.${rights.role}`)}</Tag>
        </p>
        <details key={pathname} className="desk-menu">
          <summary>
            {current && <Icon name={current.icon} size={16} />} {current?.words}
          </summary>
          <PlaceList groups={groups} />
        </details>
        <PlaceList groups={groups} />
        <p className="text-sm">
          <Link to={`/conferences/${conference.slug}`}>{t("rail.public")}</Link>
        </p>
      </nav>
      <div className="desk-work">{children}</div>
    </div>
  );
}

/** A rail that is longer than the screen scrolls to where one is. */
function showCurrent(rail: HTMLElement | null): void {
  const link = rail?.querySelector(':scope > .desk-places [aria-current="page"]');
  if (!rail || !link) return;
  const end = Math.min(rail.getBoundingClientRect().bottom, window.innerHeight);
  const hidden = link.getBoundingClientRect().bottom - end;
  if (hidden > 0) rail.scrollTop += hidden + 16;
}

/** Where one can go at the desk, as far as one may. */
function usePlaces(base: string, rights: DeskRights): PlaceGroup[] {
  const t = useTranslations("desk.rail");
  const questions = useTranslations("builder");
  const conclusions = useTranslations("conclusions");
  const interpretation = useTranslations("interpretation");
  return [
    {
      title: null,
      places: [
        { to: base, icon: "info", words: t("overview"), end: true },
        { to: `${base}/statistics`, icon: "chart", words: t("statistics") },
      ],
    },
    {
      title: t("people"),
      places: [
        { to: `${base}/registrations`, icon: "people", words: t("registrations") },
        { to: `${base}/delegations`, icon: "people", words: t("delegations") },
        { to: `${base}/invitations`, icon: "mail", words: t("invitations") },
        { to: `${base}/duplicates`, icon: "person", words: t("duplicates") },
        ...(rights.decides ? [{ to: `${base}/import`, icon: "download" as const, words: t("import") }] : []),
      ],
    },
    {
      title: t("on_site"),
      places: [
        { to: `${base}/letters`, icon: "letter", words: t("letters") },
        { to: `${base}/badges`, icon: "badge", words: t("badges") },
        { to: `${base}/door`, icon: "place", words: t("door") },
      ],
    },
    {
      title: t("programme"),
      places: [
        ...(rights.builds ? [{ to: `${base}/programme/call`, icon: "mail" as const, words: t("call") }] : []),
        { to: `${base}/programme/proposals`, icon: "document", words: t("proposals") },
        { to: `${base}/programme/reviewers`, icon: "people", words: t("reviewers") },
        { to: `${base}/programme/sessions`, icon: "document", words: t("sessions") },
        { to: `${base}/programme/speakers`, icon: "person", words: t("speakers") },
        { to: `${base}/programme/schedule`, icon: "calendar", words: t("schedule") },
        { to: `${base}/programme/rooms`, icon: "place", words: t("rooms") },
        { to: `${base}/programme/interpretation`, icon: "headset", words: interpretation("rail") },
        { to: `${base}/programme/signups`, icon: "people", words: t("signups") },
        { to: `${base}/programme/feedback`, icon: "chart", words: t("feedback") },
        { to: `${base}/programme/releases`, icon: "check", words: t("publishing") },
      ],
    },
    {
      title: t("conference"),
      places: [
        { to: `${base}/places`, icon: "check", words: t("places") },
        ...(rights.setsUp ? [{ to: `${base}/questions`, icon: "menu" as const, words: questions("rail") }] : []),
        ...(rights.setsUp ? [{ to: `${base}/setup`, icon: "edit" as const, words: t("setup") }] : []),
        { to: `${base}/conclusions`, icon: "letter", words: conclusions("rail") },
        { to: `${base}/team`, icon: "person", words: t("team") },
      ],
    },
  ];
}

function PlaceList({ groups }: { groups: PlaceGroup[] }) {
  return (
    <div className="desk-places">
      {groups.map(({ title, places }) => (
        <div key={title ?? ""}>
          {title && <p className="desk-places-title">{title}</p>}
          <ul>
            {places.map(({ to, icon, words, end }) => (
              <li key={to}>
                <NavLink to={to} end={end ?? false}>
                  <Icon name={icon} size={16} /> {words}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
