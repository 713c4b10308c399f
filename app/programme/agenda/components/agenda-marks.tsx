import { useLocation } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";
import { useTranslations } from "use-intl";
import type { Bilingual } from "#app/platform/locale.ts";
import { StarForm } from "#app/programme/agenda/components/star-form.tsx";
import type { AgendaMarks } from "#app/programme/agenda/own.server.ts";
import { LinkButton } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Marks = AgendaMarks & { slug: string };

const Context = createContext<Marks | null>(null);

/** What the visitor has of a programme that is shown below; null: nobody is known, and nothing of it is shown. */
export function AgendaMarksOf({
  marks,
  slug,
  children,
}: {
  marks: AgendaMarks | null;
  slug: string;
  children: ReactNode;
}) {
  return <Context.Provider value={marks && { ...marks, slug }}>{children}</Context.Provider>;
}

/** The star of a session, and whether the visitor has a place in it; nothing where nobody is known. */
export function SessionMarks({ session }: { session: { id: string; title: Bilingual } }) {
  const marks = useContext(Context);
  const t = useTranslations("programme.star");
  const { pathname, search } = useLocation();
  if (!marks) return null;
  return (
    <span className="session-marks no-print">
      <StarForm place={marks} session={session} on={marks.starred.includes(session.id)} back={`${pathname}${search}`} />
      {marks.placed.includes(session.id) && <Tag tone="success">{t("placed")}</Tag>}
      {marks.waiting.includes(session.id) && <Tag tone="warning">{t("waiting")}</Tag>}
    </span>
  );
}

/** The way to one's own agenda, for whoever has one. */
export function AgendaLink() {
  const marks = useContext(Context);
  const t = useTranslations("programme.star");
  if (!marks) return null;
  return (
    <LinkButton size="sm" to={`/conferences/${marks.slug}/agenda?for=${marks.reference}`} className="no-print">
      {t("agenda")}
    </LinkButton>
  );
}
