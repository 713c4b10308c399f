import { createHash } from "node:crypto";
import type { Db, Tx } from "#app/platform/db.ts";
import type { Upload } from "#app/platform/uploads.server.ts";
import type { FilePurpose } from "#prisma/generated/enums.ts";

/** Keeps a file, in the caller's transaction; the caller refers to it by its id and says who may read it. */
export async function saveFile(
  tx: Tx,
  now: Date,
  conferenceId: string,
  purpose: FilePurpose,
  { name, mediaType, bytes }: Upload,
): Promise<string> {
  const { id } = await tx.storedFile.create({
    data: {
      ...{ conferenceId, purpose, name, mediaType, bytes },
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}

/** What is said of a file beside its content. */
export const fileFacts = { id: true, name: true, mediaType: true, size: true } as const;

/** A file of a conference with its content, kept for that purpose; null for any other. */
export function readFile(db: Db, conferenceId: string, purpose: FilePurpose, id: string) {
  return db.storedFile.findFirst({
    where: { id, conferenceId, purpose },
    select: { ...fileFacts, bytes: true, sha256: true },
  });
}

type Kept = Pick<NonNullable<Awaited<ReturnType<typeof readFile>>>, "name" | "mediaType" | "bytes" | "sha256">;

/** A file as an answer: always to be saved, never shown in the page's own origin, and in nobody else's cache. */
export function fileResponse({ name, mediaType, bytes, sha256 }: Kept): Response {
  return new Response(bytes, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Content-Length": String(bytes.length),
      "Cache-Control": "private, no-cache",
      ETag: `"${sha256}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
