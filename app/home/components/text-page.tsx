import { useTranslations } from "use-intl";
import { runsOf, type TextPage } from "#app/home/texts/text.ts";
import { Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

/** A page to read: title, lead, sections. */
export function ReadingPage({ text }: { text: TextPage }) {
  return (
    <Page title={text.title} lead={text.lead}>
      <div className="with-contents">
        <Contents sections={text.sections} />
        <div>
          {text.sections.map((section) => (
            <TextSection key={section.id} section={section} />
          ))}
        </div>
      </div>
    </Page>
  );
}

function Contents({ sections }: { sections: TextPage["sections"] }) {
  const t = useTranslations("ui.nav");
  return (
    <nav className="page-contents" aria-label={t("onThisPage")}>
      <p className="page-contents-title" aria-hidden="true">
        {t("onThisPage")}
      </p>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TextSection({ section: { id, title, body } }: { section: TextPage["sections"][number] }) {
  return (
    <Section id={id} title={title}>
      <div className="prose">
        {body.map((part) =>
          Array.isArray(part) ? <List key={part[0]} items={part} /> : <Paragraph key={part} text={part} />,
        )}
      </div>
    </Section>
  );
}

function List({ items }: { items: string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>
          <Runs text={item} />
        </li>
      ))}
    </ul>
  );
}

function Paragraph({ text }: { text: string }) {
  return (
    <p>
      <Runs text={text} />
    </p>
  );
}

function Runs({ text }: { text: string }) {
  return runsOf(text).map(({ text: words, to }) =>
    to ? (
      <Link key={to} to={to}>
        {words}
      </Link>
    ) : (
      words
    ),
  );
}
