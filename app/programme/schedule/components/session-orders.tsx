import { useTranslations } from "use-intl";
import type { SessionLine } from "#app/programme/schedule/queries/plan.server.ts";
import type { ScheduleView } from "#app/programme/schedule/view.server.ts";
import { useScheduleWords } from "#app/programme/schedule/words.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";

type OrdersProps = { session: SessionLine; view: ScheduleView; base: string };

/** Which sessions this one has to follow, and which have to follow it. */
export function SessionOrders({ session, view: { plan, timeZone }, base }: OrdersProps) {
  const t = useTranslations("schedule.form");
  const words = useScheduleWords(plan, timeZone);
  const lines = plan.orders.flatMap(({ earlierId, laterId }): { side: "after" | "before"; otherId: string }[] => {
    if (laterId === session.id) return [{ side: "after", otherId: earlierId }];
    return earlierId === session.id ? [{ side: "before", otherId: laterId }] : [];
  });
  return (
    <Section title={t("orders")} id="orders">
      <p className="mb-4 max-w-prose text-sm text-muted">{t("orders_lead")}</p>
      {lines.length === 0 && <p className="mb-4 text-sm">{t("no_orders")}</p>}
      <ul className="schedule-orders">
        {lines.map(({ side, otherId }) => (
          <li key={`${side} ${otherId}`}>
            <span>
              {t(side)} <Link to={`${base}/sessions/${otherId}`}>{words.title(otherId)}</Link>
            </span>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="side" value={side} />
              <input type="hidden" name="otherId" value={otherId} />
              <Button
                size="sm"
                variant="quiet"
                name="intent"
                value="unorder"
                aria-label={t("unorder", { title: words.title(otherId) })}
              >
                <Icon name="close" size={16} />
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <NewOrder others={plan.sessions.filter(({ id }) => id !== session.id)} title={words.text} />
    </Section>
  );
}

function NewOrder({ others, title }: { others: SessionLine[]; title: (name: SessionLine["title"]) => string }) {
  const t = useTranslations("schedule.form");
  return (
    <Form method="post" className="query-form" preventScrollReset>
      <label className="query-field">
        {t("side")}
        <select name="side" className="control control-select control-sm" defaultValue="after">
          <option value="after">{t("after")}</option>
          <option value="before">{t("before")}</option>
        </select>
      </label>
      <label className="query-field query-field-wide">
        {t("other")}
        <select name="otherId" className="control control-select control-sm">
          {others.map((session) => (
            <option key={session.id} value={session.id}>
              {title(session.title)}
            </option>
          ))}
        </select>
      </label>
      <Button size="sm" name="intent" value="order">
        {t("add_order")}
      </Button>
    </Form>
  );
}
