import { bendsOf, type Point, pathOf, ringOf } from "#app/network/lines.ts";
import { isRightToLeft, lengthOf, type NameRoom, placeNames, shorten } from "#app/network/naming.ts";
import { edgeWidth, type Picture, type PictureNode } from "#app/network/view.ts";
import { xmlText as xml } from "#app/platform/xml.ts";
import { groupColours, isLineShape, lookOf, shapes } from "#app/ui/kind-palette.ts";

/** A picture as it is looked at: what is chosen and pinned, and the way that is drawn, by slugs. */
export type PictureFile = { picture: Picture; chosen: string | null; pinned: string[]; way: string[] };

/** What stands around the picture: a title, what it shows, what shapes and colours mean, the documents it rests on. */
export type PictureWords = {
  title: string;
  caption: string;
  kinds: Map<string | null, string>;
  /** In the order of the picture's groups; the last one is for what belongs to none. */
  groups: string[];
  ties: Map<string, string>;
  reading: string;
  sources: string[];
  address: string;
};

const margin = 40;
const letter = { height: 17, width: 8.8, gap: 4 };
const line = 22;
/** Room for the legend, however little is shown. */
const narrowest = 900;
const longestName = 40;
const paper = "#fbfaf7";
const ink = "#1c2733";
const muted = "#55616e";
const tie = "#84898f";
const accent = "#b23a22";

