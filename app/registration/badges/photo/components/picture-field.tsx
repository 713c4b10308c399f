import { type ChangeEvent, useState } from "react";
import { photoBounds } from "#app/registration/badges/photo/bounds.ts";
import { Field } from "#app/ui/field.tsx";

type PictureFieldProps = { label: string; help: string; alt: string; error?: string[] | undefined };

/**
 * A file field for a picture. With scripts a large picture is made smaller before it is sent, and is shown; without, the
 * file goes as it is.
 */
export function PictureField({ label, help, alt, error }: PictureFieldProps) {
  const [shown, setShown] = useState<string | null>(null);
  const onChange = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    const file = field.files?.[0];
    setShown(null);
    if (!file) return;
    const smaller = await madeSmaller(file).catch(() => null);
    if (!smaller || field.files?.[0] !== file) return;
    putInto(field, smaller.file);
    setShown(smaller.shown);
  };
  return (
    <>
      <Field label={label} help={help} error={error}>
        {(props) => (
          <input
            {...props}
            type="file"
            name="photo"
            accept="image/jpeg,image/png"
            className="control"
            onChange={onChange}
          />
        )}
      </Field>
      {shown && <img src={shown} alt={alt} className="badge-photo mt-3" />}
    </>
  );
}

const { sentSide } = photoBounds;

/** The picture the right way up, at most as large as a badge needs, as JPEG. */
async function madeSmaller(file: File): Promise<{ file: File; shown: string }> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, sentSide / Math.max(picture.width, picture.height));
  const size = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) };
  return drawnAsJpeg(picture, { left: 0, top: 0, width: picture.width, height: picture.height }, size);
}

type Size = { width: number; height: number };

/** A part of a picture in a size, as a JPEG file and as an address that shows it. */
export function drawnAsJpeg(picture: ImageBitmap, part: Size & { left: number; top: number }, { width, height }: Size) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const drawing = canvas.getContext("2d");
  if (!drawing) throw new Error("no canvas");
  drawing.fillStyle = "#ffffff";
  drawing.fillRect(0, 0, width, height);
  drawing.drawImage(picture, part.left, part.top, part.width, part.height, 0, 0, width, height);
  const shown = canvas.toDataURL("image/jpeg", 0.88);
  const bytes = Uint8Array.from(atob(shown.slice(shown.indexOf(",") + 1)), (sign) => sign.charCodeAt(0));
  return { file: new File([bytes], "photo.jpg", { type: "image/jpeg" }), shown };
}

/** Puts a file that a script made into a file field. */
export function putInto(field: HTMLInputElement, file: File): void {
  const files = new DataTransfer();
  files.items.add(file);
  field.files = files.files;
}
