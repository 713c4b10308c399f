import { createHash } from "node:crypto";
import { networkSearch } from "#app/network/address.ts";
import type { NetworkFile } from "#app/network/export.ts";
import { parseNetworkFilter } from "#app/network/filter.ts";
import { readNetwork } from "#app/network/queries.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import type { Locale } from "#app/platform/locale.ts";

type FileKind = { name: string; type: string };

type FileFormat = FileKind & {
  write: (file: NetworkFile, locale: Locale) => string | Promise<string>;
};

/** Answers a request for the network as a file (its words, where it has any, in the language of the address), or 304 when the reader has the same one. Open to other sites' scripts: the content is public. */
export async function networkFile(request: Request, context: AppContext, format: FileFormat): Promise<Response> {
  const { db, config } = context;
  const filter = parseNetworkFilter(new URL(request.url).searchParams);
  const { graph, positions } = await readNetwork(db, filter);
  const search = networkSearch(filter);
  const file = { graph, positions, address: `${config.appUrl}/network${search && `?${search}`}` };
  return answerFile(request, await format.write(file, context.visitor.locale), format);
}

/** A file that everybody may read, or 304 when the reader has the same one. */
export function answerFile(request: Request, body: string, { name, type }: FileKind): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "Content-Type": `${type}; charset=utf-8`,
    "Cache-Control": "public, max-age=60",
    "Access-Control-Allow-Origin": "*",
    ETag: etag,
  };
  if (request.headers.get("If-None-Match")?.includes(etag)) return new Response(null, { status: 304, headers });
  const disposition = /json/.test(type) ? "inline" : "attachment";
  return new Response(body, {
    headers: { ...headers, "Content-Disposition": `${disposition}; filename="${name}"` },
  });
}
