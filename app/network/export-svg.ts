import type { NetworkFile } from "#app/network/export.ts";
import { placeNames } from "#app/network/naming.ts";
import { edgeWidth, nodeRadius } from "#app/network/view.ts";
import { xmlText as xml } from "#app/platform/xml.ts";
import { lookOf, shapes } from "#app/ui/kind-palette.ts";

/** What stands around the picture: a title, what it shows, the kinds by their words, the documents it rests on. */
export type PictureWords = { title: string; caption: string; kinds: Map<string | null, string>; sources: string[] };

const margin = 40;
const letter = { height: 17, width: 8.4, gap: 4 };
const line = 22;
const paper = "#fbfaf7";
const ink = "#1c2733";
const muted = "#55616e";
const tie = "#84898f";

/** The view as an SVG that stands for itself: the picture with its names, a title, a legend and the sources. */
export function toSvg({ graph, positions, address }: NetworkFile, words: PictureWords): string {
  const places = new Map(
    graph.nodes.map(({ id }) => {
      const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
      return [id, { x, y: -y }];
    }),
  );
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const [left, right] = [Math.min(-500, ...xs) - margin, Math.max(500, ...xs) + margin];
  const [top, bottom] = [Math.min(0, ...ys) - margin, Math.max(0, ...ys) + margin];
  const kinds = [...new Set(graph.nodes.map(({ kind }) => kind))];
  const beneath = [...words.sources, address];
  const head = 2 * line + margin;
  const legendRows = Math.ceil(kinds.length / 3);
  const foot = (legendRows + beneath.length + 1) * line + margin;
  const width = right - left;
  const point = (id: string) => places.get(id) ?? { x: 0, y: 0 };
  const ties = graph.edges.map(({ source, target, weight }) => {
    const [from, to] = [point(source), point(target)];
    return `<line x1="${figure(from.x)}" y1="${figure(from.y)}" x2="${figure(to.x)}" y2="${figure(to.y)}" stroke-width="${figure(edgeWidth(weight))}"/>`;
  });
  const byDegree = [...graph.nodes].sort((a, b) => b.degree - a.degree || a.name.localeCompare(b.name));
  const marks = byDegree.toReversed().map(({ id, name, kind, degree }) => {
    const radius = nodeRadius(degree);
    const { x, y } = point(id);
    return `<g transform="translate(${figure(x - radius)} ${figure(y - radius)}) scale(${figure(radius / 6)})"><title>${xml(name)}</title>${mark(kind)}</g>`;
  });
  const labels = byDegree.map(({ id, name, acronym, degree }) => ({ id, text: acronym ?? name, degree, ...point(id) }));
  const sides = placeNames(
    labels
      .filter(({ text }) => text.length <= 30)
      .map(({ id, text, degree, x, y }) => ({
        id,
        x,
        y,
        radius: nodeRadius(degree),
        width: text.length * letter.width,
      })),
    { height: letter.height, gap: letter.gap, most: 120, left, right },
  );
  const names = labels.flatMap(({ id, text, degree, x, y }) => {
    const side = sides.get(id);
    if (!side) return [];
    const away = nodeRadius(degree) + letter.gap;
    const at = side === "right" ? x + away : x - away;
    return `<text x="${figure(at)}" y="${figure(y + 5)}"${side === "left" ? ' text-anchor="end"' : ""}>${xml(text)}</text>`;
  });
  const legend = kinds.map((kind, index) => {
    const x = left + margin + (index % 3) * ((width - 2 * margin) / 3);
    const y = bottom + margin / 2 + Math.floor(index / 3) * line;
    return `<g transform="translate(${figure(x)} ${figure(y - 11)})">${mark(kind)}</g><text x="${figure(x + 20)}" y="${figure(y)}">${xml(words.kinds.get(kind) ?? "")}</text>`;
  });
  const notes = beneath.map((text, index) => {
    const y = bottom + margin / 2 + (legendRows + 0.5 + index) * line;
    return `<text x="${figure(left + margin)}" y="${figure(y)}" fill="${muted}">${xml(text)}</text>`;
  });
  const [w, h] = [figure(width), figure(bottom - top + head + foot)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${figure(left)} ${figure(top - head)} ${w} ${h}" width="${w}" height="${h}" font-family="'Source Sans 3', 'Noto Sans', sans-serif" font-size="15" fill="${ink}" role="img">
<title>${xml(words.title)}</title>
<desc>${xml(words.caption)}</desc>
<rect x="${figure(left)}" y="${figure(top - head)}" width="${w}" height="${h}" fill="${paper}"/>
<text x="${figure(left + margin)}" y="${figure(top - head + margin)}" font-size="26" font-weight="600">${xml(words.title)}</text>
<text x="${figure(left + margin)}" y="${figure(top - head + margin + line)}" fill="${muted}">${xml(words.caption)}</text>
<g stroke="${tie}" stroke-opacity="0.7">
${ties.join("\n")}
</g>
${marks.join("\n")}
<g paint-order="stroke" stroke="${paper}" stroke-width="4" stroke-linejoin="round">
${names.join("\n")}
</g>
${legend.join("\n")}
${notes.join("\n")}
</svg>
`;
}

function mark(kind: string | null): string {
  const { shape, light } = lookOf(kind);
  return `<path d="${shapes[shape]}" fill="${light}" fill-rule="evenodd"/>`;
}

function figure(value: number): number {
  return Math.round(value * 10) / 10;
}
