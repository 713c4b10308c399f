import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { Link } from "#app/ui/link.tsx";

type ProgressProps = { state: "checking" | "writing"; done: number; total: number };

const everyMs = 700;

/** How far the import is. With scripts it follows by itself; without, the link looks again. */
export function ImportProgress({ state, done, total }: ProgressProps) {
  const t = useTranslations("lists.imports");
  const { revalidate, state: asking } = useRevalidator();
  useEffect(() => {
    if (asking !== "idle") return;
    const timer = setTimeout(revalidate, everyMs);
    return () => clearTimeout(timer);
  }, [asking, revalidate]);
  return (
    <div className="desk-import-progress">
      <label htmlFor="import-progress">{t(state)}</label>
      <progress id="import-progress" value={done} max={Math.max(total, 1)} />
      <p role="status" className="text-sm text-muted">
        {t("progress", { done, total })}
      </p>
      {state === "writing" && <p>{t("writing_letters")}</p>}
      <p>
        <Link to="?" reloadDocument>
          {t("look_again")}
        </Link>
      </p>
    </div>
  );
}
