import { useForm } from "@conform-to/react";
import { useFetcher, useLocation } from "@remix-run/react";
import { type ComponentType, useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import type { SectionFault } from "#app/registration/questions/builder/answer.server.ts";
import type { OrderListProps } from "#app/registration/questions/builder/components/order-lists.tsx";
import { QuestionSteps, QuestionWords } from "#app/registration/questions/builder/components/question-row.tsx";
import type { QuestionLine, SectionLines } from "#app/registration/questions/builder/read.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form, LinkButton } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type OutlineProps = { sections: SectionLines[]; base: string; fault: SectionFault | undefined };

/** The form as organisers see it: its sections with their questions, each to be changed, moved and archived. */
export function FormOutline({ sections, base, fault }: OutlineProps) {
  const t = useTranslations("builder");
  const { shown, move } = useOrder(sections);
  const List = useOrderList();
  const all = shown.flatMap(({ questions }) => questions);
  // Beyond the first and last question there is still a section to move into.
  const edges = {
    first: shown[0]?.questions.length ? all[0]?.id : undefined,
    last: shown.at(-1)?.questions.length ? all.at(-1)?.id : undefined,
  };
  return (
    <div className="builder-outline">
      {shown.map((section, index) => (
        <Section
          key={section.id}
          section={section}
          fault={fault?.about === section.id ? fault : undefined}
          first={index === 0}
          last={index === shown.length - 1}
        >
          {List ? (
            <List
              label={t("order", { section: section.titleEn })}
              questions={section.questions}
              onMove={(ids, to) => move(section.id, ids, to)}
              {...{ base, edges }}
            />
          ) : (
            <ul className="builder-list">
              {section.questions.map((question) => (
                <li key={question.id} className="builder-row">
                  <span className="builder-handle" aria-hidden="true" />
                  <QuestionWords question={question} base={base} />
                  <QuestionSteps
                    question={question}
                    first={question.id === edges.first}
                    last={question.id === edges.last}
                  />
                </li>
              ))}
            </ul>
          )}
          <p className="mt-2">
            <LinkButton to={`${base}/new?section=${section.id}`} size="sm">
              <Icon name="plus" size={16} />
              {t("addQuestion")}
            </LinkButton>
          </p>
          {section.archived.length > 0 && <Archived questions={section.archived} base={base} />}
        </Section>
      ))}
      {/* Once it is added, the next one starts empty. */}
      <Disclosure
        open={fault?.about === "new" || sections.length === 0}
        key={sections.length}
        summary={t("addSection")}
      >
        <SectionForm section={null} fault={fault?.about === "new" ? fault : undefined} />
      </Disclosure>
    </div>
  );
}

/** The list that can be ordered by hand, once it is loaded. */
function useOrderList(): ComponentType<OrderListProps> | null {
  const [loaded, setLoaded] = useState<{ List: ComponentType<OrderListProps> } | null>(null);
  useEffect(() => {
    let gone = false;
    import("#app/registration/questions/builder/components/order-lists.tsx").then(({ OrderList }) => {
      if (!gone) setLoaded({ List: OrderList });
    });
    return () => {
      gone = true;
    };
  }, []);
  return loaded?.List ?? null;
}

/** The order that was asked for last is shown at once, until the server has said what it is. */
function useOrder(sections: SectionLines[]) {
  const fetcher = useFetcher();
  const { pathname, search } = useLocation();
  const [wished, setWished] = useState<SectionLines[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new sections are the server's answer
  useEffect(() => setWished(null), [sections]);
  const shown = wished ?? sections;
  const move = (sectionId: string, ids: string[], to: { target: string; after: boolean } | null) => {
    const next = moved(shown, sectionId, ids, to);
    setWished(next);
    const order = next.map(({ id, questions }) => `${id}:${questions.map((question) => question.id).join(",")}`);
    fetcher.submit(
      { intent: "order", order: order.join(";") },
      { method: "post", action: pathname + (search ? `${search}&index` : "?index"), preventScrollReset: true },
    );
  };
  return { shown, move };
}

function moved(
  sections: SectionLines[],
  sectionId: string,
  ids: string[],
  to: { target: string; after: boolean } | null,
): SectionLines[] {
  const all = sections.flatMap(({ questions }) => questions);
  const dragged = ids.flatMap((id) => all.find((question) => question.id === id) ?? []);
  return sections.map((section) => {
    const rest = section.questions.filter((question) => !dragged.includes(question));
    if (section.id !== sectionId) return { ...section, questions: rest };
    // A question may be dropped on one that is dragged itself: then where that one stood.
    const target = rest.findIndex(({ id }) => id === to?.target);
    const at = target < 0 ? rest.length : target + (to?.after ? 1 : 0);
    return { ...section, questions: [...rest.slice(0, at), ...dragged, ...rest.slice(at)] };
  });
}

function Archived({ questions, base }: { questions: QuestionLine[]; base: string }) {
  const t = useTranslations("builder");
  return (
    <Disclosure summary={t("archivedTitle", { count: questions.length })} className="mt-3">
      <ul className="builder-list">
        {questions.map((question) => (
          <li key={question.id} className="builder-row">
            <QuestionWords question={question} base={base} />
            <Form method="post" className="desk-buttons" preventScrollReset>
              <input type="hidden" name="id" value={question.id} />
              <Button
                size="sm"
                variant="quiet"
                name="intent"
                value="restore"
                aria-label={t("restoreName", { name: question.label.text })}
              >
                {t("restore")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

type SectionProps = {
  section: SectionLines;
  fault: SectionFault | undefined;
  first: boolean;
  last: boolean;
  children: React.ReactNode;
};

function Section({ section, fault, first, last, children }: SectionProps) {
  const t = useTranslations("builder");
  const title = pickText({ en: section.titleEn, fr: section.titleFr }, useLocale());
  const name = title?.text ?? section.titleEn;
  return (
    <section aria-labelledby={`builder-${section.id}`} className="builder-section">
      <div className="builder-head">
        <h2 id={`builder-${section.id}`} className="font-serif text-lg" lang={title?.lang}>
          {name}
        </h2>
        {section.missing > 0 && <Tag tone="warning">{t("missing", { count: section.missing })}</Tag>}
        <Form method="post" className="desk-buttons" preventScrollReset>
          <input type="hidden" name="id" value={section.id} />
          {!first && (
            <Button size="sm" variant="quiet" name="intent" value="section_up" aria-label={t("up", { name })}>
              <Icon name="sort-up" size={16} />
            </Button>
          )}
          {!last && (
            <Button size="sm" variant="quiet" name="intent" value="section_down" aria-label={t("down", { name })}>
              <Icon name="sort-down" size={16} />
            </Button>
          )}
          {section.questions.length + section.archived.length === 0 && (
            <Button size="sm" variant="quiet" name="intent" value="section_remove">
              {t("removeSection")}
            </Button>
          )}
        </Form>
      </div>
      {children}
      <Disclosure open={fault !== undefined} summary={t("editSection")} className="mt-3">
        <SectionForm section={section} fault={fault} />
      </Disclosure>
    </section>
  );
}

type SectionShape = { titleEn: string; titleFr: string; introEn: string; introFr: string };

function SectionForm({ section, fault }: { section: SectionLines | null; fault: SectionFault | undefined }) {
  const t = useTranslations("builder");
  const [form, fields] = useForm<SectionShape>({
    id: `section-${section?.id ?? "new"}`,
    lastResult: fault?.form ?? null,
    defaultValue: {
      titleEn: section?.titleEn ?? "",
      titleFr: section?.titleFr ?? "",
      introEn: section?.introEn ?? "",
      introFr: section?.introFr ?? "",
    },
  });
  const labels = { titleEn: t("titleEn"), titleFr: t("titleFr"), introEn: t("introEn"), introFr: t("introFr") };
  return (
    <Form method="post" id={form.id} noValidate preventScrollReset>
      <input type="hidden" name="intent" value="section" />
      {section && <input type="hidden" name="sectionId" value={section.id} />}
      <ErrorSummary form={form} labels={labels} />
      <div className="builder-languages">
        <TextField field={fields.titleEn} label={labels.titleEn} lang="en" maxLength={120} required />
        <TextField field={fields.titleFr} label={labels.titleFr} lang="fr" maxLength={120} required={false} />
        <TextArea field={fields.introEn} label={labels.introEn} lang="en" rows={2} maxLength={1000} required={false} />
        <TextArea field={fields.introFr} label={labels.introFr} lang="fr" rows={2} maxLength={1000} required={false} />
      </div>
      <Button className="mt-3">{t(section ? "saveSection" : "addSection")}</Button>
    </Form>
  );
}
