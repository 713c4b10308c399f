import { useTranslations } from "use-intl";
import { useInstant } from "#app/registration/desk/components/instant.ts";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { BadgePrintState } from "#prisma/generated/enums.ts";

export type PrintRow = {
  id: string;
  state: BadgePrintState;
  total: number;
  made: number;
  createdAt: string;
  by: string | null;
  underWay: boolean;
  /** Of its file; null where it cannot be fetched. */
  bytes: number | null;
};

const tones = { queued: "info", running: "info", done: "success", failed: "danger", cancelled: "neutral" } as const;

/** The files made lately. */
export function PrintTable({ slug, prints, timeZone }: { slug: string; prints: PrintRow[]; timeZone: string }) {
  const t = useTranslations("badges.print");
  const instant = useInstant(timeZone);
  return (
    <Table caption={t("caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("when")}</Th>
          <Th>{t("what")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("file")}</Th>
        </tr>
      </thead>
      <tbody>
        {prints.map((print) => (
          <tr key={print.id}>
            <Th scope="row">
              {instant(print.createdAt)}
              {print.by && <span className="desk-second">{t("by", { name: print.by })}</span>}
            </Th>
            <Td label={t("what")}>{t("badges", { count: print.total })}</Td>
            <Td label={t("state")}>
              <Tag tone={tones[print.state]}>{t(`states.${print.state}`)}</Tag>
              {print.state === "failed" && <span className="desk-second">{t("failed_help")}</span>}
            </Td>
            <Td label={t("file")}>
              {print.bytes !== null ? (
                <Link to={`/organise/${slug}/badges/files/${print.id}`} reloadDocument>
                  {t("download", { megabytes: Math.max(Math.round(print.bytes / 100_000) / 10, 0.1) })}
                </Link>
              ) : (
                print.state === "done" && t("gone")
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
