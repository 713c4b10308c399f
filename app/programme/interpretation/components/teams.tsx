import { useForm } from "@conform-to/react";
import { useLocale, useTranslations } from "use-intl";
import { languageName } from "#app/platform/language-names.ts";
import { pickText } from "#app/platform/locale.ts";
import type { InterpretationFault } from "#app/programme/interpretation/answer.server.ts";
import { useBoothOptions } from "#app/programme/interpretation/components/duties.tsx";
import type { RoomRow, TeamView } from "#app/programme/interpretation/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type Fault = InterpretationFault | undefined;

/** Teams of interpreters, each with its form, and one for a new one. */
export function Teams({ teams, languages, edits, fault }: TeamsProps) {
  const t = useTranslations("interpretation");
  const locale = useLocale();
  const of = (id: string | null) => (fault?.about === "team" && fault.id === id ? fault : undefined);
  return (
    <>
      {teams.length === 0 && <p className="text-sm text-muted">{t("no_teams")}</p>}
      <ul className="desk-categories">
        {teams.map((team) => (
          <li key={team.id}>
            <div>
              <p className="font-semibold">{team.name}</p>
              <p className="text-sm text-muted">
                {team.languages.map((tag) => languageName(tag, locale)).join(", ")} ·{" "}
                {t("limits", {
                  ...{ day: team.dayMinutes, stretch: team.stretchMinutes, pause: team.breakMinutes },
                })}{" "}
                · {t("duty_count", { count: team.duties })}
              </p>
              {team.members.length > 0 && <p className="text-sm">{team.members.join(", ")}</p>}
              {edits && (
                <Disclosure summary={t("change_team", { name: team.name })} open={of(team.id) !== undefined}>
                  <TeamForm key={JSON.stringify(team)} team={team} languages={languages} fault={of(team.id)} />
                </Disclosure>
              )}
            </div>
            {edits && (
              <ConfirmDialog
                trigger={t("remove")}
                triggerVariant="quiet"
                triggerSize="sm"
                title={t("remove_team_title", { name: team.name })}
                confirm={t("remove")}
                tone="danger"
                name="intent"
                value="remove_team"
              >
                <input type="hidden" name="id" value={team.id} />
                <p>{t("remove_team_lead", { count: team.duties })}</p>
              </ConfirmDialog>
            )}
          </li>
        ))}
      </ul>
      {edits && (
        <div className="mt-4">
          <Disclosure summary={t("new_team")} open={teams.length === 0 || of(null) !== undefined}>
            <TeamForm key={teams.length} team={null} languages={languages} fault={of(null)} />
          </Disclosure>
        </div>
      )}
    </>
  );
}

type TeamsProps = { teams: TeamView[]; languages: string[]; edits: boolean; fault: Fault };

type TeamValues = {
  name: string;
  languages: string[];
  members: string;
  dayMinutes: string;
  stretchMinutes: string;
  breakMinutes: string;
};

function TeamForm({ team, languages, fault }: { team: TeamView | null; languages: string[]; fault: Fault }) {
  const t = useTranslations("interpretation");
  const locale = useLocale();
  const [form, fields] = useForm<TeamValues>({
    id: `team-${team?.id ?? "new"}`,
    lastResult: fault?.form ?? null,
    defaultValue: {
      name: team?.name ?? "",
      languages: team?.languages ?? [],
      members: team?.members.join("\n") ?? "",
      dayMinutes: String(team?.dayMinutes ?? 360),
      stretchMinutes: String(team?.stretchMinutes ?? 210),
      breakMinutes: String(team?.breakMinutes ?? 30),
    },
  });
  const labels = {
    name: t("name"),
    languages: t("languages"),
    members: t("members"),
    dayMinutes: t("day_minutes"),
    stretchMinutes: t("stretch_minutes"),
    breakMinutes: t("break_minutes"),
  };
  return (
    <Form method="post" id={form.id} className="desk-invite">
      <input type="hidden" name="intent" value="team" />
      {team && <input type="hidden" name="teamId" value={team.id} />}
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.name} label={labels.name} required maxLength={60} autoComplete="off" />
      <CheckboxGroup
        field={fields.languages}
        label={labels.languages}
        columns
        options={languages.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
      />
      <TextArea
        field={fields.members}
        label={labels.members}
        help={t("members_help")}
        required={false}
        rows={3}
        maxLength={1000}
      />
      <TextField field={fields.dayMinutes} label={labels.dayMinutes} inputMode="numeric" required maxLength={4} />
      <TextField
        field={fields.stretchMinutes}
        label={labels.stretchMinutes}
        inputMode="numeric"
        required
        maxLength={4}
      />
      <TextField field={fields.breakMinutes} label={labels.breakMinutes} inputMode="numeric" required maxLength={3} />
      <div>
        <Button size="sm">{team ? t("save") : t("add")}</Button>
      </div>
    </Form>
  );
}

type BoothsProps = { rooms: RoomRow[]; languages: string[]; edits: boolean; fault: Fault };

/** The booths of all rooms, and a form for a new one. */
export function Booths({ rooms, languages, edits, fault }: BoothsProps) {
  const t = useTranslations("interpretation");
  const booths = useBoothOptions(rooms);
  return (
    <>
      <ul className="desk-categories">
        {booths.map(({ value, label }) => (
          <li key={value}>
            <p>{label}</p>
            {edits && (
              <ConfirmDialog
                trigger={t("remove")}
                triggerVariant="quiet"
                triggerSize="sm"
                title={t("remove_booth_title", { booth: label })}
                confirm={t("remove")}
                tone="danger"
                name="intent"
                value="remove_booth"
              >
                <input type="hidden" name="id" value={value} />
                <p>{t("remove_booth_lead")}</p>
              </ConfirmDialog>
            )}
          </li>
        ))}
      </ul>
      {edits && rooms.length > 0 && (
        <BoothForm key={booths.length} {...{ rooms, languages, fault: fault?.about === "booth" ? fault : undefined }} />
      )}
    </>
  );
}

function BoothForm({ rooms, languages, fault }: Omit<BoothsProps, "edits">) {
  const t = useTranslations("interpretation");
  const locale = useLocale();
  const [form, fields] = useForm<{ roomId: string; language: string }>({
    id: "booth-new",
    lastResult: fault?.form ?? null,
    defaultValue: { roomId: rooms[0]?.id ?? "", language: languages[0] ?? "" },
  });
  return (
    <Form method="post" id={form.id} className="desk-invite mt-4">
      <input type="hidden" name="intent" value="booth" />
      <ErrorSummary form={form} labels={{ roomId: t("room"), language: t("language") }} />
      <Select
        field={fields.roomId}
        label={t("room")}
        options={rooms.map(({ id, name }) => ({ value: id, label: pickText(name, locale)?.text ?? id }))}
        required
      />
      <Select
        field={fields.language}
        label={t("language")}
        options={languages.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
        required
      />
      <div>
        <Button size="sm">{t("new_booth")}</Button>
      </div>
    </Form>
  );
}
