import { useLocale, useTranslations } from "use-intl";
import { languageName } from "#app/platform/language-names.ts";
import { pickText } from "#app/platform/locale.ts";
import type { Overview } from "#app/registration/desk/overview.server.ts";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** Places of the conference and of each category, with a bar that shows how full it is. */
export function PlacesTable({ lines }: { lines: Overview["categories"] }) {
  const t = useTranslations("desk.overview");
  const locale = useLocale();
  return (
    <Table caption={t("places_caption")} hideCaption dense>
      <thead>
        <tr>
          <Th>{t("category")}</Th>
          <Th numeric>{t("taken")}</Th>
          <Th numeric>{t("capacity")}</Th>
          <Th>
            <span className="sr-only">{t("taken")}</span>
          </Th>
          <Th numeric>{t("free")}</Th>
          <Th numeric>{t("pending")}</Th>
          <Th numeric>{t("waiting")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, capacity, taken, counts }) => (
          <tr key={id ?? "whole"}>
            <Th scope="row">{(name && pickText(name, locale)?.text) ?? t("whole")}</Th>
            <Td numeric>{taken}</Td>
            <Td numeric>{capacity ?? t("unlimited")}</Td>
            <Td>{capacity !== null && <Bar share={capacity > 0 ? taken / capacity : 1} />}</Td>
            <Td numeric>{capacity === null ? "" : capacity - taken}</Td>
            <Td numeric>{counts.pending}</Td>
            <Td numeric>{counts.waiting}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Bar({ share }: { share: number }) {
  return (
    <svg className="desk-bar" width="120" height="8" viewBox="0 0 120 8" aria-hidden="true">
      <rect width="120" height="8" className="desk-bar-ground" />
      <rect width={120 * Math.min(1, share)} height="8" className={share >= 1 ? "desk-bar-full" : "desk-bar-taken"} />
    </svg>
  );
}

/** How many ask for interpretation into each language. */
export function InterpretationTable({ lines }: { lines: Overview["interpretation"] }) {
  const t = useTranslations("desk.overview");
  const locale = useLocale();
  return (
    <Table caption={t("interpretation_caption")} hideCaption dense className="desk-narrow">
      <thead>
        <tr>
          <Th>{t("language")}</Th>
          <Th numeric>{t("people")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ language, count }) => (
          <tr key={language}>
            <Th scope="row">{languageName(language, locale)}</Th>
            <Td numeric>{count}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
