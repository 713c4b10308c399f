import { useTranslations } from "use-intl";
import type { StateCounts } from "#app/registration/desk/statistics/periods.ts";
import { numberWord, useWords } from "#app/registration/desk/statistics/words.ts";
import { registrationStates } from "#app/registration/rules.ts";
import { Stat, Stats } from "#app/ui/stat.tsx";

/** How many are in which state: the figures that the overview begins with, too. */
export function StateStats({ states }: { states: StateCounts }) {
  const { locale } = useWords();
  const words = useTranslations("desk.states");
  return (
    <Stats>
      {registrationStates.map((state) => (
        <Stat key={state} value={numberWord(states[state], locale)} label={words(state)} />
      ))}
    </Stats>
  );
}
