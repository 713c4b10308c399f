import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";
import { Face } from "#app/platform/pdf/face.server.ts";
import { drawGlyphsOurWay } from "#app/platform/pdf/glyphs.server.ts";
import { unpackWoff } from "#app/platform/pdf/sfnt.server.ts";

export type Weight = 400 | 700;
const weights: readonly Weight[] = [400, 700];

const european = ["latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext"];
/** Name and script of each file; what one has not, the next is asked for. */
const sansFiles: [name: string, script: string][] = [
  ...[...european, "devanagari"].map((script): [string, string] => ["noto-sans", script]),
  ["noto-sans-arabic", "arabic"],
  ["noto-sans-hebrew", "hebrew"],
  ["noto-sans-armenian", "armenian"],
  ["noto-sans-georgian", "georgian"],
  ["noto-sans-thai", "thai"],
  ["noto-sans-sc", "chinese-simplified"],
  ["noto-sans-tc", "chinese-traditional"],
  ["noto-sans-kr", "korean"],
];
const serifFiles = european.map((script): [string, string] => ["noto-serif", script]);

/** Faces that are kept whole: the parts that other packages make of this one lack many signs of names. */
const wholeFaces: Record<string, string> = {
  "noto-sans-tc-chinese-traditional-400": "@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf",
  "noto-sans-tc-chinese-traditional-700": "@expo-google-fonts/noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf",
};

const familyOf = ([name, script]: [string, string]) => `${name}-${script}`;

/** For `fontFamily`: the interface's kind of letters, in every script there is a face for. */
export const sans = sansFiles.map(familyOf);
/** For titles and long reading. */
export const serif = [...serifFiles, ...sansFiles].map(familyOf);

const lastFamily = sans.at(-1);
const require = createRequire(import.meta.url);
const faces = new Map<string, Face>();

/** The faces of a stack in the order in which they are asked for a character. */
export function facesOf(stack: readonly string[], weight: Weight): Face[] {
  return stack.map((family) => faceOf(family, weight));
}

function faceOf(family: string, weight: Weight): Face {
  const key = `${family}-${weight}`;
  const open = faces.get(key) ?? openFace(family, key);
  faces.set(key, open);
  return open;
}

function openFace(family: string, key: string): Face {
  const name = [...sansFiles, ...serifFiles].find((file) => familyOf(file) === family)?.[0];
  const whole = wholeFaces[key];
  const file = readFileSync(require.resolve(whole ?? `@fontsource/${name}/files/${key}-normal.woff`));
  return new Face(whole ? file : unpackWoff(file), key, family === lastFamily);
}

let registered = false;

/** Makes the faces known to the layout engine; each file is read when a document first needs it. */
export function registerFaces(): void {
  if (registered) return;
  registered = true;
  drawGlyphsOurWay();
  // Names are not cut, and what is long enough to be cut has its spaces.
  Font.registerHyphenationCallback((word) => [word]);
  for (const family of new Set(serif)) {
    for (const weight of weights) Font.register({ family, src: `${family}-${weight}`, fontWeight: weight });
    for (const source of Font.getRegisteredFonts()[family]?.sources ?? []) {
      source.load = async () => {
        source.data ??= faceOf(family, source.fontWeight as Weight) as never;
      };
    }
  }
}
