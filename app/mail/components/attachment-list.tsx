import { useTranslations } from "use-intl";
import { Icon } from "#app/ui/icon.tsx";
import { withPrefix } from "#app/ui/link.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

type Props = { messageId: string; attachments: { filename: string; bytes: number }[] };

/** The files of a message, each to be taken away. */
export function AttachmentList({ messageId, attachments }: Props) {
  const t = useTranslations("mail");
  const prefix = usePrefix();
  return (
    <ul className="grid gap-2">
      {attachments.map(({ filename, bytes }, index) => (
        <li key={filename} className="flex flex-wrap items-center gap-2">
          <Icon name="download" size={16} />
          <a href={withPrefix(prefix, `/outbox/${messageId}/attachments/${index}`)} download>
            {t("download", { filename })}
          </a>
          <span className="text-sm text-muted">{t("size", { kilobytes: Math.max(1, Math.round(bytes / 1024)) })}</span>
        </li>
      ))}
    </ul>
  );
}
