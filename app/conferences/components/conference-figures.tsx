import { useLocale, useTranslations } from "use-intl";
import type { ConferenceView } from "#app/conferences/views.ts";
import { English } from "#app/ui/content-text.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

/** The figures as the documents print them: "more than 140 participants". */
export function ConferenceFigures({
  conference: { facts, citations },
}: {
  conference: Pick<ConferenceView, "facts" | "citations">;
}) {
  const t = useTranslations("conferences.page");
  const locale = useLocale();
  if (facts.length === 0) return null;
  return (
    <section aria-label={t("figures")} className="mb-10">
      <ul className="flex flex-wrap gap-x-10 gap-y-4">
        {facts.map(({ label, value, qualifier }) => (
          <li key={label} className="max-w-56">
            <span className="block text-sm text-muted">{qualifier ? <English>{qualifier}</English> : "\u00a0"}</span>
            <span className="block font-serif text-xl tabular-nums">
              {new Intl.NumberFormat(locale).format(value)}
              <SourceMark citations={citations} />
            </span>
            <span className="block text-sm">
              <English>{label}</English>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
