import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { SectionsNav } from "#app/accounts/components/sections-nav.tsx";

/** The desk of the record. Who only proposes sees their proposals alone. */
export function RecordFrame({
  reviews,
  waiting,
  children,
}: {
  reviews: boolean;
  waiting: number;
  children: ReactNode;
}) {
  const t = useTranslations("record");
  const gathering = useTranslations("gathering");
  const counted = (name: string, count: number) => (count > 0 ? t("proposals.counted", { name, count }) : name);
  const items = reviews
    ? [
        { to: "/record", text: t("overview.title"), end: true },
        { to: "/record/proposals", text: counted(t("proposals.title"), waiting) },
        { to: "/record/duplicates", text: gathering("duplicates.title") },
        { to: "/record/import", text: gathering("imports.title") },
        { to: "/record/confirmations", text: gathering("confirmations.title") },
        { to: "/record/sources", text: gathering("sources.title") },
      ]
    : [{ to: "/record/proposals", text: t("proposals.mine") }];
  return (
    <>
      <SectionsNav label={t("nav")} items={items} />
      {children}
    </>
  );
}
