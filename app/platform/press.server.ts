/** A printed file as the answer to a request, shown where the browser can. `name` becomes its name, without what names cannot hold. */
export function pdfResponse(file: Uint8Array<ArrayBuffer>, name: string): Response {
  return new Response(file, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${name.replace(/[^\w.-]/g, "-")}.pdf"`,
      "Cache-Control": "no-store",
    },
  });
}
