import { useSubmit } from "@remix-run/react";
import { IntlProvider, useLocale, useTranslations } from "use-intl";
import type { Messages } from "#app/messages.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import type { Choice } from "#app/registration/queries/form.server.ts";
import { useAsking } from "#app/registration/questions/components/asking.ts";
import { QuestionSections } from "#app/registration/questions/components/question-sections.tsx";
import type { Asking } from "#app/registration/questions/receive.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";

export type PreviewData = {
  locale: Locale;
  asking: Asking;
  categories: Choice[];
  countries: Choice[];
  /** The words around the questions in that language: as the server reads them, and parsed for the browser. */
  words: { server: object; browser: object };
};

/** The form as a category sees it in a language, to be tried. */
export function Preview({ preview }: { preview: PreviewData }) {
  const t = useTranslations("builder.preview");
  const { locale, asking, categories, words } = preview;
  const submit = useSubmit();
  return (
    <aside aria-labelledby="preview-title" className="builder-preview">
      <h2 id="preview-title" className="font-serif text-lg">
        {t("title")}
      </h2>
      <Form
        method="get"
        className="builder-preview-choice"
        preventScrollReset
        onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}
      >
        <label>
          {t("category")}{" "}
          <select name="category" className="control control-select" defaultValue={asking.categoryId}>
            <option value="">{t("nobody")}</option>
            {categories.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("language")}{" "}
          <select name="language" className="control control-select" defaultValue={locale}>
            <option value="en">English</option>
            <option value="fr">Français</option>
          </select>
        </label>
        <noscript>
          <Button size="sm">{t("show")}</Button>
        </noscript>
      </Form>
      <p className="text-sm text-muted">{t("help")}</p>
      <IntlProvider
        locale={locale}
        messages={(typeof document === "undefined" ? words.server : words.browser) as Partial<Messages>}
        timeZone="UTC"
      >
        <Sheet key={JSON.stringify(asking)} preview={preview} empty={t("empty")} />
      </IntlProvider>
    </aside>
  );
}

function Sheet({ preview: { asking, countries }, empty }: { preview: PreviewData; empty: string }) {
  const live = useAsking(asking, undefined);
  const locale = useLocale();
  return (
    <form className="builder-sheet" lang={locale} onChange={live.onChange} onSubmit={(event) => event.preventDefault()}>
      <input type="hidden" name="categoryId" value={asking.categoryId} />
      {live.shown.length === 0 && <p className="text-muted">{empty}</p>}
      <QuestionSections {...{ asking, live, countries }} received={undefined} formId="preview" errors={{}} />
    </form>
  );
}
