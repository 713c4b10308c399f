import { useTranslations } from "use-intl";
import { useKindWords } from "#app/privacy/components/kind-words.ts";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** How long each kind of data is kept now, and why. */
export function KeptTable({ kinds }: { kinds: { kind: string; days: number }[] }) {
  const t = useTranslations("privacy.kept");
  const words = useKindWords();
  return (
    <>
      <p className="mb-4 max-w-prose">{t("lead")}</p>
      <Table caption={t("caption")} hideCaption stack>
        <thead>
          <tr>
            <Th>{t("kind")}</Th>
            <Th>{t("time")}</Th>
            <Th>{t("why")}</Th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, days }) => (
            <tr key={kind}>
              <Th scope="row">{words.what(kind)}</Th>
              <Td label={t("time")}>{words.kept(kind, days)}</Td>
              <Td label={t("why")}>{words.why(kind)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
