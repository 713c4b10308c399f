import { useTranslations } from "use-intl";
import type { RegistrationState } from "#app/registration/rules.ts";
import { Th } from "#app/ui/table.tsx";

/** The head of a column of figures in one state. */
export function StateTh({ state }: { state: RegistrationState }) {
  return <Th numeric>{useTranslations("desk.states")(state)}</Th>;
}
