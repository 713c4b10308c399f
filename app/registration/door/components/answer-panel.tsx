import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import type { Told } from "#app/registration/door/judge.ts";
import type { ScanAnswer } from "#app/registration/door/rules.ts";
import type { CheckPointView, DoorPerson } from "#app/registration/door/views.ts";

// Drawn on a grid of 24, heavy: each is told from the others by its outline alone, across a table.
const signs: Record<ScanAnswer, string> = {
  welcome: "M3.5 12.5 9.5 18.5 20.5 6",
  already_in: "M1.5 12.5 7 18 16 7M9.5 15.5 12 18 22.5 6.5",
  goodbye: "M3 12h15M12 5.5 18.5 12 12 18.5M21.5 4v16",
  not_in: "M4 12h16",
  not_approved: "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM12 7v5.5l3.5 2",
  revoked: "M4.5 4.5l15 15M19.5 4.5l-15 15",
  wrong_check_point: "M12 22V2.5M12 4.5h7.5L22 7l-2.5 2.5H12M12 12H4.5L2 14.5 4.5 17H12",
  wrong_day: "M3 5.5h18v16H3ZM3 10.5h18M8 2v5M16 2v5M9.5 13.5l5 5M14.5 13.5l-5 5",
  not_signed_up: "M4 3h16v18H4ZM8 8h8M8 12h8M8 16h3",
  unknown: "M7.5 8.5a4.5 4.5 0 1 1 6.8 3.9c-1.6.9-2.3 1.7-2.3 3.6M12 20.5v.01",
};

/** The sign of an answer; the word beside it says the same. */
export function AnswerSign({ said, className }: { said: ScanAnswer; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className={className ?? "door-sign"}>
      <path d={signs[said]} />
    </svg>
  );
}

/** What somebody is told, to be read at arm's length: a word, a sign and a colour of its own, and what to do next. */
export function AnswerPanel({
  told: { said, since },
  person,
  checkPoint,
}: {
  told: Told;
  person: DoorPerson | null;
  checkPoint: CheckPointView | null;
}) {
  const t = useTranslations("door");
  const locale = useLocale();
  const place = checkPoint && pickText(checkPoint.name, locale);
  return (
    <div className={`door-answer door-answer-${said}`}>
      <AnswerSign said={said} />
      <p className="door-answer-word">{t(`answers.${said}`)}</p>
      {person && (
        <p className="door-answer-name" dir="auto">
          {person.name}
        </p>
      )}
      <p className="door-answer-next">
        {said === "already_in" && since ? t("next.already_in", { time: since }) : nextWords(t, said)}
      </p>
      {place && (
        <p className="door-answer-place" lang={place.lang}>
          {place.text}
        </p>
      )}
    </div>
  );
}

function nextWords(t: ReturnType<typeof useTranslations<"door">>, said: ScanAnswer): string {
  return said === "already_in" ? t("next.already_in_here") : t(`next.${said}`);
}
