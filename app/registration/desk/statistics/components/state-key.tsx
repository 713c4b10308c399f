import { useTranslations } from "use-intl";
import type { StateCounts } from "#app/registration/desk/statistics/periods.ts";
import type { RegistrationState } from "#app/registration/rules.ts";

/** From the ground up: those who are in, those who may come in, those who are out. */
export const stackedStates = [
  "confirmed",
  "pending",
  "endorsing",
  "offered",
  "waiting",
  "declined",
  "withdrawn",
] as const satisfies RegistrationState[];

/** "12 to decide", each with a swatch of its colour; nothing of states in which nobody is. */
export function StateWords({ counts, states }: { counts: StateCounts; states: readonly RegistrationState[] }) {
  const t = useTranslations("desk.statistics.state");
  const shown = states.filter((state) => counts[state] > 0);
  return shown.map((state) => (
    <span key={state} className="stat-state">
      <svg width="10" height="10" aria-hidden="true">
        <rect width="10" height="10" rx="1" className={`stat-fill-${state}`} />
      </svg>
      {t(state, { count: counts[state] })}
    </span>
  ));
}
