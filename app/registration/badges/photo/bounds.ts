/** What a picture of a person may be. Six hundred of them are printed in one file; browsers with scripts make it smaller before they send it. */
export const photoBounds = {
  mostKilobytes: 1000,
  leastSide: 100,
  longestSide: 4000,
  mostPixels: 12_000_000,
  /** Those with parts that can be seen through are unpacked when they are printed. */
  mostPngPixels: 3_000_000,
  /** What a browser makes of a larger one: sharp on a badge at 600 dots an inch. */
  sentSide: 800,
};
