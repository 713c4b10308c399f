import { runsOf, type TextPage } from "#app/home/texts/text.ts";
import { Link } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

/** A page to read: title, lead, sections. */
export function ReadingPage({ text }: { text: TextPage }) {
  return (
    <Page title={text.title} lead={text.lead}>
      {text.sections.map(({ id, title, body }) => (
        <Section key={id} id={id} title={title}>
          <div className="prose">
            {body.map((part) =>
              Array.isArray(part) ? <List key={part[0]} items={part} /> : <Paragraph key={part} text={part} />,
            )}
          </div>
        </Section>
      ))}
    </Page>
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
