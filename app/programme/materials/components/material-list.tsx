import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import { languageName } from "#app/platform/language-names.ts";
import type { OfferedMaterial } from "#app/programme/materials/views.ts";
import { ContentProse } from "#app/ui/content-prose.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";

type Material = SerializeFrom<OfferedMaterial>;

/** The materials of a session as its page shows them. */
export function MaterialList({ materials, conference }: { materials: Material[]; conference: string }) {
  const t = useTranslations("materials");
  if (materials.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="materials">
      <h2 id="materials" className="font-serif text-lg font-semibold">
        {t("title")}
      </h2>
      <ul className="mt-1">
        {materials.map((material) => (
          <li key={material.id} className="border-t border-line py-3">
            <MaterialItem material={material} conference={conference} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One material: its title leads to the file or the address, a text opens below it. */
export function MaterialItem({ material, conference }: { material: Material; conference: string }) {
  const { title, file, url, text, id } = material;
  const words = <ContentText text={title} />;
  return (
    <>
      {file && (
        <Link
          to={`/conferences/${conference}/materials/${id}`}
          reloadDocument
          className="inline-flex items-center gap-2 font-semibold"
        >
          <Icon name="download" size={16} /> {words}
        </Link>
      )}
      {url && (
        <a href={url} rel="noopener noreferrer" className="inline-flex items-center gap-2 font-semibold">
          <Icon name="external" size={16} /> {words}
        </a>
      )}
      {!file && !url && !text && <span className="font-semibold">{words}</span>}
      {text && (
        <details>
          <summary className="font-semibold">{words}</summary>
          <div className="prose mt-2">
            <ContentProse text={text} />
          </div>
        </details>
      )}
      <MaterialFacts material={material} />
    </>
  );
}

const formats: Record<string, string> = {
  "application/pdf": "PDF",
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPTX",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
};

function MaterialFacts({ material: { kind, language, access, file, by } }: { material: Material }) {
  const t = useTranslations("materials");
  const locale = useLocale();
  const facts = [
    t(`kinds.${kind}`),
    language && languageName(language, locale),
    file && t("size", { kind: formats[file.mediaType] ?? "", size: sizeWords(file.size, locale) }),
    by && t("by", { name: by }),
    access === "registered" && t("registered"),
  ];
  return <span className="block text-sm text-muted">{facts.filter(Boolean).join(" · ")}</span>;
}

function sizeWords(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1000), "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const digits = bytes < 1_000_000 ? 0 : 1;
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: digits }).format(value);
}
