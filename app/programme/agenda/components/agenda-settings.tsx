import { useId } from "react";
import { useTranslations } from "use-intl";
import type { AgendaPlace } from "#app/programme/agenda/components/agenda-step.tsx";
import { reminderMinutes } from "#app/programme/agenda/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** The secret address of one's calendar: made, shown once, ended. `proved`: one reads the mail of the registration. */
export function CalendarForm({
  place,
  hasFeed,
  feed,
  proved,
}: {
  place: AgendaPlace;
  hasFeed: boolean;
  feed: string | null;
  proved: boolean;
}) {
  const t = useTranslations("agenda.calendar");
  return (
    <>
      <p className="text-sm text-muted">{t("lead")}</p>
      {feed ? (
        <Notice tone="success" className="mt-4">
          <p>{t("shown")}</p>
          <Field label={t("address")} className="mt-2">
            {(props) => <input {...props} className="control control-sm" readOnly value={feed} />}
          </Field>
          <p className="mt-2">
            <a href={feed.replace(/^https?:/, "webcal:")}>{t("open")}</a>
          </p>
        </Notice>
      ) : (
        hasFeed && <p className="mt-2 text-sm">{t("has")}</p>
      )}
      {!proved && <p className="mt-2 text-sm">{t("prove")}</p>}
      <div className="mt-4 flex flex-wrap gap-2">
        {proved && (
          <FeedStep place={place} intent="feed">
            {t(hasFeed ? "renew" : "make")}
          </FeedStep>
        )}
        {hasFeed && (
          <FeedStep place={place} intent="feed-end">
            {t("end")}
          </FeedStep>
        )}
      </div>
    </>
  );
}

function FeedStep({ place, intent, children }: { place: AgendaPlace; intent: string; children: string }) {
  return (
    <Form method="post" action={`/conferences/${place.slug}/agenda`} preventScrollReset>
      <input type="hidden" name="reference" value={place.reference} />
      <Button name="intent" value={intent} size="sm">
        {children}
      </Button>
    </Form>
  );
}

/** When one wants a mail. */
export function RemindersForm({
  place,
  settings: { evening, minutesBefore },
}: {
  place: AgendaPlace;
  settings: { evening: boolean; minutesBefore: number | null };
}) {
  const t = useTranslations("agenda.reminders");
  const id = useId();
  return (
    <Form method="post" action={`/conferences/${place.slug}/agenda`} preventScrollReset>
      <input type="hidden" name="intent" value="reminders" />
      <input type="hidden" name="reference" value={place.reference} />
      <div className="choice">
        <input type="checkbox" id={id} name="evening" defaultChecked={evening} />
        <label htmlFor={id}>{t("evening")}</label>
      </div>
      <Field label={t("before")} className="mt-4">
        {(props) => (
          <select
            {...props}
            name="minutesBefore"
            className="control control-select control-sm"
            defaultValue={minutesBefore ?? ""}
          >
            <option value="">{t("never")}</option>
            {reminderMinutes.map((minutes) => (
              <option key={minutes} value={minutes}>
                {t("minutes", { minutes })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="mt-2 text-sm text-muted">{t("always")}</p>
      <Button size="sm" className="mt-4">
        {t("save")}
      </Button>
    </Form>
  );
}
