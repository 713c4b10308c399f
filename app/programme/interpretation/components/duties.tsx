import { useForm } from "@conform-to/react";
import { useLocale, useTranslations } from "use-intl";
import { languageName } from "#app/platform/language-names.ts";
import { pickText } from "#app/platform/locale.ts";
import { timeIn } from "#app/platform/time-zone.ts";
import type { InterpretationFault } from "#app/programme/interpretation/answer.server.ts";
import { spanTimes } from "#app/programme/interpretation/components/day-tables.tsx";
import type { Duty } from "#app/programme/interpretation/rules.ts";
import type { InterpretationView } from "#app/programme/interpretation/view.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, type Option, Select, TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form } from "#app/ui/link.tsx";
import { ShortWords } from "#app/ui/short-words.tsx";

type DutiesProps = {
  view: Pick<InterpretationView, "rooms" | "teams" | "duties">;
  day: string;
  timeZone: string;
  /** Languages of the conference and of its booths. */
  edits: boolean;
  fault: InterpretationFault | undefined;
};

/** Who is in which booth when, each with its form, and forms for more. */
export function Duties({ view, day, timeZone, edits, fault }: DutiesProps) {
  const t = useTranslations("interpretation");
  const booths = useBoothOptions(view.rooms);
  const teamOf = new Map(view.teams.map(({ id, name }) => [id, name]));
  const boothOf = new Map(booths.map(({ value, label }) => [value, label]));
  const form = (duty: Duty | null) => (
    <DutyForm
      key={duty ? `${duty.id} ${duty.startsAt} ${duty.endsAt} ${duty.teamId}` : view.duties.length}
      {...{ duty, day, timeZone, booths, view }}
      fault={fault?.about === "duty" && fault.id === (duty?.id ?? null) ? fault : undefined}
    />
  );
  return (
    <>
      {view.duties.length === 0 && <p className="text-sm text-muted">{t("no_duties")}</p>}
      <ul className="desk-categories">
        {view.duties.map((duty) => {
          const words = { team: teamOf.get(duty.teamId) ?? "", time: spanTimes(duty, timeZone) };
          return (
            <li key={duty.id}>
              <div>
                <p>
                  <span className="tabular-nums">{words.time}</span> ·{" "}
                  <span className="font-semibold">{words.team}</span> · {boothOf.get(duty.boothId)}
                  {duty.relayFrom && <Relay from={duty.relayFrom} />}
                </p>
                {edits && (
                  <Disclosure
                    summary={<ShortWords shown={t("change")} spoken={t("change_duty", words)} />}
                    open={fault?.about === "duty" && fault.id === duty.id}
                  >
                    {form(duty)}
                  </Disclosure>
                )}
              </div>
              {edits && (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="id" value={duty.id} />
                  <input type="hidden" name="day" value={day} />
                  <Button
                    size="sm"
                    variant="quiet"
                    name="intent"
                    value="remove_duty"
                    aria-label={t("remove_duty", words)}
                  >
                    <Icon name="close" size={16} />
                  </Button>
                </Form>
              )}
            </li>
          );
        })}
      </ul>
      {edits && booths.length > 0 && view.teams.length > 0 && (
        <div className="mt-4">
          <Disclosure key={JSON.stringify(view.duties)} summary={t("plan")} open={fault?.about === "plan"}>
            <PlanForm {...{ day, booths, view, fault: fault?.about === "plan" ? fault : undefined }} />
          </Disclosure>
          <Disclosure summary={t("new_duty")} open={fault?.about === "duty" && fault.id === null}>
            {form(null)}
          </Disclosure>
        </div>
      )}
    </>
  );
}

function Relay({ from }: { from: string }) {
  const t = useTranslations("interpretation");
  return (
    <span className="text-muted">
      {" "}
      · {t("relay")} {languageName(from, useLocale())}
    </span>
  );
}

