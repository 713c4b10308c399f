import { createHash } from "node:crypto";
import { photoBounds } from "#app/registration/badges/photo/bounds.ts";
import { cleanJpeg } from "#app/registration/badges/photo/jpeg.server.ts";
import { cleanPng } from "#app/registration/badges/photo/png.server.ts";

/** A file as it is kept. */
type Kept = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

const endings: Record<string, string> = { "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png" };

/**
 * A file under a name that tells nothing, and without its properties: who made it, with what, when and where. What stands
 * in it stays. Null where it cannot be read well enough to be sure.
 */
export function namelessFile({ mediaType, ...kept }: Kept, name: string) {
  const bytes = withoutProperties({ mediaType, ...kept });
  if (!bytes) return null;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { mediaType, bytes, sha256, name: `${name}.${endings[mediaType] ?? "bin"}` };
}

function withoutProperties({ mediaType, bytes }: Kept): Uint8Array<ArrayBuffer> | null {
  if (mediaType === "image/jpeg") return cleanJpeg(bytes)?.bytes ?? null;
  if (mediaType === "image/png") return cleanPng(bytes, photoBounds.mostPixels)?.bytes ?? null;
  return mediaType === "application/pdf" ? plainPdf(bytes) : null;
}

/** More than this no program writes, however often a file was saved. */
const mostVersions = 50;

/**
 * A PDF (ISO 32000) whose information dictionaries and metadata streams are blank. Nothing changes its place, so that the
 * tables of places in it stay true.
 */
function plainPdf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const file = new Uint8Array(bytes);
  const text = Buffer.from(bytes).toString("latin1");
  const blank = (from: number, to: number) => file.fill(0x20, from, to);
  for (const [from, to] of stretches(text, /<\?xpacket begin/g, "<?xpacket end")) blank(from, to);
  for (const [from, to] of stretches(text, /\/Type\s*\/Metadata\b/g, "endstream")) {
    const data = text.indexOf("stream", from) + "stream\r\n".length;
    if (data < to) blank(data, to);
  }
  const references = [...text.matchAll(/\/Info\s+(\d{1,10})\s+(\d{1,5})\s+R/g)];
  if (references.length > mostVersions) return null;
  for (const { 0: reference, 1: number, 2: generation, index } of references) {
    blank(index, index + reference.length);
    const object = new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\b`, "g");
    for (const [from, to] of stretches(text, object, "endobj")) {
      const said = text.indexOf("obj", from) + "obj".length;
      blank(said, to);
      file.set(Buffer.from(" <<>>").subarray(0, to - said), said);
    }
  }
  return file;
}

/** Every stretch from a beginning to the next end; what begins within another one, or never ends, is none of its own. */
function* stretches(text: string, begins: RegExp, ends: string): Generator<[from: number, to: number]> {
  let covered = 0;
  for (const { index } of text.matchAll(begins)) {
    if (index < covered) continue;
    covered = text.indexOf(ends, index);
    if (covered < 0) return;
    yield [index, covered];
  }
}
