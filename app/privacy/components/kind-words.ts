import { useTranslations } from "use-intl";
import type en from "#app/privacy/messages/en.ts";

type Kind = keyof (typeof en)["kinds"];

/** What a kind of data is, how long it is kept and why. Each kind has its words: a test looks. */
export function useKindWords() {
  const t = useTranslations("privacy.kinds");
  return {
    what: (kind: string) => t(`${kind as Kind}.what`),
    kept: (kind: string, days: number) => t(`${kind as Kind}.kept`, { days } as never),
    why: (kind: string) => t(`${kind as Kind}.why`),
  };
}
