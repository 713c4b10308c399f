import { useTranslations } from "use-intl";
import { CountryLink } from "#app/organisations/components/refs.tsx";
import type { DirectoryEntry } from "#app/organisations/queries/directory.server.ts";
import type { DirectorySearch } from "#app/organisations/schemas.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** The organisations of one page of the directory. */
export function DirectoryTable({ search, entries }: { search: DirectorySearch; entries: DirectoryEntry[] }) {
  const t = useTranslations("organisations.directory");
  return (
    <Table caption={t("caption", { order: t(`sorts.${search.sort}`) })} hideCaption stack className="mt-2">
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("kind")}</Th>
          <Th>{t("country")}</Th>
          <Th numeric>{t("partnerships")}</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry key={entry.slug} entry={entry} />
        ))}
      </tbody>
    </Table>
  );
}

function Entry({ entry }: { entry: DirectoryEntry }) {
  const t = useTranslations("organisations");
  return (
    <tr>
      <th scope="row">
        <Link to={`/organisations/${entry.slug}`} prefetch="intent" className="text-base">
          <ContentText text={entry.name} />
        </Link>
        {entry.acronym && <span className="ml-2 font-normal text-muted">{entry.acronym}</span>}
      </th>
      <Td>
        <span className="whitespace-nowrap">
          <KindMark kind={entry.kind} className="mr-2 inline-block align-baseline" />
          {t(`kinds.${entry.kind ?? "none"}`)}
        </span>
      </Td>
      <Td label={entry.country ? t("directory.country") : undefined}>
        {entry.country && <CountryLink country={entry.country} />}
      </Td>
      <Td numeric label={t("directory.partnerships")}>
        {entry.partnerships}
      </Td>
    </tr>
  );
}
