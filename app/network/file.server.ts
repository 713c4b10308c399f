import { createHash } from "node:crypto";
import { networkSearch } from "#app/network/address.ts";
import type { NetworkFile } from "#app/network/export.ts";
import { parseNetworkFilter } from "#app/network/filter.ts";
import { readNetwork } from "#app/network/queries.server.ts";
import type { AppContext } from "#app/platform/context.ts";

type FileFormat = { name: string; type: string; write: (file: NetworkFile) => string };

/** Answers a request for the network as a file, or 304 when the reader has the same one. Open to other sites' scripts: the content is public. */
export async function networkFile(request: Request, { db, config }: AppContext, format: FileFormat): Promise<Response> {
  const filter = parseNetworkFilter(new URL(request.url).searchParams);
  const { graph, positions } = await readNetwork(db, filter);
  const search = networkSearch(filter);
  const body = format.write({ graph, positions, address: `${config.appUrl}/network${search && `?${search}`}` });
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = {
    "Content-Type": `${format.type}; charset=utf-8`,
    "Cache-Control": "public, max-age=60",
    "Access-Control-Allow-Origin": "*",
    ETag: etag,
  };
  if (request.headers.get("If-None-Match")?.includes(etag)) return new Response(null, { status: 304, headers });
  const disposition = format.type === "application/json" ? "inline" : "attachment";
  return new Response(body, {
    headers: { ...headers, "Content-Disposition": `${disposition}; filename="${format.name}"` },
  });
}
