import {
  Button,
  type DropItem,
  GridList,
  GridListItem,
  isTextDropItem,
  type Key,
  useDragAndDrop,
} from "react-aria-components";
import { useTranslations } from "use-intl";
import { QuestionSteps, QuestionWords } from "#app/registration/questions/builder/components/question-row.tsx";
import type { QuestionLine } from "#app/registration/questions/builder/read.server.ts";
import { Icon } from "#app/ui/icon.tsx";

export type OrderListProps = {
  label: string;
  questions: QuestionLine[];
  base: string;
  edges: { first: string | undefined; last: string | undefined };
  /** These questions now stand in this section before or after that one, or at its end. */
  onMove: (ids: string[], to: { target: string; after: boolean } | null) => void;
};

const dragType = "octopus-question";

/** The questions of a section as a list that is ordered by dragging or by keyboard (react-aria). Heavy: loaded after the page. */
export function OrderList({ label, questions, base, edges, onMove }: OrderListProps) {
  const t = useTranslations("builder");
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key), "text/plain": nameOf(key) })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => "move",
    onReorder: ({ keys, target }) =>
      onMove([...keys].map(String), { target: String(target.key), after: target.dropPosition === "after" }),
    onInsert: async ({ items, target }) =>
      onMove(await draggedIds(items), { target: String(target.key), after: target.dropPosition === "after" }),
    onRootDrop: async ({ items }) => onMove(await draggedIds(items), null),
  });
  const nameOf = (key: Key) => questions.find(({ id }) => id === key)?.label.text ?? "";
  return (
    <GridList
      aria-label={label}
      items={questions}
      dragAndDropHooks={dragAndDropHooks}
      className="builder-list"
      renderEmptyState={() => <p className="builder-empty">{t("emptySection")}</p>}
    >
      {(question) => (
        <GridListItem id={question.id} textValue={question.label.text} className="builder-row">
          <Button slot="drag" className="builder-handle" aria-label={t("drag", { name: question.label.text })}>
            <Icon name="sort" size={16} />
          </Button>
          <QuestionWords question={question} base={base} />
          <QuestionSteps question={question} first={question.id === edges.first} last={question.id === edges.last} />
        </GridListItem>
      )}
    </GridList>
  );
}

async function draggedIds(items: DropItem[]): Promise<string[]> {
  return Promise.all(items.filter(isTextDropItem).map((item) => item.getText(dragType)));
}
