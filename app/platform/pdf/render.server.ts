import layoutDocument from "@react-pdf/layout";
import drawDocument from "@react-pdf/render";
import { type DocumentProps, Font, pdf } from "@react-pdf/renderer";
import PDFDocument from "pdfkit";
import type { ReactElement } from "react";
import { registerFaces } from "#app/platform/pdf/faces.server.ts";

/** What becomes a PDF file. */
export type PdfDocument = {
  title: string;
  /** The language of most of it. */
  language: string;
  /** Its pages, in portions that are set one after another; page numbers count within a portion. */
  portions: Iterable<ReactElement<DocumentProps>>;
  /** How many portions there are, for whoever watches. */
  count?: number;
};

/** Its types forget the second argument. */
const layOut = layoutDocument as unknown as (document: unknown, fonts: unknown) => Promise<never>;

export type OnProgress = (done: number, count: number) => void;

/**
 * A document as a PDF file. Takes the processor while it works: whoever answers requests asks the press
 * (`context.press`), which has a thread for it.
 */
export async function renderPdf(
  { title, language, portions, count = 1 }: PdfDocument,
  onProgress: OnProgress = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  registerFaces();
  const file = new PDFDocument({
    autoFirstPage: false,
    displayTitle: true,
    lang: language,
    pdfVersion: "1.7",
    info: { Title: title, Creator: "Octopus", Producer: "Octopus" },
  });
  const bytes = collect(file);
  const end = file.end.bind(file);
  // Drawing one portion would end the file.
  file.end = () => {};
  let done = 0;
  for (const portion of portions) {
    drawDocument(file as never, await layOut(pdf(portion).container.document, Font));
    done += 1;
    onProgress(done, Math.max(count, done));
  }
  end();
  return bytes;
}

async function collect(file: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
