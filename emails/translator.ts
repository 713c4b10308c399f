import { createTranslator } from "use-intl";
import type { Locale } from "#app/platform/locale.ts";
import en from "./messages/en.ts";
import fr from "./messages/fr.ts";

const messages: Record<Locale, typeof en> = { en, fr };

/** The words of the mails in one language. A missing message is a mistake of ours and must not go out. */
export function mailTranslator(locale: Locale) {
  return createTranslator({
    locale,
    messages: messages[locale],
    onError: (error) => {
      throw error;
    },
  });
}

export type MailTranslator = ReturnType<typeof mailTranslator>;
