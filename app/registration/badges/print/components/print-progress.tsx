import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { PrintRow } from "#app/registration/badges/print/components/print-table.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";

const lookEveryMs = 1_000;

/** How far the print under way is; looks again by itself where there are scripts. */
export function PrintProgress({ print }: { print: PrintRow }) {
  const t = useTranslations("badges.print");
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, lookEveryMs);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  const { id, made, total } = print;
  const words = made === 0 ? t("waiting") : t("progress", { made, total });
  return (
    <div className="badge-progress">
      <p id="badge-progress">{t("running")}</p>
      <progress aria-labelledby="badge-progress" value={made} max={total}>
        {words}
      </progress>
      <p className="tabular-nums text-sm">{words}</p>
      <div className="flex flex-wrap items-center gap-4">
        <Form method="post">
          <input type="hidden" name="intent" value="cancel" />
          <input type="hidden" name="id" value={id} />
          <Button size="sm">{t("cancel")}</Button>
        </Form>
        <noscript>
          <Link to="">{t("reload")}</Link>
        </noscript>
      </div>
    </div>
  );
}
