import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { renderPdf } from "#app/platform/pdf/render.server.ts";
import { newCode } from "#app/platform/token.server.ts";
import { point } from "#app/registration/badges/draw.ts";
import { type BadgeSize, badgeSizes, defaultLayout } from "#app/registration/badges/layout.ts";
import { setBadges } from "#app/registration/badges/print/paper.server.tsx";
import { badgeCode, secretLength } from "#app/registration/badges/rules.ts";
import { sampleContent, sampleNames } from "#app/registration/badges/samples.ts";

const about = { conference: "Octopus Conference", category: "Government", colour: "#24407a" };

function badges() {
  return sampleNames.map((name) => ({
    ...sampleContent(name, about),
    code: badgeCode(newCode(secretLength)),
    photo: null,
  }));
}

/** The pieces of text of each page, with where they stand, in millimetres from the upper left corner. */
async function piecesOf(size: BadgeSize) {
  const printed = {
    title: "Badges",
    language: "en",
    layout: defaultLayout(size),
    paper: "single" as const,
    photos: {},
  };
  const file = await renderPdf(setBadges({ ...printed, badges: badges() }));
  const task = getDocument({ data: file, verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, left: x * point, right: (x + item.width) * point, baseline: (height - y) * point }];
    });
    pages.push({ width: width * point, height: height * point, pieces });
  }
  await task.destroy();
  return pages;
}

test.each(["a6", "card"] as const)("on %s every name of every script is whole, and within its box", async (size) => {
  const { elements } = defaultLayout(size);
  const pages = await piecesOf(size);
  expect(pages).toHaveLength(sampleNames.length);
  for (const [index, { width, height, pieces }] of pages.entries()) {
    expect(width).toBeCloseTo(badgeSizes[size].width, 1);
    expect(height).toBeCloseTo(badgeSizes[size].height, 1);
    const sample = sampleNames[index] ?? "short";
    for (const kind of ["name", "organisation", "country"] as const) {
      const box = elements.find((element) => element.kind === kind);
      if (!box) throw new Error(`no ${kind}`);
      const inside = pieces.filter(
        ({ left, baseline }) =>
          left >= box.x - 0.5 && left < box.x + box.width && baseline > box.y && baseline <= box.y + box.height,
      );
      const said = inside.map(({ text }) => text).join("");
      expect(signs(said), `${kind} of ${sample}`).toBe(signs(sampleContent(sample, about).words[kind]));
      for (const { text, right } of inside) expect(right, text).toBeLessThanOrEqual(box.x + box.width + 0.5);
    }
  }
});

/** The letters of a text in an order of their own: pieces of Arabic beside Latin are told from left to right. */
function signs(text: string): string {
  return [...text.normalize("NFC").replace(/\s/g, "")].sort().join("");
}
