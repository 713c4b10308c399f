import { expect, test } from "vitest";
import { namelessFile } from "#app/programme/call/nameless-file.server.ts";

const pdf = (text: string) => ({
  name: "Lina Berg.pdf",
  mediaType: "application/pdf",
  bytes: new Uint8Array(Buffer.from(text, "latin1")),
});

const written = `%PDF-1.7
1 0 obj <</Type /Catalog /Metadata 3 0 R>> endobj
12 0 obj <</Title (Kept: another object)>> endobj
2 0 obj <</Author (Lina Berg) /Producer (Writer)>> endobj
3 0 obj <</Type /Metadata /Subtype /XML /Length 99>> stream
<x:xmpmeta>Lina Berg</x:xmpmeta>
endstream endobj
4 0 obj <</Length 9>> stream
Page text
endstream endobj
<?xpacket begin="" id="x"?>Lina Berg<?xpacket end="w"?>
trailer <</Root 1 0 R /Info 2 0 R>>
trailer <</Root 1 0 R /Info 2 0 R /Prev 9>>
%%EOF`;

test("a PDF loses its name, author and metadata, and nothing in it changes its place", () => {
  const file = namelessFile(pdf(written), "PRO-1");
  const text = Buffer.from(file?.bytes ?? []).toString("latin1");
  expect(file?.name).toBe("PRO-1.pdf");
  expect(text).toHaveLength(written.length);
  for (const word of ["Lina", "Writer", "/Info"]) expect(text).not.toContain(word);
  for (const word of ["Kept: another object", "Page text", "/Prev 9"])
    expect(text.indexOf(word)).toBe(written.indexOf(word));
  expect(text).toMatch(/2 0 obj <<>>\s+endobj/);
});

test("what is made to keep readers busy is read once, and what cannot be read is not handed out", () => {
  const many = "/Type /Metadata <?xpacket begin 2 0 obj ".repeat(20_000);
  expect(namelessFile(pdf(`${many}/Info 2 0 R`), "PRO-1")?.bytes).toHaveLength(many.length + 11);
  expect(namelessFile(pdf("/Info 2 0 R ".repeat(51)), "PRO-1")).toBeNull();
  expect(namelessFile({ ...pdf(written), mediaType: "image/png" }, "PRO-1")).toBeNull();
});
