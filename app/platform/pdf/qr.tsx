import { Path, Svg } from "@react-pdf/renderer";
import encodeQR from "qr";

/** A QR code of a text, as one shape: sharp at any size, with the quiet zone that scanners want around it. */
export function QrCode({ text, size, colour = "#000000" }: { text: string; size: number; colour?: string }) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 2 });
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <Svg width={size} height={size} viewBox={`0 0 ${rows.length} ${rows.length}`}>
      <Path d={squares.join("")} fill={colour} />
    </Svg>
  );
}
