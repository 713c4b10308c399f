import { useLocale, useTranslations } from "use-intl";
import { languageName } from "#app/platform/language-names.ts";
import { pickText } from "#app/platform/locale.ts";
import type { ProgrammeChoices, ProgrammeFilter } from "#app/programme/rules.ts";
import { QueryForm, QuerySearch, QuerySelect } from "#app/ui/query-form.tsx";

/** Filters of the programme; only what would change anything is offered. */
export function ProgrammeForm({
  slug,
  choices,
  filter,
  layout,
}: {
  slug: string;
  choices: ProgrammeChoices;
  filter: ProgrammeFilter;
  /** What else stands in the address and is kept. */
  layout: Record<string, string>;
}) {
  const t = useTranslations("programme");
  const locale = useLocale();
  const { kinds, languages, rooms, tracks, access } = choices;
  return (
    <QueryForm action={`/conferences/${slug}/programme`} label={t("filter")}>
      {Object.entries(layout).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
      {rooms.length > 1 && (
        <QuerySelect
          name="room"
          label={t("room")}
          value={filter.room ?? ""}
          all={t("allRooms")}
          options={rooms.map(({ slug, name }) => ({ value: slug, label: name[locale] ?? name.en ?? slug }))}
        />
      )}
      {tracks.length > 1 && (
        <QuerySelect
          name="track"
          label={t("track")}
          value={filter.track ?? ""}
          all={t("allTracks")}
          options={tracks.map((track) => ({
            value: track.slug,
            label: pickText(track.name, locale)?.text ?? track.slug,
          }))}
        />
      )}
      {access.length > 1 && (
        <QuerySelect
          name="access"
          label={t("access")}
          value={filter.access ?? ""}
          all={t("allAccess")}
          options={access.map((one) => ({ value: one, label: t(`accesses.${one}`) }))}
        />
      )}
    </QueryForm>
  );
}
