import { useLocale, useTranslations } from "use-intl";
import { dayWords } from "#app/platform/instant-words.ts";
import type { Locale } from "#app/platform/locale.ts";
import { useKindWords } from "#app/privacy/components/kind-words.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** What was deleted or made anonymous, day by day. */
export function RunsTable({ runs }: { runs: { kind: string; day: string; count: number; failed: boolean }[] }) {
  const t = useTranslations("ruling.retention");
  const kept = useTranslations("privacy.kept");
  const words = useKindWords();
  const locale = useLocale() as Locale;
  if (runs.length === 0) return <Empty title={t("nothing")} />;
  return (
    <Table caption={t("runsCaption")} hideCaption stack>
      <thead>
        <tr>
          <Th>{t("day")}</Th>
          <Th>{kept("kind")}</Th>
          <Th numeric>{t("count")}</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ kind, day, count, failed }) => (
          <tr key={`${day} ${kind}`}>
            <Th scope="row">{dayWords(new Date(day), locale, "UTC")}</Th>
            <Td label={kept("kind")}>
              {words.what(kind)} {failed && <Tag tone="danger">{t("failed")}</Tag>}
            </Td>
            <Td label={t("count")} numeric>
              {count}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
