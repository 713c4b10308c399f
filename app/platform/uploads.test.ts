import { describe, expect, test } from "vitest";
import { mediaTypeOf, pictures, takeUpload } from "#app/platform/uploads.server.ts";

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const pdf = new TextEncoder().encode("%PDF-1.7\n");

function formWith(...files: (File | string)[]): FormData {
  const form = new FormData();
  for (const file of files) form.append("file", file);
  form.append("name", "Ana");
  return form;
}

/** A form that has gone over the wire, as the browser of `file` writes it. */
async function sent(filename: string, bytes: Uint8Array): Promise<FormData> {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: text/html\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n--x--\r\n")]);
  return new Response(body, { headers: { "Content-Type": "multipart/form-data; boundary=x" } }).formData();
}

test.each([
  ["application/pdf", pdf],
  ["image/jpeg", jpeg],
  ["image/png", png],
  [null, new TextEncoder().encode("<script>alert(1)</script>%PDF-")],
  [null, png.slice(0, 7)],
  [null, new Uint8Array()],
])("%s is known by its content", (kind, bytes) => {
  expect(mediaTypeOf(bytes)).toBe(kind);
});

test("a file is taken out of the form, whatever the browser calls its kind", async () => {
  const form = formWith(new File([pdf], "Note verbale n° 7 – réponse.pdf", { type: "text/html" }));
  expect(await takeUpload(form, "file")).toEqual({
    name: "Note verbale n° 7 – réponse.pdf",
    mediaType: "application/pdf",
    bytes: pdf,
  });
  expect([...form.keys()]).toEqual(["name"]);
});

test.each([
  ["a field with nothing chosen", formWith(new File([], ""))],
  ["no field at all", formWith()],
  ["an empty text", formWith("")],
])("%s is no file", async (_what, form) => {
  expect(await takeUpload(form, "file")).toBeNull();
});

describe("is refused in words", () => {
  const large = new Uint8Array(5 * 1_048_576 + 1);
  large.set(jpeg);
  test.each([
    ["another kind", "file_kind|2", new File(["<html>"], "letter.pdf", { type: "application/pdf" })],
    ["nothing in it", "file_empty", new File([], "letter.pdf")],
    ["too much in it", "file_too_large|5", new File([large], "photo.jpg")],
    ["only a name, as a form that is not multipart sends it", "file_missing", "letter.pdf"],
    ["a path", "file_name", new File([pdf], "../../etc/letter.pdf")],
    ["a path of Windows", "file_name", new File([pdf], "C:\\letter.pdf")],
    ["a line break in its name", "file_name", new File([pdf], "letter\r\nX: y.pdf")],
    ["a name that reads backwards", "file_name", new File([pdf], "letter\u202Efdp.exe")],
    ["a name without end", "file_name", new File([pdf], `${"a".repeat(300)}.pdf`)],
    ["a name of nothing but spaces", "file_name", new File([pdf], "  ")],
  ])("%s: %s", async (_what, code, file) => {
    await expect(takeUpload(formWith(file), "file")).rejects.toMatchObject({
      code: "invalid_input",
      params: { field: "file", code },
    });
  });

  test("a second file", async () => {
    const form = formWith(new File([pdf], "a.pdf"), new File([pdf], "b.pdf"));
    await expect(takeUpload(form, "file")).rejects.toMatchObject({ params: { code: "file_one" } });
  });

  test("a document where a picture is wanted", async () => {
    const form = formWith(new File([pdf], "a.pdf"));
    await expect(takeUpload(form, "file", pictures)).rejects.toMatchObject({ params: { code: "file_kind|1" } });
  });

  test.each(["a%0D%0Ab.pdf", "..%2Fa.pdf", "../a.pdf"])("over the wire too: %s", async (name) => {
    const form = await sent(name, pdf);
    const taken = await takeUpload(form, "file").catch((error) => error.params.code);
    // A name that stays as it is written is a name like any other.
    expect(taken === "file_name" || taken.name === name).toBe(true);
  });
});
