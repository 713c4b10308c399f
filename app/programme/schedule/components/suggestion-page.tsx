import { useLocale, useTranslations } from "use-intl";
import { clashKey, isHard } from "#app/programme/schedule/clashes.ts";
import { ClashSign } from "#app/programme/schedule/components/clash-list.tsx";
import type { PlanSlot } from "#app/programme/schedule/plan.ts";
import type { SuggestionPreview } from "#app/programme/schedule/preview.server.ts";
import type { Hindrance, Placement, Suggestion } from "#app/programme/schedule/suggest.ts";
import { type ScheduleWords, useScheduleWords } from "#app/programme/schedule/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** A suggestion: what it goes by, what it would change and what it leaves out, and the button that does it. */
export function SuggestionPage(preview: SuggestionPreview) {
  const { suggestion, plan, timeZone } = preview;
  const words = useScheduleWords(plan, timeZone);
  return (
    <>
      <SuggestQuery query={preview.query} />
      {suggestion && <Changes {...preview} suggestion={suggestion} words={words} />}
    </>
  );
}

function SuggestQuery({ query }: Pick<SuggestionPreview, "query">) {
  const t = useTranslations("schedule.suggest");
  return (
    <Form method="get" className="query-form" preventScrollReset>
      <label className="query-field query-field-wide">
        {t("scope")}
        <select name="scope" className="control control-select control-sm" defaultValue={query.scope}>
          <option value="unscheduled">{t("scope_unscheduled")}</option>
          <option value="all">{t("scope_all")}</option>
        </select>
      </label>
      <label className="query-field">
        {t("from")}
        <input type="time" name="from" className="control control-sm" defaultValue={query.from} required />
      </label>
      <label className="query-field">
        {t("to")}
        <input type="time" name="to" className="control control-sm" defaultValue={query.to} required />
      </label>
      <Button size="sm">{t("show")}</Button>
    </Form>
  );
}

type ChangesProps = SuggestionPreview & { suggestion: Suggestion; words: ScheduleWords };

function Changes({ suggestion, plan, after, query, revision, words }: ChangesProps) {
  const t = useTranslations("schedule.suggest");
  const before = new Map(plan.slots.map((slot) => [slot.id, slot]));
  const isSame = ({ slotId, roomId, startsAt, endsAt }: Placement) => {
    const was = slotId === null ? undefined : before.get(slotId);
    return was?.roomId === roomId && was.startsAt === startsAt && was.endsAt === endsAt;
  };
  const changed = suggestion.placements
    .filter((placement) => !isSame(placement))
    .sort((one, other) => one.startsAt - other.startsAt || (one.roomId < other.roomId ? -1 : 1));
  const fresh = changed.filter(({ slotId }) => slotId === null).length;
  const stays = suggestion.placements.length - changed.length;
  const counts = [
    t("placed", { count: fresh }),
    ...(changed.length > fresh ? [t("moved", { count: changed.length - fresh })] : []),
    ...(stays > 0 ? [t("stays", { count: stays })] : []),
  ];
  const happens = changed.length > 0 || suggestion.unplaced.some(({ slotId }) => slotId !== null);
  return (
    <>
      <Section title={counts.map((words) => `${words}.`).join(" ")} id="suggestion">
        {changed.length > 0 && <ChangeTable {...{ changed, before, words }} />}
        {happens && (
          <Form method="post" className="mt-6">
            {Object.entries({ ...query, revision }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button variant="primary" name="intent" value="apply">
              {t("apply")}
            </Button>
          </Form>
        )}
      </Section>
      <Section title={t("unplaced")} id="unplaced">
        <UnplacedList {...{ suggestion, words, plan }} />
      </Section>
      <Leftovers after={after} words={words} />
    </>
  );
}

function ChangeTable({
  changed,
  before,
  words,
}: {
  changed: Placement[];
  before: Map<string, PlanSlot>;
  words: ScheduleWords;
}) {
  const t = useTranslations("schedule.suggest");
  return (
    <Table caption={t("title")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("becomes")}</Th>
          <Th>{t("session")}</Th>
          <Th>{t("was")}</Th>
        </tr>
      </thead>
      <tbody>
        {changed.map((placement) => {
          const was = before.get(placement.slotId ?? "");
          return (
            <tr key={placement.slotId ?? placement.sessionId}>
              <Td label={t("becomes")}>{words.place({ ...placement, id: "", pinned: false })}</Td>
              <th scope="row">{words.title(placement.sessionId)}</th>
              <Td label={t("was")} className="text-muted">
                {was ? words.place(was) : t("nothing_before")}
              </Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

function UnplacedList({ suggestion, words, plan }: Pick<ChangesProps, "suggestion" | "words" | "plan">) {
  const t = useTranslations("schedule.suggest");
  const why = useWhy(plan.people);
  if (suggestion.unplaced.length === 0) return <p className="text-muted">{t("unplaced_none")}</p>;
  return (
    <ul className="schedule-orders">
      {suggestion.unplaced.map(({ sessionId, slotId, why: reasons }) => (
        <li key={slotId ?? sessionId}>
          <span>
            <strong>{words.title(sessionId)}</strong> – {reasons.map(why).join("; ")}
            {slotId !== null && ` (${t("back")})`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Why something found no place, in words. */
function useWhy(people: Record<string, string>): (hindrance: Hindrance) => string {
  const t = useTranslations("schedule.suggest.why");
  const locale = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  return ({ kind, subject, share }) => {
    const values = { who: people[subject] ?? "–", share: percent.format(share) };
    switch (kind) {
      case "room":
      case "person":
      case "absence":
      case "team":
      case "order":
      case "break":
      case "length":
        return t(kind, values);
      default:
        return t("other", values);
    }
  };
}

function Leftovers({ after, words }: Pick<ChangesProps, "after" | "words">) {
  const t = useTranslations("schedule.suggest");
  const slots = new Map<string, PlanSlot>(after.slots.map((slot) => [slot.id, slot]));
  const hard = after.clashes.filter(isHard);
  const soft = after.clashes.filter((clash) => !isHard(clash));
  return (
    <Section title={t("soft_after", { count: soft.length })} id="leftovers">
      {[soft, hard].map((clashes, index) => (
        <div key={index === 0 ? "soft" : "hard"}>
          {index === 1 && hard.length > 0 && <p className="mt-4 mb-2">{t("hard_after", { count: hard.length })}</p>}
          <ul className="schedule-clashes">
            {clashes.map((clash) => (
              <li key={clashKey(clash)}>
                <ClashSign severity={clash.severity} />
                <span>{words.clash(clash, slots)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
