import { withPrefix } from "#app/ui/link.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

/** A picture of a person; another one has another address. */
export function Photo({
  photo,
  src,
  alt,
}: {
  photo: { fileId: string; width: number; height: number };
  src: string;
  alt: string;
}) {
  return (
    <img
      src={`${withPrefix(usePrefix(), src)}?${photo.fileId}`}
      width={photo.width}
      height={photo.height}
      alt={alt}
      className="badge-photo"
    />
  );
}
