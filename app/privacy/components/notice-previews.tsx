import { useTranslations } from "use-intl";
import { Changes } from "#app/notice/components/changes.tsx";
import type { Change } from "#app/notice/markup.ts";
import type { TextPage } from "#app/platform/text-page.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";

export type NoticePreview = { lang: "en" | "fr"; text: TextPage; changes: Change[] };

const names = { en: "English", fr: "Français" };

/** What would change, and the whole text below it. */
export function NoticePreviews({ previews }: { previews: NoticePreview[] }) {
  const t = useTranslations("ruling.publish");
  return (
    <Section id="preview" title={t("looked")}>
      <Notice tone="info">{t("lookedText")}</Notice>
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        {previews.map(({ lang, text, changes }) => (
          <div key={lang}>
            <h3 className="mb-3 font-serif text-lg">{t("changedIn", { language: names[lang] })}</h3>
            <Changes changes={changes} lang={lang} />
            <article className="prose mt-6 border-t border-line pt-6" lang={lang}>
              <p className="font-serif text-xl">{text.title}</p>
              <p>{text.lead}</p>
              {text.sections.map((section) => (
                <section key={section.id}>
                  <h4>{section.title}</h4>
                  {section.body.map((part) =>
                    Array.isArray(part) ? (
                      <ul key={part[0]}>
                        {part.map((item) => (
                          <li key={item}>{item}</li>
                        ))}
                      </ul>
                    ) : (
                      <p key={part}>{part}</p>
                    ),
                  )}
                </section>
              ))}
            </article>
          </div>
        ))}
      </div>
    </Section>
  );
}
