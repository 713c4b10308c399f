import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { dayIn, timeIn } from "#app/platform/time-zone.ts";
import type { ScheduleFault } from "#app/programme/schedule/answer.server.ts";
import { clashesAround, clashKey } from "#app/programme/schedule/clashes.ts";
import { ClashSign } from "#app/programme/schedule/components/clash-list.tsx";
import { type WhenShape, WhenWhere } from "#app/programme/schedule/components/when-where.tsx";
import type { VersionedSlot } from "#app/programme/schedule/edits.ts";
import { indexPlan, lengthOf, minute } from "#app/programme/schedule/plan.ts";
import type { SessionLine } from "#app/programme/schedule/queries/plan.server.ts";
import type { ScheduleView } from "#app/programme/schedule/view.server.ts";
import { useScheduleWords } from "#app/programme/schedule/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";

type TimesProps = {
  session: SessionLine;
  view: ScheduleView;
  day: string | null;
  fault: ScheduleFault | undefined;
};

/** When and where a session is held: a form for each of its slots, and one for another. */
export function SessionTimes({ session, view, day, fault }: TimesProps) {
  const t = useTranslations("schedule.form");
  const slots = view.plan.slots.filter(({ sessionId }) => sessionId === session.id);
  const fresh = <SlotForm {...{ session, view, day, fault }} slot={null} />;
  return (
    <>
      {slots.map((slot, index) => (
        <Section key={slot.id} id={`slot-${index + 1}`} title={t("when", { number: index + 1 })}>
          <SlotClashes slot={slot} view={view} />
          <SlotForm {...{ session, view, day, slot, fault }} key={slot.version} />
        </Section>
      ))}
      {slots.length === 0 ? (
        fresh
      ) : (
        <Disclosure summary={t("add")} open={fault?.about === "new"} className="mt-8">
          {fresh}
        </Disclosure>
      )}
    </>
  );
}

function SlotClashes({ slot, view: { plan, timeZone } }: { slot: VersionedSlot; view: ScheduleView }) {
  const words = useScheduleWords(plan, timeZone);
  const clashes = clashesAround(indexPlan(plan), slot, plan.slots);
  const slots = new Map(plan.slots.map((one) => [one.id, one]));
  if (clashes.length === 0) return null;
  return (
    <ul className="schedule-clashes mb-4">
      {clashes.map((clash) => (
        <li key={clashKey(clash)}>
          <ClashSign severity={clash.severity} />
          <span>{words.clash(clash, slots)}</span>
        </li>
      ))}
    </ul>
  );
}

type SlotFormProps = TimesProps & { slot: VersionedSlot | null };

function SlotForm({ session, view, day, slot, fault }: SlotFormProps) {
  const t = useTranslations("schedule.form");
  const { plan, days, timeZone } = view;
  const about = slot?.id ?? "new";
  const own = fault?.about === about ? fault : undefined;
  const [form, fields] = useForm<WhenShape & { pinned: string }>({
    id: `slot-form-${about}`,
    lastResult: own?.form ?? null,
    defaultValue: {
      day: slot ? dayIn(new Date(slot.startsAt), timeZone) : (day ?? days[0] ?? ""),
      time: slot ? timeIn(new Date(slot.startsAt), timeZone) : "09:00",
      minutes: String((slot ? slot.endsAt - slot.startsAt : lengthOf(session)) / minute),
      rooms: slot ? [slot.roomId] : session.kind === "break" ? plan.rooms.map(({ id }) => id) : [],
      pinned: slot?.pinned ? "on" : "",
    },
  });
  const labels = { day: t("day"), time: t("time"), minutes: t("minutes"), rooms: t("room"), pinned: t("pinned") };
  return (
    <>
      <Form method="post" id={form.id} noValidate className="schedule-form">
        <input type="hidden" name="intent" value="slot" />
        {slot && <input type="hidden" name="slotId" value={slot.id} />}
        {slot && <input type="hidden" name="version" value={slot.version} />}
        <ErrorSummary form={form} labels={labels} />
        <WhenWhere {...{ fields, days }} rooms={plan.rooms} many={slot === null && session.kind === "break"} />
        <Checkbox field={fields.pinned} label={labels.pinned} />
        <Button variant="primary" size="sm" className="mt-4">
          {t(slot ? "save" : "place")}
        </Button>
      </Form>
      {slot && (
        <Form method="post" className="mt-2">
          <input type="hidden" name="slotId" value={slot.id} />
          <input type="hidden" name="version" value={slot.version} />
          <Button size="sm" variant="quiet" name="intent" value="remove">
            {t("remove")}
          </Button>
        </Form>
      )}
    </>
  );
}
