import { useLocale } from "use-intl";
import { type Bilingual, pickText } from "#app/platform/locale.ts";

/** Text of the content in the reader's language where it exists, else in the other one, marked as such. */
export function ContentText({ text }: { text: Bilingual }) {
  const locale = useLocale();
  const picked = pickText(text, locale);
  if (!picked) return null;
  return picked.lang === locale ? picked.text : <span lang={picked.lang}>{picked.text}</span>;
}

/** Text that the documents print in English only. */
export function English({ children }: { children: string }) {
  return <ContentText text={{ en: children, fr: null }} />;
}
