import { useSearchParams } from "@remix-run/react";
import { useId, useMemo, useReducer, useState } from "react";
import { useTranslations } from "use-intl";
import type { FormReply } from "#app/platform/forms.server.ts";
import { BadgeCanvas } from "#app/registration/badges/components/badge-canvas.tsx";
import { BadgeSvg } from "#app/registration/badges/components/badge-svg.tsx";
import { ColourFields, ElementFields, WordFields } from "#app/registration/badges/components/design-fields.tsx";
import { changeDraft, draftOf, layoutOf, typedBox } from "#app/registration/badges/components/draft.ts";
import { SamplePicker } from "#app/registration/badges/components/sample-picker.tsx";
import { SizeForm } from "#app/registration/badges/components/size-form.tsx";
import { useMeasure } from "#app/registration/badges/components/use-measure.ts";
import type { BadgeDesign } from "#app/registration/badges/design.server.ts";
import { drawBadge } from "#app/registration/badges/draw.ts";
import { isSampleName, sampleContent } from "#app/registration/badges/samples.ts";
import { inLanguage, titleOf } from "#app/registration/badges/wording.ts";
import { Button } from "#app/ui/button.tsx";
import { useFieldErrorWords } from "#app/ui/field-error.ts";
import { Form, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";

type DesignProps = {
  slug: string;
  design: BadgeDesign;
  conference: { nameEn: string; nameFr: string | null };
  /** Whether the reader may change it. */
  arranges: boolean;
  fault: FormReply | undefined;
};

/** Arranging a badge: the badge itself at one side, its figures at the other; both say and do the same. */
export function Designer({ slug, design, conference, arranges, fault }: DesignProps) {
  const t = useTranslations("badges.design");
  const { size } = design.layout;
  const [draft, change] = useReducer(changeDraft, null, () =>
    draftOf(design.layout, design.categories, fault?.initialValue ?? undefined),
  );
  const [chosen, choose] = useState<number | null>(null);
  const [search] = useSearchParams();
  const asked = search.get("sample");
  const sample = isSampleName(asked) ? asked : "short";
  const measure = useMeasure();
  const helpId = useId();
  const layout = useMemo(() => layoutOf(draft, size), [draft, size]);
  const first = design.categories[0];
  const content = sampleContent(sample, {
    conference: titleOf(layout, conference),
    category: first ? inLanguage(first, layout.language) : "",
    colour: draft.colours[0]?.colour ?? "#5c5d5e",
  });
  const marks = drawBadge(layout, content, measure);
  return (
    <div className="badge-design">
      <div className="badge-stage">
        <SamplePicker sample={sample} />
        {arranges ? (
          <BadgeCanvas
            {...{ layout, marks, chosen, helpId }}
            onChoose={choose}
            onMove={(index, box) => change({ what: "element", index, to: typedBox(box) })}
          />
        ) : (
          <BadgeSvg size={size} marks={marks} label={t("canvas")} />
        )}
        <p id={helpId} className="field-help">
          {arranges ? t("canvas_help") : t("only_editors")} {t("invented")}
        </p>
        <p className="mt-3 flex flex-wrap items-center gap-3">
          <LinkButton to={`/organise/${slug}/badges/preview.pdf`} reloadDocument size="sm">
            {t("preview")}
          </LinkButton>
          <span className="field-help">{t("preview_help")}</span>
        </p>
      </div>
      {arranges && (
        <div>
          <SizeForm size={size} version={design.version} />
          <Form method="post" noValidate>
            <Faults fault={fault} />
            <input type="hidden" name="intent" value="save" />
            <input type="hidden" name="version" value={design.version} />
            <input type="hidden" name="size" value={size} />
            <ElementFields elements={draft.elements} fault={fault} chosen={chosen} onChoose={choose} change={change} />
            <WordFields draft={draft} change={change} />
            <Section title={t("colours")} id="colours">
              <p className="field-help">{t("colours_help")}</p>
              <ColourFields categories={design.categories} colours={draft.colours} change={change} />
            </Section>
            <div className="mt-6">
              <Button variant="primary">{t("save")}</Button>
            </div>
          </Form>
        </div>
      )}
    </div>
  );
}

/** What cannot be used, above the form, with the names of the elements. */
function Faults({ fault }: { fault: FormReply | undefined }) {
  const t = useTranslations("badges");
  const words = useFieldErrorWords();
  const errors = Object.entries(fault?.error ?? {}).flatMap(([field, codes]) =>
    (codes ?? []).map((code) => ({ field, code })),
  );
  if (errors.length === 0) return <div role="alert" />;
  return (
    <div role="alert">
      <Notice tone="danger" title={t("design.errors")}>
        <ul>
          {errors.map(({ field, code }) => (
            <li key={field + code}>{words(code)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
