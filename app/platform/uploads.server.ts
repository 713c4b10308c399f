import { AppError } from "#app/platform/errors.ts";
import { type OfficeType, officeTypeOf, officeTypes } from "#app/platform/office-file.server.ts";
import { isSafeLine } from "#app/platform/safe-text.ts";

/** A file as somebody sent it, with the kind that its content shows. */
export type Upload = { name: string; mediaType: MediaType; bytes: Uint8Array<ArrayBuffer> };

type PlainType = "application/pdf" | "image/jpeg" | "image/png";
export type MediaType = PlainType | OfficeType;

const pdf: MediaType[] = ["application/pdf"];
/** What a badge can print. */
export const pictures: MediaType[] = ["image/jpeg", "image/png"];
export const documents: MediaType[] = [...pdf, ...pictures];
/** What people who speak hand out. */
export const handouts: MediaType[] = [...documents, ...(Object.keys(officeTypes) as OfficeType[])];

const megabyte = 1_048_576;
const largestMegabytes = 5;
const longestName = 200;

/** What files of a kind begin with. */
const beginnings: Record<PlainType, readonly number[]> = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** The kind of a file by its content; null for one that nobody here takes. What the browser says of it is not asked. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const kinds = Object.keys(beginnings) as PlainType[];
  const plain = kinds.find((kind) => beginnings[kind].every((byte, index) => bytes[index] === byte));
  return plain ?? (bytes[0] === 0x50 && bytes[1] === 0x4b ? officeTypeOf(bytes) : null);
}

/**
 * Takes the one file of a field out of a posted form, so that the rest of it can be parsed as text; null when none was
 * chosen. Refuses with the field's code what cannot be kept.
 */
export async function takeUpload(
  form: FormData,
  field: string,
  kinds: MediaType[] = documents,
): Promise<Upload | null> {
  const sent = form.getAll(field).filter((value) => !isNothing(value));
  form.delete(field);
  const [file] = sent;
  if (file === undefined) return null;
  const refuse = (code: string) => new AppError("invalid_input", { field, code });
  if (sent.length > 1) throw refuse("file_one");
  // A form that is not multipart sends the name of the file in its place.
  if (typeof file === "string") throw refuse("file_missing");
  if (!isName(file.name)) throw refuse("file_name");
  if (file.size === 0) throw refuse("file_empty");
  if (file.size > largestMegabytes * megabyte) throw refuse(`file_too_large|${largestMegabytes}`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType || !kinds.includes(mediaType))
    throw refuse(`file_kind|${kinds === pictures ? 1 : kinds === handouts ? 3 : 2}`);
  return { name: file.name, mediaType, bytes };
}

/** A browser sends a file field in which nothing was chosen as an empty file without a name. */
function isNothing(value: FormDataEntryValue): boolean {
  return typeof value === "string" ? value === "" : value.size === 0 && value.name === "";
}

/** A name only, not a path, that can be shown in a line and stored. */
function isName(name: string): boolean {
  const length = name.trim().length;
  return length > 0 && name.length <= longestName && isSafeLine(name) && !/[/\\]/.test(name);
}
