import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import type { QuotaLine } from "#app/registration/delegations/queries.server.ts";
import { classNames } from "#app/ui/class-names.ts";

/** The quotas of a delegation: a bar each, and the same in words. */
export function QuotaBars({ quotas, small = false }: { quotas: QuotaLine[]; small?: boolean }) {
  const t = useTranslations("delegations.quota");
  const locale = useLocale();
  return (
    <ul className={classNames("quotas", small ? "quotas-small" : "quotas-wide")}>
      {quotas.map(({ categoryId, category, capacity, taken, waiting }) => {
        const name = pickText(category, locale);
        return (
          <li key={categoryId}>
            <span lang={name?.lang}>{name?.text}</span>
            <Bar capacity={capacity} taken={taken} />
            <span className="quota-words">
              <span>{t("of", { taken, capacity })}</span>
              {taken <= capacity ? (
                <span>{t("free", { free: capacity - taken })}</span>
              ) : (
                <span>{t("beyond", { count: taken - capacity })}</span>
              )}
              {waiting > 0 && <span>{t("waiting", { count: waiting })}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Bar({ capacity, taken }: { capacity: number; taken: number }) {
  const whole = Math.max(capacity, taken, 1);
  const within = (Math.min(taken, capacity) / whole) * 100;
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width="100" height="10" className="quota-all" />
      <rect width={within} height="10" className="quota-taken" />
      {taken > capacity && <rect x={within} width={100 - within} height="10" className="quota-beyond" />}
    </svg>
  );
}
