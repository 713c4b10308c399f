import { useTranslations } from "use-intl";
import { LinkButton } from "#app/ui/link.tsx";

type CallLineProps = { slug: string; call: { phase: "open" | "not_yet"; moment: string | null } };

/** On the page of a conference: that there is a call for contributions, until when, and the way to it. */
export function CallLine({ slug, call: { phase, moment } }: CallLineProps) {
  const t = useTranslations("conferences.page");
  return (
    <section aria-label={t("call")} className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
      <LinkButton to={`/conferences/${slug}/call`}>{t("call")}</LinkButton>
      <p className="text-sm">
        {phase === "not_yet" ? t("callFrom", { moment: moment ?? "" }) : moment && t("callUntil", { moment })}
      </p>
    </section>
  );
}
