import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { useInstant } from "#app/registration/desk/components/instant.ts";
import type { listImports } from "#app/registration/imports/queries.server.ts";
import { Link } from "#app/ui/link.tsx";
import { Tag, type TagTone } from "#app/ui/tag.tsx";

type Imports = SerializeFrom<Awaited<ReturnType<typeof listImports>>>;

const tones: Record<Imports[number]["state"], TagTone> = {
  ...{ mapping: "info", checking: "info", checked: "warning", writing: "info" },
  ...{ done: "success", cancelled: "neutral", failed: "danger" },
};

/** Files that were sent lately, and how far each has come. */
export function ImportList({ imports, slug, timeZone }: { imports: Imports; slug: string; timeZone: string }) {
  const t = useTranslations("lists.imports");
  const notes = useTranslations("lists.notes");
  const instant = useInstant(timeZone);
  return (
    <ul className="desk-list-plain">
      {imports.map(({ id, fileName, state, rowCount, createdAt, createdBy }) => (
        <li key={id}>
          <Link to={`/organise/${slug}/import/${id}`} dir="auto">
            {fileName}
          </Link>
          <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>
          <span className="desk-second">
            {t("rows", { count: rowCount })} ·{" "}
            {t("by", { name: createdBy?.name ?? notes("nobody"), date: instant(createdAt) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
