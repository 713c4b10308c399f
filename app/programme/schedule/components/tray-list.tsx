import { useTranslations } from "use-intl";
import { lengthOf, minute } from "#app/programme/schedule/plan.ts";
import type { Plan, SessionLine } from "#app/programme/schedule/queries/plan.server.ts";
import type { ScheduleWords } from "#app/programme/schedule/words.ts";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";

/** Sessions that are in no room. */
export function withoutSlot({ sessions, slots }: Pick<Plan, "sessions" | "slots">): SessionLine[] {
  const held = new Set(slots.map(({ sessionId }) => sessionId));
  return sessions.filter(({ id }) => !held.has(id));
}

type TrayProps = { plan: Plan; words: ScheduleWords; base: string; builds: boolean };

/** Sessions that wait for a place, each with a link to the form that gives them one. */
export function TrayList({ plan, words, base, builds }: TrayProps) {
  const t = useTranslations("schedule.tray");
  const waiting = withoutSlot(plan);
  return (
    <Section title={t("title")} id="tray">
      <p className="text-sm text-muted">{t("lead", { count: waiting.length })}</p>
      <ul className="schedule-tray">
        {waiting.map((session) => (
          <li key={session.id} className="schedule-tray-line">
            <span className="font-semibold">
              {builds ? (
                <Link to={`${base}/sessions/${session.id}`}>{words.text(session.title)}</Link>
              ) : (
                words.text(session.title)
              )}
            </span>
            <TrayFacts session={session} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How long it lasts and how many are expected. */
export function TrayFacts({ session }: { session: SessionLine }) {
  const t = useTranslations("schedule.tray");
  return (
    <span className="schedule-small">
      {t("minutes", { count: lengthOf(session) / minute })}
      {session.audience !== null && ` · ${t("expected", { count: session.audience })}`}
    </span>
  );
}
