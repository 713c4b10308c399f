import { useLocale } from "use-intl";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import { blocksOf } from "#app/platform/text-page.ts";
import { Blocks } from "#app/ui/reading-page.tsx";

/** Paragraphs, lists and links in the reader's language where they are written in it, else in the other one. */
export function ContentProse({ text }: { text: Bilingual }) {
  const locale = useLocale();
  const picked = pickText(text, locale);
  if (!picked) return null;
  return (
    <div lang={picked.lang === locale ? undefined : picked.lang}>
      <Blocks blocks={blocksOf(picked.text)} />
    </div>
  );
}
