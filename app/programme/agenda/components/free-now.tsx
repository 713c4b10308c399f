import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import type { AgendaPlace } from "#app/programme/agenda/components/agenda-step.tsx";
import type { AgendaView } from "#app/programme/agenda/view.server.ts";
import { timesIn } from "#app/programme/times.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";

/** What one could go to just now. */
export function FreeNow({ free, place }: { free: SerializeFrom<AgendaView["freeNow"]>; place: AgendaPlace }) {
  const t = useTranslations("agenda.free");
  if (free.length === 0) return null;
  return (
    <Section title={t("title")} id="free-now">
      <p className="mb-4 max-w-prose text-muted">{t("lead")}</p>
      <ul>
        {free.map(({ session, room, ...slot }) => (
          <li key={`${session.id} ${slot.startsAt}`} className="border-t border-line py-2">
            <span className="tabular-nums">{timesIn(slot, place.timeZone)}</span> ·{" "}
            <Link to={`/conferences/${place.slug}/programme/${session.slug}`}>
              <ContentText text={session.title} />
            </Link>{" "}
            · <ContentText text={room} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
