import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What a page says of a picture: enough to show it, and to fetch it anew when it is another one. */
export const photoFacts = {
  select: { fileId: true, width: true, height: true },
} satisfies Prisma.Registration$photoArgs;

/** The picture of a registration, for whoever was found to be allowed to see it; null where there is none. */
export async function readPhoto(db: Db, registrationId: string) {
  const photo = await db.registrationPhoto.findUnique({
    where: { registrationId },
    select: { file: { select: { mediaType: true, bytes: true, sha256: true } } },
  });
  return photo?.file ?? null;
}

/** A picture as a page shows it: of a known kind and cleaned when it was kept; in nobody else's cache. */
export function photoResponse({ mediaType, bytes, sha256 }: NonNullable<Awaited<ReturnType<typeof readPhoto>>>) {
  return new Response(bytes, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": "inline",
      "Cache-Control": "private, no-cache",
      ETag: `"${sha256}"`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}

/** The pictures kept of registrations, for the export of a person's data. */
export async function exportPhotos(db: Db, where: Prisma.RegistrationWhereInput) {
  const photos = await db.registrationPhoto.findMany({
    where: { registration: where },
    select: {
      registration: { select: { reference: true } },
      file: { select: { mediaType: true, bytes: true, createdAt: true } },
    },
  });
  return photos.map(({ registration, file: { mediaType, bytes, createdAt } }) => ({
    reference: registration.reference,
    mediaType,
    keptSince: createdAt,
    base64: Buffer.from(bytes).toString("base64"),
  }));
}
