import { useTranslations } from "use-intl";
import { type RegistrationState, registrationStates } from "#app/registration/rules.ts";
import { Link } from "#app/ui/link.tsx";

type StateTabsProps = { counts: Record<RegistrationState, number>; state: RegistrationState | null; query: string };

/** The states with their counts, as links that narrow the list. */
export function StateTabs({ counts, state, query }: StateTabsProps) {
  const t = useTranslations("desk.list");
  const states = useTranslations("desk.states");
  const total = registrationStates.reduce((sum, one) => sum + counts[one], 0);
  const to = (next: RegistrationState | null) => {
    const search = new URLSearchParams(query);
    search.delete("page");
    if (next) search.set("state", next);
    else search.delete("state");
    return `?${search}`;
  };
  return (
    <nav className="desk-tabs" aria-label={t("caption")}>
      <Link to={to(null)} aria-current={state === null ? "page" : undefined}>
        <span>{t("all_states")}</span> <span>{total}</span>
      </Link>
      {registrationStates.map((one) => (
        <Link key={one} to={to(one)} aria-current={state === one ? "page" : undefined}>
          <span>{states(one)}</span> <span>{counts[one]}</span>
        </Link>
      ))}
    </nav>
  );
}
