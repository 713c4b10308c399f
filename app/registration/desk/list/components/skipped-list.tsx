import { useTranslations } from "use-intl";
import type { Skipped } from "#app/registration/desk/list/skipped.server.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Whom the decision made last skipped, each with the reason and a link. */
export function SkippedList({ skipped, slug }: { skipped: Skipped; slug: string }) {
  const t = useTranslations("lists.skipped");
  const states = useTranslations("registration.states");
  const more = skipped.count - skipped.people.length;
  return (
    <Notice tone="warning" title={t("title")} className="desk-skipped">
      <p>{t("lead", { count: skipped.count })}</p>
      <ul>
        {skipped.people.map(({ reference, name, state, why }) => (
          <li key={reference}>
            <Link to={`/organise/${slug}/registrations/${reference}`} dir="auto">
              {name}
            </Link>{" "}
            <span className="text-muted">{t(why, { state: states(state) })}</span>
          </li>
        ))}
        {more > 0 && <li>{t("more", { count: more })}</li>}
      </ul>
    </Notice>
  );
}
