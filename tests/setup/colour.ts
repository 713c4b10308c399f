/** What the tests compute about colours: contrast, and how far apart two look to different eyes. */

type Triple = [number, number, number];

/** "#rrggbb" as linear light, 0 to 1. */
function linearOf(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance([r, g, b]: Triple): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours as WCAG 2 defines it. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(linearOf(a)), luminance(linearOf(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

// Full protanopia, deuteranopia and tritanopia on linear light (Machado, Oliveira and Fernandes 2009).
const eyes: Record<"normal" | "protan" | "deutan" | "tritan", [Triple, Triple, Triple]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function dot([a, b, c]: Triple, [x, y, z]: Triple): number {
  return a * x + b * y + c * z;
}

function seenBy(eye: keyof typeof eyes, colour: Triple): Triple {
  const [r, g, b] = eyes[eye];
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [clip(dot(r, colour)), clip(dot(g, colour)), clip(dot(b, colour))];
}

function oklab(colour: Triple): Triple {
  const cones: Triple = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], colour)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], colour)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], colour)),
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}

/** The smallest distance (OKLab, times 100; about 2 is just noticeable) of two colours to normal and colour-blind eyes. */
export function smallestDifference(a: string, b: string): number {
  const distances = (Object.keys(eyes) as (keyof typeof eyes)[]).map((eye) => {
    const [x, y] = [oklab(seenBy(eye, linearOf(a))), oklab(seenBy(eye, linearOf(b)))];
    return 100 * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
  });
  return Math.min(...distances);
}
