import { useTranslations } from "use-intl";

/** The note that the Council of Europe puts wherever Kosovo is named, shown when any of the countries is it. */
export function TerritoryNote({ codes }: { codes: string[] }) {
  const t = useTranslations("organisations.country");
  if (!codes.includes("XK")) return null;
  return <p className="mt-8 max-w-prose border-t border-line pt-3 text-sm text-muted">{t("kosovo")}</p>;
}
