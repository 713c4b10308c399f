import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import { SessionKindWords } from "#app/programme/components/session-words.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { SessionKind } from "#prisma/generated/enums.ts";

export type SessionHeadView = {
  id: string;
  kind: SessionKind;
  number: number | null;
  title: Bilingual;
  cancelled: boolean;
};

const places = ["details", "people", "materials"] as const;

/** The frame of every page about one session of a draft: its title, and the pages as tabs. */
export function SessionHead({
  slug,
  session,
  here,
  actions,
  children,
}: {
  slug: string;
  session: SessionHeadView;
  here: (typeof places)[number];
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("sessions");
  const title = pickText(session.title, useLocale());
  const base = `/organise/${slug}/programme/sessions`;
  const to = { details: "", people: "/people", materials: "/materials" };
  return (
    <Page
      wide
      kicker={
        <>
          <SessionKindWords session={session} />
          {session.cancelled && <Tag tone="danger">{t("cancelled")}</Tag>}
        </>
      }
      title={title?.text}
      {...(title && { titleLang: title.lang })}
      breadcrumbs={[{ to: base, label: t("title") }, { label: title?.text ?? "" }]}
      actions={actions}
    >
      <nav aria-label={t("tabs.label")} className="desk-tabs">
        {places.map((place) => (
          <Link key={place} to={`${base}/${session.id}${to[place]}`} aria-current={place === here ? "page" : undefined}>
            {t(`tabs.${place}`)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
