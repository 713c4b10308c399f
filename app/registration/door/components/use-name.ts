import { useLocale } from "use-intl";
import { type Bilingual, pickText } from "#app/platform/locale.ts";

/** Words a thing's name in the reader's language. */
export function useName(): (name: Bilingual | undefined) => string {
  const locale = useLocale();
  return (name) => (name && pickText(name, locale)?.text) ?? "";
}
