import { useLocale, useTranslations } from "use-intl";
import { languageName } from "#app/platform/language-names.ts";
import type { Programme } from "#app/programme/queries/programme.server.ts";
import { languagesOf, type ProgrammeFilter } from "#app/programme/rules.ts";
import { QueryForm, QuerySearch, QuerySelect } from "#app/ui/query-form.tsx";

/** Filters of the programme; only what would change anything is offered. */
export function ProgrammeForm({
  programme,
  filter,
  day,
}: {
  programme: Programme;
  filter: ProgrammeFilter;
  day: string;
}) {
  const t = useTranslations("programme");
  const locale = useLocale();
  const kinds = [...new Set(programme.sessions.map(({ kind }) => kind))].filter((kind) => kind !== "break");
  const languages = [...new Set(programme.sessions.flatMap(languagesOf))];
  return (
    <QueryForm action={`/conferences/${programme.conference.slug}/programme`} label={t("filter")}>
      <input type="hidden" name="day" value={day} />
      <QuerySearch name="q" label={t("searchLabel")} value={filter.q} />
      {kinds.length > 1 && (
        <QuerySelect
          name="kind"
          label={t("kind")}
          value={filter.kind ?? ""}
          all={t("allKinds")}
          options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
      )}
      {languages.length > 1 && (
        <QuerySelect
          name="language"
          label={t("followIn")}
          value={filter.language ?? ""}
          all={t("allLanguages")}
          options={languages.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
        />
      )}
      {programme.rooms.length > 1 && (
        <QuerySelect
          name="room"
          label={t("room")}
          value={filter.room ?? ""}
          all={t("allRooms")}
          options={programme.rooms.map(({ slug, name }) => ({ value: slug, label: name[locale] ?? name.en ?? slug }))}
        />
      )}
    </QueryForm>
  );
}
