import { type ComponentType, useEffect, useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { allClashes } from "#app/programme/schedule/clashes.ts";
import { ClashList } from "#app/programme/schedule/components/clash-list.tsx";
import { DayTable } from "#app/programme/schedule/components/day-table.tsx";
import { NewsList } from "#app/programme/schedule/components/news-list.tsx";
import { TrayList } from "#app/programme/schedule/components/tray-list.tsx";
import type { EditorProps } from "#app/programme/schedule/editor/editor.tsx";
import { indexPlan } from "#app/programme/schedule/plan.ts";
import type { ScheduleView } from "#app/programme/schedule/view.server.ts";
import { useScheduleWords } from "#app/programme/schedule/words.ts";
import { dayTab } from "#app/programme/times.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";

type PageProps = { view: ScheduleView; base: string; builds: boolean; chosenDay: string | null };

/** The schedule: the editor where scripts run, else a table of the day with a form for every slot. */
export function SchedulePage({ view, base, builds, chosenDay }: PageProps) {
  const Editor = useEditor(builds);
  const day = view.days.find((one) => one === chosenDay) ?? view.days[0] ?? "";
  if (Editor) return <Editor {...{ view, base }} firstDay={day} />;
  return <StillSchedule {...{ view, base, builds, day }} />;
}

/** The editor, once it is loaded. It is heavy, and only this page needs it. */
function useEditor(builds: boolean): ComponentType<EditorProps> | null {
  const [loaded, setLoaded] = useState<{ Editor: ComponentType<EditorProps> } | null>(null);
  useEffect(() => {
    if (!builds) return;
    let gone = false;
    import("#app/programme/schedule/editor/editor.tsx").then(({ Editor }) => {
      if (!gone) setLoaded({ Editor });
    });
    return () => {
      gone = true;
    };
  }, [builds]);
  return loaded?.Editor ?? null;
}

type StillProps = { view: ScheduleView; base: string; builds: boolean; day: string };

/** What is there before the editor is, without scripts, and for whoever may only look. */
function StillSchedule({ view, base, builds, day }: StillProps) {
  const t = useTranslations("schedule");
  const { plan, timeZone, recent } = view;
  const words = useScheduleWords(plan, timeZone);
  const clashes = useMemo(() => allClashes(indexPlan(plan), plan.slots), [plan]);
  const slots = new Map(plan.slots.map((slot) => [slot.id, slot]));
  return (
    <div className="schedule-still">
      <div className="schedule-bar">
        <DayLinks days={view.days} day={day} />
        {builds && <UndoForm view={view} day={day} />}
      </div>
      <DayTable {...{ day, timeZone, clashes, words, base, builds }} slots={plan.slots} rooms={plan.rooms} />
      <div className="schedule-columns">
        <TrayList {...{ plan, words, base, builds }} />
        <Section title={t("clash.title")} id="clashes">
          <ClashList {...{ clashes, slots, words, base }} />
        </Section>
        <Section title={t("news.title")} id="news">
          <NewsList news={recent} words={words} />
        </Section>
      </div>
    </div>
  );
}

function DayLinks({ days, day }: { days: string[]; day: string }) {
  const t = useTranslations("schedule");
  const locale = useLocale();
  return (
    <nav className="desk-tabs schedule-days" aria-label={t("days")}>
      {days.map((one) => (
        <Link key={one} to={`?day=${one}`} aria-current={one === day ? "page" : undefined} preventScrollReset>
          {dayTab(one, locale)}
        </Link>
      ))}
    </nav>
  );
}

function UndoForm({ view: { canUndo, canRedo }, day }: { view: ScheduleView; day: string }) {
  const t = useTranslations("schedule");
  return (
    <Form method="post" className="desk-buttons" preventScrollReset>
      <input type="hidden" name="day" value={day} />
      <Button size="sm" name="intent" value="undo" disabled={!canUndo}>
        <Icon name="undo" size={16} /> {t("undo")}
      </Button>
      <Button size="sm" name="intent" value="redo" disabled={!canRedo}>
        {t("redo")}
      </Button>
    </Form>
  );
}
