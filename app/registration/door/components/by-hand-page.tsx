import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import { StateTag } from "#app/registration/components/state-tag.tsx";
import type { ByHandAnswer, ByHandView } from "#app/registration/door/by-hand.server.ts";
import { AnswerPanel } from "#app/registration/door/components/answer-panel.tsx";
import type { CheckPointView } from "#app/registration/door/views.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type ByHandProps = ByHandView & { slug: string; nonces: string[]; answer: ByHandAnswer | undefined };

/** Checking people in without the app: what the server answers is shown as large as there. */
export function ByHandPage({ slug, checkPoints, checkPoint, typed, people, more, nonces, answer }: ByHandProps) {
  const t = useTranslations("door.by_hand");
  const app = useTranslations("door.app");
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <Link to={`/door/${slug}`} reloadDocument>
          {t("app")}
        </Link>
      }
    >
      <div role="alert">
        {answer && <AnswerPanel told={answer} person={answer.person} checkPoint={checkPoint} />}
        {answer?.person.notes.map((note) => (
          <Notice key={note} tone="warning" title={app("alerts")}>
            <span dir="auto">{note}</span>
          </Notice>
        ))}
        {answer?.person.accessNeeds && (
          <Notice tone="info" title={app("access_needs")}>
            <span dir="auto">{answer.person.accessNeeds}</span>
          </Notice>
        )}
      </div>
      {checkPoint === null ? (
        <Notice tone="warning">{app("no_check_points")}</Notice>
      ) : (
        <>
          <Form method="get" className="door-by-hand">
            <Choose checkPoints={checkPoints} chosen={checkPoint} />
            <Field label={t("find")}>
              {(props) => (
                <input
                  type="search"
                  name="q"
                  className="control"
                  defaultValue={typed}
                  key={typed}
                  maxLength={100}
                  autoComplete="off"
                  dir="auto"
                  {...props}
                />
              )}
            </Field>
            <Button variant="primary">{t("search")}</Button>
          </Form>
          {typed !== "" && people.length === 0 && <Notice tone="info">{t("none")}</Notice>}
          {more && <p className="text-muted">{t("many", { count: people.length })}</p>}
          {people.length > 0 && <Found {...{ people, checkPoint, nonces }} />}
        </>
      )}
    </Page>
  );
}

function Choose({ checkPoints, chosen }: { checkPoints: CheckPointView[]; chosen: CheckPointView }) {
  const t = useTranslations("door.app");
  const locale = useLocale();
  return (
    <Field label={t("check_point")}>
      {(props) => (
        <select name="at" className="control control-select" defaultValue={chosen.id} key={chosen.id} {...props}>
          {checkPoints.map(({ id, name }) => (
            <option key={id} value={id}>
              {pickText(name, locale)?.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Found({
  people,
  checkPoint,
  nonces,
}: {
  people: ByHandView["people"];
  checkPoint: CheckPointView;
  nonces: string[];
}) {
  const t = useTranslations("door.by_hand");
  const app = useTranslations("door.app");
  return (
    <Table caption={t("results")} hideCaption stack>
      <thead>
        <tr>
          <Th>{t("person")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("action")}</Th>
        </tr>
      </thead>
      <tbody>
        {people.map((person, index) => (
          <tr key={person.id}>
            <Th scope="row">
              <span dir="auto">{person.name}</span>
              <span className="block text-sm font-normal text-muted">
                <span dir="auto">{person.organisation}</span> · {person.reference}
              </span>
            </Th>
            <Td label={t("state")}>
              <StateTag state={person.state} />
            </Td>
            <Td>
              <Form method="post" className="flex flex-wrap gap-2">
                <input type="hidden" name="id" value={nonces[index]} />
                <input type="hidden" name="checkPointId" value={checkPoint.id} />
                <input type="hidden" name="registrationId" value={person.id} />
                <Button
                  size="sm"
                  variant="primary"
                  name="direction"
                  value="in"
                  aria-label={`${app("check_in")}: ${person.name}`}
                >
                  {app("check_in")}
                </Button>
                {checkPoint.inAndOut && (
                  <Button size="sm" name="direction" value="out" aria-label={`${app("check_out")}: ${person.name}`}>
                    {app("check_out")}
                  </Button>
                )}
              </Form>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
