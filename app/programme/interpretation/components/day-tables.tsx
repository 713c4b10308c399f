import { useLocale, useTranslations } from "use-intl";
import { languageName } from "#app/platform/language-names.ts";
import type { Span } from "#app/programme/interpretation/rules.ts";
import type { InterpretationView, SittingView } from "#app/programme/interpretation/view.server.ts";
import { timesIn } from "#app/programme/times.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** "14:15–16:15" of a span in milliseconds. */
export function spanTimes({ startsAt, endsAt }: Span, timeZone: string): string {
  const iso = (at: number) => new Date(at).toISOString();
  return timesIn({ startsAt: iso(startsAt), endsAt: iso(endsAt) }, timeZone);
}

type SittingTableProps = {
  view: Pick<InterpretationView, "sittings" | "rooms">;
  caption: string;
  timeZone: string;
  base: string;
};

/** What is spoken, offered and needed in each session of a day. */
export function SittingTable({ view, caption, timeZone, base }: SittingTableProps) {
  const t = useTranslations("interpretation");
  const locale = useLocale();
  const roomOf = new Map(view.rooms.map(({ id, name }) => [id, name]));
  const words = (tag: string) => languageName(tag, locale);
  return (
    <Table caption={caption} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("time")}</Th>
          <Th>{t("room")}</Th>
          <Th>{t("session")}</Th>
          <Th>{t("spoken")}</Th>
          <Th>{t("offered")}</Th>
          <Th>{t("needs")}</Th>
        </tr>
      </thead>
      <tbody>
        {view.sittings.map((sitting) => (
          <tr key={sitting.id}>
            <Td label={t("time")} className="whitespace-nowrap tabular-nums">
              {spanTimes(sitting, timeZone)}
            </Td>
            <Td label={t("room")}>
              <ContentText text={roomOf.get(sitting.roomId) ?? { en: null, fr: null }} />
            </Td>
            <th scope="row" className="font-normal">
              <Link to={`${base}/sessions/${sitting.sessionId}`}>
                <ContentText text={sitting.title} />
              </Link>
            </th>
            <Td label={t("spoken")}>
              {sitting.language ? words(sitting.language) : <span className="text-muted">{t("unknown_language")}</span>}
            </Td>
            <Td label={t("offered")}>{sitting.interpretedInto.map(words).join(", ") || "–"}</Td>
            <Td label={t("needs")}>
              <NeedsWords needs={sitting.needs} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function NeedsWords({ needs }: { needs: SittingView["needs"] }) {
  const t = useTranslations("interpretation");
  const locale = useLocale();
  const shown = needs.wanted.map(({ language, count }) => `${languageName(language, locale)} ${count}`);
  return (
    <>
      {shown.join(", ") || "0"} <span className="text-muted">{t("audience", { count: needs.audience })}</span>
      {needs.unmet > 0 && <Tag tone="warning">{t("cannot_follow", { count: needs.unmet })}</Tag>}
    </>
  );
}
