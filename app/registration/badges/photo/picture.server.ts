import { AppError } from "#app/platform/errors.ts";
import type { Upload } from "#app/platform/uploads.server.ts";
import { photoBounds } from "#app/registration/badges/photo/bounds.ts";
import { cleanJpeg } from "#app/registration/badges/photo/jpeg.server.ts";
import { cleanPng } from "#app/registration/badges/photo/png.server.ts";

/** A picture without anything that was written into its file beside it; width and height as it is seen. */
export type CleanPicture = {
  mediaType: "image/jpeg" | "image/png";
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
};

const { mostKilobytes, leastSide, longestSide } = photoBounds;

/** The picture of a person out of what was sent; refuses, for the field, what a badge cannot print. */
export function pictureIn({ mediaType, bytes }: Upload, field: string): CleanPicture {
  const refuse = (code: string) => new AppError("invalid_input", { field, code });
  const isPng = mediaType === "image/png";
  const mostPixels = isPng ? photoBounds.mostPngPixels : photoBounds.mostPixels;
  const picture = isPng ? cleanPng(bytes, mostPixels) : cleanJpeg(bytes);
  if (!picture) throw refuse("picture_unreadable");
  const { width, height } = picture;
  if (Math.min(width, height) < leastSide) throw refuse(`picture_small|${leastSide}`);
  if (Math.max(width, height) > longestSide || width * height > mostPixels)
    throw refuse(`picture_large|${longestSide}`);
  if (picture.bytes.length > mostKilobytes * 1024) throw refuse(`picture_heavy|${mostKilobytes}`);
  return picture;
}
