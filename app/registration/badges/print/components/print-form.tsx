import { useTranslations } from "use-intl";
import type { BadgeSize } from "#app/registration/badges/layout.ts";
import { papers, sheetFor } from "#app/registration/badges/print/sheets.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/link.tsx";

const orders = ["name", "country", "organisation", "category"] as const;

export type PrintChoices = { size: BadgeSize; all: number; due: number; view: number | null };

/** Whose badges, in which order, on which paper. */
export function PrintForm({ choices, view, busy }: { choices: PrintChoices; view: string | null; busy: boolean }) {
  const t = useTranslations("badges.print");
  const { size, all, due } = choices;
  const counts = { view: choices.view ?? 0, due, all };
  const whose = (["view", "due", "all"] as const).filter((one) => one !== "view" || view !== null);
  const chosen = view !== null ? "view" : due > 0 ? "due" : "all";
  return (
    <Form method="post" className="badge-print">
      <input type="hidden" name="intent" value="start" />
      <input type="hidden" name="view" value={view ?? ""} />
      <fieldset>
        <legend>{t("whose")}</legend>
        {whose.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="whose" value={one} defaultChecked={one === chosen} />
            {t(`whose_${one}`, { count: counts[one] })}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t("order")}</legend>
        {orders.map((order) => (
          <label key={order} className="choice">
            <input type="radio" name="order" value={order} defaultChecked={order === "name"} />
            {t(`orders.${order}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t("paper")}</legend>
        {papers.map((paper) => (
          <label key={paper} className="choice">
            <input type="radio" name="paper" value={paper} defaultChecked={paper === "a4"} />
            {t(`papers.${paper}`, { count: sheetFor("a4", size).places.length })}
          </label>
        ))}
      </fieldset>
      <div>
        <Button variant="primary" disabled={busy || all === 0}>
          {t("start")}
        </Button>
        {busy && <p className="field-help mt-2">{t("busy")}</p>}
      </div>
    </Form>
  );
}
