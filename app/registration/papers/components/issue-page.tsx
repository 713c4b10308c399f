import { useTranslations } from "use-intl";
import { type Locale, locales } from "#app/platform/locale.ts";
import { type LetterKind, letterKinds } from "#app/registration/papers/placeholders.ts";
import { issueLimit, numberWords } from "#app/registration/papers/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type Person = {
  id: string;
  name: string;
  organisation: string;
  country: string;
  hasPassport: boolean;
  attended: boolean;
  letters: { number: number; locale: Locale }[];
};

type IssuePageProps = {
  title: string;
  slug: string;
  kind: LetterKind;
  search: string;
  people: Person[];
  count: number;
  /** The conference is over: certificates then, nothing else. */
  over: boolean;
  fault: "nothing" | undefined;
};

/** Which letter to whom. */
export function IssuePage(props: IssuePageProps) {
  const { title, slug, kind, search, people, count, over, fault } = props;
  const t = useTranslations("papers.issue");
  const possible = (kind === "attendance") === over;
  return (
    <Page
      title={title}
      lead={t("lead")}
      breadcrumbs={[{ label: t("back"), to: `/organise/${slug}/letters` }, { label: title }]}
      wide
    >
      <Choose {...props} />
      <div role="alert" className="mt-4">
        {fault && <Notice tone="danger">{t(fault)}</Notice>}
      </div>
      {!possible && <Notice tone="info">{t(over ? "tooLate" : "notYet")}</Notice>}
      {people.length === 0 ? (
        <Empty title={t("nobodyTitle")}>{t("nobody")}</Empty>
      ) : (
        <Form method="post" className="mt-4">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="search" value={search} />
          <People {...{ people, kind }} />
          {count > people.length && <p className="mt-2 text-muted">{t("more", { shown: people.length, count })}</p>}
          <div className="letter-bar">
            <label className="choice">
              <input type="checkbox" name="all" />
              <span>{t(`everybody.${kind}`, { limit: issueLimit })}</span>
            </label>
            <LanguageChoice />
            <Button variant="primary" name="intent" value="issue" disabled={!possible}>
              {t("submit")}
            </Button>
          </div>
        </Form>
      )}
    </Page>
  );
}

function Choose({ kind, search }: Pick<IssuePageProps, "kind" | "search">) {
  const t = useTranslations("papers");
  return (
    <Form method="get" className="desk-buttons">
      <label htmlFor="letter-kind">{t("issue.kind")}</label>
      <select id="letter-kind" name="kind" className="control control-sm control-select" defaultValue={kind} key={kind}>
        {letterKinds.map((each) => (
          <option key={each} value={each}>
            {t(`kinds.${each}`)}
          </option>
        ))}
      </select>
      <label htmlFor="letter-search">{t("issue.search")}</label>
      <input
        id="letter-search"
        name="q"
        type="search"
        className="control control-sm"
        maxLength={100}
        defaultValue={search}
      />
      <Button size="sm">{t("issue.show")}</Button>
    </Form>
  );
}

function LanguageChoice() {
  const t = useTranslations("papers");
  return (
    <>
      <label htmlFor="letter-locale">{t("issue.language")}</label>
      <select id="letter-locale" name="locale" className="control control-sm control-select" defaultValue="">
        <option value="">{t("issue.each")}</option>
        {locales.map((locale) => (
          <option key={locale} value={locale}>
            {t(`languages.${locale}`)}
          </option>
        ))}
      </select>
    </>
  );
}

function People({ people, kind }: Pick<IssuePageProps, "people" | "kind">) {
  const t = useTranslations("papers");
  return (
    <Table caption={t("issue.caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("issue.choose")}</Th>
          <Th>{t("issue.person")}</Th>
          <Th>{t("issue.organisation")}</Th>
          <Th>{t("issue.has")}</Th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <Td label={t("issue.choose")}>
              <input
                type="checkbox"
                name="id"
                value={person.id}
                // The only one found was meant.
                defaultChecked={people.length === 1}
                aria-label={t("issue.chooseOne", { name: person.name })}
                disabled={kind === "visa" && !person.hasPassport}
              />
            </Td>
            <Th scope="row">
              <bdi>{person.name}</bdi>
            </Th>
            <Td label={t("issue.organisation")}>
              <bdi>{person.organisation}</bdi>, {person.country}
            </Td>
            <Td label={t("issue.has")}>
              {person.letters
                .map(({ number, locale }) =>
                  t("issue.hasNumber", { number: numberWords(number), language: t(`languages.${locale}`) }),
                )
                .join(", ")}
              {kind === "attendance" && (
                <span className="desk-second">{t(person.attended ? "issue.seen" : "issue.notSeen")}</span>
              )}
              {kind === "visa" && !person.hasPassport && <span className="text-muted">{t("issue.noPassport")}</span>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
