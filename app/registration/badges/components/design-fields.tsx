import type { Dispatch } from "react";
import { useLocale, useTranslations } from "use-intl";
import type { FormReply } from "#app/platform/forms.server.ts";
import { pickText } from "#app/platform/locale.ts";
import {
  type Draft,
  type DraftChange,
  type DraftElement,
  type Figure,
  figures,
} from "#app/registration/badges/components/draft.ts";
import type { BadgeCategory } from "#app/registration/badges/design.server.ts";
import {
  type Alignment,
  alignments,
  type BadgeLanguage,
  badgeLanguages,
  isWords,
} from "#app/registration/badges/layout.ts";
import { Field } from "#app/ui/field.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type Change = { change: Dispatch<DraftChange> };

const headings = { x: "left", y: "top", width: "width", height: "height", fontSize: "letters" } as const;

type ElementsProps = Change & {
  elements: DraftElement[];
  fault: FormReply | undefined;
  chosen: number | null;
  onChoose(index: number): void;
};

/** Every element with its figures, a row each. */
export function ElementFields({ elements, fault, chosen, onChoose, change }: ElementsProps) {
  const t = useTranslations("badges.design");
  return (
    <Section title={t("elements")} id="elements">
      <p className="field-help">{t("units")}</p>
      <Table caption={t("elements")} hideCaption dense stack>
        <thead>
          <tr>
            <Th>{t("element")}</Th>
            {figures.map((figure) => (
              <Th key={figure}>{t(headings[figure])}</Th>
            ))}
            <Th>{t("align")}</Th>
          </tr>
        </thead>
        <tbody>
          {elements.map((element, index) => (
            <ElementRow
              key={element.kind}
              {...{ element, index, fault, change }}
              isChosen={index === chosen}
              onChoose={() => onChoose(index)}
            />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

type RowProps = Change & {
  element: DraftElement;
  index: number;
  fault: FormReply | undefined;
  isChosen: boolean;
  onChoose(): void;
};

function ElementRow({ element, index, fault, isChosen, onChoose, change }: RowProps) {
  const t = useTranslations("badges");
  const name = t(`elements.${element.kind}`);
  const prefix = `elements[${index}]`;
  const set = (to: Partial<DraftElement>) => change({ what: "element", index, to });
  const invalid = (figure: Figure) => Boolean(fault?.error?.[`${prefix}.${figure}`]);
  const usesLetters = isWords(element.kind);
  return (
    <tr data-chosen={isChosen || undefined} onFocus={onChoose}>
      <Th scope="row">
        <input type="hidden" name={`${prefix}.kind`} value={element.kind} />
        <label className="badge-shown">
          <input
            type="checkbox"
            name={`${prefix}.shown`}
            checked={element.shown}
            onChange={(event) => set({ shown: event.target.checked })}
          />
          {name}
        </label>
      </Th>
      {figures.map((figure) =>
        figure === "fontSize" && !usesLetters ? (
          <Td key={figure} className="td-none">
            <input type="hidden" name={`${prefix}.fontSize`} value={element.fontSize} />
          </Td>
        ) : (
          <Td key={figure} label={t(`design.${headings[figure]}`)}>
            <input
              className="control badge-figure"
              inputMode="decimal"
              autoComplete="off"
              maxLength={6}
              name={`${prefix}.${figure}`}
              aria-label={t("design.field", { name, field: t(`design.${headings[figure]}`) })}
              aria-invalid={invalid(figure) || undefined}
              value={element[figure]}
              onChange={(event) => set({ [figure]: event.target.value })}
            />
          </Td>
        ),
      )}
      {usesLetters ? (
        <Td label={t("design.align")}>
          <select
            className="control control-select badge-align"
            name={`${prefix}.align`}
            aria-label={t("design.field", { name, field: t("design.align") })}
            value={element.align}
            onChange={(event) => set({ align: event.target.value as Alignment })}
          >
            {alignments.map((alignment) => (
              <option key={alignment} value={alignment}>
                {t(`design.alignments.${alignment}`)}
              </option>
            ))}
          </select>
        </Td>
      ) : (
        <Td className="td-none">
          <input type="hidden" name={`${prefix}.align`} value={element.align} />
        </Td>
      )}
    </tr>
  );
}

/** Languages and the heading. */
export function WordFields({ draft, change }: Change & { draft: Draft }) {
  const t = useTranslations("badges.design");
  return (
    <Section title={t("words")} id="words">
      <div className="badge-words">
        <Field label={t("language")}>
          {(props) => (
            <select
              {...props}
              name="language"
              className="control control-select"
              value={draft.language}
              onChange={(event) => change({ what: "words", to: { language: event.target.value as BadgeLanguage } })}
            >
              {badgeLanguages.map((language) => (
                <option key={language} value={language}>
                  {t(`languages.${language}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Heading name="titleEn" label={t("title_en")} draft={draft} change={change} />
        <Heading name="titleFr" label={t("title_fr")} draft={draft} change={change} />
      </div>
    </Section>
  );
}

function Heading({
  name,
  label,
  draft,
  change,
}: Change & { name: "titleEn" | "titleFr"; label: string; draft: Draft }) {
  const t = useTranslations("badges.design");
  return (
    <Field label={label} help={t("title_help")}>
      {(props) => (
        <input
          {...props}
          name={name}
          className="control"
          maxLength={120}
          autoComplete="off"
          value={draft[name]}
          onChange={(event) => change({ what: "words", to: { [name]: event.target.value } })}
        />
      )}
    </Field>
  );
}

type ColoursProps = Change & { categories: BadgeCategory[]; colours: Draft["colours"] };

/** The colour of each category. */
export function ColourFields({ categories, colours, change }: ColoursProps) {
  const locale = useLocale();
  return (
    <ul className="badge-colours">
      {colours.map(({ categoryId, colour }, index) => {
        const category = categories.find(({ id }) => id === categoryId);
        const name = category && pickText({ en: category.nameEn, fr: category.nameFr }, locale);
        return (
          <li key={categoryId}>
            <input type="hidden" name={`colours[${index}].categoryId`} value={categoryId} />
            <label>
              <input
                type="color"
                name={`colours[${index}].colour`}
                value={colour}
                onChange={(event) => change({ what: "colour", index, colour: event.target.value })}
              />
              <span lang={name?.lang}>{name?.text}</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
