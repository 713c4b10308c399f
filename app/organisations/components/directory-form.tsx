import { useLocale, useTranslations } from "use-intl";
import type { Directory } from "#app/organisations/queries/directory.server.ts";
import { type DirectorySearch, directorySorts } from "#app/organisations/schemas.ts";
import { QueryForm, QuerySearch, QuerySelect } from "#app/ui/query-form.tsx";

/** Search and filters of the directory; every choice says how many it leaves. */
export function DirectoryForm({ search, directory }: { search: DirectorySearch; directory: Directory }) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  const counted = (name: string, count: number) => t("directory.counted", { name, count });
  const countries = directory.countries
    .map(({ code, name, count }) => ({ value: code, label: counted(name[locale] ?? name.en ?? code, count) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <QueryForm action="/organisations" label={t("directory.search")}>
      <QuerySearch name="q" label={t("directory.searchLabel")} value={search.q} />
      <QuerySelect
        name="kind"
        label={t("directory.kind")}
        value={search.kind ?? ""}
        all={t("directory.allKinds")}
        options={directory.kinds.map(({ kind, count }) => ({ value: kind, label: counted(t(`kinds.${kind}`), count) }))}
      />
      <QuerySelect
        name="country"
        label={t("directory.country")}
        value={search.country ?? ""}
        all={t("directory.allCountries")}
        options={countries}
      />
      <QuerySelect
        name="sort"
        label={t("directory.sort")}
        value={search.sort}
        options={directorySorts.map((sort) => ({ value: sort, label: t(`directory.sorts.${sort}`) }))}
      />
    </QueryForm>
  );
}
