import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "#app/platform/locale.ts";
import { cleanProps } from "./clean-props.ts";
import { cleanLine } from "./inert.ts";
import type { Letter, Template } from "./letter.ts";
import { BlockView } from "./parts/blocks.tsx";
import { Layout } from "./parts/layout.tsx";
import { plainText } from "./plain-text.ts";
import { type LetterInput, templates } from "./templates.ts";
import { mailTranslator } from "./translator.ts";

export type RenderedLetter = { subject: string; html: string; text: string };

/** The one that Outlook sets letters by. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** Sets one message in one language, as HTML and as plain text. */
export function renderLetter(input: LetterInput, locale: Locale, appUrl: string): RenderedLetter {
  const t = mailTranslator(locale);
  const template = templates[input.template] as Template<LetterInput["props"]>;
  const letter: Letter = template(cleanProps(input.props), t);
  // At once and not as a stream: mails are set while others wait for the places.
  const html = renderToStaticMarkup(
    <Layout letter={letter} locale={locale} t={t} appUrl={appUrl}>
      {letter.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks are set once and never move
        <BlockView key={index} block={block} />
      ))}
    </Layout>,
  );
  return { subject: cleanLine(letter.subject, 200), html: doctype + html, text: plainText(letter, t, appUrl) };
}
