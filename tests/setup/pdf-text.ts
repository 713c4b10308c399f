import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The text of each page of a PDF file, as a reader would copy it. */
export async function pdfPages(file: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(file), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_none, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    }),
  );
  await task.destroy();
  return pages;
}

/** The text of a whole PDF file. */
export async function pdfText(file: Uint8Array): Promise<string> {
  return (await pdfPages(file)).join("\n");
}
