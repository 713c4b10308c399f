import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { runsOf, type TextPage } from "#app/platform/text-page.ts";
import { Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

/** A page to read: title, lead, sections; `more` are sections that follow which are not only text. */
export function ReadingPage({
  text,
  lead = text.lead,
  more = [],
}: {
  text: TextPage;
  lead?: ReactNode;
  more?: { id: string; title: string; content: ReactNode }[];
}) {
  return (
    <Page title={text.title} lead={lead}>
      <div className="with-contents">
        <Contents sections={[...text.sections, ...more]} />
        <div>
          {text.sections.map((section) => (
            <TextSection key={section.id} section={section} />
          ))}
          {more.map(({ id, title, content }) => (
            <Section key={id} id={id} title={title}>
              {content}
            </Section>
          ))}
        </div>
      </div>
    </Page>
  );
}

/** The same without its frame, in a page about something else. */
export function TextSections({ text }: { text: TextPage }) {
  return text.sections.map((section) => <TextSection key={section.id} section={section} />);
}

function Contents({ sections }: { sections: { id: string; title: string }[] }) {
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
        <Blocks blocks={body} />
      </div>
    </Section>
  );
}

/** Paragraphs and lists with their links. */
export function Blocks({ blocks }: { blocks: (string | string[])[] }) {
  return blocks.map((part) =>
    Array.isArray(part) ? <List key={part[0]} items={part} /> : <Paragraph key={part} text={part} />,
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
  return runsOf(text).map(({ text: words, to }) => {
    if (!to) return words;
    if (!to.startsWith("/"))
      return (
        <a key={to} href={to}>
          {words}
        </a>
      );
    return (
      <Link key={to} to={to}>
        {words}
      </Link>
    );
  });
}
