import { Document, Image, Line, Page, Path, Rect, Svg, Text } from "@react-pdf/renderer";
import { sans } from "#app/platform/pdf/faces.server.ts";
import { widthOf } from "#app/platform/pdf/measure.server.ts";
import type { PdfDocument } from "#app/platform/pdf/render.server.ts";
import { type BadgeContent, drawBadge, type Mark, point, type TextMark } from "#app/registration/badges/draw.ts";
import type { Measure } from "#app/registration/badges/fit.ts";
import { badgeSizes } from "#app/registration/badges/layout.ts";
import type { PrintedBadges } from "#app/registration/badges/print/kind.ts";
import { type CropMark, cropMarks, sheetFor } from "#app/registration/badges/print/sheets.ts";

/** Sheets that are set together: after each portion whoever watches is told. */
const sheetsAtOnce = 4;

const measure: Measure = (text, bold) => widthOf(text, 1, { weight: bold ? 700 : 400 });

/** Badges on sheets, ready to be cut. */
export function setBadges({ title, language, layout, paper, badges, photos }: PrintedBadges): PdfDocument {
  const sheet = sheetFor(paper, layout.size);
  // A hair's breadth more than what stands on it: the layout engine would move what it rounds up to the next page.
  const page: [number, number] = [sheet.width / point, sheet.height / point + 0.1];
  const perPortion = sheet.places.length * sheetsAtOnce;
  const count = Math.ceil(badges.length / perPortion);
  const marks = paper === "a4" ? cropMarks(sheet, badgeSizes[layout.size]) : [];
  function* portions() {
    for (let from = 0; from < badges.length; from += perPortion) {
      const portion = badges.slice(from, from + perPortion);
      yield (
        <Document>
          {sheetsOf(portion, sheet.places.length).map((onSheet) => (
            <Page key={onSheet[0]?.code} size={page}>
              {onSheet.map((content, index) => (
                <Badge key={content.code} place={sheet.places[index]} {...{ layout, content, photos }} />
              ))}
              <Cuts marks={marks} {...sheet} />
            </Page>
          ))}
        </Document>
      );
    }
  }
  return { title, language, portions: portions(), count };
}

function sheetsOf(badges: BadgeContent[], size: number): BadgeContent[][] {
  const sheets = Math.ceil(badges.length / size);
  return Array.from({ length: sheets }, (_, index) => badges.slice(index * size, (index + 1) * size));
}

type Placed = { x: number; y: number; width: number; height: number };

/** Where something stands on its sheet; inside, everything is in millimetres. */
function box({ x, y, width, height }: Placed) {
  const inPoints = { left: x / point, top: y / point, width: width / point, height: height / point };
  return { position: "absolute" as const, ...inPoints };
}

type BadgeProps = Pick<PrintedBadges, "layout" | "photos"> & {
  content: BadgeContent;
  place: { x: number; y: number } | undefined;
};

function Badge({ layout, content, photos, place = { x: 0, y: 0 } }: BadgeProps) {
  const badge = badgeSizes[layout.size];
  const marks = drawBadge(layout, content, measure);
  const pictures = marks.filter((mark) => mark.kind === "picture");
  return (
    <>
      <Svg viewBox={`0 0 ${badge.width} ${badge.height}`} style={box({ ...place, ...badge })}>
        {marks.map(drawn)}
      </Svg>
      {pictures.map(({ kind: _, photo, ...where }) => {
        const found = photos[photo];
        if (!found) return null;
        const style = { ...box({ ...where, x: place.x + where.x, y: place.y + where.y }), objectFit: "cover" as const };
        const format = found.mediaType === "image/png" ? "png" : "jpg";
        return <Image key={photo} style={style} src={{ data: Buffer.from(found.bytes), format }} />;
      })}
    </>
  );
}

function drawn(mark: Mark, index: number) {
  if (mark.kind === "area") return <Rect key={index} {...mark} />;
  if (mark.kind === "shape") return <Path key={index} d={mark.path} fill={mark.fill} />;
  return mark.kind === "text" ? <Words key={index} mark={mark} /> : null;
}

const anchors = { left: "start", center: "middle", right: "end" } as const;

function Words({ mark }: { mark: TextMark }) {
  const style = { fontFamily: sans, fontSize: mark.size, fontWeight: mark.bold ? 700 : 400 } as const;
  return (
    <Text x={mark.x} y={mark.baseline} textAnchor={anchors[mark.align]} style={style} fill={mark.fill}>
      {mark.text}
    </Text>
  );
}

function Cuts({ marks, width, height }: { marks: CropMark[]; width: number; height: number }) {
  return (
    <Svg viewBox={`0 0 ${width} ${height}`} style={box({ x: 0, y: 0, width, height })}>
      {marks.map((mark) => (
        <Line key={Object.values(mark).join(" ")} {...mark} stroke="#000000" strokeWidth={0.1} />
      ))}
    </Svg>
  );
}