/** The view as an SVG that stands for itself: the picture with its names, a title, a legend and the sources. */
export function toSvg(file: PictureFile, words: PictureWords): string {
  const { picture } = file;
  const frame = frameOf(picture.nodes);
  const width = frame.right - frame.left;
  const columns = Math.max(1, Math.floor((width - 2 * margin) / 300));
  const entries = legendOf(picture, words);
  const letters = Math.floor((width - 2 * margin) / 7.8);
  const notes = [words.reading, ...words.sources, words.address].flatMap((text) => wrap(text, letters));
  const longest = Math.floor((width - 2 * margin) / columns / 9) - 3;
  const legendRows = Math.ceil(entries.length / columns);
  const head = 2 * line + margin;
  const top = frame.top - head;
  const height = frame.bottom + margin / 2 + (legendRows + notes.length + 1) * line + margin / 2 - top;
  const foot = frame.bottom + margin / 2;
  const legend = entries.map((entry, index) => {
    const x = frame.left + margin + (index % columns) * ((width - 2 * margin) / columns);
    const y = foot + Math.floor(index / columns) * line;
    return `<g transform="translate(${figure(x)} ${figure(y - 11)})">${entry.sign}</g><text x="${figure(x + 22)}" y="${figure(y)}">${xml(shorten(entry.words, longest))}</text>`;
  });
  const beneath = notes.map((text, index) => {
    const y = foot + (legendRows + 0.5 + index) * line;
    return `<text x="${figure(frame.left + margin)}" y="${figure(y)}" fill="${muted}">${xml(text)}</text>`;
  });
  const [x, y, w, h] = [frame.left, top, width, height].map(figure);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${w} ${h}" width="${w}" height="${h}" font-family="'Source Sans 3', 'Noto Sans', sans-serif" font-size="15" fill="${ink}" role="img">
<title>${xml(words.title)}</title>
<desc>${xml(words.caption)}</desc>
<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${paper}"/>
<text x="${figure(frame.left + margin)}" y="${figure(top + margin)}" font-size="26" font-weight="600">${xml(words.title)}</text>
<text x="${figure(frame.left + margin)}" y="${figure(top + margin + line)}" fill="${muted}">${xml(words.caption)}</text>
<g fill="none" stroke="${tie}" stroke-opacity="0.7">
${linesOf(picture).join("\n")}
</g>
${wayOf(file)}
${marksOf(file).join("\n")}
<g paint-order="stroke" stroke="${paper}" stroke-width="4" stroke-linejoin="round">
${namesOf(file, frame).join("\n")}
</g>
${[...legend, ...beneath].join("\n")}
</svg>
`;
}

type Frame = { left: number; right: number; top: number; bottom: number };

/** What is shown with room around it, at least as wide as the legend. */
function frameOf(nodes: PictureNode[]): Frame {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => -y)];
  const around = (values: number[], least: number) => {
    const [low, high] = [Math.min(...values, Number.POSITIVE_INFINITY), Math.max(...values, Number.NEGATIVE_INFINITY)];
    if (low > high) return [-least / 2, least / 2] as const;
    const wanting = Math.max(0, least - (high - low) - 2 * margin) / 2;
    return [low - margin - wanting, high + margin + wanting] as const;
  };
  const [left, right] = around(xs, narrowest);
  const [top, bottom] = around(ys, 240);
  return { left, right, top, bottom };
}

function linesOf({ nodes, edges, ties }: Picture): string[] {
  const bends = bendsOf(edges);
  return edges.flatMap(([source, target, weight, , own], index) => {
    const [from, to] = [nodes[source], nodes[target]];
    if (!from || !to || from === to) return [];
    const kind = ties[own ?? -1]?.kind;
    const colour = kind ? ` stroke="${lookOf(kind).light}"` : "";
    const thickness = figure(edgeWidth(weight) + (kind ? 0.5 : 0));
    return `<path d="${pathOf(down(from), down(to), bends[index] ?? 0)}" stroke-width="${thickness}"${colour}/>`;
  });
}

function wayOf({ picture, way }: PictureFile): string {
  const stops = way.flatMap((slug) => picture.nodes.find((node) => node.slug === slug) ?? []);
  if (stops.length < 2) return "";
  const points = stops.map(({ x, y }) => `${figure(x)},${figure(-y)}`).join(" ");
  return `<polyline points="${points}" fill="none" stroke="${accent}" stroke-width="4"/>`;
}

/** The largest lie lowest. */
function bySize(nodes: PictureNode[]): PictureNode[] {
  return [...nodes].sort((a, b) => b.radius - a.radius || (a.name < b.name ? -1 : 1));
}

function marksOf({ picture, chosen, pinned }: PictureFile): string[] {
  const isApart = picture.ties.length > 0;
  return bySize(picture.nodes).map((node) => {
    const { name, slug, radius, own } = node;
    const { x, y } = down(node);
    const colours = picture.groups.length > 0 && slug !== null ? groupColours(node.group) : lookOf(node.kind);
    const rings = Array.from({ length: isApart ? own : Math.min(1, own) }, (_, place) => {
      const ring = ringOf({ x, y, radius }, place);
      return `<circle cx="${figure(ring.x)}" cy="${figure(ring.y)}" r="${figure(ring.radius)}" fill="none" stroke="${tie}" stroke-width="1.5"/>`;
    });
    const isMarked = slug !== null && (slug === chosen || pinned.includes(slug));
    const pin = isMarked
      ? `<circle cx="${figure(x)}" cy="${figure(y)}" r="${figure(radius + 5)}" fill="none" stroke="${accent}" stroke-width="2"/>`
      : "";
    return `<g transform="translate(${figure(x - radius)} ${figure(y - radius)}) scale(${Math.round((radius / 6) * 1000) / 1000})"><title>${xml(name)}</title>${mark(node.kind, colours.light)}</g>${rings.join("")}${pin}`;
  });
}

function namesOf({ picture, chosen, pinned }: PictureFile, { left, right, top, bottom }: Frame): string[] {
  const labels = bySize(picture.nodes)
    .filter(({ slug }) => slug !== null)
    .map((node) => ({ ...node, id: node.slug ?? "", text: shorten(node.acronym ?? node.name, longestName) }));
  // What somebody asked for is named before what is large.
  const asked = (id: string) => id === chosen || pinned.includes(id);
  // Beside the ring of what is marked.
  const reach = (id: string, radius: number) => radius + (asked(id) ? 6 : 0);
  const ordered = [...labels.filter(({ id }) => asked(id)), ...labels.filter(({ id }) => !asked(id))];
  const room: NameRoom = { ...letter, most: 160, left, right, top, bottom };
  const sides = placeNames(
    ordered.map(({ id, text, radius, ...node }) => ({
      id,
      radius: reach(id, radius),
      ...down(node),
      width: lengthOf(text) * letter.width,
    })),
    room,
  );
  return ordered.flatMap(({ id, text, radius, ...node }) => {
    const side = sides.get(id);
    if (!side) return [];
    const { x, y } = down(node);
    const away = reach(id, radius) + letter.gap;
    const at = side === "right" ? x + away : x - away;
    const turned = isRightToLeft(text);
    const anchor = (side === "left") !== turned ? ' text-anchor="end"' : "";
    const weight = id === chosen ? ' font-weight="600"' : "";
    return `<text x="${figure(at)}" y="${figure(y + 5)}"${anchor}${turned ? ' direction="rtl"' : ""}${weight}>${xml(text)}</text>`;
  });
}

/** What shapes and colours mean, as far as they are there. */
function legendOf({ nodes, groups, ties }: Picture, words: PictureWords): { sign: string; words: string }[] {
  const kinds = [...new Set(nodes.map(({ kind }) => kind))];
  const isGrouped = groups.length > 0;
  const signs = kinds.map((kind) => ({
    sign: mark(kind, isGrouped && !isLineShape(kind) ? muted : lookOf(kind).light),
    words: words.kinds.get(kind) ?? "",
  }));
  const none = nodes.some(({ group, slug }) => group === null && slug !== null);
  const colours = words.groups.slice(0, groups.length + (none ? 1 : 0)).map((text, index) => ({
    sign: `<circle cx="6" cy="6" r="5" fill="${groupColours(index < groups.length ? index : null).light}"/>`,
    words: text,
  }));
  const lines = [...new Set(ties.map(({ kind }) => kind))].map((kind) => ({
    sign: `<path d="M0 6h16" stroke="${lookOf(kind).light}" stroke-width="3"/>`,
    words: words.ties.get(kind) ?? "",
  }));
  return [...signs, ...(isGrouped ? colours : []), ...lines];
}

function mark(kind: string | null, colour: string): string {
  const path = shapes[lookOf(kind).shape];
  return isLineShape(kind)
    ? `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.5"/>`
    : `<path d="${path}" fill="${colour}" fill-rule="evenodd"/>`;
}

/** Text in lines of at most so many letters, broken between words. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let last = "";
  for (const word of text.split(" ")) {
    if (last !== "" && last.length + word.length + 1 > most) {
      lines.push(last);
      last = word;
    } else last = last === "" ? word : `${last} ${word}`;
  }
  return [...lines, last];
}

function down({ x, y }: Point): Point {
  return { x, y: -y };
}

function figure(value: number): number {
  return Math.round(value * 10) / 10;
}
