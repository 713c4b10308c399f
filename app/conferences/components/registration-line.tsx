import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";

/** Whether registration is open, and until when or from when: the word of the domain that knows. */
export type Phase = "none" | "not_yet" | "open" | "closed";

type Times = {
  timeZone: string | null;
  city: string | null;
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
};

/** The state of registration in words; nothing for a conference that takes none. */
export function RegistrationLine({ conference, phase }: { conference: Times; phase: Phase }) {
  const t = useTranslations("conferences.registration");
  const locale = useLocale();
  const { registrationOpensAt: opens, registrationClosesAt: closes } = conference;
  const words = (instant: string) => momentWords(instant, locale, conference.timeZone);
  if (phase === "none") return null;
  if (phase === "not_yet") return opens && t("not_yet", { date: words(opens) });
  if (phase === "closed") return t("closed");
  return closes ? t("open", { date: words(closes) }) : t("openUntilStart");
}
