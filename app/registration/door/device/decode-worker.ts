import decodeQR from "qr/decode.js";

// Reads codes beside the page, which stays quick. Gets pictures, answers with their text or null.

const most = 800;
let canvas: OffscreenCanvas | null = null;

addEventListener("message", ({ data: picture }: MessageEvent<ImageBitmap>) => {
  postMessage(textIn(picture));
});

function textIn(picture: ImageBitmap): string | null {
  const scale = Math.min(1, most / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  try {
    return decodeQR(context.getImageData(0, 0, width, height));
  } catch {
    // No code in the picture.
    return null;
  }
}
