import { Document, Page, Text } from "@react-pdf/renderer";
import { expect, test } from "vitest";
import { facesOf, sans, serif } from "#app/platform/pdf/faces.server.ts";
import { fittingSize, widthOf } from "#app/platform/pdf/measure.server.ts";
import { renderPdf } from "#app/platform/pdf/render.server.ts";
import { pdfPages, pdfText } from "#tests/setup/pdf-text.ts";

const names = [
  "Maria Łukasiewicz-Żółć",
  "Nguyễn Thị Minh Khai",
  "İpek Gökçe Şahin",
  "Ελένη Παπαδοπούλου",
  "Олексій Ґудзь Щербаков",
  "محمد بن سلمان العتيبي",
  "陈晓明",
  "สมชาย ใจดีกุล",
  "שלום כהן",
  "გიორგი ბერიძე",
  "Հայկ Գրիգորյան",
  "김민준",
  // Signs that are written in Taiwan and Hong Kong only.
  "閔勛堯 邱陝",
];

function page(lines: string[], family = sans) {
  return (
    <Document>
      <Page size="A4" style={{ fontFamily: family, fontSize: 12, padding: 40 }}>
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Page>
    </Document>
  );
}

test.each([
  ["sans", sans],
  ["serif", serif],
])("names in every script can be copied whole from the %s", async (_name, family) => {
  const text = await pdfText(await renderPdf({ title: "Names", language: "en", portions: [page(names, family)] }));
  expect(text.split("\n").filter(Boolean)).toEqual(names);
});

test.each([400, 700] as const)("no letter of a name is a box, at %i", (weight) => {
  const faces = facesOf(sans, weight);
  const boxes = [...names.join("").replaceAll(" ", "")].filter(
    (letter) => !faces.some((face) => face.draws(letter.codePointAt(0) ?? 0)),
  );
  expect(boxes).toEqual([]);
});

test("scripts mix on one line, and letters that look alike keep their own text", async () => {
  const lines = ["名字 Ян Ελένη สม Nguyễn", "بتثنيئ", "A А Α"];
  const text = await pdfText(await renderPdf({ title: "Mixed", language: "en", portions: [page(lines)] }));
  expect(text.split("\n").filter(Boolean)).toEqual(lines);
});

test("what no face has is a box that still says what it stands for", async () => {
  const text = await pdfText(await renderPdf({ title: "Box", language: "en", portions: [page(["ᎠᎹ 😀"])] }));
  expect(text).toContain("ᎠᎹ 😀");
});

test("portions follow each other in one file, and whoever watches is told", async () => {
  const told: [number, number][] = [];
  const portions = [page(["First"]), page(["Second"])];
  const file = await renderPdf({ title: "Two", language: "en", portions, count: 2 }, (...step) => told.push(step));
  expect(await pdfPages(file)).toEqual(["First", "Second"]);
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test("a name shrinks until it fits on one line", () => {
  for (const name of names) {
    const size = fittingSize(name, { width: 60, from: 30, least: 4, weight: 700 });
    expect(size).toBeLessThan(30);
    expect(widthOf(name, size, { weight: 700 })).toBeLessThanOrEqual(60);
    expect(widthOf(name, size + 0.3, { weight: 700 })).toBeGreaterThan(58);
  }
  expect(fittingSize("Li", { width: 500, from: 30, least: 4 })).toBe(30);
  expect(fittingSize("W".repeat(500), { width: 50, from: 30, least: 6 })).toBe(6);
});