/** "Room 1, into French". */
export function useBoothOptions(rooms: InterpretationView["rooms"]): Option[] {
  const t = useTranslations("interpretation");
  const locale = useLocale();
  return rooms.flatMap(({ name, booths }) =>
    booths.map(({ id, language }) => ({
      value: id,
      label: t("booth_name", { room: pickText(name, locale)?.text ?? "", language: languageName(language, locale) }),
    })),
  );
}

type DutyFormProps = {
  duty: Duty | null;
  day: string;
  timeZone: string;
  booths: Option[];
  view: DutiesProps["view"];
  fault: InterpretationFault | undefined;
};

type DutyValues = { boothId: string; teamId: string; from: string; to: string; relayFrom: string };

function DutyForm({ duty, day, timeZone, booths, view, fault }: DutyFormProps) {
  const t = useTranslations("interpretation");
  const locale = useLocale();
  const time = (at: number | undefined) => (at === undefined ? "" : timeIn(new Date(at), timeZone));
  const [form, fields] = useForm<DutyValues>({
    id: `duty-${duty?.id ?? "new"}`,
    lastResult: fault?.form ?? null,
    defaultValue: {
      boothId: duty?.boothId ?? booths[0]?.value ?? "",
      teamId: duty?.teamId ?? view.teams[0]?.id ?? "",
      from: time(duty?.startsAt),
      to: time(duty?.endsAt),
      relayFrom: duty?.relayFrom ?? "",
    },
  });
  const labels = { boothId: t("booth"), teamId: t("team"), from: t("from"), to: t("to"), relayFrom: t("relay") };
  const relays = [...new Set(view.rooms.flatMap((room) => room.booths.map(({ language }) => language)))];
  return (
    <Form method="post" id={form.id} className="desk-invite" preventScrollReset>
      <input type="hidden" name="intent" value="duty" />
      <input type="hidden" name="day" value={day} />
      {duty && <input type="hidden" name="dutyId" value={duty.id} />}
      <ErrorSummary form={form} labels={labels} />
      <Select field={fields.boothId} label={labels.boothId} options={booths} required />
      <Select
        field={fields.teamId}
        label={labels.teamId}
        options={view.teams.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <TextField field={fields.from} label={labels.from} type="time" required />
      <TextField field={fields.to} label={labels.to} type="time" required />
      <Select
        field={fields.relayFrom}
        label={labels.relayFrom}
        placeholder={t("no_relay")}
        options={relays.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
      />
      <div>
        <Button size="sm">{duty ? t("save") : t("add")}</Button>
      </div>
    </Form>
  );
}

type PlanFormProps = {
  day: string;
  booths: Option[];
  view: Pick<InterpretationView, "rooms" | "teams">;
  fault: InterpretationFault | undefined;
};

/** Booths of a room that has several are planned together or each by itself. */
function PlanForm({ day, booths, view: { rooms, teams }, fault }: PlanFormProps) {
  const t = useTranslations("interpretation");
  const locale = useLocale();
  const together = rooms
    .filter((room) => room.booths.length > 1)
    .map(({ id, name }) => ({
      value: `room:${id}`,
      label: t("all_booths", { room: pickText(name, locale)?.text ?? "" }),
    }));
  const options = [...together, ...booths];
  const [form, fields] = useForm<{ boothId: string; teamId: string[] }>({
    id: "plan",
    lastResult: fault?.form ?? null,
    defaultValue: { boothId: options[0]?.value ?? "", teamId: [] },
  });
  return (
    <Form method="post" id={form.id} className="desk-invite" preventScrollReset>
      <input type="hidden" name="intent" value="plan" />
      <input type="hidden" name="day" value={day} />
      <ErrorSummary form={form} labels={{ boothId: t("booth"), teamId: t("plan_teams") }} />
      <p className="col-span-full max-w-prose text-sm text-muted">{t("plan_lead")}</p>
      <Select field={fields.boothId} label={t("booth")} options={options} required />
      <CheckboxGroup
        field={fields.teamId}
        label={t("plan_teams")}
        columns
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <Button size="sm">{t("plan_do")}</Button>
      </div>
    </Form>
  );
}
