/** The frame of every portrait: four to five. */
export const portraitFrame = { width: 640, height: 800 };

/** Which part of a picture is kept: 1 is as much as the frame takes; `x`, `y`: where, in hundredths of the room there is. */
export type Cut = { zoom: number; x: number; y: number };

/** In the middle, and rather the upper part: there the face is. */
export const usualCut: Cut = { zoom: 1, x: 50, y: 25 };

/** The part of a picture, in its pixels, that a cut keeps. It has the shape of the frame and never leaves the picture. */
export function cutOut(picture: { width: number; height: number }, { zoom, x, y }: Cut) {
  const fit = Math.min(picture.width / portraitFrame.width, picture.height / portraitFrame.height) / Math.max(1, zoom);
  const [width, height] = [portraitFrame.width * fit, portraitFrame.height * fit];
  return {
    ...{ width, height },
    // As much as the frame takes is, in figures of a computer, sometimes a hair more than there is.
    left: Math.max(0, ((picture.width - width) * x) / 100),
    top: Math.max(0, ((picture.height - height) * y) / 100),
  };
}
