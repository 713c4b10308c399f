import { useTranslations } from "use-intl";
import { type Clash, clashKey } from "#app/programme/schedule/clashes.ts";
import type { PlanSlot } from "#app/programme/schedule/plan.ts";
import type { ScheduleWords } from "#app/programme/schedule/words.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";

type ClashListProps = {
  clashes: Clash[];
  slots: Map<string, PlanSlot>;
  words: ScheduleWords;
  base: string;
  /** Shows the slot where it is; without it, its form. */
  onShow?: ((slotId: string) => void) | undefined;
};

/** What clashes in words, each with the way to it; hints folded away. */
export function ClashList({ clashes, ...rest }: ClashListProps) {
  const t = useTranslations("schedule.clash");
  const hints = clashes.filter(({ severity }) => severity === "hint");
  const others = clashes.filter(({ severity }) => severity !== "hint");
  return (
    <>
      {others.length === 0 ? <p className="text-sm text-muted">{t("none")}</p> : <Lines clashes={others} {...rest} />}
      {hints.length > 0 && (
        <Disclosure summary={t("hints", { count: hints.length })} className="mt-2 text-sm">
          <Lines clashes={hints} {...rest} />
        </Disclosure>
      )}
    </>
  );
}

/** At most so many at once; who has more has other worries. */
const most = 60;

function Lines({ clashes, ...rest }: ClashListProps) {
  const t = useTranslations("schedule.clash");
  return (
    <ul className="schedule-clashes">
      {clashes.slice(0, most).map((clash) => (
        <ClashLine key={clashKey(clash)} clash={clash} {...rest} />
      ))}
      {clashes.length > most && <li>{t("more", { count: clashes.length - most })}</li>}
    </ul>
  );
}

/** The sign of a severity and its word for who sees no colours. */
export function ClashSign({ severity }: { severity: Clash["severity"] }) {
  const t = useTranslations("schedule.clash.severity");
  return (
    <span className="schedule-sign" data-severity={severity}>
      <Icon name={severity === "hard" ? "danger" : severity === "soft" ? "warning" : "info"} size={16} />
      <span className="sr-only">{t(severity)}: </span>
    </span>
  );
}

function ClashLine({ clash, slots, words, base, onShow }: Omit<ClashListProps, "clashes"> & { clash: Clash }) {
  const slot = slots.get(clash.slotIds[0] ?? "");
  const label = slot ? `${words.day(slot.startsAt)}, ${words.times(slot)}` : "";
  return (
    <li>
      <ClashSign severity={clash.severity} />
      <span>
        {words.clash(clash, slots)}{" "}
        {slot && onShow && (
          <button type="button" className="schedule-link" onClick={() => onShow(slot.id)}>
            {label}
          </button>
        )}
        {slot && !onShow && (
          <Link className="whitespace-nowrap" to={`${base}/sessions/${slot.sessionId}`}>
            {label}
          </Link>
        )}
      </span>
    </li>
  );
}
