import { useLocale, useTranslations } from "use-intl";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import { peopleStates, placings, type SessionFilter } from "#app/programme/sessions/filter.ts";
import { QueryForm, QuerySearch, QuerySelect } from "#app/ui/query-form.tsx";
import { SessionKind } from "#prisma/generated/enums.ts";

type Track = { id: string; name: Bilingual };

/** Search and filters of the list; every view has an address. */
export function SessionFilterForm({ base, filter, tracks }: { base: string; filter: SessionFilter; tracks: Track[] }) {
  const t = useTranslations("sessions.filter");
  const kinds = useTranslations("programme.kinds");
  const locale = useLocale();
  return (
    <QueryForm action={base} label={t("label")}>
      <QuerySearch name="q" label={t("search")} value={filter.search} />
      <QuerySelect
        name="kind"
        label={t("kind")}
        value={filter.kind ?? ""}
        all={t("all")}
        options={Object.values(SessionKind).map((value) => ({ value, label: kinds(value) }))}
      />
      {tracks.length > 0 && (
        <QuerySelect
          name="track"
          label={t("track")}
          value={filter.track}
          all={t("all")}
          options={[
            ...tracks.map(({ id, name }) => ({ value: id, label: pickText(name, locale)?.text ?? "" })),
            { value: "none", label: t("noTrack") },
          ]}
        />
      )}
      <QuerySelect
        name="people"
        label={t("people")}
        value={filter.people ?? ""}
        all={t("all")}
        options={peopleStates.map((value) => ({ value, label: t(`peopleStates.${value}`) }))}
      />
      <QuerySelect
        name="placing"
        label={t("placing")}
        value={filter.placing ?? ""}
        all={t("all")}
        options={placings.map((value) => ({ value, label: t(`placings.${value}`) }))}
      />
    </QueryForm>
  );
}
