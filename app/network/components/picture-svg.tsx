import { type NamedPoint, type NameSide, placeNames } from "#app/network/naming.ts";
import { edgeWidth, type Picture, type PictureNode } from "#app/network/view.ts";
import { groupColours, isLineShape, lookOf, shapes } from "#app/ui/kind-palette.ts";
import { Link } from "#app/ui/link.tsx";

/** Height of the letters and how wide one is on average, in units of the picture; the style sheet sets the same. */
const letter = { height: 24, width: 13, gap: 5 };
const mostNames = 30;
const longestName = 24;
/** The plain picture comes with the page, which must stay light: of more ties it has the strongest. */
export const plainTies = 3000;
const plainNodes = 1500;

type PictureSvgProps = {
  picture: Pick<Picture, "nodes" | "edges" | "bounds" | "groups">;
  chosen: string | null;
  /** Slugs of the organisations on the way that is asked for; empty for none. */
  way: string[];
  toNode: (slug: string) => string;
};

/**
 * The network as plain SVG: what is there before the drawing starts, without JavaScript and where WebGL is missing.
 * Every organisation is a link that chooses it.
 */
export function PictureSvg({ picture, chosen, way, toNode }: PictureSvgProps) {
  const { nodes, edges, bounds, groups } = picture;
  const byRadius = [...nodes].sort((a, b) => b.radius - a.radius).slice(0, plainNodes);
  const shown = new Set(byRadius);
  const strongest = edges.length > plainTies ? [...edges].sort((a, b) => b[2] - a[2]).slice(0, plainTies) : edges;
  const [x, y] = [bounds.x + 60, bounds.y + 30];
  const short = byRadius.filter(({ acronym, name, slug }) => slug !== null && (acronym ?? name).length <= longestName);
  const sides = placeNames(short.slice(0, 10 * mostNames).map(pointOf), {
    ...{ height: letter.height, gap: letter.gap, most: mostNames },
    ...{ left: -x, right: x },
  });
  return (
    <svg
      viewBox={`${-x} ${-y} ${2 * x} ${2 * y}`}
      className="network-svg"
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
    >
      <g className="network-edges">
        {strongest.map(([source, target, weight]) => {
          const [from, to] = [nodes[source], nodes[target]];
          if (!from || !to || !shown.has(from) || !shown.has(to)) return null;
          const ends = { x1: from.x, y1: -from.y, x2: to.x, y2: -to.y };
          return <line key={`${source} ${target}`} {...ends} strokeWidth={edgeWidth(weight)} />;
        })}
      </g>
      <polyline points={wayPoints(nodes, way)} className="network-trail" />
      {byRadius.toReversed().map((node) => (
        <Link
          key={keyOf(node)}
          to={node.slug === null ? (node.href ?? "") : toNode(node.slug)}
          tabIndex={-1}
          preventScrollReset
          className="network-node"
          data-chosen={node.slug === chosen || undefined}
        >
          <Mark node={node} coloured={groups.length > 0} />
          <NodeName node={node} side={sides.get(keyOf(node)) ?? (node.slug === chosen ? "right" : undefined)} />
        </Link>
      ))}
    </svg>
  );
}

function wayPoints(nodes: PictureNode[], way: string[]): string {
  const stops = way.flatMap((slug) => nodes.find((node) => node.slug === slug) ?? []);
  return stops.map(({ x, y }) => `${x},${-y}`).join(" ");
}

/** What tells a node from all others. */
export function keyOf({ slug, href }: Pick<PictureNode, "slug" | "href">): string {
  return slug ?? href ?? "";
}

function pointOf(node: PictureNode): NamedPoint {
  const { x, y, radius, acronym, name } = node;
  return { id: keyOf(node), x, y: -y, radius, width: (acronym ?? name).length * letter.width };
}

function NodeName({ node, side }: { node: PictureNode; side: NameSide | undefined }) {
  if (!side) return null;
  const away = node.radius + letter.gap;
  return (
    <text
      x={side === "right" ? node.x + away : node.x - away}
      y={-node.y + letter.height / 3}
      textAnchor={side === "left" ? "end" : undefined}
    >
      {node.acronym ?? node.name}
    </text>
  );
}

function Mark({ node, coloured }: { node: PictureNode; coloured: boolean }) {
  const look = lookOf(node.kind);
  const colours = coloured && node.slug !== null ? groupColours(node.group) : look;
  const { x, y, radius, own } = node;
  const path = (colour: string) =>
    isLineShape(node.kind) ? { fill: "none", stroke: colour, strokeWidth: 1.5 } : { fill: colour };
  return (
    <>
      <g transform={`translate(${x - radius} ${-y - radius}) scale(${radius / 6})`}>
        <title>{node.name}</title>
        <path d={shapes[look.shape]} {...path(colours.light)} fillRule="evenodd" className="only-light" />
        <path d={shapes[look.shape]} {...path(colours.dark)} fillRule="evenodd" className="only-dark" />
      </g>
      {own > 0 && <circle cx={x + radius} cy={-y - radius} r={radius / 2} className="network-loop" />}
    </>
  );
}
