import { useTranslations } from "use-intl";
import { invitationStates } from "#app/invitations/rules.ts";
import type { InvitationFilter } from "#app/invitations/schemas.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import type { InvitationState } from "#prisma/generated/enums.ts";

type FilterProps = { filter: InvitationFilter; counts: Record<InvitationState, number> };

/** Search, and the states with their counts. */
export function InvitationFilterForm({ filter, counts }: FilterProps) {
  const t = useTranslations("invitations");
  const to = (state: InvitationState | null) =>
    `?${new URLSearchParams({ ...(filter.search && { q: filter.search }), ...(state && { state }) })}`;
  const total = invitationStates.reduce((sum, state) => sum + counts[state], 0);
  return (
    <>
      <nav className="desk-tabs" aria-label={t("list.caption")}>
        <Link to={to(null)} preventScrollReset aria-current={filter.state === null ? "page" : undefined}>
          <span>{t("list.all")}</span> <span>{total}</span>
        </Link>
        {invitationStates.map((state) => (
          <Link
            key={state}
            to={to(state)}
            preventScrollReset
            aria-current={filter.state === state ? "page" : undefined}
          >
            <span>{t(`states.${state}`)}</span> <span>{counts[state]}</span>
          </Link>
        ))}
      </nav>
      <Form method="get" role="search" preventScrollReset className="desk-filter">
        {filter.state && <input type="hidden" name="state" value={filter.state} />}
        <label className="sr-only" htmlFor="desk-search">
          {t("list.search")}
        </label>
        <input
          id="desk-search"
          type="search"
          name="q"
          className="control"
          maxLength={100}
          defaultValue={filter.search}
          placeholder={t("list.search")}
        />
        <Button>{t("list.find")}</Button>
      </Form>
    </>
  );
}
